package thalweg.losses;

/**
 * The Kullback–Leibler divergence from the softmax of the scores to the target distribution,
 *
 * <p>\[\ell(s,y)=\sum_jy_j\log\frac{y_j}{p_j},\qquad p=\mathrm{softmax}(s).\]
 *
 * <p>It is {@link SoftmaxCrossEntropy} minus the entropy of the target, so that its infimum is 0; gradient and
 * Hessian are the same. Convex, Lipschitz with constant √2, smooth with L = ½. PyTorch's {@code kl_div} of {@code
 * log_softmax} with the reduction {@code batchmean}.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177729694">Kullback and Leibler, On Information and Sufficiency (1951)</a>
 */
public record KlDivergence() implements VectorLoss {
  private static final SoftmaxCrossEntropy CROSS_ENTROPY = new SoftmaxCrossEntropy();

  @Override
  public double value(double[] scores, double[] target) {
    return CROSS_ENTROPY.value(scores, target) - Softmax.entropy(target);
  }

  @Override
  public void gradient(double[] scores, double[] target, double[] g) {
    CROSS_ENTROPY.gradient(scores, target, g);
  }

  @Override
  public void hessianVector(double[] scores, double[] target, double[] v, double[] hv) {
    CROSS_ENTROPY.hessianVector(scores, target, v, hv);
  }

  @Override
  public boolean convex() {
    return true;
  }

  @Override
  public double lipschitz() {
    return CROSS_ENTROPY.lipschitz();
  }

  @Override
  public double smoothness() {
    return CROSS_ENTROPY.smoothness();
  }

  @Override
  public double strongConvexity() {
    return 0;
  }

  @Override
  public double infimum(double[] target) {
    return 0;
  }

  @Override
  public void checkTarget(double[] target) {
    Softmax.checkDistribution(target);
  }
}

package thalweg.losses;

import thalweg.math.Check;

/**
 * The negative log-likelihood of a normal distribution whose scores are its mean m and log-variance ρ,
 *
 * <p>\[\ell(m,\rho;y)=\tfrac12\bigl(\rho+(y-m)^2e^{-\rho}\bigr),\]
 *
 * <p>without the constant ½ log 2π: a regression that also says how sure it is. Convex in m and in ρ, but <em>not</em>
 * in both: with \(r=y-m\) the Hessian's determinant is \(-\tfrac12r^2e^{-2\rho}\). Neither Lipschitz nor smooth, and
 * without a lower bound: a perfect prediction gains from ever smaller variances. PyTorch's {@code
 * gaussian_nll_loss} with {@code var} \(=e^\rho\).
 *
 * @see <a href="https://doi.org/10.1109/ICNN.1994.374138">Nix and Weigend, Estimating the Mean and Variance of the Target Probability Distribution (1994)</a>
 */
public record GaussianLoss() implements VectorLoss {

  /** \(ae^{-\rho}\), in two factors, since one might overflow where the product does not; 0 beats infinity. */
  private static double scaled(double a, double rho) {
    double root = Math.exp(-0.5 * rho);
    return a == 0 || root == 0 ? 0 : a * root * root;
  }

  /** r/2, since r itself may be too large for a double. */
  private static double half(double[] scores, double[] target) {
    Check.length("scores", scores, 2);
    return 0.5 * Check.length("target", target, 1)[0] - 0.5 * scores[0];
  }

  @Override
  public double value(double[] scores, double[] target) {
    double z = 2 * scaled(half(scores, target), scores[1] / 2);
    return 0.5 * (scores[1] + z * z);
  }

  @Override
  public void gradient(double[] scores, double[] target, double[] g) {
    double h = half(scores, target);
    double z = 2 * scaled(h, scores[1] / 2);
    Check.length("g", g, 2);
    g[0] = -2 * scaled(h, scores[1]);
    g[1] = 0.5 * (1 - z * z);
  }

  @Override
  public void hessianVector(double[] scores, double[] target, double[] v, double[] hv) {
    double h = half(scores, target);
    Check.length("v", v, 2);
    Check.length("hv", hv, 2);
    hv[0] = 2 * scaled(0.5 * v[0] + h * v[1], scores[1]);
    double z = 2 * scaled(h, scores[1] / 2);
    double change = scaled(v[0] + h * v[1], scores[1] / 2);
    hv[1] = z == 0 || change == 0 ? 0 : z * change;
  }

  @Override
  public boolean convex() {
    return false;
  }

  @Override
  public double lipschitz() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double smoothness() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double strongConvexity() {
    return Double.NEGATIVE_INFINITY;
  }

  @Override
  public double infimum(double[] target) {
    return Double.NEGATIVE_INFINITY;
  }

  /** A target is one finite number. */
  @Override
  public void checkTarget(double[] target) {
    Check.finite("target", Check.length("target", target, 1));
  }
}

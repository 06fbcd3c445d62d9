package thalweg.penalties;

/**
 * A regularizer r(w): what weights cost, whatever the data say.
 *
 * <p>The intercept of a model is never penalized; {@link WeightsOnly} keeps it out.
 */
public interface Penalty {

  /** The value \(r(w)\ge 0\). */
  double value(double[] w);

  /**
   * \(g \leftarrow g + \nabla r(w)\), or a subgradient where r has a kink.
   *
   * @param w the weights. Not modified.
   * @param g the gradient added to. Modified.
   */
  void addGradient(double[] w, double[] g);

  /**
   * \(hv \leftarrow hv + \nabla^2 r(w)\,v\), zero at a kink.
   *
   * @param w the weights. Not modified.
   * @param v the vector. Not modified.
   * @param hv the product added to. Modified.
   */
  void addHessianVector(double[] w, double[] v, double[] hv);

  /**
   * The proximal step \(w \leftarrow \arg\min_u r(u)+\frac1{2\alpha}\lVert u-w\rVert^2\).
   *
   * @param w the point, replaced by its proximal point. Modified.
   * @param stepSize α; positive
   */
  void prox(double[] w, double stepSize);

  /** The Lipschitz constant of \(\nabla r\), infinite where r has a kink. */
  double smoothness();

  /** The largest μ for which \(r-\frac\mu2\lVert\cdot\rVert^2\) is convex. */
  double strongConvexity();
}

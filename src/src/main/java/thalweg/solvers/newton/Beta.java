package thalweg.solvers.newton;

/**
 * How much of the last direction a nonlinear conjugate gradient method keeps: β in \(d=-g+\beta d_{\text{old}}\).
 *
 * <p>On a quadratic with exact searches all known formulas agree; elsewhere they differ in how they restart.
 */
public interface Beta {

  /**
   * The factor β; 0 restarts along −∇f. It must be the same for all three vectors times a number, since they come divided
   * by the norm of the last gradient.
   *
   * @param g the gradient here. Not modified.
   * @param y the change of the gradient over the last step. Not modified.
   * @param d the last direction. Not modified.
   */
  double of(double[] g, double[] y, double[] d);
}

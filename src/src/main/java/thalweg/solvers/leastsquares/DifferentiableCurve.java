package thalweg.solvers.leastsquares;

/** A curve with its derivatives by the parameters, from a formula or from automatic differentiation. */
public interface DifferentiableCurve extends Curve {

  /**
   * Writes \(\nabla_pm(x;p)\).
   *
   * @param x one row of predictors. Not modified.
   * @param p the parameters. Not modified.
   * @param g receives one derivative for each parameter. Modified.
   */
  void gradient(double[] x, double[] p, double[] g);
}

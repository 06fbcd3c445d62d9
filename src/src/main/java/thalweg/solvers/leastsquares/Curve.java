package thalweg.solvers.leastsquares;

/**
 * A curve or surface with parameters, \(m(x;p)\), to be fitted to data by {@link CurveFit}.
 *
 * @see DifferentiableCurve
 */
@FunctionalInterface
public interface Curve {

  /**
   * m(x; p).
   *
   * @param x one row of predictors. Not modified.
   * @param p the parameters. Not modified.
   */
  double at(double[] x, double[] p);
}

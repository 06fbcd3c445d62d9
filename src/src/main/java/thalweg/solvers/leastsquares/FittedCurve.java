package thalweg.solvers.leastsquares;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.ejml.data.DMatrixRMaj;
import thalweg.constraints.Box;
import thalweg.math.Check;
import thalweg.math.StudentT;
import thalweg.runs.Solution;

/**
 * A fitted curve: its parameters and how well the data determine them.
 *
 * <p>Errors are those of the curve linearized at the parameters, \(s^2(J^\top J)^{-1}\), where J holds the derivatives divided by σ
 * and s is the residual standard deviation, or 1 where the errors of the observations are known. With a robust loss, J stands for
 * the Hessian of the loss, as in SciPy. Bounds are taken as not active.
 *
 * <p>Where the data leave a parameter open, because a change of others makes up for it or nothing depends on it, its standard error
 * is infinite; so are all where there are as many parameters as observations and s must be estimated.
 *
 * @param curve m, with its derivatives, which may be differences
 * @param parameters p
 * @param covariance of the parameters, d×d; infinite on the diagonal and NaN beside it where a parameter is not determined
 * @param residualStandardDeviation \(s=\sqrt{\sum_i\rho_i/(n-d)}\), in units of σ; NaN for as many parameters as observations
 * @param degreesOfFreedom n − d, without parameters that are fixed
 * @param largestCosine the largest \(|J_k^\top r|/(\lVert J_k\rVert\lVert r\rVert)\) of the parameters that no bound holds; 0 at an exact
 *     solution
 * @param errors whether σ is known
 * @param solution how the solver ended
 */
public record FittedCurve(
    DifferentiableCurve curve,
    double[] parameters,
    DMatrixRMaj covariance,
    double residualStandardDeviation,
    int degreesOfFreedom,
    double largestCosine,
    CurveFit.Errors errors,
    Solution solution) {
  private static final double SMALL_COSINE = 1e-6;

  /** From the lower to the upper end. */
  public record Interval(double lower, double upper) {}

  static FittedCurve of(Observations data, Box box, CurveFit.Errors errors, Solution solution) {
    double[] p = solution.point();
    boolean[] free = new boolean[p.length];
    int freedom = data.size();
    for (int k = 0; k < p.length; k++) {
      free[k] = box.lower()[k] < box.upper()[k];
      freedom -= free[k] ? 1 : 0;
    }
    DMatrixRMaj j = new DMatrixRMaj(data.size(), p.length);
    data.curvedJacobian(p, j);
    for (int i = 0; i < j.data.length; i++) {
      j.data[i] = free[i % p.length] ? j.data[i] : 0;
    }
    Linearization here = new Linearization(data);
    here.jacobian(p);
    double s = freedom > 0 ? here.norm() / Math.sqrt(freedom) : Double.NaN;
    double unit = errors == CurveFit.Errors.ABSOLUTE ? 1 : s;
    DMatrixRMaj covariance = Covariance.of(j, free, unit);
    double cosine = here.largestCosine(p, box);
    return new FittedCurve(data.curve(), p, covariance, s, freedom, cosine, errors, solution);
  }

  /** Whether the solver reached what was asked for, or no parameter can make the residuals smaller but for rounding. */
  public boolean converged() {
    return solution.converged() || largestCosine <= SMALL_COSINE;
  }

  /** The standard errors of the parameters, the roots of the variances; infinite where one is not determined. */
  public double[] standardErrors() {
    double[] roots = new double[parameters.length];
    for (int k = 0; k < roots.length; k++) {
      roots[k] = Math.sqrt(covariance.get(k, k));
    }
    return roots;
  }

  /** The parameters that the data do not determine, from 0. */
  public List<Integer> undetermined() {
    List<Integer> open = new ArrayList<>();
    for (int k = 0; k < parameters.length; k++) {
      if (covariance.get(k, k) == Double.POSITIVE_INFINITY) {
        open.add(k);
      }
    }
    return open;
  }

  /** The interval that covers parameter k with a probability of {@code level}, such as 0.95. */
  public Interval confidenceInterval(int k, double level) {
    return around(parameters[k], standardErrors()[k], level);
  }

  /** m(x; p). */
  public double at(double... x) {
    return curve.at(x, parameters);
  }

  /** The interval that covers the true curve at x with a probability of {@code level}. */
  public Interval confidenceBand(double x, double level) {
    return confidenceBand(new double[] {x}, level);
  }

  /** The interval that covers the true curve at the predictors x with a probability of {@code level}. */
  public Interval confidenceBand(double[] x, double level) {
    return around(at(x), standardError(x), level);
  }

  /**
   * The interval that covers a new observation at x with a probability of {@code level}.
   *
   * @param sigma σ of that observation, in the terms of the fit; 1 where it had no errors
   */
  public Interval predictionBand(double x, double sigma, double level) {
    return predictionBand(new double[] {x}, sigma, level);
  }

  /** The interval that covers a new observation with the standard deviation σ at the predictors x with a probability of {@code level}. */
  public Interval predictionBand(double[] x, double sigma, double level) {
    Check.positive("sigma", sigma);
    double unit = errors == CurveFit.Errors.ABSOLUTE ? 1 : residualStandardDeviation;
    return around(at(x), Math.hypot(standardError(x), unit * sigma), level);
  }

  /** The standard error of m(x; p), \(\sqrt{g^\top Cg}\) for the derivatives g by the parameters. */
  public double standardError(double... x) {
    double[] g = new double[parameters.length];
    curve.gradient(x, parameters, g);
    double variance = 0;
    for (int k = 0; k < parameters.length; k++) {
      for (int l = 0; l < parameters.length; l++) {
        boolean matters = g[k] != 0 && g[l] != 0;
        variance += matters ? g[k] * g[l] * covariance.get(k, l) : 0;
      }
    }
    return Double.isNaN(variance) ? Double.POSITIVE_INFINITY : Math.sqrt(Math.max(0, variance));
  }

  private Interval around(double middle, double error, double level) {
    boolean known = errors == CurveFit.Errors.ABSOLUTE;
    Check.inOpen("level", level, 0, 1);
    if (!(error < Double.POSITIVE_INFINITY)) {
      return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double freedom = known ? Double.POSITIVE_INFINITY : degreesOfFreedom;
    double half = new StudentT(freedom).twoSided(level) * error;
    return new Interval(middle - half, middle + half);
  }

  /** Parameters with their standard errors, and what to know about them. */
  @Override
  public String toString() {
    StringJoiner lines = new StringJoiner(", ");
    double[] roots = standardErrors();
    for (int k = 0; k < roots.length; k++) {
      lines.add(String.format(Locale.ROOT, "p[%d] = %.7g ± %.2g", k, parameters[k], roots[k]));
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "residual standard deviation %.5g with %d degrees of freedom",
            residualStandardDeviation,
            degreesOfFreedom));
    if (!undetermined().isEmpty()) {
      lines.add("the data do not determine the parameters " + undetermined());
    }
    return converged() ? lines.toString() : lines + "; " + solution;
  }
}

package thalweg.solvers.leastsquares;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;
import thalweg.constraints.Box;
import thalweg.functions.LeastSquares;
import thalweg.math.Check;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Solver;

/**
 * Fits a curve with parameters to data, \(y_i\approx m(x_i;p)\), by nonlinear least squares, and says how well the data determine the
 * parameters:
 *
 * <p>\[\min_p\ \tfrac12\sum_iC^2\rho\Bigl(\frac{(m(x_i;p)-y_i)^2}{C^2\sigma_i^2}\Bigr).\]
 *
 * <pre>{@code
 * double[] time = {0, 1, 2, 3, 4, 5};
 * double[] activity = {2.05, 1.24, 0.77, 0.48, 0.27, 0.21};
 * FittedCurve decay =
 *     CurveFit.of((t, p) -> p[0] * Math.exp(-p[1] * t)).fit(time, activity, 1, 0.1);
 * double halfLife = Math.log(2) / decay.parameters()[1];
 * double[] errors = decay.standardErrors();
 * FittedCurve.Interval band = decay.confidenceBand(3.5, 0.95);
 * }</pre>
 *
 * <p>By {@link LevenbergMarquardt}, or {@link BoundedLevenbergMarquardt} within bounds. Without derivatives of the curve it takes
 * differences; {@code (t, p, g) -> Autodiff.of(2, v -> v.at(0).times(exp(v.at(1).times(-t)))).valueAndGradient(p, g)} gives
 * exact ones. Without errors all σ are equal and unknown; {@link #withErrors} takes them as they are, {@link
 * #withRelativeErrors} up to a common factor, which is estimated from the residuals (SciPy's {@code absolute_sigma}).
 *
 * @param curve m
 * @param sigma σ; empty where all are equal. Not to be modified.
 * @param errors whether the unit of σ is known
 * @param loss ρ and its scale C; least squares unless there are outliers
 * @param bounds on the parameters, if any
 * @param stop when the solver ends
 * @see <a href="https://doi.org/10.1002/9780470316757">Bates and Watts, Nonlinear Regression Analysis and Its Applications (1988)</a>
 */
public record CurveFit(
    Curve curve, double[] sigma, Errors errors, RobustLoss loss, @Nullable Box bounds, Stop stop) {

  /** What is known of the errors of the observations. */
  public enum Errors {
    /** Their standard deviations: the covariance does not depend on how well the curve fits. */
    ABSOLUTE,
    /** Their ratios: the residuals tell how large they are. */
    RELATIVE
  }

  /** A curve over one predictor. */
  @FunctionalInterface
  public interface OfOne {
    /** m(x; p). */
    double at(double x, double[] p);
  }

  /** The derivatives by the parameters of a curve over one predictor. */
  @FunctionalInterface
  public interface GradientOfOne {
    /** Writes \(\nabla_pm(x;p)\) into g. */
    void at(double x, double[] p, double[] g);
  }

  /** Checks the errors. */
  public CurveFit {
    for (int i = 0; i < sigma.length; i++) {
      Check.positive("error of observation " + i, sigma[i]);
    }
  }

  /** Fits a curve or surface over several predictors, with derivatives by differences unless it is a {@link DifferentiableCurve}. */
  public static CurveFit ofRows(Curve curve) {
    Stop stop = Stop.after(2000).orRelativeStepBelow(1e-12);
    return new CurveFit(curve, new double[0], Errors.RELATIVE, RobustLoss.squares(), null, stop);
  }

  /** Fits a curve over one predictor, with derivatives by differences. */
  public static CurveFit of(OfOne curve) {
    return ofRows((x, p) -> curve.at(x[0], p));
  }

  /** Fits a curve over one predictor whose derivatives are known. */
  public static CurveFit of(OfOne curve, GradientOfOne gradient) {
    return ofRows(
        new DifferentiableCurve() {
          @Override
          public double at(double[] x, double[] p) {
            return curve.at(x[0], p);
          }

          @Override
          public void gradient(double[] x, double[] p, double[] g) {
            gradient.at(x[0], p, g);
          }
        });
  }

  /** With known standard deviations of the observations; positive. */
  public CurveFit withErrors(double... sigma) {
    return new CurveFit(curve, sigma, Errors.ABSOLUTE, loss, bounds, stop);
  }

  /** With standard deviations of the observations that are known up to a common factor; positive. */
  public CurveFit withRelativeErrors(double... sigma) {
    return new CurveFit(curve, sigma, Errors.RELATIVE, loss, bounds, stop);
  }

  /** With weights \(1/\sigma_i^2\) of the squares, known up to a common factor; positive. */
  public CurveFit withWeights(double... weights) {
    double[] sigma = new double[weights.length];
    for (int i = 0; i < sigma.length; i++) {
      sigma[i] = 1 / Math.sqrt(Check.positive("weight of observation " + i, weights[i]));
    }
    return withRelativeErrors(sigma);
  }

  /** With a loss that outliers pull less. */
  public CurveFit withLoss(RobustLoss other) {
    return new CurveFit(curve, sigma, errors, other, bounds, stop);
  }

  /** With bounds on the parameters; bounds that coincide fix one. */
  public CurveFit within(Box box) {
    return new CurveFit(curve, sigma, errors, loss, box, stop);
  }

  /** With other rules when to end. */
  public CurveFit until(Stop other) {
    return new CurveFit(curve, sigma, errors, loss, bounds, other);
  }

  /**
   * Fits to observations of one predictor.
   *
   * @param x the predictor. Not modified.
   * @param y the observations, at least as many as parameters that are not fixed. Not modified.
   * @param guess the first guess of the parameters, within the bounds. Not modified.
   */
  public FittedCurve fit(double[] x, double[] y, double... guess) {
    return fit(new DMatrixRMaj(x.length, 1, true, x), y, guess);
  }

  /**
   * Fits to observations of several predictors.
   *
   * @param x one row for each observation. Not modified.
   * @param y the observations, at least as many as parameters that are not fixed. Not modified.
   * @param guess the first guess of the parameters, within the bounds. Not modified.
   */
  public FittedCurve fit(DMatrixRMaj x, double[] y, double... guess) {
    Check.atLeast("number of parameters in the guess", guess.length, 1);
    Box box = bounds == null ? Box.unbounded(guess.length) : bounds;
    check(x, y, guess, box);
    double[][] rows = new double[y.length][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(x.data, i * x.numCols, (i + 1) * x.numCols));
    double[] deviations = sigma.clone();
    if (sigma.length == 0) {
      deviations = new double[y.length];
      Arrays.fill(deviations, 1);
    }
    DifferentiableCurve smooth =
        curve instanceof DifferentiableCurve known ? known : new CurveByDifferences(curve, box);
    Observations data = new Observations(smooth, rows, y.clone(), deviations, loss, guess.length);
    Solver<LeastSquares> solver =
        bounds == null ? new LevenbergMarquardt() : new BoundedLevenbergMarquardt(box);
    Solution solution = solver.minimize(new LeastSquares(data), guess, stop);
    return FittedCurve.of(data, box, errors, solution);
  }

  private void check(DMatrixRMaj x, double[] y, double[] guess, Box box) {
    Check.length("y", Check.finite("y", y), x.numRows);
    Check.finite("x", Arrays.copyOf(x.data, x.numRows * x.numCols));
    Check.finite("guess", guess);
    Check.length("lower", box.lower(), guess.length);
    if (sigma.length > 0) {
      Check.length("sigma", sigma, y.length);
    }
    int free = 0;
    for (int k = 0; k < guess.length; k++) {
      Check.inClosed("guess of parameter " + k, guess[k], box.lower()[k], box.upper()[k]);
      free += box.lower()[k] < box.upper()[k] ? 1 : 0;
    }
    Check.atLeast("number of observations", y.length, Math.max(1, free));
  }
}

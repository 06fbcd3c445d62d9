package thalweg.solvers.leastsquares;

import org.ejml.data.DMatrixRMaj;
import thalweg.functions.LeastSquares;
import thalweg.functions.Residuals;
import thalweg.math.Check;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * The method of Levenberg and Marquardt for nonlinear least squares, as a trust region in Moré's form:
 *
 * <p>\[\min_p\ \tfrac12\lVert Jp+r\rVert^2\quad\text{subject to}\quad\lVert Dp\rVert\le\Delta,\qquad\text{solved
 * by}\quad(J^\top J+\lambda D^2)\,p=-J^\top r.\]
 *
 * <p>D holds the largest norm that each column of J has had, so the steps do not depend on the units of the parameters.
 * λ follows from Δ (to 10 %), and Δ from how well the model foretold the last step. Between gradient descent far away and
 * Gauss–Newton near a solution: quadratic where the residuals vanish, linear elsewhere. Copes with a Jacobian
 * of deficient rank.
 *
 * <p>The value is ½‖r‖². An iteration costs one Jacobian, as many residuals as it has trials, and one singular
 * value decomposition, O(md²).
 *
 * @param factor Δ at the start in units of ‖Dw‖; 0.1 to 100
 * @see <a href="https://doi.org/10.1007/BFb0067700">Moré, The Levenberg–Marquardt Algorithm: Implementation and Theory (1978)</a>
 */
public record LevenbergMarquardt(double factor) implements Solver<LeastSquares> {
  private static final double LEAST_RATIO = 1e-4;

  /** Checks the factor. */
  public LevenbergMarquardt {
    Check.positive("factor", factor);
  }

  /** Begins with a radius of ‖Dw‖. */
  public LevenbergMarquardt() {
    this(1);
  }

  @Override
  public Solution minimize(LeastSquares objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(objective, start, stop, listener);
    Residuals f = run.counting(objective.residuals());
    double[] w = start.clone();
    double[] next = new double[w.length];
    double[] g = new double[w.length];
    double[] r = new double[f.size()];
    double[] nextR = new double[r.length];
    DMatrixRMaj j = new DMatrixRMaj(r.length, w.length);
    ScaledStep p = new ScaledStep(w.length);
    f.residuals(w, r);
    f.jacobian(w, j);
    Matrices.multiplyTransposed(j, r, g);
    double value = 0.5 * Vectors.dot(r, r);
    double delta = Double.NaN;
    double taken = 0;
    while (run.goesOn(w, value, Vectors.norm2(g), taken)) {
      p.scaleBy(j);
      double size = p.norm(w) > 0 ? p.norm(w) : 1;
      delta = Double.isNaN(delta) ? factor * size : delta;
      p.begin(j, r);
      double rho = 0;
      while (!(rho >= LEAST_RATIO)) {
        p.solve(delta);
        Vectors.combine(1, w, 1, p.step(), next);
        f.residuals(next, nextR);
        double there = 0.5 * Vectors.dot(nextR, nextR);
        rho = ratio(value, there, p.promised());
        delta = radius(delta, rho, p);
        if (delta <= Math.ulp(size) && !(rho >= LEAST_RATIO)) {
          return run.searchFailed(
              "no step lowers the sum of squares, down to "
                  + delta / size
                  + " of the parameters; either the Jacobian is wrong (GradientCheck) or this point is as"
                  + " good as rounding allows");
        }
      }
      System.arraycopy(next, 0, w, 0, w.length);
      System.arraycopy(nextR, 0, r, 0, r.length);
      f.jacobian(w, j);
      Matrices.multiplyTransposed(j, r, g);
      value = 0.5 * Vectors.dot(r, r);
      taken = Double.NaN; // there is no α
    }
    return run.solution();
  }

  /** The fall relative to the promised one; 1 where both are below rounding, negative where the value is no number. */
  private static double ratio(double value, double there, double promised) {
    double rounding = 10 * Math.ulp(value);
    if (Double.isFinite(there) && promised <= rounding && Math.abs(value - there) <= rounding) {
      return 1;
    }
    return Double.isFinite(there) ? (value - there) / promised : -1;
  }

  /** The next Δ: smaller where the model was wrong, larger where it was right. */
  private static double radius(double delta, double rho, ScaledStep p) {
    if (rho <= 0.25) {
      // At most a tenth, so that a step into nowhere is left quickly.
      return (rho >= 0 ? 0.5 : 0.25) * Math.min(delta, p.length() / 0.1);
    }
    return rho >= 0.75 || p.lambda() == 0 ? 2 * p.length() : delta;
  }
}

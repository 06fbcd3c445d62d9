package thalweg.solvers.leastsquares;

import java.util.Arrays;
import thalweg.constraints.Box;
import thalweg.functions.LeastSquares;
import thalweg.functions.Residuals;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;

/**
 * The steps of {@link LevenbergMarquardt} within a box: the trust region of MINPACK's {@code lmder}, with its constants.
 *
 * <p>Where a Gauss–Newton step is refused and the smaller Δ still allows it, lmder evaluates it once more; here that answer is
 * remembered, and Δ shrinks on. At a start where ‖Dw‖ is small beside ‖r‖, lmder's first Δ says nothing about the problem; here
 * it is not below a tenth of ‖r‖.
 */
final class DampedSteps {
  private static final double EPSILON = Math.ulp(1.0);
  private static final double ROUNDING = 10 * EPSILON;
  private static final double LEAST_RATIO = 1e-4;
  private static final double LEAST_SHARE = 0.1;
  private static final double NOWHERE = Double.NEGATIVE_INFINITY;

  private final Run run;
  private final Box box;
  private final BoxedStep step;
  private Linearization here;
  private Linearization there;
  private double delta = Double.NaN;

  private DampedSteps(Run run, Residuals f, Box box) {
    this.run = run;
    this.box = box;
    step = new BoxedStep(box, f.size());
    here = new Linearization(f);
    there = new Linearization(f);
  }

  static Solution run(
      Object method,
      Box box,
      double factor,
      LeastSquares f,
      double[] start,
      Stop stop,
      Listener listener) {
    Run run = new Run(method, f, start, stop, listener);
    return new DampedSteps(run, run.counting(f.residuals()), box).from(start, factor);
  }

  private Solution from(double[] start, double factor) {
    double[] w = start.clone();
    double[] next = new double[w.length];
    ColumnScale unscaled = new ColumnScale(w.length);
    box.project(w);
    here.jacobian(w);
    double taken = 0;
    while (run.goesOn(w, here.value(), here.gradientNorm(w, box, unscaled), taken)) {
      step.begin(w, here);
      double size = step.scale().norm(w);
      if (run.steps() == 0) {
        delta = factor * Math.max(size, LEAST_SHARE * here.norm());
      }
      double least = EPSILON * Math.max(size, EPSILON * delta);
      boolean accepted = false;
      while (!accepted) {
        if (!run.mayGoOn()) {
          return run.solution();
        }
        step.solve(delta);
        step.applyTo(w, next);
        if (run.steps() == 0) {
          delta = Math.min(delta, step.length());
        }
        accepted = tries(w, next);
        // Where squares underflow, Δ can be NaN, and would be for ever.
        if (!accepted && (!(delta > least) || Arrays.equals(w, next))) {
          return run.searchFailed(
              "no step lowers the sum of squares; either the Jacobian is wrong (GradientCheck) or this point is as"
                  + " good as rounding allows");
        }
      }
      System.arraycopy(next, 0, w, 0, w.length);
      Linearization before = here;
      here = there;
      there = before;
      taken = Double.NaN; // there is no α
    }
    return run.solution();
  }

  /** Evaluates there, sets Δ by how well the model foretold it, and says whether to go there. */
  private boolean tries(double[] w, double[] next) {
    double fallen = there.residuals(next) ? fall(there.norm() / here.norm()) : NOWHERE;
    boolean isRounding = Math.abs(fallen) <= ROUNDING && step.promised() <= ROUNDING;
    double rho = isRounding ? 1 : step.promised() > 0 ? fallen / step.promised() : NOWHERE;
    boolean accepted =
        rho >= LEAST_RATIO && there.jacobian(next) && (!isRounding || flatter(w, next));
    if (!accepted || rho <= 0.25) {
      shrink(fallen);
    } else if (rho >= 0.75 || step.lambda() == 0) {
      delta = 2 * step.length();
      step.multiplyLambda(0.5);
    }
    return accepted;
  }

  /** Whether the gradient is smaller there, which tells where sums of squares drown in rounding. */
  private boolean flatter(double[] w, double[] next) {
    return there.gradientNorm(next, box, step.scale()) < here.gradientNorm(w, box, step.scale());
  }

  /** The share of ‖r‖² that is gone; where it grew a hundredfold, how much does not matter. */
  private static double fall(double growth) {
    return growth < 10 ? (1 - growth) * (1 + growth) : NOWHERE;
  }

  /** Shrinks Δ to between a half and a tenth. */
  private void shrink(double fallen) {
    double slope = step.slope();
    double share = fallen >= 0 ? 0.5 : 0.5 * slope / (slope + 0.5 * fallen);
    share = Math.min(0.5, Math.max(0.1, share));
    delta = share * Math.min(delta, 10 * step.length());
    step.multiplyLambda(1 / share);
  }
}

package speed;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import thalweg.optimizers.Adam;
import thalweg.optimizers.Stepper;
import thalweg.problems.ChainedRosenbrock;
import thalweg.problems.Rosenbrock;
import thalweg.runs.Stop;
import thalweg.runs.TraceBudget;
import thalweg.solvers.newton.Lbfgs;
import thalweg.training.FullBatch;

/** Solvers and optimizers on functions that cost little. */
final class Steps {
  static final Map<String, Supplier<Workload>> ALL =
      Map.of(
          "rosenbrock-2", () -> new Models.Fit<>(startAtUsual(2), new Lbfgs()),
          "rosenbrock-100", () -> new Models.Fit<>(startAtUsual(100), new Lbfgs()),
          "rosenbrock-1000", () -> new Models.Fit<>(startAtUsual(1000), new Lbfgs()),
          "adam-2", Steps::adamInTwoDimensions,
          "adam-million", () -> adamSteps(1_000_000));

  private Steps() {}

  /** Moved so that zero is the usual start, (−1.2, 1, −1.2, 1, …). */
  private static thalweg.functions.Differentiable startAtUsual(int d) {
    ChainedRosenbrock f = new ChainedRosenbrock(d);
    double[] start = f.start();
    double[] moved = new double[d];
    return thalweg.functions.Differentiable.of(
        d,
        (w, g) -> {
          for (int i = 0; i < moved.length; i++) {
            moved[i] = w[i] + start[i];
          }
          return f.valueAndGradient(moved, g);
        });
  }

  private static Workload adamInTwoDimensions() {
    Rosenbrock f = new Rosenbrock();
    return new Workload() {
      @Override
      public double[] run(double tolerance) {
        Stop stop = Stop.after(1000).tracing(TraceBudget.ENDS);
        return new FullBatch(new Adam(0.01)).minimize(f, new double[] {-1.2, 1}, stop).point();
      }

      @Override
      public double value(double[] w) {
        return f.value(w);
      }
    };
  }

  /** Ten steps on one gradient. */
  static Workload adamSteps(int d) {
    double[] g = Data.normal(new SplittableRandom(5), d);
    double[] w = new double[d];
    Stepper stepper = new Adam(1e-3).start(d);
    int[] t = new int[1];
    return new Workload() {
      @Override
      public double[] run(double tolerance) {
        for (int k = 0; k < 10; k++) {
          stepper.step(++t[0], w, g);
        }
        return w;
      }

      @Override
      public double value(double[] unused) {
        return 0;
      }
    };
  }
}

package thalweg.training;

import java.util.Arrays;
import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.optimizers.Optimizer;
import thalweg.optimizers.Stepper;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * An update rule driven by the full gradient, \(w_{t+1}=\mathrm{rule}_t(w_t,\nabla f(w_t))\): one gradient, one step,
 * until a stopping rule holds. It is the bridge from an {@link Optimizer} to a {@link Solver}.
 *
 * <p>The step size in the trace is NaN, since an update rule keeps its own to itself. The trace follows the points at
 * which gradients were taken; where the rule averages them, the solution is the average. A rule that makes a parameter
 * NaN or infinite ends the run at that iteration; the solution is then the last iterate whose value and gradient were
 * finite, never an average that holds the others.
 *
 * <pre>{@code
 * Solution fit = new FullBatch(new Adam(0.1)).minimize(f, f.zeros(), Stop.after(1000).orGradientBelow(1e-6));
 * }</pre>
 *
 * @param optimizer the update rule
 * @see <a href="https://doi.org/10.1137/16M1080173">Bottou, Curtis and Nocedal, Optimization Methods for Large-Scale Machine Learning (2018), §3.1</a>
 */
public record FullBatch(Optimizer optimizer) implements Solver<Differentiable> {

  @Override
  public Solution minimize(Differentiable objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    Differentiable f = run.counting(objective);
    Stepper stepper = optimizer.start(start.length);
    double[] w = start.clone();
    double[] before = new double[w.length];
    double[] g = new double[w.length];
    double value = valueAndGradient(f, w, g);
    double alpha = 0;
    while (run.goesOn(w, value, Vectors.norm2(g), alpha)) {
      System.arraycopy(w, 0, before, 0, w.length);
      stepper.step(run.steps() + 1, w, g);
      value = valueAndGradient(f, w, g);
      alpha = Arrays.equals(w, before) ? 0 : Double.NaN; // the first step of a warm-up may be none
    }
    double[] result = run.steps() == 0 ? w : stepper.result(w);
    if (result == w || !isFinite(value, g)) {
      return run.solution();
    }
    value = valueAndGradient(f, result, g);
    return isFinite(value, g) ? run.solutionAt(result, value, Vectors.norm2(g)) : run.solution();
  }

  private static boolean isFinite(double value, double[] g) {
    return Double.isFinite(value) && Vectors.isFinite(g);
  }

  /** An objective is asked at finite points only: elsewhere some answer with a number that means nothing. */
  private static double valueAndGradient(Differentiable f, double[] w, double[] g) {
    if (Vectors.isFinite(w)) {
      return f.valueAndGradient(w, g);
    }
    Arrays.fill(g, Double.NaN);
    return Double.NaN;
  }
}

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
 * until a stopping rule holds.
 *
 * <p>The step size in the trace is NaN, since an update rule keeps its own to itself. The trace follows the points at
 * which gradients were taken; where the rule averages them, the solution is the average.
 *
 * @param optimizer the update rule
 * @see <a href="https://doi.org/10.1137/16M1080173">Bottou, Curtis and Nocedal, Optimization Methods for Large-Scale Machine Learning (2018), §3.1</a>
 */
public record FullBatch(Optimizer optimizer) implements Solver<Differentiable> {

  @Override
  public Solution minimize(Differentiable objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(objective, start, stop, listener);
    Differentiable f = run.counting(objective);
    Stepper stepper = optimizer.start(start.length);
    double[] w = start.clone();
    double[] before = new double[w.length];
    double[] g = new double[w.length];
    double value = f.valueAndGradient(w, g);
    double alpha = 0;
    while (run.goesOn(w, value, Vectors.norm2(g), alpha)) {
      System.arraycopy(w, 0, before, 0, w.length);
      stepper.step(run.steps() + 1, w, g);
      value = f.valueAndGradient(w, g);
      alpha = Arrays.equals(w, before) ? 0 : Double.NaN; // the first step of a warm-up may be none
    }
    double[] result = stepper.result(w);
    return result == w
        ? run.solution()
        : run.solutionAt(result, f.valueAndGradient(result, g), Vectors.norm2(g));
  }
}

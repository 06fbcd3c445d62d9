package thalweg.solvers.gradient;

import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.schedules.Schedule;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * Nesterov's accelerated gradient method: a gradient step from a point ahead of the last one,
 *
 * <p>\[w_{k+1}=y_k-\alpha\nabla f(y_k),\qquad y_{k+1}=w_{k+1}+\beta_k(w_{k+1}-w_k),\qquad y_0=w_0.\]
 *
 * <p>With α = 1/L: for convex f and {@link Momentum.Growing}, \(f(w_k)-f^*\le\frac{2LR^2}{(k+1)^2}\), where gradient descent has 1/k; for
 * μ-strongly convex f and {@link Momentum.Fixed}, \(f(w_k)-f^*\le(1-\sqrt{\mu/L})^k(f(w_0)-f^*+\tfrac\mu2R^2)\). The value may
 * rise now and then. One gradient (at y) and one value (at w) an iteration; memory 4d.
 *
 * <p>The trace follows w, which the theorems are about. Its gradient norm is that at the y the step came from; for
 * convex f and α ≤ 2/L it is never below the one at w.
 *
 * @param stepSize α; at most 1/L for the rates above
 * @param momentum the rule for β
 * @see <a href="https://doi.org/10.1007/978-3-319-91578-4">Nesterov, Lectures on Convex Optimization, §2.2.1</a>
 * @see <a href="https://doi.org/10.1137/080716542">Beck and Teboulle (2009), theorem 4.4, for the constant 2</a>
 */
public record Nesterov(Schedule stepSize, Momentum momentum) implements Solver<Differentiable> {

  /** Steps of a fixed size α, positive, and the momentum for convex functions. */
  public Nesterov(double stepSize) {
    this(stepSize, Momentum.growing());
  }

  /** Steps of a fixed size α; positive. */
  public Nesterov(double stepSize, Momentum momentum) {
    this(Schedule.constant(stepSize), momentum);
  }

  @Override
  public Solution minimize(Differentiable objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    Differentiable f = run.counting(objective);
    Momentum.Sequence beta = momentum.start();
    double[] w = start.clone();
    double[] y = start.clone();
    double[] g = new double[w.length];
    double[] move = new double[w.length];
    double value = f.valueAndGradient(y, g);
    double norm = Vectors.norm2(g);
    double alpha = 0;
    while (run.goesOn(w, value, norm, alpha)) {
      norm = Vectors.norm2(g);
      alpha = stepSize.at(run.steps());
      Vectors.combine(1, y, -alpha, g, y);
      Vectors.combine(1, y, -1, w, move);
      System.arraycopy(y, 0, w, 0, w.length);
      double before = value;
      value = f.value(w);
      Vectors.axpy(beta.next(value - before, Vectors.dot(g, move)), move, y);
      f.valueAndGradient(y, g);
    }
    return run.solution();
  }
}

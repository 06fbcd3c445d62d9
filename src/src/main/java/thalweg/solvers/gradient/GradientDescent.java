package thalweg.solvers.gradient;

import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.searches.FixedStep;
import thalweg.searches.Line;
import thalweg.searches.LineSearch;
import thalweg.searches.Step;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * Gradient descent, \(w_{k+1}=w_k-\alpha_k\nabla f(w_k)\).
 *
 * <p>On a convex, L-smooth f with α = 1/L the value obeys \(f(w_k)-f^*\le\frac{LR^2}{2k}\); if f is also
 * μ-strongly convex, \(f(w_k)-f^*\le(1-\mu/L)^k(f(w_0)-f^*)\). Above α = 2/L it diverges along the most
 * curved direction. One gradient an iteration; memory 4d.
 *
 * <pre>{@code
 * var f = Quadratic.diagonal(1, 8);
 * Solution known = new GradientDescent(1 / 8.0).minimize(f, f.start());
 * Solution searched = new GradientDescent(new Backtracking(1)).minimize(f, f.start());
 * }</pre>
 *
 * @param search how far to go: a fixed step size or a line search
 * @see <a href="https://doi.org/10.1007/978-3-319-91578-4">Nesterov, Lectures on Convex Optimization, §2.1.5</a>
 */
public record GradientDescent(LineSearch search) implements Solver<Differentiable> {

  /** Steps of a fixed size α; positive. */
  public GradientDescent(double stepSize) {
    this(new FixedStep(stepSize));
  }

  @Override
  public Solution minimize(Differentiable objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    Differentiable f = run.counting(objective);
    Line line = new Line(f, run::mayGoOn);
    double[] w = start.clone();
    double[] g = new double[w.length];
    double[] direction = new double[w.length];
    double value = f.valueAndGradient(w, g);
    Step step = Step.of(0);
    while (run.goesOn(w, value, Vectors.norm2(g), step.size())) {
      Vectors.combine(-1, g, 0, g, direction);
      line.start(w, value, g, direction);
      step = search.along(line, run.steps());
      if (!step.found()) {
        return run.searchFailed(step.problem());
      }
      value = line.moveTo(step.size(), w, g);
    }
    return run.solution();
  }
}

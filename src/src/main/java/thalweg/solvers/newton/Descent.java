package thalweg.solvers.newton;

import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.searches.Line;
import thalweg.searches.LineSearch;
import thalweg.searches.Step;
import thalweg.solvers.FirstMove;
import thalweg.solvers.Run;

/**
 * The loop that quasi-Newton methods and conjugate gradients share: direction, line search, learn.
 *
 * <p>Where the search finds no step, the memory is forgotten and −∇f tried once before the run ends.
 */
final class Descent {
  private Descent() {}

  static Solution run(
      Object method,
      Directions directions,
      LineSearch search,
      Differentiable objective,
      double[] start,
      Stop stop,
      Listener listener) {
    Run run = new Run(method, objective, start, stop, listener);
    Differentiable f = run.counting(objective);
    Line line = new Line(f, run::mayGoOn);
    double[] w = start.clone();
    double[] g = new double[w.length];
    double[] d = new double[w.length];
    double[] s = new double[w.length];
    double[] y = new double[w.length];
    double value = f.valueAndGradient(w, g);
    Step step = Step.of(0);
    while (run.goesOn(w, value, Vectors.norm2(g), step.size())) {
      step = search.along(aim(directions, line, w, value, g, d), run.steps());
      if (!step.found() && directions.isInformed()) {
        directions.forget();
        step = search.along(aim(directions, line, w, value, g, d), run.steps());
      }
      if (!step.found()) {
        return run.searchFailed(step.problem());
      }
      System.arraycopy(w, 0, s, 0, w.length);
      System.arraycopy(g, 0, y, 0, g.length);
      value = line.moveTo(step.size(), w, g);
      Vectors.combine(1, w, -1, s, s);
      Vectors.combine(1, g, -1, y, y);
      directions.learn(step.size(), line.slope0(), s, y);
    }
    return run.solution();
  }

  /** The line to search from w. */
  private static Line aim(
      Directions directions, Line line, double[] w, double value, double[] g, double[] d) {
    if (directions.isInformed()) {
      directions.direction(g, d);
    } else {
      directions.begin(g, FirstMove.length(w, value, Vectors.norm2(g)), d);
    }
    line.start(w, value, g, d);
    if (directions.isInformed() && line.slope0() < 0) {
      line.tryFirst(directions.firstTrial(line));
    }
    return line;
  }
}

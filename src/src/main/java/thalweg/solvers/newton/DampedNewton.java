package thalweg.solvers.newton;

import java.util.function.Function;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.searches.Line;
import thalweg.searches.LineSearch;
import thalweg.searches.Step;
import thalweg.solvers.Run;

/** The loop of {@link Newton} and {@link NewtonCg}, which differ in how they solve for the direction. */
final class DampedNewton {
  private DampedNewton() {}

  /** Newton's equation at a point. */
  interface Equation {

    /**
     * Writes a direction of descent.
     *
     * @param w the point. Not modified.
     * @param g the gradient there. Not modified.
     * @param d receives the direction. Modified.
     */
    void solve(double[] w, double[] g, double[] d);
  }

  static Solution run(
      Function<TwiceDifferentiable, Equation> equation,
      LineSearch search,
      TwiceDifferentiable objective,
      double[] start,
      Stop stop,
      Listener listener) {
    Run run = new Run(objective, start, stop, listener);
    TwiceDifferentiable f = run.counting(objective);
    Equation newton = equation.apply(f);
    Line line = new Line(f, run::mayGoOn);
    double[] w = start.clone();
    double[] g = new double[w.length];
    double[] d = new double[w.length];
    double value = f.valueAndGradient(w, g);
    double last = Double.NaN;
    Step step = Step.of(0);
    while (run.goesOn(w, value, Vectors.norm2(g), step.size())) {
      newton.solve(w, g, d);
      line.start(w, value, g, d);
      line.tryFirstByLastDecrease(last);
      step = search.along(line, run.steps());
      if (!step.found()) {
        return run.searchFailed(step.problem());
      }
      last = value;
      value = line.moveTo(step.size(), w, g);
    }
    return run.solution();
  }
}

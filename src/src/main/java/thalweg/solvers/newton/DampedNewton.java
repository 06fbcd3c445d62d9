package thalweg.solvers.newton;

import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.searches.Line;
import thalweg.searches.LineSearch;
import thalweg.searches.Step;
import thalweg.solvers.FirstMove;
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
      Object method,
      BiFunction<TwiceDifferentiable, BooleanSupplier, Equation> equation,
      LineSearch search,
      TwiceDifferentiable objective,
      double[] start,
      Stop stop,
      Listener listener) {
    Run run = new Run(method, objective, start, stop, listener);
    TwiceDifferentiable f = run.counting(objective);
    Equation newton = equation.apply(f, run::mayGoOn);
    Line line = new Line(f, run::mayGoOn);
    double[] w = start.clone();
    double[] g = new double[w.length];
    double[] d = new double[w.length];
    double value = f.valueAndGradient(w, g);
    double last = Double.NaN;
    Step step = Step.of(0);
    while (run.goesOn(w, value, Vectors.norm2(g), step.size())) {
      newton.solve(w, g, d);
      boolean usable = Vectors.isFinite(d) && Vectors.dot(g, d) < 0;
      step = usable ? search(search, line, w, value, g, d, last, run) : Step.none("no direction");
      if (!step.found()) {
        // A Hessian that is 0, or no number, tells nothing, and one near 0 leads too far.
        Directions.steepest(g, FirstMove.length(w, value, Vectors.norm2(g)), d);
        step = search(search, line, w, value, g, d, Double.NaN, run);
      }
      if (!step.found()) {
        return run.searchFailed(step.problem());
      }
      last = value;
      value = line.moveTo(step.size(), w, g);
    }
    return run.solution();
  }

  private static Step search(
      LineSearch search,
      Line line,
      double[] w,
      double value,
      double[] g,
      double[] d,
      double last,
      Run run) {
    line.start(w, value, g, d);
    line.tryFirstByLastDecrease(last);
    return search.along(line, run.steps());
  }
}

package thalweg.solvers.leastsquares;

import org.ejml.data.DMatrixRMaj;
import thalweg.functions.LeastSquares;
import thalweg.functions.Residuals;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.searches.Backtracking;
import thalweg.searches.Line;
import thalweg.searches.LineSearch;
import thalweg.searches.Step;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * The Gauss–Newton method for \(\tfrac12\lVert r(w)\rVert^2\), damped by a line search: \(d=-J^+r\), the step that solves
 * the linearized problem.
 *
 * <p>Newton's method without \(\sum_ir_i\nabla^2r_i\): quadratic where the residuals vanish at the solution, linear where
 * they are small, and lost where they are large and curved or J is nearly singular; then take {@link
 * LevenbergMarquardt}. One step on affine residuals. One Jacobian and one singular value decomposition, O(md²), an
 * iteration. A point is accepted only where residuals and Jacobian are finite.
 *
 * <pre>{@code
 * Residuals circles = Residuals.of(2, 2, (w, r) -> {
 *   r[0] = w[0] * w[0] + w[1] * w[1] - 4;
 *   r[1] = w[0] - w[1];
 * });
 * double[] w = new GaussNewton().minimize(new LeastSquares(circles), new double[] {1, 2}).point(); // √2, √2
 * }</pre>
 *
 * @param search the line search; it sees \(\tfrac12\lVert r\rVert^2\) divided by what it is at the iterate, and asks for values, 1
 *     first
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, §10.3</a>
 */
public record GaussNewton(LineSearch search) implements Solver<LeastSquares> {

  /** Halves the step until the value falls. */
  public GaussNewton() {
    this(new Backtracking(1));
  }

  @Override
  public Solution minimize(LeastSquares objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    Linearization here = new Linearization(run.counting(objective.residuals()));
    Relative relative = new Relative(here);
    Line line = new Line(new LeastSquares(relative), run::mayGoOn);
    double[] w = start.clone();
    double[] next = start.clone();
    here.jacobian(w);
    double taken = 0;
    while (run.goesOn(w, here.value(), here.gradientNorm(), taken)) {
      double[] d = LinearSolves.pseudoInverse(here.jacobian(), here.unit());
      double[] g = here.gradient().clone();
      relative.unit = here.norm();
      Vectors.scale(1 / here.norm(), g);
      Vectors.scale(-here.norm(), d);
      double share = 1;
      do {
        line.start(w, 0.5, g, d);
        Step step = search.along(line, run.steps());
        if (!step.found() || !run.mayGoOn()) {
          return run.searchFailed(step.problem());
        }
        Vectors.combine(1, w, step.size(), d, next);
        taken = share * step.size();
        // Should the Jacobian not be finite there, the search goes on from half that far.
        Vectors.scale(step.size() / 2, d);
        share = taken / 2;
      } while (!here.jacobian(next));
      System.arraycopy(next, 0, w, 0, w.length);
    }
    return run.solution();
  }

  /** Residuals divided by their norm at the iterate, so that their squares neither overflow nor vanish. */
  private static final class Relative implements Residuals {
    private final Linearization f;
    private double unit = 1;

    Relative(Linearization f) {
      this.f = f;
    }

    @Override
    public int dimension() {
      return f.jacobian().numCols;
    }

    @Override
    public int size() {
      return f.r().length;
    }

    @Override
    public void residuals(double[] w, double[] r) {
      f.residuals(w);
      for (int i = 0; i < r.length; i++) {
        r[i] = f.r()[i] / unit;
      }
    }

    @Override
    public void jacobian(double[] w, DMatrixRMaj j) {
      f.jacobian(w);
      for (int i = 0; i < j.data.length; i++) {
        j.data[i] = f.jacobian().data[i] / unit;
      }
    }
  }
}

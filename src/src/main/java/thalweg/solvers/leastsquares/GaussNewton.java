package thalweg.solvers.leastsquares;

import org.ejml.data.DMatrixRMaj;
import thalweg.functions.LeastSquares;
import thalweg.functions.Residuals;
import thalweg.math.Matrices;
import thalweg.math.Svd;
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
 * iteration.
 *
 * @param search the line search; it asks for values, 1 first
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, §10.3</a>
 */
public record GaussNewton(LineSearch search) implements Solver<LeastSquares> {

  /** Halves the step until the value falls. */
  public GaussNewton() {
    this(new Backtracking(1));
  }

  @Override
  public Solution minimize(LeastSquares objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(objective, start, stop, listener);
    Residuals f = run.counting(objective.residuals());
    Line line = new Line(new LeastSquares(f), run::mayGoOn);
    double[] w = start.clone();
    double[] g = new double[w.length];
    double[] r = new double[f.size()];
    DMatrixRMaj j = new DMatrixRMaj(r.length, w.length);
    Step step = Step.of(0);
    while (true) {
      f.residuals(w, r);
      f.jacobian(w, j);
      Matrices.multiplyTransposed(j, r, g);
      double value = 0.5 * Vectors.dot(r, r);
      if (!run.goesOn(w, value, Vectors.norm2(g), step.size())) {
        return run.solution();
      }
      double[] d = Svd.of(j).solve(r);
      Vectors.scale(-1, d);
      line.start(w, value, g, d);
      step = search.along(line, run.steps());
      if (!step.found()) {
        return run.searchFailed(step.problem());
      }
      Vectors.axpy(step.size(), d, w);
    }
  }
}

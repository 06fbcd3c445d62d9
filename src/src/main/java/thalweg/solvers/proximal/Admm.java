package thalweg.solvers.proximal;

import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * The alternating direction method of multipliers for f + g, in scaled form:
 *
 * <p>\[x\leftarrow\mathrm{prox}_{f/\rho}(z-u),\qquad z\leftarrow\mathrm{prox}_{g/\rho}(x+u),\qquad u\leftarrow u+x-z.\]
 *
 * <p>Converges for every ρ &gt; 0 and all closed convex f and g with a minimizer; ρ only decides how fast. The iterate is z, its
 * value is f(x) + g(z), which is F once both agree. The measure of stationarity is
 * \(\rho\max(\lVert x-z\rVert,\ \lVert z-z_-\rVert)\) of the step ahead, Boyd's primal and dual residual, both in the units of a
 * gradient; ρu converges to the multiplier of x = z. The start is moved by the proximal step of g. Two proximal steps an iteration; memory 4d. Counts stay
 * 0, as no gradient is asked for.
 *
 * @param rho ρ, the price of disagreement; positive
 * @see <a href="https://doi.org/10.1561/2200000016">Boyd et al., Distributed Optimization and Statistical Learning via ADMM (2011), §3</a>
 */
public record Admm(double rho) implements Solver<Splitting> {

  /** Checks the setting. */
  public Admm {
    Check.positive("rho", rho);
  }

  /** Minimizes, and hands back the multiplier as well, with which {@code Optimality.at} checks the point. */
  public SplittingSolution solve(Splitting problem, double[] start, Stop stop) {
    return solve(problem, start, stop, Listener.none());
  }

  @Override
  public Solution minimize(Splitting problem, double[] start, Stop stop, Listener listener) {
    return solve(problem, start, stop, listener).solution();
  }

  private SplittingSolution solve(Splitting problem, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, problem, start, stop, listener);
    double alpha = 1 / rho;
    double[] z = start.clone();
    problem.g().prox(z, alpha);
    double[] x = new double[z.length];
    double[] next = new double[z.length];
    double[] u = new double[z.length];
    double moved = 0;
    while (true) {
      Vectors.combine(1, z, -1, u, x);
      problem.f().prox(x, alpha);
      Vectors.combine(1, x, 1, u, next);
      problem.g().prox(next, alpha);
      double value = problem.f().value(x) + problem.g().value(z);
      double change = Vectors.distance(z, next);
      double apart = Vectors.distance(x, next);
      if (!run.goesOn(z, value, rho * Math.max(apart, change), moved)) {
        Vectors.scale(rho, u);
        return new SplittingSolution(run.solution(), u);
      }
      for (int i = 0; i < u.length; i++) {
        u[i] += x[i] - next[i];
      }
      System.arraycopy(next, 0, z, 0, z.length);
      moved = rests(change, apart) ? 0 : Double.NaN;
    }
  }

  /** Whether z moves next to nothing while the multiplier does not, so that its move must not end the run. */
  static boolean rests(double change, double multiplierChange) {
    return change == 0 || change < 1e-3 * multiplierChange;
  }
}

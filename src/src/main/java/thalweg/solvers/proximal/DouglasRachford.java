package thalweg.solvers.proximal;

import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * Douglas–Rachford splitting for f + g:
 *
 * <p>\[z=\mathrm{prox}_{\gamma g}(v),\qquad x=\mathrm{prox}_{\gamma f}(2z-v),\qquad v\leftarrow v+\lambda(x-z).\]
 *
 * <p>Converges for every γ &gt; 0, all λ in (0, 2) and all closed convex f and g with a minimizer. With λ = 1 its z are those of
 * {@link Admm} with ρ = 1/γ. The iterate is z, its value f(x) + g(z). The measure of stationarity is \(\lVert x-z\rVert/\gamma\),
 * which is 0 exactly at the minimizers, since \((2z-v-x)/\gamma\in\partial f(x)\) and \((v-z)/\gamma\in\partial g(z)\). Two
 * proximal steps an iteration; memory 4d. Counts stay 0, as no gradient is asked for.
 *
 * @param gamma γ, the step size; positive
 * @param relaxation λ; in (0, 2)
 * @see <a href="https://doi.org/10.1007/BF01581204">Eckstein and Bertsekas, On the Douglas–Rachford splitting method (1992)</a>
 */
public record DouglasRachford(double gamma, double relaxation) implements Solver<Splitting> {

  /** Checks the settings. */
  public DouglasRachford {
    Check.positive("gamma", gamma);
    Check.inOpen("relaxation", relaxation, 0, 2);
  }

  /** Without relaxation, λ = 1. */
  public DouglasRachford(double gamma) {
    this(gamma, 1);
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
    double[] v = start.clone();
    double[] z = new double[v.length];
    double[] x = new double[v.length];
    double[] before = new double[v.length];
    double apart = Double.POSITIVE_INFINITY;
    while (true) {
      System.arraycopy(v, 0, z, 0, v.length);
      problem.g().prox(z, gamma);
      double alpha = Admm.rests(Vectors.distance(before, z), apart) ? 0 : Double.NaN;
      Vectors.combine(2, z, -1, v, x);
      problem.f().prox(x, gamma);
      double value = problem.f().value(x) + problem.g().value(z);
      apart = Vectors.distance(x, z);
      if (!run.goesOn(z, value, apart / gamma, alpha)) {
        Vectors.combine(1 / gamma, v, -1 / gamma, z, x);
        return new SplittingSolution(run.solution(), x);
      }
      for (int i = 0; i < v.length; i++) {
        v[i] += relaxation * (x[i] - z[i]);
      }
      System.arraycopy(z, 0, before, 0, z.length);
    }
  }
}

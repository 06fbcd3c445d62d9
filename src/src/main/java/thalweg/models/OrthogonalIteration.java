package thalweg.models;

import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * Orthogonal iteration for {@link ReconstructionError}, the power method for k directions at once: multiply by the covariance
 * matrix, then make the directions orthonormal, the first one first,
 *
 * <p>\[W\leftarrow\mathrm{orth}(CW).\]
 *
 * <p>With k = 1 it is \(w\leftarrow Cw/\lVert Cw\rVert\). There is no step size. The angle to the span of the first k principal components shrinks by
 * \(\lambda_{k+1}/\lambda_k\) an iteration, and direction c turns into component c where the eigenvalues differ. It is slow where \(\lambda_k\) and
 * \(\lambda_{k+1}\) are close. The measure of stationarity is the gradient norm.
 *
 * @see <a href="https://doi.org/10.1137/1.9781421407944">Golub and Van Loan, Matrix Computations (2013), §8.2.4</a>
 */
public record OrthogonalIteration() implements Solver<ReconstructionError> {
  /** What is left of a direction that depends on those before it is rounding below this share of it. */
  private static final double DEPENDENT = 1e-12;

  @Override
  public Solution minimize(
      ReconstructionError problem, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, problem, start, stop, listener);
    var f = run.counting(problem);
    int d = problem.dimension() / problem.directions();
    double[] w = start.clone();
    double[] g = new double[w.length];
    double stepSize = 0;
    while (run.goesOn(w, f.valueAndGradient(w, g), Vectors.norm2(g), stepSize)) {
      problem.timesCovariance(w);
      orthonormalize(w, d);
      stepSize = Double.NaN;
    }
    return run.solution();
  }

  /** Gram and Schmidt, each projection twice against rounding; a direction that depends on others becomes 0. */
  private static void orthonormalize(double[] w, int d) {
    for (int c = 0; c < w.length; c += d) {
      double before = Vectors.norm2(w, c, c + d);
      for (int pass = 0; pass < 2; pass++) {
        for (int other = 0; other < c; other += d) {
          double shadow = 0;
          for (int j = 0; j < d; j++) {
            shadow += w[c + j] * w[other + j];
          }
          for (int j = 0; j < d; j++) {
            w[c + j] -= shadow * w[other + j];
          }
        }
      }
      double norm = Vectors.norm2(w, c, c + d);
      for (int j = c; j < c + d; j++) {
        w[j] = norm > DEPENDENT * before ? w[j] / norm : 0;
      }
    }
  }
}

package thalweg.theory;

import java.util.Random;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * The largest eigenvalue of a Hessian by power iteration, \(v\leftarrow Hv/\lVert Hv\rVert\), from
 * Hessian–vector products alone.
 *
 * <p>The estimate is the Rayleigh quotient \(v^\top Hv\), which never exceeds λ_max and, where the spectrum has
 * a gap, converges like \((\lambda_2/\lambda_1)^{2k}\). If the eigenvalue of largest magnitude is negative, it
 * is the one found. Without convergence, as where λ and −λ are both the largest, the estimate is
 * \(\pm\lVert Hv\rVert\), a closer lower bound of the largest magnitude. Right in any unit; memory 2d.
 *
 * <pre>{@code
 * double L = new PowerIteration(7).largest(Quadratic.diagonal(1, 2, 50), new double[3]);  // 50
 * }</pre>
 *
 * @param tolerance ends once the eigenvector's residual \(\lVert Hv-\lambda v\rVert\) is at most this times |λ|
 * @param maxIterations the most products
 * @param seed of the random first vector
 * @see <a href="https://doi.org/10.56021/9781421407944">Golub and Van Loan, Matrix Computations, §7.3.1</a>
 */
public record PowerIteration(double tolerance, int maxIterations, long seed) {

  /** Checks the settings. */
  public PowerIteration {
    Check.positive("tolerance", tolerance);
    Check.atLeast("maxIterations", maxIterations, 1);
  }

  /** A relative residual of 1e-8 within 10,000 products. */
  public PowerIteration(long seed) {
    this(1e-8, 10_000, seed);
  }

  /**
   * The eigenvalue of largest magnitude of \(\nabla^2 f(w)\): the value of {@link #estimate}, which also says how exact
   * it is. NaN if interrupted.
   *
   * @param f the function
   * @param w the point, finite. Not modified.
   */
  public double largest(TwiceDifferentiable f, double[] w) {
    return estimate(f, w).value();
  }

  /**
   * The eigenvalue of largest magnitude of \(\nabla^2 f(w)\), with its error. An interrupt ends the iteration and stays
   * set.
   *
   * @param f the function
   * @param w the point, finite. Not modified.
   */
  public Eigenvalue estimate(TwiceDifferentiable f, double[] w) {
    Check.finite("w", Check.length("w", w, f.dimension()));
    double[] v = new Random(seed).doubles(w.length, -1, 1).toArray();
    double[] hv = new double[w.length];
    double norm = 0;
    double lambda = 0;
    Vectors.scale(1 / Vectors.norm2(v), v);
    for (int k = 1; k <= maxIterations; k++) {
      f.hessianVector(w, v, hv);
      norm = Vectors.norm2(hv);
      if (Thread.currentThread().isInterrupted() || !Double.isFinite(norm)) {
        return new Eigenvalue(Double.NaN, Double.NaN, k, false);
      }
      lambda = Vectors.dot(v, hv);
      Vectors.combine(1, hv, -lambda, v, v);
      double residual = Vectors.norm2(v);
      if (residual <= tolerance * Math.abs(lambda) || norm == 0) {
        return new Eigenvalue(lambda, residual, k, true);
      }
      for (int i = 0; i < v.length; i++) {
        v[i] = hv[i] / norm;
      }
    }
    double residual = Math.sqrt(2) * Math.sqrt(norm) * Math.sqrt(norm - Math.abs(lambda));
    return new Eigenvalue(Math.copySign(norm, lambda), residual, maxIterations, false);
  }
}

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
 * is the one found. Memory 2d.
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
   * The eigenvalue of largest magnitude of \(\nabla^2 f(w)\).
   *
   * @param f the function
   * @param w the point, finite. Not modified.
   */
  public double largest(TwiceDifferentiable f, double[] w) {
    Check.finite("w", Check.length("w", w, f.dimension()));
    Random random = new Random(seed);
    double[] v = random.doubles(w.length, -1, 1).toArray();
    double[] hv = new double[w.length];
    double lambda = 0;
    Vectors.scale(1 / Vectors.norm2(v), v);
    for (int k = 0; k < maxIterations; k++) {
      f.hessianVector(w, v, hv);
      lambda = Vectors.dot(v, hv);
      double norm = Vectors.norm2(hv);
      if (norm == 0) {
        return 0;
      }
      Vectors.combine(1, hv, -lambda, v, v);
      if (Vectors.norm2(v) <= tolerance * Math.abs(lambda)) {
        return lambda;
      }
      Vectors.combine(1 / norm, hv, 0, hv, v);
    }
    return lambda;
  }
}

package thalweg.problems;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/**
 * The strictly convex quadratic \(f(w)=\tfrac12(w-c)^\top A(w-c)\) with minimizer c and minimum 0.
 *
 * <p>Smooth with L = λ_max(A), strongly convex with μ = λ_min(A). The start is c + (1, …, 1).
 *
 * @param matrix A, d×d, symmetric and positive definite. Not to be modified.
 * @param minimizer c. Not to be modified.
 */
public record Quadratic(DMatrixRMaj matrix, double[] minimizer) implements Problem {

  /** Checks that A is symmetric positive definite and fits c, and that all numbers are finite. */
  public Quadratic {
    Check.length("minimizer", Check.finite("minimizer", minimizer), matrix.numRows);
    Check.finite("matrix", matrix.data);
    for (int i = 0; i < matrix.numRows; i++) {
      for (int j = 0; j < i; j++) {
        if (matrix.get(i, j) != matrix.get(j, i)) {
          throw new IllegalArgumentException(
              "matrix must be symmetric but entries ("
                  + i
                  + ", "
                  + j
                  + ") differ: "
                  + matrix.get(i, j)
                  + " and "
                  + matrix.get(j, i));
        }
      }
    }
    double smallest = Matrices.symmetricEigenvalues(matrix)[0];
    if (smallest <= 0) {
      throw new IllegalArgumentException(
          "matrix must be positive definite but its smallest eigenvalue is " + smallest);
    }
  }

  /** \(f(w)=\tfrac12\sum_i\lambda_i w_i^2\): axes along the coordinates, minimizer 0. */
  public static Quadratic diagonal(double... eigenvalues) {
    DMatrixRMaj a = new DMatrixRMaj(eigenvalues.length, eigenvalues.length);
    for (int i = 0; i < eigenvalues.length; i++) {
      a.set(i, i, eigenvalues[i]);
    }
    return new Quadratic(a, new double[eigenvalues.length]);
  }

  /**
   * The quadratic with these eigenvalues in a random orthonormal basis, uniformly distributed, and minimizer 0.
   *
   * @param seed equal seeds give equal matrices
   * @param eigenvalues the spectrum of A; all positive. Not modified.
   * @see <a href="https://doi.org/10.1137/0717034">Stewart, The Efficient Generation of Random Orthogonal Matrices (1980)</a>
   */
  public static Quadratic rotated(long seed, double... eigenvalues) {
    int d = eigenvalues.length;
    Random random = new Random(seed);
    DMatrixRMaj a = diagonal(eigenvalues).matrix;
    double[] u = new double[d];
    for (int k = d - 2; k >= 0; k--) {
      for (int i = k; i < d; i++) {
        u[i] = random.nextGaussian();
      }
      reflect(a, u);
    }
    return new Quadratic(a, new double[d]);
  }

  /** A ← H A H with the reflection \(H=I-2uu^\top/\|u\|^2\): A − uqᵀ − quᵀ, kept symmetric to the last bit. */
  private static void reflect(DMatrixRMaj a, double[] u) {
    double[] q = new double[u.length];
    Matrices.multiply(a, u, q);
    double scale = 2 / Vectors.dot(u, u);
    Vectors.combine(scale, q, -0.5 * scale * scale * Vectors.dot(u, q), u, q);
    for (int i = 0; i < u.length; i++) {
      for (int j = 0; j <= i; j++) {
        double entry = a.get(i, j) - u[i] * q[j] - q[i] * u[j];
        a.set(i, j, entry);
        a.set(j, i, entry);
      }
    }
  }

  @Override
  public int dimension() {
    return minimizer.length;
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, Check.length("w", w, minimizer.length).length);
    double[] offset = new double[minimizer.length];
    Vectors.combine(1, w, -1, minimizer, offset);
    Matrices.multiply(matrix, offset, g);
    return 0.5 * Vectors.dot(offset, g);
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    Check.length("w", w, minimizer.length);
    Matrices.multiply(matrix, v, hv);
  }

  @Override
  public Traits traits() {
    double[] ascending = Matrices.symmetricEigenvalues(matrix);
    return Traits.stronglyConvex(ascending[ascending.length - 1], ascending[0]);
  }

  @Override
  public double[] minimizer() {
    return minimizer.clone();
  }

  @Override
  public double[] start() {
    double[] ones = new double[minimizer.length];
    Arrays.fill(ones, 1);
    Vectors.axpy(1, minimizer, ones);
    return ones;
  }

  @Override
  public double minimum() {
    return 0;
  }

  @Override
  public String toString() {
    return "Quadratic[dimension=%d]".formatted(dimension());
  }
}

package thalweg.problems;

import java.util.Arrays;
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

  /** Checks that A is symmetric positive definite and fits c. */
  public Quadratic {
    Check.length("minimizer", minimizer, matrix.numRows);
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

  @Override
  public int dimension() {
    return minimizer.length;
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    double[] offset = new double[minimizer.length];
    Vectors.combine(1, w, -1, minimizer, offset);
    Matrices.multiply(matrix, offset, g);
    return 0.5 * Vectors.dot(offset, g);
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    Matrices.multiply(matrix, v, hv);
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
}

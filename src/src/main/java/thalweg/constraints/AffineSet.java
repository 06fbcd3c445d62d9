package thalweg.constraints;

import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Matrices;
import thalweg.math.PowerOfTwo;
import thalweg.math.Svd;
import thalweg.math.Vectors;

/**
 * The solutions of linear equations, \(\{w:\ Aw=b\}\).
 *
 * <p>The projection is \(w-A^+(Aw-b)\); it is applied as \(w-V(V^\top w-c)\) with an orthonormal basis V of the row
 * space, from one singular value decomposition, so dependent rows do no harm. Each equation may have its own unit: it is
 * scaled by a power of two first. A projection costs 4rd operations for rank r.
 *
 * @see <a href="https://doi.org/10.1017/CBO9780511804441">Boyd and Vandenberghe, Convex Optimization, §8.1.1</a>
 */
public final class AffineSet implements ConvexSet {
  private final double[][] basis;
  private final double[] coordinates;
  private final DMatrixRMaj a;
  private final double[] b;
  private final int dimension;

  /**
   * Prepares the projection.
   *
   * @param a A, m×d. Not modified.
   * @param b m numbers. Not modified.
   * @throws IllegalArgumentException if no w solves the equations
   */
  public AffineSet(DMatrixRMaj a, double[] b) {
    Check.finite("b", Check.length("b", b, a.numRows));
    Check.finite("the matrix", a.data);
    dimension = a.numCols;
    this.a = a.copy();
    this.b = b.clone();
    DMatrixRMaj rows = a.copy();
    double[] right = b.clone();
    for (int i = 0; i < right.length; i++) {
      scaleRow(rows, right, i);
    }
    Svd svd = Svd.of(rows);
    basis = new double[svd.rank()][dimension];
    coordinates = new double[basis.length];
    double[] along = new double[svd.values().length];
    Matrices.multiplyTransposed(svd.u(), right, along);
    for (int k = 0; k < basis.length; k++) {
      for (int j = 0; j < dimension; j++) {
        basis[k][j] = svd.v().get(j, k);
      }
      coordinates[k] = along[k] / svd.values()[k];
    }
    checkSolvable(rows, right, Check.finite("a solution of A w = b", svd.solve(right)));
  }

  /** Brings the largest coefficient of an equation near 1. */
  private static void scaleRow(DMatrixRMaj rows, double[] right, int i) {
    double largest = 0;
    for (int j = 0; j < rows.numCols; j++) {
      largest = Math.max(largest, Math.abs(rows.get(i, j)));
    }
    double scale = PowerOfTwo.toOne(largest);
    right[i] = Check.finite("a solution of A w = b", scale * right[i]);
    for (int j = 0; j < rows.numCols; j++) {
      rows.set(i, j, scale * rows.get(i, j));
    }
  }

  /** What is missed must be rounding beside the terms of the equation. */
  private static void checkSolvable(DMatrixRMaj rows, double[] right, double[] solution) {
    double[] left = new double[right.length];
    Matrices.multiply(rows, solution, left);
    double size = Vectors.norm2(solution);
    for (int i = 0; i < right.length; i++) {
      boolean zero = Vectors.norm2(rows.data, i * rows.numCols, (i + 1) * rows.numCols) == 0;
      double terms = zero ? 0 : Math.max(size, Math.abs(right[i]));
      if (!(Math.abs(left[i] - right[i]) <= 1e-10 * terms)) {
        throw new IllegalArgumentException(
            "A w = b must have a solution, but the nearest to one misses equation %d by %s"
                .formatted(i, left[i] - right[i]));
      }
    }
  }

  /** A, as it was given. */
  public DMatrixRMaj a() {
    return a.copy();
  }

  /** b, as it was given. */
  public double[] b() {
    return b.clone();
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public void project(double[] w) {
    Check.finite("w", Check.length("w", w, dimension));
    double before;
    do {
      before = Vectors.normInf(w);
      double rounding = dimension * Math.ulp(before);
      for (int k = 0; k < basis.length; k++) {
        double excess = Vectors.dot(basis[k], w) - coordinates[k];
        if (Math.abs(excess) > rounding) {
          Vectors.axpy(-excess, basis[k], w);
        }
      }
      // What cancelled that much has lost digits, so it does not yet solve the equations.
    } while (Vectors.normInf(w) < 1e-3 * before);
  }

  @Override
  public String toString() {
    return "AffineSet[" + basis.length + " equations, dimension=" + dimension + "]";
  }
}

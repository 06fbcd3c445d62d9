package thalweg.constraints;

import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Svd;
import thalweg.math.Vectors;

/**
 * The solutions of linear equations, \(\{w:\ Aw=b\}\).
 *
 * <p>The projection is \(w-A^+(Aw-b)\); it is applied as \(w-V(V^\top w-c)\) with an orthonormal basis V of the row
 * space, from one singular value decomposition, so dependent rows do no harm. A projection costs 4rd operations for rank r.
 *
 * @see <a href="https://doi.org/10.1017/CBO9780511804441">Boyd and Vandenberghe, Convex Optimization, §8.1.1</a>
 */
public final class AffineSet implements ConvexSet {
  private final double[][] basis;
  private final double[] coordinates;
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
    Svd svd = Svd.of(a);
    int rank = svd.rank();
    dimension = a.numCols;
    basis = new double[rank][dimension];
    coordinates = new double[rank];
    double[] left = b.clone();
    for (int k = 0; k < rank; k++) {
      double along = 0;
      for (int i = 0; i < b.length; i++) {
        along += svd.u().get(i, k) * b[i];
      }
      for (int i = 0; i < b.length; i++) {
        left[i] -= along * svd.u().get(i, k);
      }
      for (int j = 0; j < dimension; j++) {
        basis[k][j] = svd.v().get(j, k);
      }
      coordinates[k] = along / svd.values()[k];
    }
    if (Vectors.norm2(left) > 1e-10 * Vectors.norm2(b)) {
      throw new IllegalArgumentException(
          "A w = b must have a solution, but b misses the range of A by " + Vectors.norm2(left));
    }
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public void project(double[] w) {
    Check.finite("w", Check.length("w", w, dimension));
    double rounding = dimension * Math.ulp(Vectors.norm2(w));
    for (int k = 0; k < basis.length; k++) {
      double excess = Vectors.dot(basis[k], w) - coordinates[k];
      if (Math.abs(excess) > rounding) {
        Vectors.axpy(-excess, basis[k], w);
      }
    }
  }

  @Override
  public String toString() {
    return "AffineSet[" + basis.length + " equations, dimension=" + dimension + "]";
  }
}

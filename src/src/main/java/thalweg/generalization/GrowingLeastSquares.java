package thalweg.generalization;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Cholesky;
import thalweg.math.Matrices;
import thalweg.math.Products;
import thalweg.math.Strided;
import thalweg.math.Vectors;

/**
 * The shortest least-squares solution, or the ridge solution, on the first p of P features, for growing p.
 *
 * <p>With p ≥ n, or a penalty, it is \(w=\Phi^\top\alpha\) with \((\Phi\Phi^\top+n\lambda I)\,\alpha=y\): the n×n matrix gains a block
 * for each wider layer and is never formed from scratch. With p &lt; n it is \(\Phi^\top\Phi\,w=\Phi^\top y\), of which features that are 0 in
 * every example are no part. Both matrices have the square of Φ's condition number, so the residual is computed from Φ and solved for
 * again, until it adds nothing; where this fails, near p = n or for dependent features, a singular value decomposition takes over.
 *
 * @see <a href="https://doi.org/10.1137/1.9781611971484">Björck, Numerical Methods for Least Squares Problems (1996), §6.6.5, corrected seminormal equations</a>
 */
final class GrowingLeastSquares {
  private static final int MOST_CORRECTIONS = 30;

  /** The last correction that counted, relative to w. */
  private static final double ENOUGH = 1e-11;

  private final DMatrixRMaj all;
  private final double[] y;
  private final double lambda;
  private final DMatrixRMaj outer;
  private int width;

  /**
   * Begins with no feature.
   *
   * @param all Φ, n×P. Not modified.
   * @param y n targets. Not modified.
   * @param lambda the strength of the penalty \(\frac\lambda2\lVert w\rVert^2\) beside the mean of the squares halved; 0 for none
   */
  GrowingLeastSquares(DMatrixRMaj all, double[] y, double lambda) {
    this.all = all;
    this.y = y;
    this.lambda = lambda;
    outer = new DMatrixRMaj(y.length, y.length);
  }

  /** The solution on the first p features; p never shrinks from call to call. */
  double[] solve(int p) {
    int n = y.length;
    Strided added = new Strided(all.data, width, all.numCols, 1);
    Products.add(added, added.transposed(), Strided.rows(outer.data, 0, n), n, p - width, n);
    width = p;
    int[] active = active(p);
    DMatrixRMaj phi = columns(active);
    if (active.length == 0) {
      return new double[p];
    }
    double[] w = lambda > 0 || active.length >= n ? dual(phi) : primal(phi);
    double[] whole = new double[p];
    for (int j = 0; j < active.length; j++) {
      whole[active[j]] = w[j];
    }
    return whole;
  }

  /** \(\alpha\leftarrow\alpha+(\Phi\Phi^\top+n\lambda I)^{-1}(y-\Phi w-n\lambda\alpha)\), \(w=\Phi^\top\alpha\). */
  private double[] dual(DMatrixRMaj phi) {
    int n = y.length;
    DMatrixRMaj k = outer.copy();
    for (int i = 0; i < n; i++) {
      k.add(i, i, n * lambda);
    }
    double[] alpha = new double[n];
    return corrected(
        phi,
        Cholesky.of(k),
        (factor, residual, step) -> {
          Vectors.axpy(-n * lambda, alpha, residual);
          double[] more = factor.solve(residual);
          Vectors.axpy(1, more, alpha);
          Matrices.multiplyTransposed(phi, more, step);
        });
  }

  /** \(w\leftarrow w+(\Phi^\top\Phi)^{-1}\Phi^\top(y-\Phi w)\). */
  private double[] primal(DMatrixRMaj phi) {
    return corrected(
        phi,
        Cholesky.of(Matrices.gram(phi)),
        (factor, residual, step) -> {
          Matrices.multiplyTransposed(phi, residual, step);
          System.arraycopy(factor.solve(step), 0, step, 0, step.length);
        });
  }

  /** A step from the residual \(y-\Phi w\). */
  private interface Correction {
    /**
     * Computes it.
     *
     * @param residual Modified.
     * @param step the change of w. Modified.
     */
    void compute(Cholesky factor, double[] residual, double[] step);
  }

  private double[] corrected(DMatrixRMaj phi, Cholesky factor, Correction correction) {
    double[] w = new double[phi.numCols];
    double[] residual = new double[y.length];
    double[] step = new double[w.length];
    double last = Double.POSITIVE_INFINITY;
    for (int k = 0; factor.isDefinite() && k < MOST_CORRECTIONS; k++) {
      Matrices.multiply(phi, w, residual);
      Vectors.combine(1, y, -1, residual, residual);
      correction.compute(factor, residual, step);
      double size = Vectors.norm2(step);
      if (k > 0 && size > 0.5 * last) {
        // Corrections that no longer shrink are rounding if they are small; else the matrix has
        // lost too many digits.
        if (last <= ENOUGH * Vectors.norm2(w)) {
          return w;
        }
        break;
      }
      Vectors.axpy(1, step, w);
      last = size;
      if (size == 0) {
        return w;
      }
    }
    return Arrays.copyOf(Matrices.solveMinimumNorm(withPenalty(phi), y), phi.numCols);
  }

  /** Φ, and beside it \(\sqrt{n\lambda}\,I\) if there is a penalty: the shortest solution on both has the ridge solution as its first part. */
  private DMatrixRMaj withPenalty(DMatrixRMaj phi) {
    int n = y.length;
    DMatrixRMaj a = new DMatrixRMaj(n, phi.numCols + (lambda > 0 ? n : 0));
    for (int i = 0; i < n; i++) {
      System.arraycopy(phi.data, i * phi.numCols, a.data, i * a.numCols, phi.numCols);
      if (lambda > 0) {
        a.set(i, phi.numCols + i, Math.sqrt(n * lambda));
      }
    }
    return a;
  }

  /** The features among the first p that are not 0 in every example. */
  private int[] active(int p) {
    boolean[] used = new boolean[p];
    int count = 0;
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < p; j++) {
        if (!used[j] && all.unsafe_get(i, j) != 0) {
          used[j] = true;
          count++;
        }
      }
    }
    int[] active = new int[count];
    int k = 0;
    for (int j = 0; j < p; j++) {
      if (used[j]) {
        active[k++] = j;
      }
    }
    return active;
  }

  private DMatrixRMaj columns(int[] chosen) {
    DMatrixRMaj columns = new DMatrixRMaj(y.length, chosen.length);
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < chosen.length; j++) {
        columns.unsafe_set(i, j, all.unsafe_get(i, chosen[j]));
      }
    }
    return columns;
  }
}

package thalweg.solvers.semidefinite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;
import thalweg.math.Vectors;

/**
 * Which equations say something that those before them do not: Gram and Schmidt's process on the \(A_i\), by the factorization
 * of their Gram matrix \(\langle A_i,A_j\rangle\).
 *
 * @param kept the independent equations, in order
 * @param contradiction y with \(\sum_iy_iA_i=0\) and \(b^\top y\gt0\), where a dependent equation has another right-hand side
 */
record Independence(List<Integer> kept, double @Nullable [] contradiction) {

  /** The square of the sine of the angle to the others below which an equation is their combination. */
  private static final double DEPENDENT = 1e-13;

  private static final double ROUNDING = 1e-9;

  static Independence of(int[] sizes, List<SparseSymmetric> rows, double[] b) {
    Blocks identity = Blocks.identity(sizes);
    DMatrixRMaj gram = new LinearMap(sizes, rows).schur(identity, identity);
    List<Integer> kept = new ArrayList<>();
    double[][] l = new double[b.length][];
    for (int i = 0; i < b.length; i++) {
      double[] row = new double[kept.size() + 1];
      for (int k = 0; k < kept.size(); k++) {
        double[] other = l[kept.get(k)];
        row[k] = (gram.get(i, kept.get(k)) - product(row, other, k)) / other[k];
      }
      double rest = gram.get(i, i) - product(row, row, kept.size());
      if (rest > DEPENDENT * (1 + kept.size()) * gram.get(i, i)) {
        row[kept.size()] = Math.sqrt(rest);
        l[i] = row;
        kept.add(i);
        continue;
      }
      double[] y = combination(kept, l, row, b.length);
      y[i] = 1;
      dropRounding(y, rows, i);
      double sum = Vectors.dot(b, y);
      double terms = 0;
      for (int k = 0; k < b.length; k++) {
        terms += Math.abs(b[k] * y[k]);
      }
      if (Math.abs(sum) > ROUNDING * terms) {
        Vectors.scale(1 / sum, y);
        return new Independence(kept, y);
      }
    }
    return new Independence(kept, null);
  }

  /** What an equation adds to the i-th one below the rounding of that is nothing. */
  private static void dropRounding(double[] y, List<SparseSymmetric> rows, int i) {
    double own = rows.get(i).norm();
    for (int k = 0; k < i; k++) {
      y[k] = Math.abs(y[k]) * rows.get(k).norm() <= ROUNDING * own ? 0 : y[k];
    }
  }

  private static double product(double[] x, double[] y, int length) {
    return Vectors.dot(Arrays.copyOf(x, length), Arrays.copyOf(y, length));
  }

  /** y with \(\sum_ky_kA_k=-A_i\) over the equations kept, by back substitution in \(L^\top\). */
  private static double[] combination(List<Integer> kept, double[][] l, double[] row, int length) {
    double[] rest = row.clone();
    double[] y = new double[length];
    for (int k = kept.size() - 1; k >= 0; k--) {
      double[] own = l[kept.get(k)];
      double factor = rest[k] / own[k];
      y[kept.get(k)] = -factor;
      for (int j = 0; j < k; j++) {
        rest[j] -= factor * own[j];
      }
    }
    return y;
  }
}

package thalweg.theory;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.SymmetricEigen;
import thalweg.math.Vectors;
import thalweg.theory.Inequality.Gap;

/**
 * Whether a symmetric matrix has a negative eigenvalue, in any units of its rows.
 *
 * <p>By Sylvester's law H and DHD have as many negative eigenvalues for any diagonal D &gt; 0. D is chosen so that every
 * row's largest magnitude is about 1; then rounding is the same for all rows, and −1 beside 1e24 is no rounding.
 *
 * @see <a href="https://doi.org/10.56021/9781421407944">Golub and Van Loan, Matrix Computations, §8.1.5</a>
 */
final class Inertia {
  private static final int SWEEPS = 30;

  private Inertia() {}

  /** By how much the smallest eigenvalue is below zero. */
  static Gap gap(DMatrixRMaj h) {
    if (!Vectors.isFinite(h.data)) {
      return Gap.UNKNOWN;
    }
    double violation = -Curvature.of(h).smallest();
    double[] scale = equilibration(h);
    SymmetricEigen eigen = SymmetricEigen.of(scaled(h, scale));
    double[] values = eigen.values();
    double rounding = Inequality.ROUNDING * Math.max(-values[0], values[values.length - 1]);
    if (!(-values[0] > rounding)) {
      return new Gap(violation, false);
    }
    // The curvature along u = Dv, which the smallest eigenvalue is at most.
    double[] u = new double[scale.length];
    Arrays.setAll(u, i -> scale[i] * eigen.vectors().get(i, 0));
    double length = Vectors.norm2(u);
    return new Gap(Math.max(violation, -values[0] / length / length), true);
  }

  /** The diagonal of D. */
  private static double[] equilibration(DMatrixRMaj h) {
    double[] scale = new double[h.numRows];
    Arrays.fill(scale, 1);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      DMatrixRMaj scaled = scaled(h, scale);
      for (int i = 0; i < scale.length; i++) {
        double largest = 0;
        for (int j = 0; j < scale.length; j++) {
          largest = Math.max(largest, Math.abs(scaled.get(i, j)));
        }
        scale[i] /= largest > 0 ? Math.sqrt(largest) : 1;
      }
    }
    return scale;
  }

  private static DMatrixRMaj scaled(DMatrixRMaj h, double[] scale) {
    DMatrixRMaj scaled = h.copy();
    for (int i = 0; i < scale.length; i++) {
      for (int j = 0; j < scale.length; j++) {
        scaled.set(i, j, scale[i] * h.get(i, j) * scale[j]);
      }
    }
    return scaled;
  }
}

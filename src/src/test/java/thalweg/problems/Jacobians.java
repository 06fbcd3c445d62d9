package thalweg.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Residuals;

/** Holds a Jacobian's formula to differences of its residuals. */
final class Jacobians {
  private Jacobians() {}

  /** Fails unless each entry is within 1e-6 of the largest in its column and the rounding of the residual. */
  static void assertAgreesWithDifferences(Residuals f, double[] w) {
    DMatrixRMaj exact = new DMatrixRMaj(f.size(), f.dimension());
    f.jacobian(w, exact);
    double[] above = new double[f.size()];
    double[] below = new double[f.size()];
    for (int j = 0; j < w.length; j++) {
      double h = 6e-6 * (w[j] == 0 ? 1e-3 : Math.abs(w[j]));
      double[] right = w.clone();
      double[] left = w.clone();
      right[j] += h;
      left[j] -= h;
      f.residuals(right, above);
      f.residuals(left, below);
      double scale = 1e-3;
      for (int i = 0; i < f.size(); i++) {
        scale = Math.max(scale, Math.abs(exact.get(i, j)));
      }
      for (int i = 0; i < f.size(); i++) {
        double rounding = 1e-15 * Math.abs(above[i]) / h;
        double slope = (above[i] - below[i]) / (right[j] - left[j]);
        assertThat(exact.get(i, j))
            .as("residual %d, parameter %d", i, j)
            .isCloseTo(slope, offset(1e-6 * scale + rounding));
      }
    }
  }
}

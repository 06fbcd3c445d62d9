package thalweg.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.math.Vectors;

/** That models and observations are NIST's: its certified parameters leave its certified residuals. */
class NistRegressionTest {

  static List<LeastSquaresCase> all() {
    return NistRegression.all();
  }

  @Test
  void all27ModelsAreThere() {
    assertThat(NistModels.ALL).hasSize(27);
    assertThat(all().size()).isBetween(18, 27);
  }

  /** Printed with eleven digits; Lanczos1's residuals are themselves the rounding of its thirteen-digit responses. */
  @ParameterizedTest
  @MethodSource("all")
  void certifiedParametersLeaveTheCertifiedResiduals(LeastSquaresCase set) {
    double rss = DampedGaussNewton.sumOfSquares(set.residuals(), set.solution());
    if (set.name().equals("Lanczos1")) {
      assertThat(rss).isLessThan(1e-20);
    } else {
      assertThat(rss).isCloseTo(set.minima()[0], withPercentage(1e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void certifiedParametersAreStationary(LeastSquaresCase set) {
    DMatrixRMaj j = new DMatrixRMaj(set.residuals().size(), set.residuals().dimension());
    double[] r = new double[j.numRows];
    set.residuals().residuals(set.solution(), r);
    set.residuals().jacobian(set.solution(), j);
    for (int k = 0; k < j.numCols; k++) {
      double slope = 0;
      double norm = 0;
      for (int i = 0; i < r.length; i++) {
        slope += j.get(i, k) * r[i];
        norm += j.get(i, k) * j.get(i, k);
      }
      double rounding = 1e-9 * Math.abs(set.solution()[k]) * norm;
      assertThat(slope).isCloseTo(0, offset(1e-5 * Math.sqrt(norm) * Vectors.norm2(r) + rounding));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void jacobianAgreesWithDifferences(LeastSquaresCase set) {
    Jacobians.assertAgreesWithDifferences(set.residuals(), set.starts().get(1));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theNearStartLeadsToTheCertifiedParameters(LeastSquaresCase set) {
    double[] b = DampedGaussNewton.run(set.residuals(), set.starts().get(1), 3000);
    for (int k = 0; k < b.length; k++) {
      assertThat(b[k]).isCloseTo(set.solution()[k], withPercentage(1e-3));
    }
  }
}

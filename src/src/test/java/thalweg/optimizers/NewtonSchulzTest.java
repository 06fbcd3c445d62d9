package thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thalweg.math.Svd;
import thalweg.math.Vectors;

/** The iteration acts on singular values alone: five times 3.4445σ − 4.7750σ³ + 2.0315σ⁵, from σ over the norm. */
class NewtonSchulzTest {

  private static double fiveTimes(double sigma) {
    double s = sigma;
    for (int k = 0; k < 5; k++) {
      s = 3.4445 * s - 4.7750 * Math.pow(s, 3) + 2.0315 * Math.pow(s, 5);
    }
    return s;
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 3", "2, 5", "5, 2", "1, 4", "4, 1", "4, 3"})
  void singularVectorsStayAndSingularValuesComeNearOne(int rows, int columns) {
    Random random = new Random(10L * rows + columns);
    double[] u = random.doubles((long) rows * columns, -1, 1).toArray();
    Svd svd = Svd.of(new DMatrixRMaj(rows, columns, true, u.clone()));
    double norm = Vectors.norm2(u);
    new NewtonSchulz(rows, columns).orthogonalize(u);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = 0;
        for (int k = 0; k < svd.values().length; k++) {
          sum += fiveTimes(svd.values()[k] / norm) * svd.u().get(i, k) * svd.v().get(j, k);
        }
        assertThat(u[i * columns + j]).isCloseTo(sum, offset(1e-10));
      }
    }
    for (double sigma : Svd.of(new DMatrixRMaj(rows, columns, true, u)).values()) {
      assertThat(sigma).isBetween(0.3, 1.3);
    }
  }
}

package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.LeastSquares;
import thalweg.runs.Solution;
import thalweg.runs.Stop;

/** Levenberg–Marquardt on all 27 of NIST's nonlinear regressions, of all levels of difficulty, from both starts. */
class NistRegressionTest {

  static List<NistRegression> all() {
    return NistRegression.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void certifiedParametersAndSumOfSquaresAreFoundFromBothStarts(NistRegression regression) {
    assertThat(NistRegression.all()).hasSize(27);
    for (double[] start : regression.starts()) {
      Solution solution =
          new LevenbergMarquardt()
              .minimize(
                  new LeastSquares(regression.residuals()),
                  start,
                  Stop.after(1000).orStepBelow(1e-10));
      double[] found = solution.point();
      if (regression.name().equals("Eckerle4") && found[1] < 0) {
        // The model is the same for (−b1, −b2, b3); the far start leads to that mirror image.
        found = new double[] {-found[0], -found[1], found[2]};
      }
      for (int i = 0; i < found.length; i++) {
        double error = Math.abs(found[i] - regression.certified()[i]);
        assertThat(error / Math.abs(regression.certified()[i])).isLessThan(1e-6);
      }
      // Lanczos1 was made without noise: its certified sum, 1.4e-25, is below the rounding of its
      // data.
      double difference = Math.abs(2 * solution.value() - regression.sumOfSquares());
      assertThat(difference).isLessThan(Math.max(1e-9 * regression.sumOfSquares(), 1e-24));
    }
  }
}

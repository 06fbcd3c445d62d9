package thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.LeastSquares;
import thalweg.problems.LeastSquaresCase;
import thalweg.problems.NistRegression;
import thalweg.runs.Solution;
import thalweg.runs.Stop;

/** Levenberg–Marquardt on NIST's nonlinear regressions, of all levels of difficulty, from both starts. */
class NistRegressionSolversTest {

  static List<LeastSquaresCase> all() {
    return NistRegression.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void certifiedParametersAndSumOfSquaresAreFoundFromBothStarts(LeastSquaresCase regression) {
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
      double[] certified = regression.solution();
      for (int i = 0; i < found.length; i++) {
        double error = Math.abs(found[i] - certified[i]) / Math.abs(certified[i]);
        assertThat(error).as("parameter %d: %s", i, solution).isLessThan(1e-6);
      }
      // Lanczos1 was made without noise: its certified sum, 1.4e-25, is below the rounding of its
      // data.
      double sum = regression.minima()[0];
      assertThat(Math.abs(2 * solution.value() - sum)).isLessThan(Math.max(1e-8 * sum, 1e-20));
    }
  }
}

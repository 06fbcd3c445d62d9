package thalweg.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the definitions are those of the paper. */
class MoreGarbowHillstromTest {

  static List<LeastSquaresCase> all() {
    return MoreGarbowHillstrom.all();
  }

  @Test
  void all35AreThere() {
    List<Integer> numbers =
        all().stream().map(c -> Integer.valueOf(c.name().split(" ")[0])).distinct().toList();
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 35).boxed().toList());
  }

  @ParameterizedTest
  @MethodSource("all")
  void jacobianAgreesWithDifferences(LeastSquaresCase problem) {
    double[] w = problem.starts().get(0).clone();
    Jacobians.assertAgreesWithDifferences(problem.residuals(), w);
    for (int i = 0; i < w.length; i++) {
      w[i] += 0.03 * (i + 1) / w.length;
    }
    Jacobians.assertAgreesWithDifferences(problem.residuals(), w);
  }

  @ParameterizedTest
  @MethodSource("all")
  void theStartLeadsToAPublishedMinimum(LeastSquaresCase problem) {
    double[] w = DampedGaussNewton.run(problem.residuals(), problem.starts().get(0), 600);
    double reached = DampedGaussNewton.sumOfSquares(problem.residuals(), w);
    assertThat(Arrays.stream(problem.minima()).map(m -> Math.abs(reached - m) / Math.max(m, 1e-7)))
        .as("reached %s, published %s", reached, Arrays.toString(problem.minima()))
        .anyMatch(error -> error < 1e-5);
  }
}

package thalweg.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.samples.Examples;

/** Squares and products of the features are followed, and noise is not. */
class QuadraticFitTest {

  private static Examples plane(int n, long seed, DoubleBinaryOperator target) {
    SplittableRandom random = new SplittableRandom(seed);
    DMatrixRMaj x = new DMatrixRMaj(n, 2);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x.set(i, 0, 3 + random.nextGaussian());
      x.set(i, 1, 100 * random.nextGaussian());
      y[i] = target.applyAsDouble(x.get(i, 0), x.get(i, 1) / 100);
    }
    return new Examples(x, y);
  }

  private static double[] predicted(DoubleBinaryOperator target, Examples others) {
    return new QuadraticFit(plane(200, 1, target), false).predict(others.x());
  }

  @Test
  void aQuadraticFunctionIsFollowedInAnyUnits() {
    DoubleBinaryOperator quadratic = (a, b) -> 5 + a - 2 * a * b + b * b;
    Examples others = plane(50, 2, quadratic);
    assertThat(predicted(quadratic, others)).containsExactly(others.y(), within(0.05));
  }

  @Test
  void ofNoiseTheLargestPenaltyLeavesTheMean() {
    SplittableRandom noise = new SplittableRandom(5);
    Examples others = plane(50, 2, (a, b) -> 0);
    double[] y = predicted((a, b) -> 10 + noise.nextGaussian(), others);
    for (double each : y) {
      assertThat(each).isCloseTo(10, within(1.0));
    }
  }
}

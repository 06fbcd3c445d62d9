package thalweg.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import thalweg.problems.Quadratic;

class SharpnessAwareTest {
  private static final Quadratic VALLEY = Quadratic.diagonal(1, 4);

  /** At (3, 1) the gradient is (3, 4), so uphill by 0.5 is (3.3, 1.4). */
  @Test
  void gradientIsTakenUphillAndTheValueWhereWeAre() {
    double[] w = {3, 1};
    double[] g = new double[2];
    assertThat(VALLEY.sharpnessAware(0.5).valueAndGradient(w, g)).isEqualTo(VALLEY.value(w));
    assertThat(g).usingComparatorWithPrecision(1e-15).containsExactly(3.3, 5.6);
    assertThat(w).containsExactly(3, 1);
    assertThat(VALLEY.sharpnessAware(0.5).value(w)).isEqualTo(6.5);
    assertThat(VALLEY.sharpnessAware(0.5).dimension()).isEqualTo(2);
  }

  @Test
  void atAStationaryPointTheGradientIsZero() {
    assertThat(VALLEY.sharpnessAware(0.5).gradient(new double[2])).containsExactly(0, 0);
  }

  @Test
  void notANumberShows() {
    assertThat(VALLEY.sharpnessAware(0.5).gradient(new double[] {Double.NaN, 1}))
        .contains(Double.NaN);
  }

  /** Two examples, f₁ = ½(w−1)² and f₂ = ½(w+1)²: uphill of a batch is that batch's own. */
  @Test
  void aBatchGoesUphillOfItsOwn() {
    FiniteSum sum = new TwoBowls().sharpnessAware(0.1);
    double[] g = new double[1];
    assertThat(sum.batchGradient(new int[] {1, 0}, 1, 2, new double[] {3}, g)).isEqualTo(2);
    assertThat(g[0]).isEqualTo(2.1);
    assertThat(sum.valueAndGradient(new double[] {3}, g)).isEqualTo(5);
    assertThat(g[0]).isCloseTo(3.1, offset(1e-15));
    assertThat(sum.value(new double[] {3})).isEqualTo(5);
    assertThat(sum.size()).isEqualTo(2);
    assertThat(sum.dimension()).isEqualTo(1);
  }

  private static final class TwoBowls implements FiniteSum {
    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public int size() {
      return 2;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      return batchGradient(new int[] {0, 1}, 0, 2, w, g);
    }

    @Override
    public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
      double value = 0;
      g[0] = 0;
      for (int k = from; k < to; k++) {
        double error = w[0] - (examples[k] == 0 ? 1 : -1);
        value += error * error / 2 / (to - from);
        g[0] += error / (to - from);
      }
      return value;
    }
  }

  @Test
  void theDistanceMustBePositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VALLEY.sharpnessAware(0))
        .withMessage("rho must be positive and finite but was 0");
  }
}

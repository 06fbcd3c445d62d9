package thalweg.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many exponentials at once, and the logistic losses that are made of them. */
class ExponentialsTest {

  @Test
  void eachIsWithinTwoUnitsInTheLastPlace() {
    Random random = new Random(1);
    double[] x = random.doubles(10_000, -40, 40).toArray();
    for (int i = 0; i < 2000; i++) {
      x[i] *= 1e-3 * i % 17;
    }
    double[] e = new double[x.length];
    Exponentials.ofMinusMagnitude(x, x.length, e);
    for (int i = 0; i < x.length; i++) {
      double exact = Math.exp(-Math.abs(x[i]));
      assertThat(e[i]).isCloseTo(exact, offset(2 * Math.ulp(exact)));
    }
  }

  @Test
  void theEndsAreRight() {
    double[] x = {0, -0.0, 745, 746, 1e308, Double.NEGATIVE_INFINITY, Double.NaN, 700};
    double[] e = new double[x.length];
    Exponentials.ofMinusMagnitude(x, x.length, e);
    assertThat(e[0]).isEqualTo(1);
    assertThat(e[1]).isEqualTo(1);
    assertThat(e[2]).isCloseTo(Math.exp(-745), offset(Double.MIN_VALUE));
    assertThat(new double[] {e[3], e[4], e[5]}).containsExactly(0, 0, 0);
    assertThat(e[6]).isNaN();
    assertThat(e[7]).isCloseTo(Math.exp(-700), offset(2 * Math.ulp(Math.exp(-700))));
  }

  /** Also where all losses are tiny, where some are huge, and where the product of many would overflow. */
  @Test
  void manyLogisticLossesAreTheSumOfEach() {
    LogisticLoss loss = new LogisticLoss();
    int n = 3000;
    int[] examples = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
    double[] targets = new Random(2).doubles(n, -1, 1).map(Math::signum).toArray();
    for (double size : new double[] {1e-3, 1, 30, 1e3, 1e300}) {
      double[] given = new Random(3).doubles(n, -size, size).toArray();
      double[] derivatives = new double[n];
      double sum = loss.valuesAndDerivatives(examples, 0, n, given.clone(), targets, derivatives);
      double expected = 0;
      for (int i = 0; i < n; i++) {
        double target = targets[examples[i]];
        double slope = loss.derivative(given[i], target);
        expected += loss.value(given[i], target);
        assertThat(derivatives[i]).isCloseTo(slope, offset(1e-15 * Math.abs(slope)));
      }
      assertThat(sum).isCloseTo(expected, offset(1e-12 * expected));
    }
    double[] certain = IntStream.range(0, n).mapToDouble(i -> 50 * targets[n - 1 - i]).toArray();
    assertThat(loss.valuesAndDerivatives(examples, 0, n, certain, targets, new double[n]))
        .as("each is e⁻⁵⁰, which 1 + e⁻⁵⁰ has lost")
        .isCloseTo(n * Math.exp(-50), offset(1e-12 * n * Math.exp(-50)));
  }
}

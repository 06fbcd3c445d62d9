package thalweg.losses;

import static java.lang.Math.abs;
import static java.lang.Math.max;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.Implementations;

/** What every loss of one score keeps, run over all of them. */
@ParameterizedClass
@MethodSource("all")
class LossContractTest {

  /** A loss and the targets it is defined for. */
  record Case(Loss loss, double... targets) {
    @Override
    public String toString() {
      return loss.toString();
    }
  }

  static List<Case> all() {
    return List.of(
        new Case(new SquaredLoss(), -2.5, 0, 3),
        new Case(new LogisticLoss(), -1, 1),
        new Case(new BrierLoss(), -1, 1),
        new Case(new AbsoluteLoss(), -2.5, 0, 3),
        new Case(new HuberLoss(1.5), -2.5, 0, 3),
        new Case(new SmoothL1Loss(0.6), -2.5, 0, 3),
        new Case(new LogCoshLoss(), -2.5, 0, 3),
        new Case(new QuantileLoss(0.9), -2.5, 0, 3),
        new Case(new EpsilonInsensitiveLoss(0), -2.5, 0, 3),
        new Case(new EpsilonInsensitiveLoss(0.25), -2.5, 0, 3),
        new Case(new PoissonLoss(), 0, 1, 7),
        new Case(new BinaryCrossEntropy(), 0, 0.3, 1),
        new Case(new HingeLoss(), -1, 1),
        new Case(new SquaredHingeLoss(), -1, 1),
        new Case(new ExponentialLoss(), -1, 1));
  }

  private static final double[] SCORES = {-30, -3, -0.7, -1e-3, 1e-3, 0.4, 2, 31};

  private final Loss loss;
  private final double[] targets;

  LossContractTest(Case one) {
    loss = one.loss();
    targets = one.targets();
  }

  @Test
  void listIsComplete() {
    Implementations.assertAllListed(Loss.class, all().stream().map(Case::loss).toList());
  }

  @Test
  void settingsThatAreNoNumbersAreRefused() {
    Implementations.assertRefusesNan(loss);
  }

  @Test
  void printsItsSettings() {
    assertThat(loss.toString())
        .startsWith(loss.getClass().getSimpleName() + "[")
        .doesNotContain("$");
  }

  @Test
  void derivativeIsTheSlopeOfTheValue() {
    double h = 1e-6;
    for (double y : targets) {
      for (double s : SCORES) {
        double slope = (loss.value(s + h, y) - loss.value(s - h, y)) / (2 * h);
        assertThat(loss.derivative(s, y)).isCloseTo(slope, within(1e-7, slope));
      }
    }
  }

  @Test
  void secondDerivativeIsTheSlopeOfTheDerivative() {
    double h = 1e-6;
    for (double y : targets) {
      for (double s : SCORES) {
        double slope = (loss.derivative(s + h, y) - loss.derivative(s - h, y)) / (2 * h);
        assertThat(loss.secondDerivative(s, y)).isCloseTo(slope, within(1e-7, slope));
      }
    }
  }

  @Test
  void statedConstantsBoundTheDerivatives() {
    for (double y : targets) {
      for (double s = -50; s <= 50; s += 0.125) {
        assertThat(abs(loss.derivative(s, y))).isLessThanOrEqualTo(loss.lipschitz());
        assertThat(loss.secondDerivative(s, y))
            .isBetween(loss.strongConvexity(), loss.smoothness() * (1 + 1e-15));
      }
    }
  }

  @Test
  void infimumIsTheGreatestLowerBound() {
    for (double y : targets) {
      double lowest = Double.POSITIVE_INFINITY;
      for (double s = -50; s <= 50; s += 0.0625) {
        lowest = Math.min(lowest, loss.value(s, y));
      }
      assertThat(lowest).isBetween(loss.infimum(y) - 1e-15, loss.infimum(y) + 0.005);
    }
  }

  @Test
  void lipschitzConstantIsReachedAndAnInfiniteOneExceedsAll() {
    double steepest = 0;
    double sharpest = 0;
    for (double y : targets) {
      for (double s = -500; s <= 500; s += 0.125) {
        steepest = max(steepest, abs(loss.derivative(s, y)));
        sharpest = max(sharpest, abs(loss.secondDerivative(s, y)));
      }
    }
    boolean kinked = Double.isInfinite(loss.smoothness()) && sharpest == 0;
    assertThat(steepest).isGreaterThan(Math.min(0.99 * loss.lipschitz(), 400));
    assertThat(sharpest).isGreaterThan(kinked ? -1 : Math.min(0.99 * loss.smoothness(), 1e3));
  }

  @Test
  void noChordLiesBelowAConvexLoss() {
    Random random = new Random(1);
    for (double y : targets) {
      for (int k = 0; k < 1000 && loss.convex(); k++) {
        double a = 20 * random.nextGaussian();
        double b = 20 * random.nextGaussian();
        double t = random.nextDouble();
        double chord = t * loss.value(a, y) + (1 - t) * loss.value(b, y);
        assertThat(loss.value(t * a + (1 - t) * b, y))
            .isLessThanOrEqualTo(chord + 1e-12 * max(1, chord));
      }
    }
  }

  @Test
  void aLossThatIsNotConvexHasNegativeCurvatureSomewhere() {
    double smallest = Double.POSITIVE_INFINITY;
    for (double s = -10; s <= 10; s += 1e-3) {
      smallest = Math.min(smallest, loss.secondDerivative(s, targets[0]));
    }
    assertThat(smallest >= 0).isEqualTo(loss.convex());
  }

  @Test
  void hugeScoresGiveNoNaN() {
    for (double y : targets) {
      for (double s : new double[] {-1e308, -1e4, 0, 1e4, 1e308}) {
        assertThat(loss.value(s, y)).isNotNaN().isGreaterThanOrEqualTo(loss.infimum(y));
        assertThat(loss.derivative(s, y)).isNotNaN();
        assertThat(loss.secondDerivative(s, y)).isNotNaN();
      }
    }
  }

  @Test
  void badTargetsAreRefusedWithTheirValue() {
    for (double target : targets) {
      loss.checkTarget(target);
    }
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> loss.checkTarget(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("must be")
          .hasMessageContaining(Double.toString(bad));
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double relative, double scale) {
    return org.assertj.core.data.Offset.offset(relative * max(1, abs(scale)));
  }
}

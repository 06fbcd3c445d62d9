package thalweg.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each loss of one score by hand. */
class LossesTest {

  /**
   * Scores and labels of the case 'binary_cross_entropy_with_logits extreme' (PyTorch 2.13.0, float64), labels
   * −1 for 0.
   */
  private static final double[] SCORES = {-1000, 1000, -40, 40, 0, 1e-9, -1e-9, 700, -700};

  private static final double[] LABELS = {-1, -1, -1, -1, -1, -1, -1, -1, 1};

  @Test
  void logisticLossOfExtremeScoresIsPyTorchs() {
    double mean = 0;
    LogisticLoss loss = new LogisticLoss();
    for (int i = 0; i < SCORES.length; i++) {
      mean += loss.value(SCORES[i], LABELS[i]) / SCORES.length;
    }
    assertThat(mean).isCloseTo(271.3421601712978, offset(1e-12 * 271));
    assertThat(loss.derivative(-40, -1) / 9).isCloseTo(4.720393616990654e-19, offset(1e-30));
  }

  @Test
  void logisticLossOfZeroIsLogTwo() {
    assertThat(new LogisticLoss().value(0, 1)).isEqualTo(Math.log(2));
    assertThat(LogisticLoss.sigmoid(0)).isEqualTo(0.5);
  }

  @Test
  void squaredLossIsHalfTheSquaredResidual() {
    assertThat(new SquaredLoss().value(5, 2)).isEqualTo(4.5);
    assertThat(new SquaredLoss().derivative(5, 2)).isEqualTo(3);
  }

  @Test
  void brierLossIsTheSquaredProbabilityOfTheWrongClass() {
    // P(y = +1) = 0.8 at the score log 4.
    assertThat(new BrierLoss().value(Math.log(4), 1)).isCloseTo(0.04, offset(1e-16));
    assertThat(new BrierLoss().value(Math.log(4), -1)).isCloseTo(0.64, offset(1e-15));
    // Its curvature 2q²(1−q)(2−3q) changes its sign at q = 2/3.
    assertThat(new BrierLoss().secondDerivative(Math.log(2), -1)).isCloseTo(0, offset(1e-16));
    assertThat(new BrierLoss().smoothness()).isCloseTo(0.15406, offset(1e-5));
    assertThat(new BrierLoss().strongConvexity()).isCloseTo(-0.12020, offset(1e-5));
  }

  @Test
  void absoluteLossIsTheDistance() {
    assertThat(new AbsoluteLoss().value(5, 2)).isEqualTo(3);
    assertThat(new AbsoluteLoss().derivative(1, 2)).isEqualTo(-1);
    assertThat(new AbsoluteLoss().derivative(2, 2)).isZero();
  }

  @Test
  void huberLossIsQuadraticNearAndLinearFar() {
    HuberLoss huber = new HuberLoss(2);
    assertThat(huber.value(1, 0)).isEqualTo(0.5);
    assertThat(huber.value(-5, 0)).isEqualTo(8);
    assertThat(huber.derivative(-5, 0)).isEqualTo(-2);
  }

  @Test
  void smoothL1LossIsHuberOverItsWidth() {
    for (double s = -3; s <= 3; s += 0.25) {
      assertThat(new SmoothL1Loss(0.5).value(s, 1)).isEqualTo(new HuberLoss(0.5).value(s, 1) / 0.5);
    }
  }

  @Test
  void logCoshKeepsItsDigitsNearTheTargetAndFarFromIt() {
    LogCoshLoss loss = new LogCoshLoss();
    assertThat(loss.value(1e-9, 0)).isCloseTo(0.5e-18, offset(1e-33));
    assertThat(loss.value(1e300, 0)).isEqualTo(1e300);
    assertThat(loss.value(1, 0)).isCloseTo(Math.log(Math.cosh(1)), offset(1e-16));
  }

  @Test
  void quantileLossIsLeastAtTheQuantile() {
    double[] targets = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    QuantileLoss loss = new QuantileLoss(0.75);
    double slopeBelow = 0;
    double slopeAbove = 0;
    for (double y : targets) {
      slopeBelow += loss.derivative(7.5, y);
      slopeAbove += loss.derivative(8.5, y);
    }
    assertThat(slopeBelow).isNegative();
    assertThat(slopeAbove).isPositive();
  }

  @Test
  void errorsInsideTheTubeAreFree() {
    EpsilonInsensitiveLoss loss = new EpsilonInsensitiveLoss(0.5);
    assertThat(loss.value(2.25, 2)).isZero();
    assertThat(loss.value(1, 2)).isEqualTo(0.5);
    assertThat(loss.derivative(1, 2)).isEqualTo(-1);
  }

  @Test
  void poissonLossIsLeastWhereTheRateIsTheCount() {
    PoissonLoss loss = new PoissonLoss();
    assertThat(loss.derivative(Math.log(4), 4)).isCloseTo(0, offset(1e-15));
    assertThat(loss.value(Math.log(4), 4)).isCloseTo(loss.infimum(4), offset(1e-15)).isNegative();
    assertThat(loss.value(1e308, 7)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void binaryCrossEntropyIsTheLogisticLossWithOtherLabels() {
    for (double s : SCORES) {
      assertThat(new BinaryCrossEntropy().value(s, 1)).isEqualTo(new LogisticLoss().value(s, 1));
      assertThat(new BinaryCrossEntropy().value(s, 0)).isEqualTo(new LogisticLoss().value(s, -1));
      assertThat(new BinaryCrossEntropy().derivative(s, 1))
          .isEqualTo(new LogisticLoss().derivative(s, 1));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BinaryCrossEntropy().checkTarget(-1))
        .withMessage("target must be in [0, 1] but was -1");
  }

  @Test
  void hingesAreZeroBeyondTheMargin() {
    assertThat(new HingeLoss().value(1.5, 1)).isZero();
    assertThat(new HingeLoss().value(0.25, 1)).isEqualTo(0.75);
    assertThat(new SquaredHingeLoss().value(0.5, -1)).isEqualTo(2.25);
    assertThat(new SquaredHingeLoss().derivative(0.5, -1)).isEqualTo(3);
  }

  @Test
  void exponentialLossOfAMistakeGrowsExponentially() {
    assertThat(new ExponentialLoss().value(0, 1)).isEqualTo(1);
    assertThat(new ExponentialLoss().value(-2, 1)).isEqualTo(Math.exp(2));
    assertThat(new ExponentialLoss().value(-1e4, 1)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void badSettingsAreRefused() {
    refused("delta must be positive and finite but was 0", () -> new HuberLoss(0));
    refused("beta must be positive and finite but was -1", () -> new SmoothL1Loss(-1));
    refused("tau must be in (0, 1) but was 1", () -> new QuantileLoss(1));
    refused(
        "epsilon must be non-negative and finite but was NaN",
        () -> new EpsilonInsensitiveLoss(Double.NaN));
    refused(
        "count must be non-negative and finite but was -1",
        () -> new PoissonLoss().checkTarget(-1));
  }

  private static void refused(String message, Runnable call) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }

  /** The residual 2e308 does not fit a double; what the loss makes of it may. */
  @Test
  void aLossIsFiniteWhereItsValueIs() {
    double big = 1e308;
    assertThat(new HuberLoss(1e-10).value(-big, big)).isCloseTo(2e298, withPercentage(1e-12));
    assertThat(new QuantileLoss(0.25).value(-big, big)).isCloseTo(5e307, withPercentage(1e-12));
    assertThat(new QuantileLoss(0.75).value(big, -big)).isCloseTo(5e307, withPercentage(1e-12));
    assertThat(new SmoothL1Loss(1e250).value(1e200, 0)).isCloseTo(5e149, withPercentage(1e-12));
    assertThat(new SmoothL1Loss(1e-100).value(1e-200, 0)).isCloseTo(5e-301, withPercentage(1e-12));
  }

  @Test
  void noDerivativeIsNanWhateverTheFiniteScoreAndTarget() {
    double[] extremes = {-1e308, -1e200, -1e-200, 0, 1e-200, 1e200, 1e308};
    for (Loss loss :
        List.of(
            new SquaredLoss(),
            new AbsoluteLoss(),
            new HuberLoss(1e-10),
            new HuberLoss(1e300),
            new SmoothL1Loss(1e-300),
            new SmoothL1Loss(1e300),
            new LogCoshLoss(),
            new QuantileLoss(0.9),
            new EpsilonInsensitiveLoss(1e300))) {
      for (double s : extremes) {
        for (double y : extremes) {
          assertThat(loss.value(s, y)).as("%s at %s, %s", loss, s, y).isNotNegative();
          assertThat(loss.derivative(s, y)).isNotNaN();
          assertThat(Math.abs(loss.derivative(s, y))).isLessThanOrEqualTo(loss.lipschitz());
          assertThat(loss.secondDerivative(s, y)).isBetween(0.0, loss.smoothness());
        }
      }
    }
  }

  @Test
  void onlyTheSquaredLossIsStronglyConvex() {
    assertThat(new SquaredLoss().strongConvexity()).isEqualTo(1);
    for (Loss loss : List.of(new HuberLoss(1), new LogisticLoss(), new SquaredHingeLoss())) {
      assertThat(loss.strongConvexity()).as(loss.toString()).isZero();
    }
  }
}

package thalweg.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

/** Values computed by other means. */
class LossReferenceTest {

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
}

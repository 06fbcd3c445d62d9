package thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import thalweg.problems.Quadratic;

class SgdTest {

  @Test
  void firstStepGoesByTheLearningRateTimesTheGradient() {
    double[] w = {1, 1};
    new Sgd(0.1, 0.9).start(2).step(1, w, new double[] {10, -20});
    assertThat(w).containsExactly(0, 3);
  }

  @Test
  void secondStepKeepsTheMomentumOfTheFirst() {
    double[] w = {0};
    Stepper stepper = new Sgd(0.5, 0.5).start(1);
    stepper.step(1, w, new double[] {1});
    stepper.step(2, w, new double[] {1});
    assertThat(w[0]).isEqualTo(-0.5 - 0.75);
  }

  @Test
  void scheduleIsAskedForTheStepsTakenSoFar() {
    double[] w = {0};
    Stepper stepper = new Sgd(t -> t == 0 ? 1 : 10, 0, 0).start(1);
    stepper.step(1, w, new double[] {1});
    assertThat(w[0]).isEqualTo(-1);
    stepper.step(2, w, new double[] {1});
    assertThat(w[0]).isEqualTo(-11);
  }

  /**
   * Heavy ball on a quadratic with Polyak's parameters contracts at √β = (√κ−1)/(√κ+1) a step (Polyak 1964); plain
   * descent at its best fixed step only at (κ−1)/(κ+1).
   */
  @Test
  void polyaksMomentumContractsByTheSquareRootOfBeta() {
    double kappa = 100;
    double root = (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1);
    double alpha = Math.pow(2 / (Math.sqrt(kappa) + 1), 2);
    Quadratic valley = Quadratic.diagonal(1, kappa);
    Stepper stepper = new Sgd(alpha, root * root).start(2);
    double[] w = {1, 1};
    for (int t = 1; t <= 200; t++) {
      stepper.step(t, w, valley.gradient(w));
    }
    // The iteration matrix is defective at these parameters, so a factor linear in t remains.
    double rate = Math.pow(Math.hypot(w[0], w[1]) / 200, 1.0 / 200);
    assertThat(rate).isCloseTo(root, offset(0.02));
  }

  @Test
  void badSettingsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sgd(-0.1))
        .withMessage("step size must be positive and finite but was -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sgd(0.1, 1))
        .withMessage("momentum must be in [0, 1) but was 1");
  }
}

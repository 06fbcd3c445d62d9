package thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/** Steps and their λ by hand. */
class ScaledStepTest {
  private static final DMatrixRMaj IDENTITY = new DMatrixRMaj(new double[][] {{1, 0}, {0, 1}});
  private static final DMatrixRMaj STRETCH = new DMatrixRMaj(new double[][] {{1, 0}, {0, 2}});

  private static ScaledStep step(DMatrixRMaj j, double[] r, double guess, double delta) {
    ScaledStep step = new ScaledStep(j, r, guess);
    step.solve(delta);
    return step;
  }

  private static void assertStep(ScaledStep step, double lambda, double... q) {
    assertThat(step.lambda()).isCloseTo(lambda, offset(1e-4));
    assertThat(step.step()).containsExactly(q, offset(1e-4));
  }

  /** With J = I the step is −r/(1 + λ), and Hebden's first correction is exact. */
  @Test
  void stepOfAGivenLengthWhereItIsKnownInClosedForm() {
    assertStep(step(IDENTITY, new double[] {3, 4}, 0, 1), 4, -0.6, -0.8);
    assertStep(step(IDENTITY, new double[] {3, 4}, 0, 4.5), 1 / 9.0, -2.7, -3.6);
  }

  @Test
  void theGaussNewtonStepIsTakenWhereItIsAtMostATenthTooLong() {
    assertStep(step(IDENTITY, new double[] {3, 4}, 0, 4.6), 0, -3, -4);
    assertStep(step(STRETCH, new double[] {2, 2}, 7, 100), 0, -2, -1);
  }

  /** ‖q(0)‖ = √5, (√5 − 1)/0.85 = 1.4542, and that is near enough. */
  @Test
  void oneCorrectionFromZero() {
    assertStep(step(STRETCH, new double[] {2, 2}, 0, 1), 1.45420, -0.81493, -0.73338);
  }

  /** At λ = 4, q = −(0.4, 0.5); the correction is −0.35969/0.154268 = −2.3316. */
  @Test
  void oneCorrectionFromAGuessThatIsTooLarge() {
    assertStep(step(STRETCH, new double[] {2, 2}, 4, 1), 1.66840, -0.74951, -0.70567);
  }

  /** λ is at most ‖Jᵀr‖/Δ = √20, where ‖q‖ = 0.59709; the correction from there is −2.8319. */
  @Test
  void aGuessAboveTheBoundIsBroughtDownToIt() {
    double expected = step(STRETCH, new double[] {2, 2}, Math.sqrt(20), 1).lambda();
    assertStep(step(STRETCH, new double[] {2, 2}, 1e9, 1), expected, -0.75751, -0.70919);
    assertThat(expected).isCloseTo(1.64024, offset(1e-4));
  }

  @Test
  void multiplyingTheGuessBeginsThere() {
    ScaledStep step = new ScaledStep(STRETCH, new double[] {2, 2}, 8);
    step.multiplyLambda(0.5);
    step.solve(1);
    assertStep(step, 1.66840, -0.74951, -0.70567);
  }

  @Test
  void lengthIsRightToATenthForEveryRadius() {
    DMatrixRMaj j = new DMatrixRMaj(new double[][] {{1, 0.5}, {0.2, 1e-3}, {0, 1e-6}});
    for (double delta = 1e-9; delta < 1e3; delta *= 3) {
      double[] q = step(j, new double[] {1, 2, 3}, 0, delta).step();
      double length = Math.hypot(q[0], q[1]);
      double longest = Math.min(delta, length(j));
      assertThat(length).as("Δ = %s", delta).isBetween(0.9 * longest, 1.1 * longest);
    }
  }

  private static double length(DMatrixRMaj j) {
    double[] q = step(j, new double[] {1, 2, 3}, 0, 1e9).step();
    return Math.hypot(q[0], q[1]);
  }

  @Test
  void ofDependentColumnsTheShortestStep() {
    DMatrixRMaj twins = new DMatrixRMaj(new double[][] {{1, 1}, {1, 1}});
    assertStep(step(twins, new double[] {1, 1}, 0, 10), 0, -0.5, -0.5);
    assertStep(step(new DMatrixRMaj(2, 2), new double[] {1, 1}, 0, 10), 0, 0, 0);
  }
}

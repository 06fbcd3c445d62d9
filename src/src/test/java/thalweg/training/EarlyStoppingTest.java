package thalweg.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.gradient.GradientDescent;

class EarlyStoppingTest {
  /** Training pulls to 10, validation is best at 4. */
  private static final Quadratic TRAINING =
      new Quadratic(Quadratic.diagonal(1).matrix(), new double[] {10});

  private static final Quadratic VALIDATION =
      new Quadratic(Quadratic.diagonal(1).matrix(), new double[] {4});

  @Test
  void endsAfterItsPatienceAndKeepsTheBestPoint() {
    EarlyStopping early = new EarlyStopping(VALIDATION, 3);
    Solution solution =
        new GradientDescent(0.1).minimize(TRAINING, new double[1], Stop.after(1000).orWhen(early));
    assertThat(solution.termination()).isEqualTo(Termination.CONDITION_MET);
    // w_k = 10 (1 − 0.9^k) is nearest to 4 at k = 5.
    assertThat(early.bestIteration()).isEqualTo(5);
    assertThat(solution.iterations()).isEqualTo(8);
    assertThat(early.bestPoint())
        .containsExactly(new double[] {10 * (1 - Math.pow(0.9, 5))}, offset(1e-12));
    assertThat(early.bestValue()).isEqualTo(VALIDATION.value(early.bestPoint()));
  }

  @Test
  void neverEndsARunThatKeepsImproving() {
    EarlyStopping early = new EarlyStopping(TRAINING, 1);
    Solution solution =
        new GradientDescent(0.1).minimize(TRAINING, new double[1], Stop.after(50).orWhen(early));
    assertThat(solution.termination()).isEqualTo(Termination.ITERATION_LIMIT);
    assertThat(early.bestIteration()).isEqualTo(50);
  }

  @Test
  void patienceOfZeroIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EarlyStopping(VALIDATION, 0))
        .withMessage("patience must be at least 1 but was 0");
  }
}

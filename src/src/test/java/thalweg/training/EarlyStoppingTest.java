package thalweg.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.functions.Objective;
import thalweg.problems.Quadratic;
import thalweg.runs.Iterate;
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

  /** Shows iterates 0, 1, … at the points 0, 1, … until it says stop; returns how many it was shown. */
  private static int show(EarlyStopping early, double... errors) {
    for (int k = 0; k < errors.length; k++) {
      if (early.test(new Iterate(k, new double[] {k}, 1, 1, 1, 1))) {
        return k + 1;
      }
    }
    return errors.length;
  }

  private static EarlyStopping of(int patience, double... errors) {
    return new EarlyStopping(Objective.of(1, w -> errors[(int) w[0]]), patience);
  }

  private static void assertBest(EarlyStopping early, int iteration, double value) {
    assertThat(early.bestIteration()).isEqualTo(iteration);
    assertThat(early.bestPoint()).containsExactly(iteration);
    assertThat(early.bestValue()).isEqualTo(Double.valueOf(value));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void errorsThatAreNotFiniteFromTheStartKeepTheFirstPointAndUseUpThePatience(double bad) {
    double[] errors = {bad, bad, bad, bad, bad};
    EarlyStopping early = of(3, errors);
    assertThat(show(early, errors)).isEqualTo(4);
    assertBest(early, 0, bad);
    assertThat(early.toString()).endsWith("at iteration 0 (4 errors were not finite)");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void theFirstFiniteErrorBeatsThoseThatAreNot(double bad) {
    double[] errors = {bad, bad, 7, 8, bad, 9, 1};
    EarlyStopping early = of(3, errors);
    assertThat(show(early, errors)).isEqualTo(6);
    assertBest(early, 2, 7);
    assertThat(early)
        .hasToString("best validation error 7.00000 at iteration 2 (3 errors were not finite)");
  }

  @Test
  void equalErrorsAreNoImprovement() {
    double[] errors = {5, 4, 4, 4, 4};
    EarlyStopping early = of(2, errors);
    assertThat(show(early, errors)).isEqualTo(4);
    assertBest(early, 1, 4);
    assertThat(early).hasToString("best validation error 4.00000 at iteration 1");
  }

  @Test
  void aSecondRunStartsAfresh() {
    double[] errors = {3, 1, 2};
    EarlyStopping early = of(5, errors);
    show(early, errors);
    early.test(new Iterate(0, new double[] {2}, 1, 1, 1, 1));
    assertThat(early.bestIteration()).isZero();
    assertThat(early.bestPoint()).containsExactly(2);
    assertThat(early.bestValue()).isEqualTo(2);
  }

  @Test
  void theBestPointIsACopyBothWays() {
    double[] w = {1};
    EarlyStopping early = of(5, 3, 1, 2);
    early.test(new Iterate(0, w, 1, 1, 1, 1));
    w[0] = 9;
    early.bestPoint()[0] = 8;
    assertThat(early.bestPoint()).containsExactly(1);
  }

  @Test
  void withoutAnyIterateItSaysSoInsteadOfAnEmptyPoint() {
    EarlyStopping early = of(5);
    assertThat(early).hasToString("early stopping that has seen no iterate");
    assertThatIllegalStateException()
        .isThrownBy(early::bestPoint)
        .withMessageStartingWith("early stopping has seen no iterate: give it to the run");
    assertThatIllegalStateException().isThrownBy(early::bestValue);
    assertThatIllegalStateException().isThrownBy(early::bestIteration);
  }

  @Test
  void patienceOfZeroIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EarlyStopping(VALIDATION, 0))
        .withMessage("patience must be at least 1 but was 0");
  }
}

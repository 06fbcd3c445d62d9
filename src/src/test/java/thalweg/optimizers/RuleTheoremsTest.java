package thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.problems.Quadratic;
import thalweg.schedules.Schedule;

/** What is proven about single rules. */
class RuleTheoremsTest {

  private static double[] run(Optimizer rule, double scale, int steps) {
    return run(rule, new double[3], scale, steps);
  }

  private static double[] run(Optimizer rule, double[] w, double scale, int steps) {
    Random random = new Random(11);
    Stepper stepper = rule.start(3);
    for (int t = 1; t <= steps; t++) {
      stepper.step(t, w, random.doubles(3, -scale, 3 * scale).toArray());
    }
    return w;
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-12, 1, 1e12})
  void rpropAndSignsNeverSeeTheSizeOfTheGradient(double scale) {
    assertThat(run(new Rprop(0.1), scale, 30)).containsExactly(run(new Rprop(0.1), 1, 30));
    assertThat(run(new SignSgd(0.1), scale, 30)).containsExactly(run(new SignSgd(0.1), 1, 30));
  }

  /** In units in which squares are normal numbers, from 1e-120 to 1e120. */
  @ParameterizedTest
  @ValueSource(doubles = {0x1p-400, 0x1p-30, 0x1p30, 0x1p400})
  void withoutEpsilonRulesThatDivideBySquaresNeverSeeTheUnitsOfTheGradient(double scale) {
    Schedule rate = Schedule.constant(0.1);
    for (Optimizer rule :
        List.of(
            new Adam(rate, 0.9, 0.999, 0),
            new AmsGrad(rate, 0.9, 0.999, 0),
            new NAdam(rate, 0.9, 0.999, 0, 4e-3),
            new NAdamW(rate, 0.9, 0.999, 0, 0, 0.01),
            new Adan(rate, 0.98, 0.92, 0.99, 0, 0),
            new AdaBelief(rate, 0.9, 0.999, 0, 0),
            new Lamb(rate, 0.9, 0.999, 0, 0, 0.01),
            new Yogi(rate, 0.9, 0.999, 0, 0),
            new Adagrad(rate, 0, 0, 0),
            new RmsProp(rate, 0.9, 0.5, 0),
            new CenteredRmsProp(rate, 0.9, 0.5, 0),
            new Sm3(rate, 3, 0.9, 0))) {
      assertThat(run(rule, scale, 30)).as("%s", rule).containsExactly(run(rule, 1, 30));
    }
  }

  /** Lengths and largest magnitudes are never squared, so here the units may be anything from 1e-200 to 1e200. */
  @ParameterizedTest
  @ValueSource(doubles = {0x1p-664, 0x1p-30, 0x1p30, 0x1p664})
  void withoutEpsilonRulesThatDivideByALengthNeverSeeTheUnitsOfTheGradient(double scale) {
    Schedule rate = Schedule.constant(0.1);
    for (Optimizer rule :
        List.of(
            new Adamax(rate, 0.9, 0.999, 0),
            new Novograd(rate, 0.9, 0.25, 0, 0, 0.01),
            new Lars(rate, 0.1, 0.9, 0, 0),
            new NesterovLars(rate, 0.1, 0.9, 0, 0),
            new Fromage(rate, Double.MIN_NORMAL))) {
      double[] inUnits = run(rule, new double[] {1, 2, 3}, scale, 30);
      double[] plain = run(rule, new double[] {1, 2, 3}, 1, 30);
      for (int i = 0; i < plain.length; i++) {
        assertThat(inUnits[i]).as("%s", rule).isCloseTo(plain[i], withPercentage(1e-9));
      }
    }
  }

  @Test
  void whereAllGradientsWereZeroAdamWithoutEpsilonDoesNotMove() {
    double[] w = {3, 3};
    Stepper stepper = new Adam(Schedule.constant(0.1), 0.9, 0.999, 0).start(2);
    stepper.step(1, w, new double[] {0, 5});
    assertThat(w).usingComparatorWithPrecision(1e-15).containsExactly(3, 2.9);
  }

  /** m and v fade by β₁ and β₂, so a gradient beside which all others are nothing moves by αβ₁ᵗ…/√β₂ᵗ… after it. */
  @ParameterizedTest
  @ValueSource(doubles = {1e20, 1e100, 1e150, 1e200, 1e308})
  void afterOneHugeGradientAdamFadesAsItsFormulaSays(double huge) {
    double[] w = {0};
    Stepper stepper = new Adam(0.1).start(1);
    double expected = 0;
    for (int t = 1; t <= 50; t++) {
      stepper.step(t, w, new double[] {t == 1 ? huge : 1});
      double mHat = 0.1 * Math.pow(0.9, t - 1) / (1 - Math.pow(0.9, t));
      double vHat = 0.001 * Math.pow(0.999, t - 1) / (1 - Math.pow(0.999, t));
      expected -= 0.1 * mHat / Math.sqrt(vHat);
      assertThat(w[0]).isCloseTo(expected, withPercentage(1e-9));
    }
  }

  @Test
  void anInfiniteGradientShows() {
    for (Optimizer rule : List.of(new Adam(0.1), new Adagrad(0.1), new Sm3(0.1), new Lamb(0.1))) {
      double[] w = {1, 1};
      rule.start(2).step(1, w, new double[] {Double.NEGATIVE_INFINITY, 1});
      assertThat(w[0]).as("%s", rule).isNaN();
    }
  }

  @Test
  void everyMoveOfLionHasTheLengthOfTheStepSize() {
    Random random = new Random(3);
    Stepper stepper = new Lion(Schedule.constant(0.125), 0.9, 0.99, 0).start(1);
    double[] w = {0};
    for (int t = 1; t <= 50; t++) {
      double before = w[0];
      stepper.step(t, w, new double[] {random.nextGaussian()});
      assertThat(Math.abs(w[0] - before)).isEqualTo(0.125);
    }
  }

  /**
   * Reddi, Kale and Kumar (2018), theorem 1: gradients C, −1, −1 in turn on [−1, 1], C = 3, pull towards −1 on
   * average; Adam with β₁ = 0 and β₂ = 1/(1+C²) walks to the worst point +1, AMSGrad does not.
   */
  @Test
  void adamWalksTheWrongWayWhereAmsGradDoesNot() {
    double c = 3;
    double beta2 = 1 / (1 + c * c);
    Schedule falling = t -> 0.1 / Math.sqrt(t + 1.0);
    IntToDoubleFunction gradient = t -> t % 3 == 1 ? c : -1;
    assertThat(onAnInterval(new Adam(falling, 0, beta2, 0), gradient)).isGreaterThan(0.9);
    assertThat(onAnInterval(new AmsGrad(falling, 0, beta2, 0), gradient)).isLessThan(-0.9);
  }

  private static double onAnInterval(Optimizer rule, IntToDoubleFunction gradient) {
    double[] w = {0};
    Stepper stepper = rule.start(1);
    for (int t = 1; t <= 30_000; t++) {
      stepper.step(t, w, new double[] {gradient.applyAsDouble(t)});
      w[0] = Math.max(-1, Math.min(1, w[0]));
    }
    return w[0];
  }

  /** On min over x, max over y of xy plain steps spiral out by √(1+α²) each; optimistic ones converge. */
  @Test
  void optimismConvergesOnTheBilinearSaddle() {
    assertThat(saddle(new Sgd(0.1))).isCloseTo(Math.pow(1.01, 1000 / 2.0), offset(1e-9));
    assertThat(saddle(new OptimisticGradientDescent(0.1))).isLessThan(0.01);
  }

  private static double saddle(Optimizer rule) {
    double[] w = {1, 0};
    Stepper stepper = rule.start(2);
    for (int t = 1; t <= 1000; t++) {
      stepper.step(t, w, new double[] {w[1], -w[0]});
    }
    return Math.hypot(w[0], w[1]);
  }

  /** Nesterov on a strongly convex quadratic: the factor 1 − 1/√κ a step. */
  @Test
  void nesterovContractsByTheRootOfTheConditionNumber() {
    double kappa = 100;
    Quadratic valley = Quadratic.diagonal(1, kappa);
    double momentum = (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1);
    Stepper stepper = new NesterovSgd(1 / kappa, momentum).start(2);
    double[] w = {1, 1};
    double start = valley.value(w);
    for (int t = 1; t <= 200; t++) {
      stepper.step(t, w, valley.gradient(w));
    }
    assertThat(valley.value(w)).isLessThan(2 * start * Math.pow(1 - 1 / Math.sqrt(kappa), 200));
  }

  @Test
  void gradientsAtARightAngleLeaveTheLengthUnderFromage() {
    double[] w = {3, 4};
    new Fromage(0.3).start(2).step(1, w, new double[] {-4, 3});
    assertThat(Math.hypot(w[0], w[1])).isCloseTo(5, offset(1e-14));
  }

  @Test
  void theRelativeChangeUnderLambIsTheStepSize() {
    double[] w = {30, -40};
    new Lamb(0.01).start(2).step(1, w, new double[] {1e-3, 7});
    assertThat(Math.hypot(w[0] - 30, w[1] + 40)).isCloseTo(0.01 * 50, offset(1e-12));
  }

  /** After five steps all singular values of the move are between 0.68 and 1.21 times the step size. */
  @Test
  void muonMovesAllDirectionsAlike() {
    double[] w = new double[6];
    new Muon(1, 2).start(6).step(1, w, new double[] {1, 2, 3, 4, 5, 6.5});
    double[] wide = w.clone();
    double frobenius = 0;
    double cross = wide[0] * wide[3] + wide[1] * wide[4] + wide[2] * wide[5];
    double first = wide[0] * wide[0] + wide[1] * wide[1] + wide[2] * wide[2];
    for (double x : wide) {
      frobenius += x * x;
    }
    double determinant = first * (frobenius - first) - cross * cross;
    double root = Math.sqrt(frobenius * frobenius / 4 - determinant);
    assertThat(Math.sqrt(frobenius / 2 - root)).isBetween(0.68, 1.21);
    assertThat(Math.sqrt(frobenius / 2 + root)).isBetween(0.68, 1.21);
  }

  @Test
  void muonOnTheTransposeIsTheTransposeUpToTheShape() {
    double[] wide = new double[6];
    double[] tall = new double[6];
    new Muon(1, 2).start(6).step(1, wide, new double[] {1, 2, 3, 4, 5, 6.5});
    new Muon(1, 3).start(6).step(1, tall, new double[] {1, 4, 2, 5, 3, 6.5});
    double shape = Math.sqrt(1.5);
    assertThat(tall)
        .usingComparatorWithPrecision(1e-13)
        .containsExactly(
            shape * wide[0],
            shape * wide[3],
            shape * wide[1],
            shape * wide[4],
            shape * wide[2],
            shape * wide[5]);
  }

  /** g² of rank one is what Adafactor keeps exactly, so a matrix then moves as a vector would. */
  @Test
  void adafactorIsExactOnSquaresOfRankOne() {
    double[] g = {1, 2, 3, 2, 4, 6};
    double[] matrix = {1, 1, 1, 1, 1, 1};
    double[] vector = matrix.clone();
    new Adafactor(0.1, 2).start(6).step(1, matrix, g);
    new Adafactor(0.1, 1).start(6).step(1, vector, g);
    assertThat(matrix).usingComparatorWithPrecision(1e-14).containsExactly(vector);
  }

  @Test
  void sm3ForAMatrixNeverStepsFurtherThanForItsVector() {
    double[] g = {1, 2, 3, 4, 5, 6};
    double[] matrix = new double[6];
    double[] vector = new double[6];
    Stepper rows = new Sm3(0.1, 2).start(6);
    Stepper flat = new Sm3(0.1).start(6);
    for (int t = 1; t <= 5; t++) {
      rows.step(t, matrix, g);
      flat.step(t, vector, g);
    }
    for (int i = 0; i < 6; i++) {
      assertThat(Math.abs(matrix[i])).isLessThanOrEqualTo(Math.abs(vector[i]) + 1e-15);
    }
  }

  @Test
  void radamWarmsUpForFiveSteps() {
    Stepper stepper = new RAdam(0.001).start(1);
    double[] w = {0};
    for (int t = 1; t <= 6; t++) {
      double before = w[0];
      stepper.step(t, w, new double[] {1000});
      assertThat(before - w[0] > 0.5).as("step %d is plain momentum", t).isEqualTo(t <= 5);
    }
  }

  @Test
  void badSettingsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adam(Schedule.constant(0.1), 1.5, 0.999, 1e-8))
        .withMessage("beta1 must be in [0, 1) but was 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rprop(0.1, 0.5, 1, 1e-6, 50))
        .withMessageStartingWith("etaPlus must be in (1, ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Muon(0.1, 4).start(6))
        .withMessage("rows must divide the 6 parameters but was 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sgd(0.1).clippedByNorm(0))
        .withMessage("longest must be positive and finite but was 0");
  }
}

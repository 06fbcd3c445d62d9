package thalweg.optimizers;

import static java.lang.Math.sqrt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.schedules.Schedule;

/** The first move of every rule from w = (3, −4) along g = (0.6, −0.8), by hand. */
class FirstStepTest {
  private static final double ALPHA = 0.1;
  private static final Schedule RATE = Schedule.constant(ALPHA);

  /** A rule, its formula for one parameter, and the move of the first parameter. */
  static Stream<Arguments> firstMoves() {
    double g = 0.6;
    return Stream.of(
        move(new Sgd(ALPHA, 0.9), "αg", ALPHA * g),
        move(new Sgd(RATE, 0.9, 0.5), "αg, undamped", ALPHA * g),
        move(new NesterovSgd(ALPHA, 0.9), "α(1+μ)g", ALPHA * 1.9 * g),
        move(new SignSgd(ALPHA), "α sign g", ALPHA),
        move(new Adagrad(ALPHA), "αg/(|g|+ε)", ALPHA * g / (g + 1e-10)),
        move(new Adagrad(RATE, 0, 0.64, 0), "αg/√(s₀+g²)", ALPHA * g),
        move(new Adadelta(1), "√ε/√((1−ρ)g²+ε)·g", sqrt(1e-6 / (0.1 * g * g + 1e-6)) * g),
        move(new RmsProp(ALPHA), "α/√(1−ρ)", ALPHA * g / (sqrt(0.01) * g + 1e-8)),
        move(new CenteredRmsProp(RATE, 0.75, 0, 0), "α/√(ρ(1−ρ))", ALPHA / sqrt(0.75 * 0.25)),
        move(new Adam(ALPHA), "αg/(|g|+ε)", ALPHA * g / (g + 1e-8)),
        move(new Adam(RATE, 0.9, 0.999, 0.06), "αg/(|g|+ε), not 0.024", ALPHA * g / (g + 0.06)),
        move(new AdamW(ALPHA), "αλw + α", ALPHA * 0.01 * 3 + ALPHA * g / (g + 1e-8)),
        move(new AmsGrad(ALPHA), "α", ALPHA * g / (g + 1e-8)),
        move(new CorrectedAmsGrad(ALPHA), "α", ALPHA * g / (g + 1e-8)),
        move(new Adamax(ALPHA), "αg/(|g|+ε)", ALPHA * g / (g + 1e-8)),
        move(new NAdam(RATE, 0.9, 0.999, 0, 0), "α(1+μ(1−β₁)/(1−μ²)), μ=β₁/2", nAdam()),
        move(new NAdamW(RATE, 0.9, 0.999, 0, 0, 0), "α(β₁(1−β₁)/(1−β₁²)+1)", nAdamW()),
        move(new RAdam(ALPHA), "αg, as the first steps have no variance", ALPHA * g),
        move(new Rprop(ALPHA), "s₀", ALPHA),
        move(new DelayedRprop(ALPHA), "none", 0),
        move(new Asgd(ALPHA), "αλw + αg", ALPHA * 1e-4 * 3 + ALPHA * g),
        move(new Lion(ALPHA), "α(1+λw)", ALPHA * (1 + 1e-3 * 3)),
        move(new AdaBelief(RATE, 0.9, 0.999, 0, 0), "α/β₁", ALPHA / 0.9),
        move(new Yogi(RATE, 0.9, 0.999, 0, 0), "α", ALPHA),
        move(new Lamb(RATE, 0.9, 0.999, 0, 0, 0), "α‖w‖/√d", ALPHA * 5 / sqrt(2)),
        move(new Lars(RATE, 0.01, 0.9, 0, 0), "αc‖w‖g/‖g‖", ALPHA * 0.01 * 5 * g),
        move(new NesterovLars(RATE, 0.01, 0.9, 0, 0), "(1+μ)αc‖w‖g/‖g‖", ALPHA * 0.095 * g),
        move(new Novograd(RATE, 0.9, 0.25, 0, 0, 0.1), "α(g/‖g‖+λw)", ALPHA * (g + 0.3)),
        move(new Sm3(RATE, 1, 0.9, 0), "α(1−μ)", ALPHA * 0.1),
        move(new Adan(RATE, 0.98, 0.92, 0.99, 0, 0), "α", ALPHA),
        move(new Fromage(ALPHA), "w−(w−α‖w‖g/‖g‖)/√(1+α²)", 3 - (3 - 0.5 * g) / sqrt(1.01)),
        move(new OptimisticGradientDescent(ALPHA), "αg", ALPHA * g),
        move(
            adafactor(0.5, 0),
            "half of α·rms(w), as rms(u) is twice the threshold",
            ALPHA * 5 / sqrt(8)),
        move(adafactor(2, 0.2), "αλw + α·rms(w)", ALPHA * (0.2 * 3 + 5 / sqrt(2))),
        move(new Adagrad(RATE, 0, 0, 0.06), "αg/(|g|+ε)", ALPHA / 1.1),
        move(new RmsProp(RATE, 0.75, 0, 0.3), "αg/(√(1−ρ)|g|+ε)", ALPHA),
        move(new CenteredRmsProp(RATE, 0.2, 0, 0.06), "αg/(√(ρ(1−ρ))|g|+ε)", ALPHA / 0.5),
        move(new AmsGrad(RATE, 0.9, 0.999, 0.06), "αg/(|g|+ε)", ALPHA / 1.1),
        move(new CorrectedAmsGrad(RATE, 0.9, 0.999, 0.06, 0), "αg/(|g|+ε)", ALPHA / 1.1),
        move(new CorrectedAmsGrad(RATE, 0.9, 0.999, 0, 0.28), "αg/√(g²+ε)", ALPHA * g / 0.8),
        move(new Adamax(RATE, 0.9, 0.999, 0.06), "αg/(|g|+ε)", ALPHA / 1.1),
        move(new AdaBelief(RATE, 0.9, 0.999, 0.06, 0), "αg/(β₁|g|+ε)", ALPHA),
        move(new NAdam(RATE, 0.9, 0.999, 0.06, 0), "the same over 1.1", nAdam() / 1.1),
        move(new NAdamW(RATE, 0.9, 0.999, 0.06, 0, 0), "the same over 1.1", nAdamW() / 1.1),
        move(new NAdamW(RATE, 0.9, 0.999, 0, 0.28, 0), "times 0.6/0.8", nAdamW() * g / 0.8),
        move(new Adan(RATE, 0.98, 0.92, 0.99, 0.06, 0), "αg/(|g|+ε)", ALPHA / 1.1),
        move(new Adan(RATE, 0.98, 0.92, 0.99, 0, 0.28), "αg/√(g²+ε)", ALPHA * g / 0.8),
        move(new Novograd(RATE, 0.9, 0.25, 0.5, 0, 0), "αg/(‖g‖+ε)", ALPHA * g / 1.5),
        move(new Adafactor(ALPHA, 1), "α·rms(w)", ALPHA * 5 / sqrt(2)),
        move(new Sgd(ALPHA).clippedByValue(0.5), "αc", ALPHA * 0.5),
        move(new Sgd(ALPHA).clippedByNorm(0.5), "αcg/‖g‖", ALPHA * 0.5 * g),
        move(new Sgd(ALPHA).withWeightDecay(0.2), "α(g+λw)", ALPHA * (g + 0.2 * 3)),
        move(new Sgd(ALPHA).withDecoupledDecay(0.2), "αλw+αg", ALPHA * (g + 0.2 * 3)),
        move(new Sgd(ALPHA).centralized(1), "α(g−mean g)", ALPHA * 0.7),
        move(new Sgd(ALPHA).accumulating(2), "none before the second gradient", 0),
        move(new Sgd(ALPHA).lookingAhead(1, 0.5), "half of αg", ALPHA * g / 2),
        move(new Sgd(ALPHA).scheduleFree(), "αg", ALPHA * g));
  }

  private static Optimizer adafactor(double threshold, double weightDecay) {
    return new Adafactor(RATE, 1, 0.8, 1e-16, 1e-3, threshold, weightDecay);
  }

  private static double nAdam() {
    double mu = 0.45;
    return ALPHA * (1 + mu * 0.1 / (1 - mu * mu));
  }

  private static double nAdamW() {
    return ALPHA * (0.9 * 0.1 / (1 - 0.81) + 1);
  }

  private static Arguments move(Optimizer rule, String formula, double expected) {
    return Arguments.of(rule, formula, expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("firstMoves")
  void firstMoveIsTheFormula(Optimizer rule, String formula, double expected) {
    double[] w = {3, -4};
    rule.start(2).step(1, w, new double[] {0.6, -0.8});
    assertThat(3 - w[0]).as(formula).isCloseTo(expected, offset(1e-15 * 30));
  }

  /** With λ = 10 and α = 0.1 the second step has 0.1/2^0.75, and both shrink w by their λη first. */
  @Test
  void averagedSgdSlowsDownByItsDecay() {
    Stepper asgd = new Asgd(RATE, 10, 0.75, 1e6).start(1);
    double[] w = {3};
    asgd.step(1, w, new double[] {1});
    assertThat(w[0]).isCloseTo(-0.1, offset(1e-15));
    asgd.step(2, w, new double[] {1});
    double eta = ALPHA / Math.pow(2, 0.75);
    assertThat(w[0]).isCloseTo(-0.1 * (1 - 10 * eta) - eta, offset(1e-15));
    asgd.step(3, w, new double[] {0});
    double next = ALPHA / Math.pow(3, 0.75);
    assertThat(w[0]).isCloseTo((-0.1 * (1 - 10 * eta) - eta) * (1 - 10 * next), offset(1e-15));
  }

  /**
   * Along (4, 0) and (1, 0) with β₁ = β₂ = ½ the means are 4 and 2, of squares 16 and 6; the roots are √(16 + 9) + 3 = 8 and
   * √(6 + 9) + 3. The second coordinate only decays.
   */
  @Test
  void lambTakesTheLengthOfTheMoveWithItsDecay() {
    Stepper lamb = new Lamb(RATE, 0.5, 0.5, 3, 9, 0.5).start(2);
    double[] w = {3, -4};
    lamb.step(1, w, new double[] {4, 0});
    // u = (4/8 + 3/2, −4/2) = (2, −2), and ‖w‖ = 5.
    double move = ALPHA * 5 / sqrt(2);
    assertThat(w).containsExactly(new double[] {3 - move, -4 + move}, offset(1e-14));
    double[] u = {2 / (sqrt(15) + 3) + w[0] / 2, w[1] / 2};
    double scale = ALPHA * Math.hypot(w[0], w[1]) / Math.hypot(u[0], u[1]);
    double[] next = {w[0] - scale * u[0], w[1] - scale * u[1]};
    lamb.step(2, w, new double[] {1, 0});
    assertThat(w).containsExactly(next, offset(1e-14));
  }

  /**
   * Squares (9, 1, 4; 1, 1, 4) have row means 14/3 and 2, column means 5, 1 and 4, and the mean 10/3; so the first one is
   * divided by the root of 14/3 · 5 / (10/3) = 7.
   */
  @Test
  void adafactorDividesByTheProductOfRowAndColumnMeans() {
    double[] w = {1, -1, 1, -1, 1, -1};
    Stepper adafactor = new Adafactor(ALPHA, 2).start(6);
    adafactor.step(1, w, new double[] {3, 1, 2, 1, -1, 2});
    double[] u = {
      3 / sqrt(7), 1 / sqrt(1.4), 2 / sqrt(5.6), 1 / sqrt(3), -1 / sqrt(0.6), 2 / sqrt(2.4)
    };
    double clip = rootMeanSquare(u);
    assertThat(clip).isGreaterThan(1);
    for (int i = 0; i < 6; i++) {
      double start = i % 2 == 0 ? 1 : -1;
      assertThat(w[i]).isCloseTo(start - ALPHA * u[i] / clip, offset(1e-14));
    }
    // Squares of 4 move all means by the share 2^−0.8 of their distance to 4.
    double[] before = w.clone();
    adafactor.step(2, w, new double[] {2, 2, 2, 2, 2, 2});
    double share = Math.pow(2, -0.8);
    double[] rows = {14 / 3.0, 2};
    double[] columns = {5, 1, 4};
    double mean = 10 / 3.0 + share * (4 - 10 / 3.0);
    for (int i = 0; i < 6; i++) {
      double row = rows[i / 3] + share * (4 - rows[i / 3]);
      double column = columns[i % 3] + share * (4 - columns[i % 3]);
      u[i] = 2 / sqrt(row * column / mean);
    }
    double scale = ALPHA * rootMeanSquare(before) / Math.max(1, rootMeanSquare(u));
    for (int i = 0; i < 6; i++) {
      assertThat(w[i]).isCloseTo(before[i] - scale * u[i], offset(1e-14));
    }
  }

  @Test
  void adafactorsStepsFallLikeTheRootOfTheirNumberAtLeast() {
    Stepper adafactor = new Adafactor(1, 1).start(2);
    double[] w = {3, -4};
    adafactor.step(1, w, new double[] {1, -1});
    double first = 5 / sqrt(2);
    assertThat(w).containsExactly(new double[] {3 - first, -4 + first}, offset(1e-14));
    double second = rootMeanSquare(w) / sqrt(2);
    adafactor.step(2, w, new double[] {1, -1});
    assertThat(w)
        .containsExactly(new double[] {3 - first - second, -4 + first + second}, offset(1e-14));
  }

  private static double rootMeanSquare(double[] x) {
    double sum = 0;
    for (double xi : x) {
      sum += xi * xi;
    }
    return sqrt(sum / x.length);
  }
}

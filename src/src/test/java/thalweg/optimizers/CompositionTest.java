package thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import thalweg.optimizers.Partitioned.Part;
import thalweg.problems.Quadratic;
import thalweg.schedules.Linear;
import thalweg.schedules.Schedule;

/** Rules around rules read like a sentence and act from its end. */
class CompositionTest {

  private static double[] steps(Optimizer rule, double[] w, double[]... gradients) {
    Stepper stepper = rule.start(w.length);
    for (int t = 1; t <= gradients.length; t++) {
      stepper.step(t, w, gradients[t - 1]);
    }
    return w;
  }

  @Test
  void aSentenceIsItsWrappersFromTheLastToTheFirst() {
    Optimizer sentence = new Adam(0.01).clippedByNorm(1).withDecoupledDecay(1e-2).accumulating(4);
    assertThat(sentence)
        .isEqualTo(
            new Accumulated(
                new DecoupledWeightDecay(new ClippedByNorm(new Adam(0.01), 1), 1e-2), 4));
  }

  @Test
  void everyThreeWrappersInARowResumeBitForBit() {
    Rules.nested().forEach(rule -> Resumption.assertExact(rule, 5));
  }

  @Test
  void decoupledDecayAroundAdamIsAdamW() {
    double[][] gradients = {{1, -2}, {0.5, 3}, {-1, 1}};
    assertThat(steps(new Adam(0.1).withDecoupledDecay(0.01), new double[] {1, 1}, gradients))
        .containsExactly(steps(new AdamW(0.1), new double[] {1, 1}, gradients));
  }

  @Test
  void bothDecaysAreOneForPlainSteps() {
    double[][] gradients = {{1, -2}, {0.5, 3}};
    assertThat(steps(new Sgd(0.1).withWeightDecay(0.3), new double[] {1, 1}, gradients))
        .usingComparatorWithPrecision(1e-15)
        .containsExactly(
            steps(new Sgd(0.1).withDecoupledDecay(0.3), new double[] {1, 1}, gradients));
  }

  @Test
  void accumulatingStepsOnTheMeanAndCountsItsOwnSteps() {
    Optimizer sgd = new Sgd(t -> t == 0 ? 1 : 100, 0, 0);
    double[] w = steps(sgd.accumulating(2), new double[1], new double[] {1}, new double[] {5});
    assertThat(w[0]).isEqualTo(-3);
    assertThat(sgd.accumulating(2).learningRate().at(1)).isEqualTo(1);
    assertThat(sgd.accumulating(2).learningRate().at(2)).isEqualTo(100);
  }

  @Test
  void clippingByNormKeepsTheDirectionAndClippingByValueTheSign() {
    double[] g = {3000, 4};
    double[] byNorm = steps(new Sgd(1).clippedByNorm(1), new double[2], g);
    assertThat(byNorm[0] / byNorm[1]).isCloseTo(750, offset(1e-9));
    assertThat(Math.hypot(byNorm[0], byNorm[1])).isCloseTo(1, offset(1e-15));
    assertThat(steps(new Sgd(1).clippedByValue(1), new double[2], g)).containsExactly(-1, -1);
  }

  @Test
  void clippingByNormSurvivesOverflowAndShowsInfinity() {
    double[] huge = steps(new Sgd(1).clippedByNorm(1), new double[2], new double[] {3e200, 4e200});
    assertThat(huge).usingComparatorWithPrecision(1e-15).containsExactly(-0.6, -0.8);
    double[] infinite = {Double.POSITIVE_INFINITY, 1};
    assertThat(steps(new Sgd(1).clippedByNorm(1), new double[2], infinite))
        .containsExactly(Double.NaN, Double.NaN);
    assertThat(steps(new Sgd(1).clippedByValue(1), new double[2], infinite))
        .containsExactly(-1, -1);
  }

  @Test
  void clippingByNormKeepsTheDirectionEvenIfTheNormItselfOverflows() {
    double[] g = {1e308, 1e308, -1e308, 1e308};
    assertThat(steps(new Sgd(1).clippedByNorm(1), new double[4], g))
        .usingComparatorWithPrecision(1e-15)
        .containsExactly(-0.5, -0.5, 0.5, -0.5);
  }

  @Test
  void aGradientThatIsNotFiniteIsAsIfItHadNeverBeen() {
    double[] bad = {1, Double.NaN};
    double[] worse = {Double.NEGATIVE_INFINITY, 0};
    double[][] all = {{1, -2}, bad, worse, {0.5, 3}, bad, {-1, 1}};
    double[][] good = {{1, -2}, {0.5, 3}, {-1, 1}};
    Optimizer rule = new Adam(new Linear(0.1, 0.3, 2));
    assertThat(steps(rule.skippingNotFinite(2), new double[2], all))
        .containsExactly(steps(rule, new double[2], good));
  }

  @Test
  void moreBadGradientsInARowThanAllowedGoThrough() {
    Memory memory = new Memory(1);
    Stepper stepper = new Sgd(1).skippingNotFinite(2).start(memory);
    double[] w = {0};
    double[] nan = {Double.NaN};
    double[][] gradients = {nan, nan, {1}, nan, nan};
    for (int t = 1; t <= 5; t++) {
      stepper.step(t, w, gradients[t - 1]);
      assertThat(w[0]).isEqualTo(t < 3 ? 0 : -1);
    }
    assertThat(memory.save().vectors().get("skipped")).containsExactly(4);
    stepper.step(6, w, nan);
    assertThat(w[0]).isNaN();
    assertThat(steps(new Sgd(1).skippingNotFinite(0), new double[1], nan))
        .containsExactly(Double.NaN);
  }

  @Test
  void whatIsLeftToSkipIsSavedWithTheRun() {
    Optimizer rule = new Adam(0.1).skippingNotFinite(2);
    Memory memory = new Memory(1);
    Stepper stepper = rule.start(memory);
    double[] w = {0};
    stepper.step(1, w, new double[] {2});
    stepper.step(2, w, new double[] {Double.NaN});
    double[] resumedW = w.clone();
    Stepper resumed = rule.start(Memory.of(memory.save()));
    double[][] gradients = {{Double.NaN}, {-1}, {Double.NaN}, {Double.NaN}, {Double.NaN}};
    for (int t = 3; t <= 7; t++) {
      stepper.step(t, w, gradients[t - 3]);
      resumed.step(t, resumedW, gradients[t - 3]);
      assertThat(resumedW).containsExactly(w);
      assertThat(Double.isNaN(w[0])).as("after step %d", t).isEqualTo(t == 7);
    }
  }

  @Test
  void scheduleFreeWeighsItsPointsAlikeInAnyUnits() {
    double[][] gradients = {{1}, {-2}, {0.5}, {3}};
    for (double unit : new double[] {0x1p-600, 1, 0x1p300}) {
      Schedule rising = t -> unit * (t + 1);
      Stepper stepper = new Sgd(rising, 0, 0).scheduleFree(0).start(1);
      double[] w = {0};
      double z = 0;
      double weighted = 0;
      double weights = 0;
      for (int t = 1; t <= 4; t++) {
        stepper.step(t, w, gradients[t - 1]);
        z -= t * gradients[t - 1][0];
        weighted += t * t * z;
        weights += t * t;
        assertThat(stepper.result(w)[0] / unit).isCloseTo(weighted / weights, offset(1e-14));
      }
    }
  }

  @Test
  void centralizedRowsKeepTheirMean() {
    double[] w = {1, 2, 3, 10, 20, 30};
    steps(new Sgd(0.1).centralized(2), w, new double[] {5, 1, 0, 3, 3, 9});
    assertThat((w[0] + w[1] + w[2]) / 3).isCloseTo(2, offset(1e-14));
    assertThat((w[3] + w[4] + w[5]) / 3).isCloseTo(20, offset(1e-14));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sgd(0.1).centralized(4).start(6))
        .withMessage("rows must divide the 6 parameters but was 4");
  }

  @Test
  void noiseIsNormalFadesAndDependsOnlyOnSeedStepAndParameter() {
    int d = 20_000;
    Optimizer rule = new GradientNoise(new Sgd(1), 4, 1, 3);
    double[] first = new double[d];
    rule.start(d).step(1, first, new double[d]);
    double[] fourth = new double[d];
    rule.start(d).step(4, fourth, new double[d]);
    double[] again = new double[d];
    rule.start(d).step(4, again, new double[d]);
    assertThat(again).containsExactly(fourth);
    assertThat(mean(first)).isCloseTo(0, offset(0.06));
    assertThat(variance(first)).isCloseTo(4, offset(0.16));
    assertThat(variance(fourth)).isCloseTo(1, offset(0.04));
    long within = IntStream.range(0, d).filter(i -> Math.abs(first[i]) < 2).count();
    assertThat((double) within / d).isCloseTo(0.6827, offset(0.014));
  }

  private static double mean(double[] x) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i]).average().orElseThrow();
  }

  private static double variance(double[] x) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] * x[i]).average().orElseThrow();
  }

  @Test
  void lookaheadHandsOverTheSlowWeights() {
    Stepper stepper = new Sgd(1).lookingAhead(2, 0.5).start(1);
    double[] w = {0};
    stepper.step(1, w, new double[] {1});
    assertThat(w[0]).isEqualTo(-1);
    assertThat(stepper.result(w)[0]).isZero();
    stepper.step(2, w, new double[] {1});
    assertThat(w[0]).isEqualTo(-1);
    assertThat(stepper.result(w)[0]).isEqualTo(-1);
  }

  @Test
  void averagesAreThoseOfThePoints() {
    double[] mean = {0};
    Stepper polyak = new Sgd(1).averagedAfter(1).start(1);
    Stepper recent = new Sgd(1).exponentiallyAveraged(0.5).start(1);
    double[] w = {0};
    for (int t = 1; t <= 3; t++) {
      polyak.step(t, mean, new double[] {-t}); // 1, 3, 6
      recent.step(t, w, new double[] {-t});
    }
    assertThat(polyak.result(mean)[0]).isEqualTo(4.5);
    assertThat(recent.result(w)[0]).isCloseTo((0.25 * 1 + 0.5 * 3 + 6) / 1.75, offset(1e-15));
  }

  /** Polyak and Juditsky: the mean of the points has a fraction of the last point's variance. */
  @Test
  void averagingTakesTheNoiseOut() {
    Random random = new Random(5);
    double last = 0;
    double averaged = 0;
    for (int run = 0; run < 200; run++) {
      Stepper stepper = new Sgd(0.5).averaged().start(1);
      double[] w = {0};
      for (int t = 1; t <= 100; t++) {
        stepper.step(t, w, new double[] {w[0] + random.nextGaussian()});
      }
      last += w[0] * w[0] / 200;
      averaged += Math.pow(stepper.result(w)[0], 2) / 200;
    }
    assertThat(last).isCloseTo(0.5 / 1.5, offset(0.1)); // α/(2−α)
    assertThat(averaged).isLessThan(0.02); // about 1/t
  }

  @Test
  void asgdAveragesAfterItsWarmUp() {
    Stepper stepper = new Asgd(new Sgd(1).learningRate(), 0, 0, 1).start(1);
    double[] w = {0};
    for (int t = 1; t <= 4; t++) {
      stepper.step(t, w, new double[] {-1}); // 1, 2, 3, 4
      if (t <= 2) {
        assertThat(stepper.result(w)).containsExactly(w);
      }
    }
    assertThat(stepper.result(w)[0]).isEqualTo(3.5);
  }

  /** Its worst case needs a falling step size or this: a constant one bounces around the kink for ever. */
  @Test
  void scheduleFreeSettlesOnAKinkWithAConstantStepSize() {
    double plain = distanceToTheKink(new Sgd(0.1));
    double free = distanceToTheKink(new Sgd(0.1).scheduleFree());
    assertThat(plain).isGreaterThan(0.03);
    assertThat(free).isLessThan(0.01);
  }

  private static double distanceToTheKink(Optimizer rule) {
    double[] w = {1};
    Stepper stepper = rule.start(1);
    for (int t = 1; t <= 1000; t++) {
      stepper.step(t, w, new double[] {Math.signum(w[0] - 0.25 / 3)});
    }
    return Math.abs(stepper.result(w)[0] - 0.25 / 3);
  }

  @Test
  void partsMoveByTheirOwnRulesAndNorms() {
    Optimizer rule =
        new Partitioned(new Part(2, new Sgd(0.1).clippedByNorm(1)), new Part(1, new SignSgd(0.5)));
    double[] w = steps(rule, new double[3], new double[] {30, 40, 7});
    assertThat(w).usingComparatorWithPrecision(1e-15).containsExactly(-0.06, -0.08, -0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rule.start(4))
        .withMessage("the parts must have 4 parameters together but have 3");
  }

  @Test
  void aPartHandsOverItsOwnAverage() {
    Optimizer rule = new Partitioned(new Part(1, new Sgd(1).averaged()), new Part(1, new Sgd(1)));
    Stepper stepper = rule.start(2);
    double[] w = {0, 0};
    stepper.step(1, w, new double[] {-1, -1});
    stepper.step(2, w, new double[] {-1, -1});
    assertThat(stepper.result(w)).containsExactly(1.5, 2);
  }

  private static State savedBy(Optimizer rule) {
    Memory memory = new Memory(2);
    rule.start(memory);
    return memory.save();
  }

  @Test
  void theStateOfAnotherRuleIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adam(0.1).start(Memory.of(savedBy(new Sgd(0.1, 0.9)))))
        .withMessage(
            "the saved state must hold Adam but holds Sgd, b[2]; resume with the rule and"
                + " the settings that were saved");
  }

  @Test
  void theStateOfAnotherRuleIsRefusedEvenIfItsVectorsHaveTheSameNames() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RAdam(0.1).start(Memory.of(savedBy(new Adam(0.1)))))
        .withMessage(
            "the saved state must hold RAdam but holds Adam, m[2], v[2]; resume with the rule and"
                + " the settings that were saved");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SignSgd(0.1)
                    .clippedByNorm(1)
                    .start(Memory.of(savedBy(new Sgd(0.1).clippedByNorm(1)))))
        .withMessage(
            "the saved state must hold inner/SignSgd but holds ClippedByNorm, inner/Sgd,"
                + " inner/b[2]; resume with the rule and the settings that were saved");
  }

  @Test
  void theStateOfOtherSettingsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sm3(0.1, 2).start(Memory.of(savedBy(new Sm3(0.1, 1)))))
        .withMessage(
            "the saved state must hold rows[2] but holds Sm3, m[2], rows[1], columns[2];"
                + " resume with the rule and the settings that were saved");
  }

  /** A rule of one's own need not say its name; what it leaves out shows at its first step. */
  @Test
  void aStateThatTheRuleDoesNotTakeUpIsRefusedAtTheFirstStep() {
    Memory memory = new Memory(2);
    memory.vector("m");
    memory.vector("v");
    Memory restored = Memory.of(memory.save());
    restored.vector("m");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> restored.check(new double[2], new double[2]))
        .withMessage(
            "the rule must take up the whole saved state but leaves out v[2]; resume with the rule"
                + " and the settings that were saved");
  }

  @Test
  void aRunMayResumeWithAnotherStepSize() {
    Stepper resumed = new Adam(0.01).start(Memory.of(savedBy(new Adam(0.1))));
    double[] w = {0, 0};
    resumed.step(1, w, new double[] {1, -1});
    assertThat(w).usingComparatorWithPrecision(1e-9).containsExactly(-0.01, 0.01);
  }

  /** Sharpness is f's, so any rule takes it, and a run on it resumes like every other. */
  @Test
  void sharpnessAwareObjectivesGoWithEveryRule() {
    Quadratic valley = Quadratic.diagonal(1, 10);
    double[] w = {1, 1};
    Stepper stepper = new Adam(0.05).averaged().start(2);
    for (int t = 1; t <= 200; t++) {
      stepper.step(t, w, valley.sharpnessAware(0.01).gradient(w));
    }
    assertThat(valley.value(w)).isLessThan(1e-2);
  }
}

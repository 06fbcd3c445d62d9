package thalweg.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import thalweg.functions.Objective;
import thalweg.problems.Quadratic;
import thalweg.problems.Rosenbrock;

class ConvexityTest {
  private static final Quadratic BOWL = Quadratic.diagonal(1, 10);
  private static final double[] ORIGIN = new double[2];

  @Test
  void aBowlIsNotRefuted() {
    assertThat(Convexity.byChords(BOWL, ORIGIN, 100, 2000, 1).refuted()).isFalse();
    assertThat(Convexity.byCurvature(BOWL, ORIGIN, 100, 50, 1).refuted()).isFalse();
    assertThat(Convexity.byCurvature(BOWL, ORIGIN, 100, 50, 1).worst())
        .isCloseTo(-1, offset(1e-12));
    assertThat(Convexity.byChords(BOWL, ORIGIN, 1, 10, 1).toString()).contains("not a proof");
  }

  @Test
  void rosenbrocksValleyIsRefutedByAWitness() {
    Convexity chords = Convexity.byChords(new Rosenbrock(), ORIGIN, 2, 1000, 1);
    assertThat(chords.refuted()).isTrue();
    assertThat(chords.worst()).isPositive();
    double[] x = chords.witness().get(0);
    double[] y = chords.witness().get(1);
    double[] between = chords.witness().get(2);
    double lambda = (between[0] - y[0]) / (x[0] - y[0]);
    Rosenbrock f = new Rosenbrock();
    assertThat(f.value(between) - lambda * f.value(x) - (1 - lambda) * f.value(y))
        .isCloseTo(chords.worst(), offset(1e-9 * f.value(x)));
    assertThat(chords.toString()).contains(" near [-0.9478, 1.621], ").endsWith("[0.3203, 1.608]");
    Convexity curvature = Convexity.byCurvature(new Rosenbrock(), ORIGIN, 2, 200, 1);
    assertThat(curvature.refuted()).isTrue();
    assertThat(Curvature.at(new Rosenbrock(), curvature.witness().get(0)).smallest())
        .isEqualTo(-curvature.worst())
        .isNegative();
    assertThat(curvature.toString()).startsWith("not convex");
  }

  @Test
  void tangentsRefuteTheValleyAndNotTheBowl() {
    Convexity bowl = Convexity.byTangents(BOWL, ORIGIN, 100, 2000, 1);
    assertThat(bowl.refuted()).isFalse();
    assertThat(bowl.worst()).isNegative();
    Convexity valley = Convexity.byTangents(new Rosenbrock(), ORIGIN, 2, 1000, 1);
    assertThat(valley.refuted()).isTrue();
    assertThat(valley.toString()).contains("tangent test is violated");
  }

  @Test
  void aLargerGapOfRoundingSizeDoesNotHideASmallerViolation() {
    // For w < 0 a steep line whose noise of 1e-3 is rounding at its height; for w >= 0 a dent of
    // 1e-6 that is not.
    Objective f =
        Objective.of(
            1, w -> w[0] < 0 ? -1e12 * w[0] + 1e-3 * Math.sin(1e3 * w[0]) : 1e-6 * Math.sin(w[0]));
    Convexity chords = Convexity.byChords(f, new double[1], 3, 2000, 1);
    assertThat(chords.refuted()).isTrue();
    assertThat(chords.worst()).isLessThan(1e-6);
    assertThat(chords.witness().get(2)[0]).isNotNegative();
  }

  @Test
  void aLineWhereTheChordIsTheFunctionIsNotRefutedByRounding() {
    Objective plane = Objective.of(2, w -> 1e9 + 3 * w[0] - w[1]);
    assertThat(Convexity.byChords(plane, ORIGIN, 10, 2000, 1).refuted()).isFalse();
  }

  /** The draws are x, y and λ, coordinate by coordinate: what a notebook repeats by hand. */
  @Test
  void theFirstChordIsTheOneByHand() {
    Random random = new Random(5);
    double[] center = {3, -1};
    double[] x = {3 + 2 * (2 * random.nextDouble() - 1), -1 + 2 * (2 * random.nextDouble() - 1)};
    double[] y = {3 + 2 * (2 * random.nextDouble() - 1), -1 + 2 * (2 * random.nextDouble() - 1)};
    double lambda = random.nextDouble();
    double[] between = {lambda * x[0] + (1 - lambda) * y[0], lambda * x[1] + (1 - lambda) * y[1]};
    Convexity one = Convexity.byChords(BOWL, center, 2, 1, 5);
    assertThat(one.witness().get(0)).containsExactly(x);
    assertThat(one.witness().get(1)).containsExactly(y);
    assertThat(one.witness().get(2)).containsExactly(between, offset(1e-15));
    double gap = BOWL.value(between) - lambda * BOWL.value(x) - (1 - lambda) * BOWL.value(y);
    assertThat(one.worst()).isCloseTo(gap, offset(1e-12));
    assertThat(one)
        .hasToString(
            String.format(
                Locale.ROOT,
                "no violation in 1 trials of the chord test (evidence, not a proof); the nearest was off by %.4g",
                -gap));
  }

  @Test
  void theNearestMissIsKeptOfAllThatHold() {
    Convexity few = Convexity.byChords(BOWL, ORIGIN, 1, 5, 5);
    Convexity more = Convexity.byChords(BOWL, ORIGIN, 1, 500, 5);
    assertThat(more.worst()).isGreaterThan(few.worst()).isNegative();
    double[] x = more.witness().get(0);
    double[] y = more.witness().get(1);
    double[] between = more.witness().get(2);
    double lambda = (between[0] - y[0]) / (x[0] - y[0]);
    assertThat(BOWL.value(between) - lambda * BOWL.value(x) - (1 - lambda) * BOWL.value(y))
        .isCloseTo(more.worst(), offset(1e-12));
  }

  @Test
  void theLargestViolationIsKeptAndNoMissAfterIt() {
    Rosenbrock f = new Rosenbrock();
    double worst = 0;
    for (int trials = 1; trials <= 60; trials++) {
      Convexity verdict = Convexity.byCurvature(f, ORIGIN, 2, trials, 9);
      assertThat(verdict.worst()).isGreaterThanOrEqualTo(trials == 1 ? -1e9 : worst);
      worst = verdict.worst();
    }
    assertThat(worst).isGreaterThan(100);
    Convexity atOnce = Convexity.byCurvature(f, ORIGIN, 2, 60, 9);
    assertThat(Curvature.at(f, atOnce.witness().get(0)).smallest()).isEqualTo(-worst);
  }

  @Test
  void aWitnessOfFourNumbersIsPrintedAndOneOfFiveIsNot() {
    Objective dent = Objective.of(4, w -> -w[0] * w[0]);
    assertThat(Convexity.byChords(dent, new double[4], 1, 50, 1).toString()).contains(" near [");
    Objective five = Objective.of(5, w -> -w[0] * w[0]);
    assertThat(Convexity.byChords(five, new double[5], 1, 50, 1).toString())
        .endsWith(", see witness()");
  }

  @Test
  void badArgumentsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Convexity.byChords(BOWL, ORIGIN, -1, 10, 1))
        .withMessage("radius must be positive and finite but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Convexity.byChords(BOWL, new double[3], 1, 10, 1))
        .withMessage("center must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Convexity.byChords(BOWL, ORIGIN, 1, 0, 1))
        .withMessage("trials must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Convexity.byChords(BOWL, new double[] {0, -1e308}, 1e308, 10, 1))
        .withMessage("center plus radius must be finite but was Infinity");
  }
}

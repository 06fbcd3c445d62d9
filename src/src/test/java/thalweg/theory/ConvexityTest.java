package thalweg.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
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
    assertThat(chords.toString()).contains(Arrays.toString(between));
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

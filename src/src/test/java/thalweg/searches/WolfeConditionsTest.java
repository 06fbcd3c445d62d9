package thalweg.searches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Each search keeps the conditions it states, on many lines, and says why where there is no step. */
@ParameterizedClass
@MethodSource("all")
class WolfeConditionsTest {

  static List<LineSearch> all() {
    return List.of(
        new Wolfe(),
        new Wolfe(0.1, 0.2),
        new StrongWolfe(),
        new StrongWolfe(1e-4, 0.1),
        new MoreThuente(),
        new MoreThuente(1e-3, 1e-2),
        new HagerZhang());
  }

  private final LineSearch search;

  WolfeConditionsTest(LineSearch search) {
    this.search = search;
  }

  /** The test functions (5.1) to (5.3) of Moré and Thuente, and kinder ones. */
  private static List<Curve> curves() {
    double beta = 0.004;
    return List.of(
        new Curve(a -> (a - 1) * (a - 1), a -> 2 * (a - 1)),
        new Curve(a -> -a / (a * a + 2), a -> (a * a - 2) / ((a * a + 2) * (a * a + 2))),
        new Curve(
            a -> Math.pow(a + beta, 5) - 2 * Math.pow(a + beta, 4),
            a -> 5 * Math.pow(a + beta, 4) - 8 * Math.pow(a + beta, 3)),
        new Curve(a -> Math.exp(a) - 3 * a, a -> Math.exp(a) - 3),
        new Curve(a -> Math.log(Math.cosh(a - 2)), a -> Math.tanh(a - 2)),
        new Curve(
            a -> a < 0.7 ? -3 * a - Math.log(0.7 - a) : Double.NaN,
            a -> a < 0.7 ? -3 + 1 / (0.7 - a) : Double.NaN),
        new Curve(a -> Math.sin(5 * a) - 6 * a + a * a, a -> 5 * Math.cos(5 * a) - 6 + 2 * a));
  }

  private void assertAccepted(Line line) {
    Step step = search.along(line, 0);
    assertThat(step.problem()).isEmpty();
    PointOnLine trial = line.at(step.size());
    PointOnLine origin = line.origin();
    if (search instanceof Wolfe wolfe) {
      assertThat(trial.decreases(wolfe.c1(), origin)).isTrue();
      assertThat(trial.isFlatter(wolfe.c2(), origin)).isTrue();
    } else if (search instanceof StrongWolfe strong) {
      assertThat(trial.decreases(strong.c1(), origin)).isTrue();
      assertThat(trial.isFlat(strong.c2(), origin)).isTrue();
    } else if (search instanceof MoreThuente strong) {
      assertThat(trial.decreases(strong.c1(), origin)).isTrue();
      assertThat(trial.isFlat(strong.c2(), origin)).isTrue();
    } else {
      assertThat(((HagerZhang) search).accepts(trial, origin)).isTrue();
    }
  }

  @Test
  void acceptedStepsSatisfyTheConditionsFromFirstTrialsOverSixDecades() {
    for (double first : new double[] {1e-3, 1e-2, 0.1, 1, 10, 1000}) {
      for (Curve curve : curves()) {
        Line line = curve.line();
        line.tryFirst(first);
        assertAccepted(line);
      }
    }
  }

  @Test
  void acceptedStepsSatisfyTheConditionsOnRandomQuartics() {
    Random random = new Random(4);
    for (int k = 0; k < 300; k++) {
      double a = random.nextDouble();
      double b = random.nextGaussian();
      double c = 3 * random.nextGaussian();
      double d = -Math.exp(2 * random.nextGaussian());
      Line line =
          new Curve(
                  x -> x * (d + x * (c + x * (b + x * a))),
                  x -> d + x * (2 * c + x * (3 * b + x * 4 * a)))
              .line();
      assertAccepted(line);
    }
  }

  @Test
  void movingToTheAcceptedTrialCostsNothing() {
    Curve curve = curves().get(0);
    Line line = curve.line();
    double alpha = search.along(line, 0).size();
    int before = curve.tried().length;
    double[] w = {0};
    assertThat(line.moveTo(alpha, w, new double[1])).isEqualTo(line.value(alpha));
    assertThat(curve.tried()).hasSize(before);
    assertThat(w).containsExactly(alpha);
  }

  @Test
  void anUpwardDirectionIsNamed() {
    Step step = search.along(new Curve(a -> a, a -> 1).line(), 0);
    assertThat(step.problem()).startsWith("the direction does not descend (slope 1.0)");
  }

  @Test
  void aFunctionWithoutLowerBoundIsNamed() {
    Step step = search.along(new Curve(a -> -a, a -> -1).line(), 0);
    assertThat(step.found()).isFalse();
    assertThat(step.problem()).contains("seems unbounded below");
  }

  @Test
  void aFunctionThatFallsUntilItIsNoNumberIsNamed() {
    Step step = search.along(new Curve(a -> a > 0.3 ? Double.NaN : -a, a -> -1).line(), 0);
    assertThat(step.found()).isFalse();
    assertThat(step.problem()).contains("up to a step size of 0.3", "is not finite at");
  }

  @Test
  void aGradientOfTheWrongSignIsSuspected() {
    Step step = search.along(new Curve(a -> a, a -> -1).line(), 0);
    assertThat(step.found()).isFalse();
    assertThat(step.problem()).contains("the gradient is wrong (GradientCheck)");
  }

  @Test
  void theLongestStepIsTakenWhereFStillFallsAndNeverExceeded() {
    Curve curve = new Curve(a -> -a, a -> -1);
    Line line = curve.line();
    line.goNoFartherThan(2.5);
    assertThat(search.along(line, 0).size()).isEqualTo(2.5);
    assertThat(Arrays.stream(curve.tried()).max()).hasValue(2.5);
  }

  @Test
  void settingsOutsideTheirRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Wolfe(0.5, 0.4))
        .withMessage("c2 must be in (0.5, 1) but was 0.4");
    assertThatIllegalArgumentException().isThrownBy(() -> new StrongWolfe(0, 0.4));
    assertThatIllegalArgumentException().isThrownBy(() -> new MoreThuente(0.1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HagerZhang(0.6, 0.9, 0))
        .withMessage("delta must be in (0, 0.5) but was 0.6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curves().get(0).line().tryFirst(Double.NaN))
        .withMessage("first trial must be positive and finite but was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curves().get(0).line().goNoFartherThan(0))
        .withMessage("longest step must be positive but was 0.0");
  }

  /** Moré and Thuente (1994), table I: from a₀ = 1e-3 with μ = 1e-3, η = 0.1 on (5.1): six evaluations, step 1.4. */
  @Test
  void moreThuenteTakesTheStepsOfItsPaper() {
    double[][] table = {{1e-3, 6, 1.4}, {0.1, 3, 1.4}, {10, 1, 10}, {1000, 4, 37}};
    for (double[] row : table) {
      Curve curve = curves().get(1);
      Line line = curve.line();
      line.tryFirst(row[0]);
      double alpha = new MoreThuente(1e-3, 0.1).along(line, 0).size();
      assertThat(curve.tried()).hasSize((int) row[1]);
      assertThat(alpha).isCloseTo(row[2], offset(0.04 * row[2]));
    }
  }

  @Test
  void exactQuadraticEndsAtTheMinimizerAfterTwoGradients() {
    Curve bowl = new Curve(a -> 3 * (a - 0.2) * (a - 0.2), a -> 6 * (a - 0.2));
    assertThat(new ExactQuadratic().along(bowl.line(), 0).size()).isCloseTo(0.2, offset(1e-15));
    assertThat(bowl.tried()).hasSize(2);
    assertThat(
            new ExactQuadratic()
                .along(new Curve(a -> -a * a - a, a -> -2 * a - 1).line(), 0)
                .problem())
        .startsWith("the curvature along the direction is -2");
  }

  /** Values that agree up to ε = 1e-6, from a slope of −1: slopes up to (2δ − 1)(−1) = 0.8 are accepted, no higher ones. */
  @Test
  void hagerZhangAcceptsBySlopesWhereValuesRiseALittle() {
    PointOnLine origin = PointOnLine.origin(1, -1);
    HagerZhang search = new HagerZhang(0.1, 0.9, 1e-6);
    assertThat(search.accepts(new PointOnLine(1, 1 + 1e-7, 0.8, 1e-7), origin)).isTrue();
    assertThat(search.accepts(new PointOnLine(1, 1 + 1e-7, 0.81, 1e-7), origin)).isFalse();
    assertThat(search.accepts(new PointOnLine(1, 1 + 1e-7, -0.9, 1e-7), origin)).isTrue();
    assertThat(search.accepts(new PointOnLine(1, 1 + 1e-7, -0.91, 1e-7), origin)).isFalse();
    assertThat(search.accepts(new PointOnLine(1, 1 + 2e-6, 0.8, 2e-6), origin)).isFalse();
    assertThat(search.isLow(PointOnLine.origin(1, 0), origin)).isTrue();
    PointOnLine steep = PointOnLine.origin(1, -2);
    assertThat(search.accepts(new PointOnLine(1, 1 + 1e-7, 1.6, 1e-7), steep)).isTrue();
    assertThat(search.accepts(new PointOnLine(1, 1 + 1e-7, 1.61, 1e-7), steep)).isFalse();
  }
}

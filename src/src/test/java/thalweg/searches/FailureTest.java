package thalweg.searches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A search that fails says what its trials showed, and nothing else. */
class FailureTest {
  private static final List<LineSearch> BRACKETING =
      List.of(new Wolfe(), new StrongWolfe(), new MoreThuente(), new HagerZhang());

  private static String problem(LineSearch search, Curve curve) {
    return search.along(curve.line(), 0).problem();
  }

  @Test
  void aFunctionThatKeepsFallingIsCalledUnbounded() {
    for (LineSearch search : BRACKETING) {
      assertThat(problem(search, new Curve(a -> -a, a -> -1)))
          .matches(
              "up to a step size of \\S+ the value kept falling, to -\\S+; f seems unbounded.*");
    }
  }

  @Test
  void aFunctionThatStaysWhileItsSlopesFallIsNot() {
    for (LineSearch search : BRACKETING) {
      Curve curve = new Curve(a -> 1e90, a -> -1);
      assertThat(problem(search, curve))
          .contains("the slopes promise a fall but the value did not fall below 1.000e+90")
          .doesNotContain("unbounded");
    }
  }

  @Test
  void aBracketAtAJumpIsNotCalledRounding() {
    for (LineSearch search : BRACKETING) {
      Curve curve = new Curve(a -> a < 0.3 ? -a : 1, a -> -1);
      assertThat(problem(search, curve))
          .containsPattern("^\\d+ trials shrank the bracket to step sizes between 0.\\d+ and 0.3")
          .endsWith("f has a kink, a jump or noise there, or the first trial was far too long");
    }
  }

  @Test
  void aBracketWhereValuesAgreeIsCalledRounding() {
    for (LineSearch search : List.of(new Wolfe(), new StrongWolfe())) {
      // A rise by the last digit, and by more than any slope explains.
      Curve curve = new Curve(a -> a == 0 ? 1 : 1 + 1e-11, a -> -1e-20);
      assertThat(problem(search, curve)).endsWith("this point is as good as they allow");
    }
  }

  @Test
  void theCountOfTrialsIsThatOfTheEvaluations() {
    for (LineSearch search : BRACKETING) {
      Curve curve = new Curve(a -> a < 0.3 ? -a : 1, a -> -1);
      assertThat(problem(search, curve)).startsWith(curve.tried().length + " trials");
    }
  }

  @Test
  void aSearchWithoutEndGivesUpAfterItsMostTrials() {
    int[] most = {100, 60, 100};
    List<LineSearch> searches = List.of(new Wolfe(), new StrongWolfe(), new HagerZhang());
    for (int k = 0; k < most.length; k++) {
      Curve curve = new Curve(a -> -a, a -> -1);
      assertThat(searches.get(k).along(curve.line(), 0).found()).isFalse();
      assertThat(curve.tried()).as(searches.get(k).toString()).hasSize(most[k]);
    }
  }

  @Test
  void anEdgeOfTheDomainIsNamedWithBothSides() {
    for (LineSearch search : BRACKETING) {
      assertThat(problem(search, new Curve(a -> a > 0.3 ? Double.NaN : -a, a -> -1)))
          .startsWith("f falls up to a step size of 0.3")
          .contains(" and is not finite at 0.3");
      assertThat(problem(search, new Curve(a -> a > 0 ? Double.NaN : 1, a -> -1)))
          .startsWith("f or its gradient is not finite at step sizes down to ");
    }
  }

  @Test
  void aStepThatRunsOutOfNumbersIsNotCalledAnEdge() {
    Line line = new Curve(a -> -1e-300 * a, a -> -1e-300).line();
    line.tryFirst(1e300);
    assertThat(new StrongWolfe().along(line, 0).problem())
        .startsWith("f falls up to a step size of 1.00000e+308, beyond which there are no numbers");
  }

  @Test
  void backtrackingTellsWhatIsWrongFromWhatIsNotFinite() {
    Backtracking search = new Backtracking(1);
    assertThat(problem(search, new Curve(a -> a > 0 ? Double.NaN : 1, a -> -1)))
        .startsWith("f or its gradient is not finite at step sizes from 1.00 down to ")
        .endsWith("look for log(0) or division by 0 there");
    assertThat(problem(search, new Curve(a -> 1 + a, a -> a == 0 ? -1 : 1)))
        .isEqualTo(
            "down to a step size of 4.93e-32 the value did not fall enough; either the gradient is wrong (GradientCheck), or this point is as good as rounding allows");
    Line stuck = new Line(new Curve(a -> -1e-20 * a, a -> -1e-20));
    stuck.start(new double[] {1}, -1e-20, new double[] {-1e-20}, new double[] {1e-20});
    assertThat(search.along(stuck, 0).problem())
        .startsWith("a step size of 1.00 leaves the point as it is, to the last digit");
  }

  @Test
  void backtrackingRefusesAPointWhoseGradientIsNotFinite() {
    // √|α - 1| ends at 1 with a slope of minus infinity.
    Curve root =
        new Curve(
            a -> Math.sqrt(Math.abs(a - 1)),
            a -> Math.signum(a - 1) / (2 * Math.sqrt(Math.abs(a - 1))));
    assertThat(new Backtracking(1).along(root.line(), 0).size()).isEqualTo(0.5);
    Curve pit = new Curve(a -> a == 1 ? Double.NEGATIVE_INFINITY : -a, a -> -1);
    assertThat(new Backtracking(1).along(pit.line(), 0).size()).isEqualTo(0.5);
  }

  @Test
  void theExactSearchTellsACurveFromAParabola() {
    assertThat(problem(new ExactQuadratic(), new Curve(a -> -a, a -> -1)))
        .startsWith("the curvature along the direction is 0.00, so f has no minimizer");
    assertThat(problem(new ExactQuadratic(), new Curve(a -> -a - a * a, a -> -1 - 2 * a)))
        .startsWith("the curvature along the direction is -2.00, so f has no minimizer");
    assertThat(
            problem(
                new ExactQuadratic(), new Curve(a -> Math.exp(a) - 20 * a, a -> Math.exp(a) - 20)))
        .startsWith("at the minimizer of the parabola the slope is ")
        .endsWith("so f is no quadratic; take StrongWolfe");
    assertThat(problem(new ExactQuadratic(), new Curve(a -> -a, a -> a > 0 ? Double.NaN : -1)))
        .startsWith("at a step size of 1.00000 f or its slope is not finite");
  }

  /** Secants of slopes -1 and 0.5 lead from 1 to 2/3, 4/9 and 8/27, and the slope stays. */
  @Test
  void theExactSearchTellsWhatIsLeftOfTheSlopeAndWhetherItIsRounding() {
    Curve kink = new Curve(a -> 1 - a, a -> a == 0 ? -1 : 0.5);
    assertThat(problem(new ExactQuadratic(), kink))
        .startsWith("at the minimizer of the parabola the slope is -0.500 of what it was");
    assertThat(kink.tried()).hasSize(4);
    Curve flat = new Curve(a -> 1, a -> a == 0 ? -1e-13 : 0.5e-13);
    assertThat(problem(new ExactQuadratic(), flat))
        .isEqualTo("slopes drown in rounding; this point is as good as they allow");
    Curve steep = new Curve(a -> 1 - 20 * a, a -> a == 0 ? -20 : 5);
    assertThat(problem(new ExactQuadratic(), steep))
        .startsWith("at the minimizer of the parabola the slope is -0.250 of what it was");
  }

  @Test
  void theCurvatureIsThatOfFWhateverTheFirstTrial() {
    Line line = new Curve(a -> -a - a * a, a -> -1 - 2 * a).line();
    line.tryFirst(4);
    assertThat(new ExactQuadratic().along(line, 0).problem())
        .startsWith("the curvature along the direction is -2.00,");
    Curve huge = new Curve(a -> -0x1p400 * (a + a * a), a -> -0x1p400 * (1 + 2 * a));
    assertThat(problem(new ExactQuadratic(), huge))
        .startsWith("the curvature along the direction is -5.16e+120,");
  }

  @Test
  void aLimitWhereFRisesIsNoStepUnlessTheConditionsHold() {
    for (LineSearch search :
        List.of(new StrongWolfe(1e-4, 0.1), new MoreThuente(1e-4, 0.1), new ExactQuadratic())) {
      Line line = new Curve(a -> a * a / 2 - a, a -> a - 1).line();
      line.tryFirst(1.9);
      line.goNoFartherThan(1.9);
      assertThat(search.along(line, 0).size()).as(search.toString()).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void limitsAreKeptByEverySearch() {
    for (LineSearch search : LineSearchContractTest.all()) {
      Line line = new Curve(a -> (a - 1) * (a - 1), a -> 2 * (a - 1)).line();
      line.goNoFartherThan(1e-5);
      assertThat(search.along(line, 0).size()).as(search.toString()).isEqualTo(1e-5);
    }
  }
}

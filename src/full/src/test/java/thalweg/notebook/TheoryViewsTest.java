package thalweg.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.problems.Quadratic;
import thalweg.runs.Stop;
import thalweg.runs.Trace;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.theory.guarantees.Quantities;
import thalweg.theory.guarantees.StepGuarantees;
import thalweg.theory.optimality.Optimality;
import thalweg.theory.worstcase.FunctionClass;
import thalweg.theory.worstcase.Methods;
import thalweg.theory.worstcase.PerformanceEstimation;
import thalweg.theory.worstcase.PerformanceMeasure;
import thalweg.theory.worstcase.Start;
import thalweg.theory.worstcase.WorstCase;

/** Theory as a cell shows it: worst cases with their proofs, normal cones, bounds that are kept to by luck. */
class TheoryViewsTest {
  private static final Quadratic BOWL = Quadratic.diagonal(1, 4);

  static WorstCase worst() {
    return worst(Start.distance(1), PerformanceMeasure.GAP);
  }

  private static WorstCase worst(Start start, PerformanceMeasure criterion) {
    return PerformanceEstimation.of(
            FunctionClass.smoothConvex(1), Methods.gradientDescent(1, 2), start, criterion)
        .solve();
  }

  @Test
  void aWorstCaseShowsItsFunctionAndTheInequalitiesThatProveIt() {
    View view = WorstCaseView.of(worst());
    assertThat(view.text())
        .startsWith("gradient descent, 2 steps: f(x_N) − f* is at most 0.1")
        .contains(
            "The worst function for gradient descent, 2 steps.",
            "Proof: a sum of 6 of 6 inequalities bounds the worst case by 0.1",
            "f_1 ≥ f_2 + g_2ᵀ(x_1 − x_2) + …");
    assertThat(view.html())
        .contains("<img class=\"thalweg-figure\" alt=\"The worst function", "<table>");
    assertThat(Objects.requireNonNull(view.picture()).png()).isNotEmpty();
  }

  @Test
  void aWorstCaseThatIsNotFiniteIsASentence() {
    View view = WorstCaseView.of(worst(Start.gap(1), PerformanceMeasure.DISTANCE_SQUARED));
    assertThat(view.text()).contains("is Infinity: no bound holds for this class from this start");
    assertThat(view.picture()).isNull();
  }

  @Test
  void inThePlaneOptimalityShowsTheNormalCone() {
    View corner =
        OptimalityView.of(
            Optimality.at(
                BOWL, new Box(new double[] {1, 1}, new double[] {2, 2}), new double[] {1, 1}));
    assertThat(corner.text())
        .startsWith("✓ optimal to first order")
        .contains(
            "The constraints hold all of −∇f. At w = (1, 1), −∇f is (-1, -4); the normals are ");
    assertThat(corner.html()).contains("alt=\"The constraints hold all of −∇f.");
    assertThat(corner.picture()).isNotNull();
    Quadratic line = Quadratic.diagonal(1);
    assertThat(OptimalityView.of(Optimality.at(line, Box.atMost(1), new double[] {1})).picture())
        .isNull();
  }

  /** 2/(L + μ) is what exact line search comes to from here, but not a run that searched. */
  @Test
  void aBoundThatIsKeptToByLuckHasNoTick() {
    Trace fixed =
        new GradientDescent(0.4).minimize(BOWL, new double[] {4, 1}, Stop.after(9)).trace();
    View view = BoundCheckView.of(StepGuarantees.EXACT_SEARCH.check(fixed, Quantities.of(BOWL)));
    assertThat(view.text())
        .startsWith("holds, but is not promised for this run: exact line search, strongly convex")
        .contains(
            "not met: the run is one of gradient descent with exact line search does not hold (it was made by GradientDescent");
  }
}

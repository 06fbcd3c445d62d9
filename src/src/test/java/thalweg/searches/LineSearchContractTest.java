package thalweg.searches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.Implementations;
import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.problems.Quadratic;
import thalweg.problems.Rosenbrock;

/** What every line search keeps, run over all of them. */
@ParameterizedClass
@MethodSource("all")
class LineSearchContractTest {

  static List<LineSearch> all() {
    return List.of(
        new FixedStep(1e-4),
        new Backtracking(1),
        new Wolfe(),
        new StrongWolfe(),
        new HagerZhang(),
        new MoreThuente(),
        new ExactQuadratic(),
        new PolyakStep(0));
  }

  private final LineSearch search;

  LineSearchContractTest(LineSearch search) {
    this.search = search;
  }

  private static Line steepest(Differentiable f, double[] w) {
    Line line = new Line(f);
    double[] g = new double[w.length];
    double value = f.valueAndGradient(w, g);
    double[] direction = g.clone();
    Vectors.scale(-1, direction);
    line.start(w, value, g, direction);
    return line;
  }

  @Test
  void listIsComplete() {
    Implementations.assertAllListed(LineSearch.class, all());
  }

  @Test
  void descendsAlongTheSteepestDirection() {
    for (Differentiable f : List.of(new Rosenbrock(), Quadratic.diagonal(1, 1000))) {
      Line line = steepest(f, new double[] {-1.2, 1});
      Step step = search.along(line, 0);
      if (search instanceof ExactQuadratic && f instanceof Rosenbrock) {
        assertThat(step.problem()).endsWith("so f is no quadratic; take StrongWolfe");
        continue;
      }
      assertThat(step.found()).isTrue();
      assertThat(line.value(step.size())).isLessThan(line.value0());
    }
  }

  /** From a line that never accepts, since its gradient has the wrong sign. */
  @Test
  void everyTrialAsksWhetherTheRunGoesOn() {
    for (int allowed = 0; allowed < 5; allowed++) {
      int[] left = {allowed};
      int[] tried = {0};
      Differentiable wrong =
          new Differentiable() {
            @Override
            public int dimension() {
              return 1;
            }

            @Override
            public double valueAndGradient(double[] w, double[] g) {
              tried[0]++;
              g[0] = -1;
              return w[0];
            }
          };
      Line line = new Line(wrong, () -> left[0]-- > 0);
      line.start(new double[1], 0, new double[] {-1}, new double[] {1});
      Step step = search.along(line, 0);
      assertThat(tried[0]).isLessThanOrEqualTo(allowed);
      if (!(search instanceof FixedStep || search instanceof PolyakStep)) {
        assertThat(step.problem()).startsWith("the run ended during the line search");
        assertThat(tried[0]).isEqualTo(allowed);
      }
    }
  }

  @Test
  void backtrackingKeepsArmijosConditionAndItsLowerBound() {
    double curvature = 1000;
    Backtracking backtracking = new Backtracking(1, 0.5, 0.1);
    Line line = steepest(Quadratic.diagonal(1, curvature), new double[] {0, 1});
    double alpha = backtracking.along(line, 0).size();
    assertThat(line.value(alpha)).isLessThanOrEqualTo(line.value0() + 0.1 * alpha * line.slope0());
    assertThat(alpha).isGreaterThanOrEqualTo(2 * 0.5 * (1 - 0.1) / curvature);
  }

  @Test
  void backtrackingSaysWhyItFails() {
    Quadratic bowl = Quadratic.diagonal(1);
    Line uphill = new Line(bowl);
    uphill.start(new double[] {1}, 0.5, new double[] {1}, new double[] {1});
    assertThat(new Backtracking(1).along(uphill, 0).problem())
        .isEqualTo(
            "the direction does not descend (slope 1.0); compare the gradient with differences (GradientCheck)");
    Line lying = new Line(bowl);
    lying.start(new double[] {1}, 0.5, new double[] {-1}, new double[] {1});
    assertThat(new Backtracking(1).along(lying, 0).problem())
        .startsWith("down to a step size of ")
        .contains("did not fall");
  }

  @Test
  void badSettingsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FixedStep(-1))
        .withMessage("step size must be positive and finite but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Backtracking(1, 1, 0.1))
        .withMessage("shrink must be in (0, 1) but was 1");
  }

  @Test
  void lineGivesValueSlopeAndPoint() {
    Line line = steepest(Quadratic.diagonal(2), new double[] {3});
    assertThat(line.slope0()).isEqualTo(-36);
    assertThat(line.value(0.5)).isEqualTo(0);
    double[] w = {3};
    double[] g = {6};
    assertThat(line.slope(0.5)).isZero();
    assertThat(line.moveTo(0.5, w, g)).isZero();
    assertThat(w).containsExactly(0);
    assertThat(g).containsExactly(0);
  }
}

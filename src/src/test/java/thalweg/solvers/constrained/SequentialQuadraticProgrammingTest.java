package thalweg.solvers.constrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static thalweg.autodiff.VarMath.dot;
import static thalweg.autodiff.VarMath.log;
import static thalweg.autodiff.VarMath.sum;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.autodiff.Autodiff;
import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.problems.ConstrainedCase;
import thalweg.problems.HockSchittkowski;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

class SequentialQuadraticProgrammingTest {
  private static final double[] FIRST = {1, 0};
  private static final double[] SECOND = {0, 1};
  private static final SequentialQuadraticProgramming METHOD = new SequentialQuadraticProgramming();

  /** From their published starts two lead to another local solution, the last to a point where no step breaks the constraints less. */
  private static final Set<String> ELSEWHERE = Set.of("HS 16", "HS 33", "HS 63");

  static List<ConstrainedCase> published() {
    return HockSchittkowski.all().stream().filter(c -> !ELSEWHERE.contains(c.name())).toList();
  }

  private static ConstrainedProblem problem(ConstrainedCase c) {
    return new ConstrainedProblem(
        c.objective(), c.equalities(), c.inequalities(), new Box(c.lower(), c.upper()));
  }

  @ParameterizedTest
  @MethodSource("published")
  void publishedMinimaAreFound(ConstrainedCase c) {
    ConstrainedSolution found =
        METHOD.solve(problem(c), c.start(), Stop.after(200).orGradientBelow(1e-7));
    assertThat(found.solution().converged()).as(found.toString()).isTrue();
    assertThat(c.violation(found.solution().point())).isLessThan(1e-6);
    assertThat(found.solution().value())
        .as(found.toString())
        .isCloseTo(c.minimum(), offset(1e-6 * Math.max(1, Math.abs(c.minimum()))));
  }

  /** \(\min\tfrac12(w_0^2+8w_1^2)\) where w₀ + w₁ = 9: (8, 1), multiplier −8. */
  private static final ConstrainedProblem PLANE =
      new ConstrainedProblem(
          Quadratic.diagonal(1, 8), List.of(Autodiff.of(2, w -> sum(w).minus(9))), List.of());

  /**
   * By hand: the first program, B = I, asks for (4.5, 4.5), where the penalty is higher; the parabola's minimum is at 2/9 of the
   * way, (1, 1). Then B has learned that s = (1, 1) gives y = (1, 8), and the program's step is (1820/358, 7 − 1820/358). The
   * third was computed in the same way with NumPy.
   */
  @Test
  void threeStepsByHand() {
    List<double[]> points = METHOD.minimize(PLANE, new double[2], Stop.after(3)).trace().points();
    assertThat(points.get(1)).containsExactly(new double[] {1, 1}, offset(1e-7));
    double second = 1 + 1820 / 358.0;
    assertThat(points.get(2)).containsExactly(new double[] {second, 9 - second}, offset(1e-6));
    assertThat(points.get(3)).containsExactly(new double[] {THIRD, 9 - THIRD}, offset(1e-6));
  }

  private static final double THIRD = 6.89742382;

  @Test
  void multipliersAreShadowPrices() {
    ConstrainedSolution found =
        METHOD.solve(PLANE, new double[2], Stop.after(50).orGradientBelow(1e-8));
    assertThat(found.solution().point()).containsExactly(new double[] {8, 1}, offset(1e-7));
    assertThat(found.kkt().equalityMultipliers()[0]).isCloseTo(-8, offset(1e-6));
  }

  /**
   * Maratos' example: on the unit circle near (1, 0) every full step to the solution raises objective and violation; only a
   * corrected one keeps the convergence fast.
   */
  @Test
  void aStepThatAConstraintBendsAwayFromIsCorrected() {
    ConstrainedProblem circle =
        new ConstrainedProblem(
            Autodiff.of(2, w -> dot(w, w).minus(1).times(2).minus(dot(FIRST, w))),
            List.of(Autodiff.of(2, w -> dot(w, w).minus(1))),
            List.of());
    double[] start = {Math.cos(0.5), Math.sin(0.5)};
    Solution found = METHOD.minimize(circle, start, Stop.after(50).orGradientBelow(1e-9));
    assertThat(found.converged()).isTrue();
    assertThat(found.point()).containsExactly(new double[] {1, 0}, offset(1e-8));
    assertThat(found.iterations()).isLessThan(12);
  }

  @Test
  void constraintsThatContradictEachOtherAreSaidToBe() {
    ConstrainedProblem impossible =
        new ConstrainedProblem(
            Quadratic.diagonal(1, 1),
            List.of(),
            List.of(
                Autodiff.of(2, w -> dot(FIRST, w).squared().minus(dot(SECOND, w))),
                Autodiff.of(2, w -> dot(SECOND, w).plus(1))));
    Solution found = METHOD.minimize(impossible, new double[] {2, 3}, Stop.after(100));
    assertThat(found.termination()).isEqualTo(Termination.INFEASIBLE);
    assertThat(found.converged()).isFalse();
  }

  @Test
  void boundsAreNeverBroken() {
    Differentiable f = Quadratic.diagonal(1, 8);
    Differentiable inside =
        new Differentiable() {
          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            assertThat(w[0]).isBetween(-1.0, 3.0);
            assertThat(w[1]).isBetween(0.5, 4.0);
            return f.valueAndGradient(w, g);
          }
        };
    ConstrainedProblem boxed =
        new ConstrainedProblem(
            inside,
            List.of(Autodiff.of(2, w -> sum(w).minus(4))),
            List.of(),
            new Box(new double[] {-1, 0.5}, new double[] {3, 4}));
    Solution found =
        METHOD.minimize(boxed, new double[] {7, -9}, Stop.after(50).orGradientBelow(1e-8));
    assertThat(found.converged()).isTrue();
    assertThat(found.point()).containsExactly(new double[] {3, 1}, offset(1e-7));
  }

  /** min ½‖w − target‖² on a disc, everything in units of u. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1e-3, 1, 1e4, 1e9})
  void unitsOfTheVariablesDoNotMatter(double u) {
    ConstrainedProblem disc =
        new ConstrainedProblem(
            Autodiff.of(2, w -> sum(w.times(1 / u).minus(3, 4).squared())),
            List.of(),
            List.of(Autodiff.of(2, w -> sum(w.times(1 / u).squared()).minus(1))));
    Solution found =
        METHOD.minimize(
            disc, new double[] {u / 2, u / 4}, Stop.after(60).orRelativeStepBelow(1e-10));
    assertThat(found.point()[0] / u).isCloseTo(0.6, offset(1e-6));
    assertThat(found.point()[1] / u).isCloseTo(0.8, offset(1e-6));
    assertThat(found.iterations()).isLessThan(40);
  }

  @Test
  void anInterruptEndsItAndStaysSet() {
    Solution found =
        METHOD.minimize(
            PLANE,
            new double[2],
            Stop.after(1000),
            iterate -> {
              if (iterate.k() == 1) {
                Thread.currentThread().interrupt();
              }
            });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(found.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(found.iterations()).isEqualTo(1);
  }

  @Test
  void aNumberThatIsNotFiniteIsSteppedBackFrom() {
    ConstrainedProblem cliff =
        new ConstrainedProblem(
            Autodiff.of(
                2, w -> dot(FIRST, w).minus(log(dot(FIRST, w))).plus(dot(SECOND, w).squared())),
            List.of(),
            List.of(Autodiff.of(2, w -> dot(SECOND, w).negated().plus(0.5))));
    Solution found =
        METHOD.minimize(cliff, new double[] {30, 2}, Stop.after(100).orGradientBelow(1e-8));
    assertThat(found.converged()).as(found.toString()).isTrue();
    assertThat(found.point()).containsExactly(new double[] {1, 0.5}, offset(1e-6));
  }

  @Test
  void aStartOfTheWrongLengthIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> METHOD.minimize(PLANE, new double[3], Stop.after(1)))
        .withMessageContaining("start");
  }
}

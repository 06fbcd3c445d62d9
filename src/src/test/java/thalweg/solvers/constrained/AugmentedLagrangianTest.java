package thalweg.solvers.constrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static thalweg.autodiff.VarMath.sum;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.autodiff.Autodiff;
import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.functions.NumericalGradient;
import thalweg.functions.Objective;
import thalweg.math.Vectors;
import thalweg.problems.ConstrainedCase;
import thalweg.problems.HockSchittkowski;
import thalweg.problems.Quadratic;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.Solver;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.newton.Bfgs;

/** The methods of multipliers and of penalties, on problems by hand and on those of Hock and Schittkowski. */
class AugmentedLagrangianTest {

  /** From their published starts these lead to another local solution, whose value the collection also knows. */
  private static final Set<String> ELSEWHERE = Set.of("HS 2", "HS 15", "HS 33");

  static List<ConstrainedCase> published() {
    return HockSchittkowski.all();
  }

  private static ConstrainedProblem problem(ConstrainedCase c) {
    return new ConstrainedProblem(
        c.objective(), c.equalities(), c.inequalities(), new Box(c.lower(), c.upper()));
  }

  @ParameterizedTest
  @MethodSource("published")
  void publishedMinimaAreFound(ConstrainedCase c) {
    ConstrainedSolution found =
        new AugmentedLagrangian()
            .solve(problem(c), c.start(), Stop.after(30).orGradientBelow(1e-8));
    assertThat(found.solution().converged()).as(found.toString()).isTrue();
    double[] w = found.solution().point();
    assertThat(c.violation(w)).isLessThan(1e-6 * Math.max(1, Vectors.normInf(w)));
    if (ELSEWHERE.contains(c.name())) {
      assertThat(found.kkt().residual()).isLessThanOrEqualTo(1e-8);
    } else {
      assertThat(found.solution().value())
          .as(found.toString())
          .isCloseTo(c.minimum(), offset(1e-6 * Math.max(1, Math.abs(c.minimum()))));
    }
  }

  /** \(\min\tfrac12(w_0^2+8w_1^2)\) where w₀ + w₁ = 9: (8, 1), multiplier −8. */
  private static final ConstrainedProblem PLANE =
      new ConstrainedProblem(Quadratic.diagonal(1, 8), List.of(linear(-9, 1, 1)), List.of());

  private static Differentiable linear(double offset, double... slope) {
    return new NumericalGradient(
        Objective.of(
            slope.length,
            w -> {
              double sum = offset;
              for (int i = 0; i < slope.length; i++) {
                sum += slope[i] * w[i];
              }
              return sum;
            }));
  }

  @Test
  void multipliersAreShadowPrices() {
    ConstrainedSolution found =
        new AugmentedLagrangian().solve(PLANE, new double[2], Stop.after(30).orGradientBelow(1e-8));
    assertThat(found.solution().converged()).isTrue();
    assertThat(found.solution().point()).containsExactly(new double[] {8, 1}, offset(1e-7));
    assertThat(found.kkt().equalityMultipliers()[0]).isCloseTo(-8, offset(1e-6));
    assertThat(found.toString()).contains("equality 0: active", "shadow price -8");
    double more =
        new AugmentedLagrangian()
            .minimize(
                new ConstrainedProblem(
                    Quadratic.diagonal(1, 8), List.of(linear(-9.001, 1, 1)), List.of()),
                new double[2],
                Stop.after(30).orGradientBelow(1e-8))
            .value();
    assertThat(more - found.solution().value()).isCloseTo(8 * 0.001, offset(1e-5));
  }

  @Test
  void anySolverServesInside() {
    Solution found =
        new AugmentedLagrangian(bounds -> new Bfgs())
            .minimize(PLANE, new double[2], Stop.after(30).orGradientBelow(1e-7));
    assertThat(found.converged()).isTrue();
    assertThat(found.point()).containsExactly(new double[] {8, 1}, offset(1e-6));
  }

  /**
   * The penalty's minimizer breaks the constraint by multiplier/ρ: here 9/(1 + ρ·9/8). The first ρ is 1 in units of the
   * start: there w has to move by about 8, over which the gradient of f changes by 64; so it is 64/8 in the problem's own.
   */
  @Test
  void thePenaltyMethodBreaksConstraintsByTheirPriceOverRho() {
    var trace =
        new QuadraticPenalty()
            .minimize(PLANE, new double[2], Stop.after(6).orGradientBelow(1e-12))
            .trace();
    for (int k = 1; k < trace.size(); k++) {
      double rho = 8 * Math.pow(10, k - 1);
      double[] w = trace.points().get(k);
      assertThat(9 - w[0] - w[1]).isCloseTo(9 / (1 + rho * 9 / 8), offset(1e-6));
    }
  }

  @Test
  void anActiveBoundHasAPrice() {
    ConstrainedProblem bounded =
        new ConstrainedProblem(
            Quadratic.diagonal(1, 8), List.of(), List.of(linear(3, -1, 0)), Box.atLeast(0, 2));
    ConstrainedSolution found =
        new AugmentedLagrangian()
            .solve(bounded, new double[] {9, 9}, Stop.after(30).orGradientBelow(1e-8));
    assertThat(found.solution().point()).containsExactly(new double[] {3, 2}, offset(1e-7));
    assertThat(found.kkt().inequalityMultipliers()[0]).isCloseTo(3, offset(1e-6));
    assertThat(found.kkt().boundMultipliers()).containsExactly(new double[] {0, 16}, offset(1e-6));
    assertThat(found.kkt().toString()).contains("bound on w 1: active", "shadow price 16");
  }

  @Test
  void constraintsThatContradictEachOtherAreToldApartFromAMissingBottom() {
    Stop stop = Stop.after(100).orGradientBelow(1e-8);
    Solution none =
        new AugmentedLagrangian()
            .minimize(
                new ConstrainedProblem(
                    Quadratic.diagonal(1, 8),
                    List.of(linear(-1, 1, 0), linear(-2, 1, 0)),
                    List.of()),
                new double[2],
                stop);
    assertThat(none.termination()).as(none.toString()).isEqualTo(Termination.INFEASIBLE);
    assertThat(none.detail()).contains("stay broken by 0.5");
    ConstrainedProblem fall =
        new ConstrainedProblem(
            new NumericalGradient(Objective.of(2, w -> -Math.pow(w[0], 4))),
            List.of(linear(0, 0, 1)),
            List.of());
    double[] start = {1, 0};
    Solution free =
        new AugmentedLagrangian(bounds -> new GradientDescent(1e-3)).minimize(fall, start, stop);
    assertThat(free.termination()).as(free.toString()).isEqualTo(Termination.UNBOUNDED);
    Solution stuck = new AugmentedLagrangian().minimize(fall, start, stop);
    assertThat(stuck.termination()).as(stuck.toString()).isEqualTo(Termination.SEARCH_FAILED);
    assertThat(stuck.detail()).startsWith("inside, ");
  }

  @Test
  void theFunctionIsNeverAskedOutsideTheBounds() {
    Box box = Box.uniform(2, 0.1, 0.7);
    Quadratic bowl = Quadratic.diagonal(1, 8);
    Differentiable watched =
        new Differentiable() {
          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            assertThat(box.residual(w)).isZero();
            return bowl.valueAndGradient(w, g);
          }
        };
    Solution found =
        new AugmentedLagrangian()
            .minimize(
                new ConstrainedProblem(watched, List.of(linear(-1, 1, 1)), List.of(), box),
                new double[] {-5, 5},
                Stop.after(30).orGradientBelow(1e-8));
    assertThat(found.point()).containsExactly(new double[] {0.7, 0.3}, offset(1e-7));
  }

  @Test
  void interruptionReachesThroughTheInnerSolver() {
    Listener impatient =
        iterate -> {
          if (iterate.k() == 1) {
            Thread.currentThread().interrupt();
          }
        };
    for (Solver<ConstrainedProblem> solver :
        List.<Solver<ConstrainedProblem>>of(new AugmentedLagrangian(), new QuadraticPenalty())) {
      Solution found = solver.minimize(PLANE, new double[2], Stop.after(1000), impatient);
      assertThat(found.termination()).isEqualTo(Termination.INTERRUPTED);
      assertThat(found.trace().size()).isEqualTo(2);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void whatIsNoProblemIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ConstrainedProblem(
                    Quadratic.diagonal(1, 8), List.of(linear(0, 1, 1, 1)), List.of()))
        .withMessage("each equality must have the objective's dimension 2 but has 3");
    for (double[] start : new double[][] {{1}, {1, Double.NaN}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new AugmentedLagrangian().minimize(PLANE, start, Stop.after(1)))
          .withMessageStartingWith("start must ");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KktReport.at(PLANE, new double[2], new double[0], new double[0]))
        .withMessage("y must have 1 entries but has 0");
  }

  /** min (w₀/u − 3)² + (w₁/u − 4)² on the unit disc in units of u, all of it times v. */
  @ParameterizedTest
  @CsvSource({"1,1", "1e-9,1", "1e9,1", "1,1e-9", "1,1e9", "1e-12,1e12", "1e12,1e-12"})
  void unitsDoNotMatter(double u, double v) {
    ConstrainedProblem disc =
        new ConstrainedProblem(
            Autodiff.of(2, w -> sum(w.times(1 / u).minus(3, 4).squared()).times(v)),
            List.of(),
            List.of(Autodiff.of(2, w -> sum(w.times(1 / u).squared()).minus(1).times(v))));
    ConstrainedSolution found =
        new AugmentedLagrangian()
            .solve(disc, new double[] {u / 2, u / 4}, Stop.after(30).orGradientBelow(1e-9));
    assertThat(found.solution().converged()).as(found.toString()).isTrue();
    assertThat(found.solution().point()[0] / u).isCloseTo(0.6, offset(1e-7));
    assertThat(found.solution().point()[1] / u).isCloseTo(0.8, offset(1e-7));
    assertThat(found.kkt().inequalityMultipliers()[0]).isCloseTo(4, offset(1e-6));
    assertThat(found.solution().iterations()).isLessThan(15);
  }
}

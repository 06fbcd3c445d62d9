package thalweg.solvers.constrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.functions.GradientCheck;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.bounded.LbfgsB;

/** The augmented function by hand, and the steps of the methods that minimize it. */
class PenaltyStepsTest {

  private static double[] row(double... entries) {
    return entries;
  }

  /** ½(w₀² + w₁²) where w₀ + 2w₁ = 3, w₀ ≤ 1 and w₁ ≤ 5. */
  private static final ConstrainedProblem PROBLEM =
      new ConstrainedProblem(
          Quadratic.diagonal(1, 1),
          List.of(new LinearRow(row(1, 2), 3)),
          List.of(new LinearRow(row(1, 0), 1), new LinearRow(row(0, 1), 5)));

  /** At (2, 1): f = 2.5, c = 1, g = (1, −4); with ρ = 4, y = 3, z = (2, 1): prices 7 and (6, 0). */
  @Test
  void theAugmentedFunctionByHand() {
    AugmentedFunction f = new AugmentedFunction(PROBLEM, 4);
    f.y[0] = 3;
    f.z[0] = 2;
    f.z[1] = 1;
    double[] w = {2, 1};
    double[] g = new double[2];
    assertThat(f.dimension()).isEqualTo(2);
    assertThat(f.valueAndGradient(w, g)).isEqualTo(2.5 + 3 + 2 + (36 - 4) / 8.0 + (0 - 1) / 8.0);
    assertThat(g).containsExactly(2 + 7 + 6, 1 + 14);
    assertThat(GradientCheck.at(f, w).passed()).isTrue();
    assertThat(f.equalityMultipliers(w)).containsExactly(7);
    assertThat(f.inequalityMultipliers(w)).containsExactly(6, 0);
    assertThat(f.y).as("not yet").containsExactly(3);
    // |c| = 1, |min(−1, ½)| = 1, |min(4, ¼)| = ¼.
    assertThat(f.violation(w)).isEqualTo(1);
    assertThat(f.violation(row(0.5, 1.5))).as("½ above 3; min(½, ½); min(3½, ¼)").isEqualTo(0.5);
    assertThat(f.violation(row(0.75, 1.125))).as("z₀/ρ = ½, but −g₀ = ¼").isEqualTo(0.25);
    assertThat(f.violation(row(4, -0.5))).as("3 beyond w₀ ≤ 1").isEqualTo(3);
    f.updateMultipliers(w);
    assertThat(f.y).containsExactly(7);
    assertThat(f.z).containsExactly(6, 0);
  }

  @Test
  void aConstraintThatIsNoNumberMakesTheValueNone() {
    ConstrainedProblem broken =
        new ConstrainedProblem(
            Quadratic.diagonal(1),
            List.of(),
            List.of(
                new Differentiable() {
                  @Override
                  public int dimension() {
                    return 1;
                  }

                  @Override
                  public double valueAndGradient(double[] w, double[] g) {
                    return Double.NaN;
                  }
                }));
    assertThat(new AugmentedFunction(broken, 1).valueAndGradient(row(1), new double[1])).isNaN();
  }

  /** \(\min\tfrac12(w_0^2+8w_1^2)\) where w₀ + w₁ = 9: (8, 1), multiplier −8. */
  private static final ConstrainedProblem PLANE =
      new ConstrainedProblem(
          Quadratic.diagonal(1, 8), List.of(new LinearRow(row(1, 1), 9)), List.of());

  /**
   * With λ = y + ρc the inner minimizer is −λ(1, ⅛), so λ = (y − 9ρ)/(1 + 9ρ/8), and y ← λ. ρ is 10 in units of the start, 64/8 of the
   * problem's own each, and stays: the violation falls by 1/(1 + 90).
   */
  @Test
  void threeStepsOfTheMethodOfMultipliersByHand() {
    double rho = 80;
    double y = 0;
    Solution solution = new AugmentedLagrangian().minimize(PLANE, new double[2], Stop.after(3));
    for (int k = 1; k <= 3; k++) {
      y = (y - 9 * rho) / (1 + 9 * rho / 8);
      double[] w = solution.trace().points().get(k);
      double precision = k == 1 ? 0.5 : 0.05;
      assertThat(w[0]).as("step %d", k).isCloseTo(-y, offset(precision));
      assertThat(w[1]).as("step %d", k).isCloseTo(-y / 8, offset(precision));
    }
    assertThat(solution.trace().stepSizes()[0]).isZero();
    assertThat(solution.trace().stepSizes()[1])
        .as("the length of the move")
        .isCloseTo(
            Math.hypot(solution.trace().points().get(1)[0], solution.trace().points().get(1)[1]),
            offset(1e-12));
  }

  /** The penalty's minimizer is that of λ = −9ρ/(1 + 9ρ/8) for ρ = 8, 80, 800, and ρc estimates λ. */
  @Test
  void threeStepsOfThePenaltyMethodByHand() {
    ConstrainedSolution found =
        new QuadraticPenalty().solve(PLANE, new double[2], Stop.after(3).orGradientBelow(1e-12));
    for (int k = 1; k <= 3; k++) {
      double rho = 8 * Math.pow(10, k - 1);
      double lambda = -9 * rho / (1 + 9 * rho / 8);
      assertThat(found.solution().trace().points().get(k))
          .containsExactly(row(-lambda, -lambda / 8), offset(1e-6));
    }
    assertThat(found.kkt().equalityMultipliers()[0])
        .isCloseTo(-9 * 800 / (1 + 9 * 800 / 8.0), offset(1e-3));
  }

  /** A growth of 100 and a ρ of 1: λ is far from −8, so the violation falls too little once, and ρ grows. */
  @Test
  void thePenaltyGrowsWhereTheViolationDoesNotFallEnough() {
    ConstrainedSolution slow =
        new AugmentedLagrangian(LbfgsB::new, 1e-3, 1.0001, 5000)
            .solve(PLANE, new double[2], Stop.after(10));
    ConstrainedSolution fast =
        new AugmentedLagrangian(LbfgsB::new, 1e-3, 100, 5000)
            .solve(PLANE, new double[2], Stop.after(10));
    assertThat(fast.kkt().infeasibility()).isLessThan(1e-9);
    assertThat(slow.kkt().infeasibility()).isGreaterThan(0.5);
  }

  @Test
  void theBoundsReachTheInnerSolver() {
    Box[] given = new Box[1];
    new AugmentedLagrangian(
            bounds -> {
              given[0] = bounds;
              return new LbfgsB(bounds);
            })
        .minimize(
            new ConstrainedProblem(
                Quadratic.diagonal(1, 1),
                List.of(),
                List.of(),
                new Box(row(-8, 1), row(4, Double.POSITIVE_INFINITY))),
            row(4, 4),
            Stop.after(1));
    assertThat(given[0].lower()).as("in units of 4").containsExactly(-2, 0.25);
    assertThat(given[0].upper()).containsExactly(1, Double.POSITIVE_INFINITY);
  }

  @Test
  void settingsThatAreNoneAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AugmentedLagrangian(LbfgsB::new, 0, 10, 1))
        .withMessage("penalty must be positive and finite but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AugmentedLagrangian(LbfgsB::new, 1, 1, 1))
        .withMessageStartingWith("growth must be in (1, ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AugmentedLagrangian(LbfgsB::new, 1, 10, 0))
        .withMessage("innerIterations must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuadraticPenalty(LbfgsB::new, -1, 10, 1))
        .withMessage("penalty must be positive and finite but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuadraticPenalty(LbfgsB::new, 1, 0.5, 1))
        .withMessageStartingWith("growth must be in (1, ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuadraticPenalty(LbfgsB::new, 1, 10, 0))
        .withMessage("innerIterations must be at least 1 but was 0");
  }

  /** w₀ = 1 and w₀ = 3 leave 1 each, however high their price; −w₀³ falls faster than any price of w₁ = 0. */
  @Test
  void theWayARunFailsIsSaid() {
    Stop stop = Stop.after(100).orGradientBelow(1e-8);
    ConstrainedSolution none =
        new AugmentedLagrangian()
            .solve(
                new ConstrainedProblem(
                    Quadratic.diagonal(1, 1),
                    List.of(new LinearRow(row(1, 0), 1), new LinearRow(row(1, 0), 3)),
                    List.of()),
                row(5, 5),
                stop);
    assertThat(none.solution().termination()).isEqualTo(Termination.INFEASIBLE);
    assertThat(none.solution().detail())
        .isEqualTo("the constraints stay broken by 1.00 however high their price");
    assertThat(none.solution().point()).containsExactly(row(2, 0), offset(1e-6));
    assertThat(none.solution().iterations()).isLessThan(40);
    ConstrainedSolution free =
        new AugmentedLagrangian()
            .solve(
                new ConstrainedProblem(
                    new LinearRow(row(-1, 0), 0), List.of(new LinearRow(row(0, 1), 0)), List.of()),
                row(1, 1),
                stop);
    assertThat(free.solution().converged()).isFalse();
  }
}

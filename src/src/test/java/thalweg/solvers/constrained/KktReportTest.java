package thalweg.solvers.constrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.problems.Quadratic;

/** The conditions of optimality and the units they are measured in, by hand. */
class KktReportTest {

  private static double[] row(double... entries) {
    return entries;
  }

  private static final double INFINITE = Double.POSITIVE_INFINITY;

  /** ½(4(w₀ − 3)² + (w₁ + 1)²) where w₀ + w₁ = 4, w₀ − 2 ≤ 0 and w₁ ≥ 0. */
  private static final ConstrainedProblem PROBLEM =
      new ConstrainedProblem(
          new Quadratic(new DMatrixRMaj(new double[][] {{4, 0}, {0, 1}}), row(3, -1)),
          List.of(new LinearRow(row(1, 1), 4)),
          List.of(new LinearRow(row(2, 0), 4)),
          new Box(row(-INFINITE, 0), row(INFINITE, 9)));

  /** At (2, 2): ∇f = (−4, 3), so y = −3 and 2z = 7. */
  @Test
  void atTheSolutionAllIsZero() {
    KktReport report = KktReport.at(PROBLEM, row(2, 2), row(-3), row(3.5));
    assertThat(report.value()).isEqualTo(2 + 4.5);
    assertThat(report.residual()).isZero();
    assertThat(report.equalities()).containsExactly(0);
    assertThat(report.inequalities()).containsExactly(0);
    assertThat(report.equalityMultipliers()).containsExactly(-3);
    assertThat(report.inequalityMultipliers()).containsExactly(3.5);
    assertThat(report.boundMultipliers()).containsExactly(0, 0);
  }

  /** At (2, 2) without prices: ∇L = ∇f = (−4, 3), over γ = 4. */
  @Test
  void stationarityIsTheLengthOfAProjectedStep() {
    KktReport report = KktReport.at(PROBLEM, row(2, 2), row(0), row(0));
    assertThat(report.stationarity()).isEqualTo(1);
    assertThat(report.infeasibility()).isZero();
    assertThat(report.dualInfeasibility()).isZero();
    assertThat(report.complementarity()).isZero();
    assertThat(report.residual()).isEqualTo(1);
    // Half of the price: ∇L = (−4 − 1.5 + 3.5, 3 − 1.5) over the largest that meet, 4.
    assertThat(KktReport.at(PROBLEM, row(2, 2), row(-1.5), row(1.75)).stationarity())
        .isEqualTo(0.5);
    // A price of 10 on the row (2, 0) is a gradient of 20.
    assertThat(KktReport.at(PROBLEM, row(2, 2), row(0), row(10)).stationarity())
        .isEqualTo(16 / 20.0);
  }

  /** At (3, 4): the equation is off by 3, the inequality by 2 over its slope 2; ω = 4. */
  @Test
  void infeasibilityIsADistanceBesideThePoint() {
    KktReport report = KktReport.at(PROBLEM, row(3, 4), row(0), row(0));
    assertThat(report.infeasibility()).isEqualTo(0.75);
    assertThat(report.equalities()).containsExactly(3);
    assertThat(report.inequalities()).containsExactly(2);
    ConstrainedProblem steep =
        new ConstrainedProblem(
            PROBLEM.objective(), List.of(new LinearRow(row(0, 8), 16)), List.of());
    assertThat(KktReport.at(steep, row(3, 4), row(0), row()).infeasibility())
        .as("2 away, whatever the slope")
        .isEqualTo(0.5);
    ConstrainedProblem rows =
        new ConstrainedProblem(PROBLEM.objective(), List.of(), PROBLEM.inequalities());
    assertThat(KktReport.at(rows, row(3, 4), row(), row(0)).infeasibility()).isEqualTo(0.25);
    ConstrainedProblem box =
        new ConstrainedProblem(PROBLEM.objective(), List.of(), List.of(), PROBLEM.bounds());
    assertThat(KktReport.at(box, row(3, -2), row(), row()).infeasibility())
        .as("2 below the bound")
        .isEqualTo(2 / 3.0);
    assertThat(KktReport.at(box, row(3, 12), row(), row()).infeasibility())
        .as("3 above the bound")
        .isEqualTo(0.25);
  }

  /** z = −1 on a slope of 2 beside γ = 4; z = 1 on a slack of 2 beside ωγ. */
  @Test
  void signsAndSlacksOfMultipliers() {
    KktReport negative = KktReport.at(PROBLEM, row(2, 2), row(0), row(-1));
    assertThat(negative.dualInfeasibility()).isEqualTo(2 / 4.0);
    assertThat(negative.complementarity()).isZero();
    // At (1, 3): ∇f = (−8, 4), g = −2, ω = 3, γ = 8.
    KktReport slack = KktReport.at(PROBLEM, row(1, 3), row(0), row(1));
    assertThat(slack.complementarity()).isCloseTo(2 / 24.0, offset(1e-15));
    assertThat(slack.dualInfeasibility()).isZero();
    assertThat(KktReport.at(PROBLEM, row(1, 3), row(0), row(-1)).complementarity())
        .isCloseTo(2 / 24.0, offset(1e-15));
    assertThat(KktReport.at(PROBLEM, row(3, 1), row(0), row(1)).complementarity())
        .as("broken, not slack")
        .isZero();
  }

  @Test
  void anActiveBoundPaysForTheSlopeThatPointsOut() {
    ConstrainedProblem boxed =
        new ConstrainedProblem(
            new Quadratic(new DMatrixRMaj(new double[][] {{4, 0}, {0, 1}}), row(3, -1)),
            List.of(),
            List.of(),
            new Box(row(-1, 0), row(2, 9)));
    KktReport corner = KktReport.at(boxed, row(2, 0), row(), row());
    assertThat(corner.stationarity()).isZero();
    assertThat(corner.boundMultipliers()).containsExactly(-4, 1);
    KktReport inside = KktReport.at(boxed, row(2, 0.5), row(), row());
    assertThat(inside.boundMultipliers()).containsExactly(-4, 0);
    assertThat(inside.stationarity()).as("0.5 down to the bound, beside ω = 2").isEqualTo(0.25);
    assertThat(KktReport.at(boxed, row(1.5, 0), row(), row()).stationarity())
        .as("0.5 up to the bound, beside ω = 1.5")
        .isCloseTo(1 / 3.0, offset(1e-15));
    KktReport below = KktReport.at(boxed, row(-1, 9), row(), row());
    assertThat(below.boundMultipliers()).as("both slopes point in").containsExactly(0, 0);
    assertThat(KktReport.at(boxed, row(2 - 1e-9, 1e-9), row(), row()).boundMultipliers()[1])
        .as("but for rounding")
        .isCloseTo(1, offset(1e-8));
    assertThat(corner.toString().lines().toList())
        .containsExactly(
            "KKT: value 2.5000000, stationarity 0.0e+00, infeasibility 0.0e+00, dual infeasibility"
                + " 0.0e+00, complementarity 0.0e+00",
            "  bound on w 0: active (0.00), shadow price -4.00000",
            "  bound on w 1: active (0.00), shadow price 1.00000");
  }

  @Test
  void aLineForEachConstraint() {
    KktReport report = KktReport.at(PROBLEM, row(1, 3.5), row(-3), row(0));
    assertThat(report.toString().lines().skip(1))
        .containsExactly(
            "  equality 0: active (0.500), shadow price -3.00000",
            "  inequality 0: slack (-2.00), shadow price 0.00000");
    assertThat(KktReport.at(PROBLEM, row(2, 2), row(-3), row(3.5)).toString())
        .contains("  inequality 0: active (0.00), shadow price 3.50000");
  }

  /** ω = 3 by the distance 6/2 of the equation, γ = 8, slopes 2 and 1: powers of two below. */
  @Test
  void unitsByHand() {
    ConstrainedProblem problem =
        new ConstrainedProblem(
            new LinearRow(row(8.5, -1), 0),
            List.of(new LinearRow(row(2, 1), 6)),
            List.of(new LinearRow(row(0, 1.5), 1)));
    Units units = Units.at(problem, row(0, 0));
    assertThat(units.move()).isEqualTo(2);
    assertThat(units.slope()).isEqualTo(8);
    assertThat(units.value()).isEqualTo(16);
    assertThat(units.equalities()).containsExactly(2);
    assertThat(units.inequalities()).containsExactly(1);
    // Broken by 11, 11/1 away.
    assertThat(Units.at(problem, row(0, 8)).move()).isEqualTo(8);
    assertThat(Units.at(problem, row(0, 16)).move()).isEqualTo(16);
    assertThat(units.prices(row(6), row(2))).containsExactly(6 * 8 / 2.0);
    assertThat(Units.times(3, row(1, -2))).containsExactly(3, -6);
  }

  /** At 0, where nothing is broken, the nearest of the others counts: the bound at 0.75, then the inequality at ½. */
  @Test
  void theNearestConstraintIsTheUnitWhereThePointIsZero() {
    Differentiable f = new LinearRow(row(1), 0);
    ConstrainedProblem bounds =
        new ConstrainedProblem(f, List.of(), List.of(), new Box(row(-3), row(0.75)));
    assertThat(Units.at(bounds, row(0)).move()).isEqualTo(0.5);
    ConstrainedProblem lower =
        new ConstrainedProblem(f, List.of(), List.of(), new Box(row(-0.3), row(0.75)));
    assertThat(Units.at(lower, row(0)).move()).isEqualTo(0.25);
    ConstrainedProblem inequality =
        new ConstrainedProblem(
            f, List.of(), List.of(new LinearRow(row(4), 0.5)), new Box(row(-3), row(0.75)));
    assertThat(Units.at(inequality, row(0)).move()).as("½ over the unit 4").isEqualTo(0.125);
    ConstrainedProblem free = new ConstrainedProblem(f, List.of(), List.of());
    assertThat(Units.at(free, row(0)).move()).isEqualTo(1);
  }

  /** ½·64w² at 1: the slope is 64, and over a move of 1 it changes by 64. At 0 only the change tells. */
  @Test
  void theUnitOfTheSlopeIsWhatItChangesBy() {
    ConstrainedProblem bowl = new ConstrainedProblem(Quadratic.diagonal(64), List.of(), List.of());
    assertThat(Units.at(bowl, row(1)).slope()).isEqualTo(64);
    assertThat(Units.at(bowl, row(0)).slope()).isEqualTo(64);
    ConstrainedProblem atItsBound =
        new ConstrainedProblem(
            Quadratic.diagonal(64), List.of(), List.of(), new Box(row(-5), row(0)));
    assertThat(Units.at(atItsBound, row(0)).slope())
        .as("looked at from below, 5 wide")
        .isEqualTo(256);
    ConstrainedProblem flat =
        new ConstrainedProblem(new LinearRow(row(0), 3), List.of(), List.of());
    assertThat(Units.at(flat, row(1)).slope()).isEqualTo(1);
  }

  @Test
  void theProblemInUnits() {
    ConstrainedProblem problem =
        new ConstrainedProblem(
            new LinearRow(row(8, -1), -3),
            List.of(new LinearRow(row(2, 1), 6)),
            List.of(new LinearRow(row(0, 1.5), 1)),
            new Box(row(-4, -INFINITE), row(1, 8)));
    Units units = new Units(2, 8, row(2), row(1));
    ConstrainedProblem scaled = units.scaled(problem, problem.objective());
    double[] v = {0.5, 3};
    double[] g = new double[2];
    // f(1, 6) = 8 − 6 + 3, over 16.
    assertThat(scaled.objective().valueAndGradient(v, g)).isEqualTo(5 / 16.0);
    assertThat(g).containsExactly(1, -1 / 8.0);
    assertThat(scaled.objective().value(v)).isEqualTo(5 / 16.0);
    assertThat(scaled.objective().dimension()).isEqualTo(2);
    assertThat(scaled.equalities().get(0).valueAndGradient(v, g)).isEqualTo(2 / 4.0);
    assertThat(g).containsExactly(1, 0.5);
    assertThat(scaled.inequalities().get(0).valueAndGradient(v, g)).isEqualTo(8 / 2.0);
    assertThat(g).containsExactly(0, 1.5);
    assertThat(scaled.bounds().lower()).containsExactly(-2, -INFINITE);
    assertThat(scaled.bounds().upper()).containsExactly(0.5, 4);
  }
}

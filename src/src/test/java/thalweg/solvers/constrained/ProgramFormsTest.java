package thalweg.solvers.constrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.problems.Quadratic;

/** A program's rows, points and products by hand, in each of the forms in which the interior-point method holds them. */
class ProgramFormsTest {

  private static DMatrixRMaj matrix(double[]... rows) {
    return new DMatrixRMaj(rows);
  }

  private static double[] row(double... entries) {
    return entries;
  }

  private static final Rows ROWS = Rows.of(matrix(row(0, 2, -3), row(0, 0, 0), row(4, 0, 0)));

  /** Q = diag(2, 1), c = (1, −4), w₀ + w₁ = 3, w₀ − w₁ ≤ 1, −w₀ ≤ 0. */
  private static final QuadraticProgram PROGRAM =
      QuadraticProgram.of(matrix(row(2, 0), row(0, 1)), 1, -4)
          .equal(matrix(row(1, 1)), 3)
          .atMost(matrix(row(1, -1), row(-1, 0)), 1, 0);

  private static final StandardForm FORM = StandardForm.of(PROGRAM);

  @Test
  void rowsKeepTheirNonzeroEntriesAlone() {
    assertThat(ROWS.count()).isEqualTo(3);
    assertThat(ROWS.columns()).isEqualTo(3);
    assertThat(ROWS.index(0)).containsExactly(1, 2);
    assertThat(ROWS.entries(0)).containsExactly(2, -3);
    assertThat(ROWS.index(1)).isEmpty();
    assertThat(ROWS.isBound(0)).isFalse();
    assertThat(ROWS.isBound(1)).isFalse();
    assertThat(ROWS.isBound(2)).isTrue();
    assertThat(ROWS.largest()).isEqualTo(4);
    assertThat(Rows.of(new DMatrixRMaj(0, 3)).largest()).isZero();
    assertThat(ROWS.magnitudes().entries(0)).containsExactly(2, 3);
    assertThat(ROWS.entries(0)).as("not modified").containsExactly(2, -3);
  }

  @Test
  void productsWithRowsAndColumns() {
    double[] x = {1, 10, 100};
    assertThat(ROWS.dot(0, x)).isEqualTo(20 - 300);
    double[] y = {1, 1, 1};
    ROWS.add(2, x, y);
    assertThat(y).containsExactly(1 - 560, 1, 1 + 8);
    double[] z = {1, 1, 1};
    ROWS.addTransposed(2, row(1, 5, 3), z);
    assertThat(z).containsExactly(1 + 24, 1 + 4, 1 - 6);
  }

  /** A multiplier of 0 says nothing, even of an infinite entry. */
  @Test
  void aRowWithoutAPriceAddsNothing() {
    double[] z = {1};
    Rows.of(matrix(row(Double.POSITIVE_INFINITY))).addTransposed(1, row(0), z);
    assertThat(z).containsExactly(1);
  }

  @Test
  void rowsAreSelectedJoinedAndScaled() {
    Rows some = ROWS.select(new int[] {2, 0});
    assertThat(some.count()).isEqualTo(2);
    assertThat(some.columns()).isEqualTo(3);
    assertThat(some.index(0)).containsExactly(0);
    assertThat(some.entries(1)).containsExactly(2, -3);
    Rows both = some.and(ROWS);
    assertThat(both.count()).isEqualTo(5);
    assertThat(both.entries(0)).containsExactly(4);
    assertThat(both.entries(2)).containsExactly(2, -3);
    assertThat(both.index(4)).containsExactly(0);
    Rows scaled = ROWS.scaled(new int[] {1, 0, -2}, new int[] {0, 3, -1}, 1);
    assertThat(scaled.entries(0)).containsExactly(2 * 32, -3 * 2);
    assertThat(scaled.entries(2)).containsExactly(4 * 0.5);
    assertThat(ROWS.entries(0)).as("not modified").containsExactly(2, -3);
  }

  @Test
  void pointsAreCopiedScaledAndAdded() {
    PrimalDual x = new PrimalDual(row(1, -2), row(-7), row(3, 5));
    PrimalDual copy = x.copy();
    PrimalDual twice = x.times(2);
    x.add(10, twice);
    assertThat(x.w()).containsExactly(21, -42);
    assertThat(x.y()).containsExactly(-147);
    assertThat(x.z()).containsExactly(63, 105);
    assertThat(copy.w()).containsExactly(1, -2);
    assertThat(copy.y()).containsExactly(-7);
    assertThat(twice.z()).containsExactly(6, 10);
    assertThat(twice.y()).containsExactly(-14);
    assertThat(copy.largestPrice()).isEqualTo(7);
    assertThat(copy.largest()).isEqualTo(7);
    assertThat(new PrimalDual(row(-9), row(1), row(2)).largest()).isEqualTo(9);
    assertThat(new PrimalDual(row(-9), row(1), row(2)).largestPrice()).isEqualTo(2);
    PrimalDual zero = PrimalDual.zero(FORM);
    assertThat(zero.w()).containsExactly(0, 0);
    assertThat(zero.y()).containsExactly(0);
    assertThat(zero.z()).containsExactly(0, 0);
  }

  /** At w = (1, 2), y = 5, z = (2, 3): Qw + Aᵀy + Gᵀz = (2 + 5 + 2 − 3, 2 + 5 − 2). */
  @Test
  void theProgramsProducts() {
    PrimalDual x = new PrimalDual(row(1, 2), row(5), row(2, 3));
    PrimalDual product = FORM.apply(x);
    assertThat(product.w()).containsExactly(6, 5);
    assertThat(product.y()).containsExactly(3);
    assertThat(product.z()).containsExactly(-1, -1);
    assertThat(FORM.right().w()).containsExactly(-1, 4);
    assertThat(FORM.right().y()).containsExactly(3);
    assertThat(FORM.right().z()).containsExactly(1, 0);
    // 1 − 8 + 15 + 2.
    assertThat(FORM.along(x)).isEqualTo(10);
    assertThat(FORM.curvature(row(1, 2))).containsExactly(2, 2);
    StandardForm sizes = FORM.magnitudes();
    assertThat(sizes.c()).containsExactly(1, 4);
    assertThat(sizes.apply(x).z()).containsExactly(3, 1);
    FORM.right().w()[0] = 99;
    assertThat(FORM.c()[0]).as("a copy").isEqualTo(1);
  }

  @Test
  void muAndTheLargestStepByHand() {
    HomogeneousPoint at =
        new HomogeneousPoint(new PrimalDual(row(1), row(0), row(2, 4)), row(3, 1), 0.5, 4);
    // (6 + 4 + 2)/3.
    assertThat(at.mu()).isEqualTo(4);
    HomogeneousPoint step =
        new HomogeneousPoint(new PrimalDual(row(2), row(0), row(-1, 2)), row(6, -0.5), 1, -1);
    // z₀: 2/1, s₁: 1/0.5, κ: 4/1.
    assertThat(at.largestStep(step)).isEqualTo(2);
    // τκ = 1·3.5, s₀z₀ = 6·1.5, s₁z₁ = 0.75·5.
    assertThat(at.muAfter(step, 0.5)).isEqualTo((3.5 + 9 + 3.75) / 3);
    HomogeneousPoint after = at.after(step, 0.5);
    assertThat(after.tau()).as("τ and κ over κ = 3.5").isCloseTo(1 / 3.5, offset(1e-15));
    assertThat(after.kappa()).isCloseTo(1, offset(1e-15));
    assertThat(after.x().w()).containsExactly(row(2 / 3.5), offset(1e-15));
    assertThat(after.x().z()).containsExactly(row(1.5 / 3.5, 5 / 3.5), offset(1e-15));
    assertThat(after.s()).containsExactly(row(6 / 3.5, 0.75 / 3.5), offset(1e-15));
    HomogeneousPoint large =
        new HomogeneousPoint(new PrimalDual(row(1), row(0), row(2, 4)), row(3, 1), 5, 0.25);
    // τ = 5 + ½·1.
    assertThat(large.after(step, 0.5).tau()).isCloseTo(1, offset(1e-15));
    assertThat(large.after(step, 0.5).x().w()).containsExactly(row(2 / 5.5), offset(1e-15));
    HomogeneousPoint growing =
        new HomogeneousPoint(new PrimalDual(row(2), row(0), row(1, 0)), row(0, 2), 0, 1);
    assertThat(at.largestStep(growing)).isInfinite();
    HomogeneousPoint falling =
        new HomogeneousPoint(new PrimalDual(row(0), row(0), row(0, 0)), row(0, 0), -2, -4);
    assertThat(at.largestStep(falling)).as("τ is gone first").isEqualTo(0.25);
  }

  @Test
  void boundsBecomeRowsTheLowerOneFirst() {
    QuadraticProgram boxed = PROGRAM.within(new Box(row(-1, Double.NEGATIVE_INFINITY), row(2, 5)));
    assertThat(boxed.g().numRows).isEqualTo(5);
    assertThat(boxed.h()).containsExactly(1, 0, 1, 2, 5);
    assertThat(boxed.g().data).containsExactly(1, -1, -1, 0, -1, 0, 1, 0, 0, 1);
    assertThat(PROGRAM.within(Box.unbounded(2)).h()).hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PROGRAM.within(Box.unbounded(3)))
        .withMessage("lower must have 2 entries but has 3");
  }

  @Test
  void theObjectiveByHand() {
    double[] slope = new double[2];
    assertThat(PROGRAM.valueAndGradient(row(1, 2), slope)).isEqualTo(1 + 2 + 1 - 8);
    assertThat(slope).containsExactly(3, -2);
    assertThat(PROGRAM.value(row(1, 2))).isEqualTo(-4);
    double[] hv = new double[2];
    PROGRAM.hessianVector(row(9, 9), row(1, 2), hv);
    assertThat(hv).containsExactly(2, 2);
    assertThat(PROGRAM.dimension()).isEqualTo(2);
    QuadraticProgram any = PROGRAM.withoutObjective();
    assertThat(any.value(row(1, 2))).isZero();
    assertThat(any.b()).containsExactly(3);
    assertThat(any.h()).containsExactly(1, 0);
  }

  @Test
  void rowsAreFunctionsForOtherSolvers() {
    ConstrainedProblem problem = PROGRAM.constrained();
    double[] slope = new double[2];
    assertThat(problem.equalities()).hasSize(1);
    assertThat(problem.equalities().get(0).valueAndGradient(row(1, 5), slope)).isEqualTo(3);
    assertThat(slope).containsExactly(1, 1);
    assertThat(problem.inequalities().get(1).valueAndGradient(row(2, 0), slope)).isEqualTo(-2);
    assertThat(slope).containsExactly(-1, 0);
    assertThat(problem.inequalities().get(0).value(row(5, 1))).isEqualTo(3);
    assertThat(problem.inequalities().get(0).dimension()).isEqualTo(2);
    assertThat(problem.dimension()).isEqualTo(2);
    assertThat(problem.value(row(1, 2))).isEqualTo(-4);
  }

  @Test
  void shapesThatDoNotFitAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuadraticProgram.linear())
        .withMessage("the length of c must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuadraticProgram.of(new DMatrixRMaj(2, 3), 1, 2))
        .withMessage("q must be 2×2 but is 2×3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PROGRAM.equal(new DMatrixRMaj(2, 2), 1))
        .withMessage("a must be 1×2 but is 2×2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PROGRAM.atMost(matrix(row(1, Double.NaN)), 1))
        .withMessageStartingWith("g must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PROGRAM.equal(matrix(row(1, 1)), Double.POSITIVE_INFINITY))
        .withMessageStartingWith("b must be finite");
  }

  @Test
  void theWorstConstraintOfAPoint() {
    Differentiable bowl = Quadratic.diagonal(1, 1);
    ConstrainedProblem problem =
        new ConstrainedProblem(
            bowl,
            List.of(new LinearRow(row(1, 0), 1)),
            List.of(new LinearRow(row(0, 1), 2)),
            new Box(row(0, -1), row(5, 8)));
    assertThat(problem.violation(row(1, 0))).isZero();
    assertThat(problem.violation(row(0.5, 0))).isEqualTo(0.5);
    assertThat(problem.violation(row(1.5, 0))).isEqualTo(0.5);
    assertThat(problem.violation(row(1, 2.25))).isEqualTo(0.25);
    assertThat(problem.violation(row(1, -4))).isEqualTo(3);
    assertThat(problem.violation(row(9, 10))).isEqualTo(8);
    assertThat(problem.violation(row(7, 0))).isEqualTo(6);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> problem.violation(row(1)))
        .withMessage("w must have 2 entries but has 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConstrainedProblem(bowl, List.of(), List.of(), Box.unbounded(3)))
        .withMessage("bounds must have the objective's dimension 2 but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ConstrainedProblem(bowl, List.of(), List.of(new LinearRow(row(1), 0))))
        .withMessage("each inequality must have the objective's dimension 2 but has 1");
  }

  @Test
  void aFunctionAskedAgainAtItsLastPointIsAskedOnce() {
    List<double[]> asked = new ArrayList<>();
    Differentiable f =
        new Differentiable() {
          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            asked.add(w.clone());
            g[0] = 2 * w[0];
            g[1] = 3;
            return w[0] * w[0] + 3 * w[1];
          }
        };
    LastPoint remembering = new LastPoint(f);
    assertThat(remembering.dimension()).isEqualTo(2);
    double[] g = new double[2];
    double[] w = {2, 1};
    for (int k = 0; k < 3; k++) {
      g[0] = -1;
      assertThat(remembering.valueAndGradient(w, g)).isEqualTo(7);
      assertThat(g).containsExactly(4, 3);
    }
    assertThat(asked).hasSize(1);
    w[0] = 3;
    assertThat(remembering.value(w)).isEqualTo(12);
    assertThat(remembering.valueAndGradient(w, g)).isEqualTo(12);
    assertThat(g).containsExactly(6, 3);
    assertThat(asked).hasSize(2);
  }
}

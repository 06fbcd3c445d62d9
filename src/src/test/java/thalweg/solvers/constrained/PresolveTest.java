package thalweg.solvers.constrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/** Which rows of a program are kept, and whom their multipliers belong to. */
class PresolveTest {

  private static double[] row(double... entries) {
    return entries;
  }

  private static QuadraticProgram atMost(double[] h, double[]... g) {
    return QuadraticProgram.linear(1, 1).atMost(new DMatrixRMaj(g), h);
  }

  private static QuadraticProgram equal(double[] b, double[]... a) {
    return QuadraticProgram.linear(1, 1).equal(new DMatrixRMaj(a), b);
  }

  @Test
  void ofInequalitiesOfOneDirectionTheTightestIsKept() {
    Presolve presolve =
        new Presolve(atMost(row(4, 3, 9, -1), row(1, 2), row(2, 4), row(3, 6), row(-1, -2)));
    StandardForm form = presolve.form();
    assertThat(form.h()).as("w₀ + 2w₁ in [1, 1.5]").containsExactly(3, -1);
    assertThat(form.g().entries(0)).containsExactly(2, 4);
    assertThat(form.g().entries(1)).containsExactly(-1, -2);
    PrimalDual x = presolve.original(new PrimalDual(row(7, 8), row(), row(0.5, 0.25)));
    assertThat(x.z()).containsExactly(0, 0.5, 0, 0.25);
    assertThat(x.w()).containsExactly(7, 8);
    assertThat(x.y()).isEmpty();
  }

  @Test
  void limitsThatMeetBecomeAnEquation() {
    Presolve presolve = new Presolve(atMost(row(4, -2), row(2, 2), row(-1, -1)));
    StandardForm form = presolve.form();
    assertThat(form.h()).isEmpty();
    assertThat(form.b()).containsExactly(4);
    assertThat(form.a().entries(0)).containsExactly(2, 2);
    // Above 0 the price is that of the upper limit, below it twice that of the lower one.
    assertThat(presolve.original(new PrimalDual(row(0, 0), row(3), row())).z())
        .containsExactly(3, 0);
    assertThat(presolve.original(new PrimalDual(row(0, 0), row(-3), row())).z())
        .containsExactly(0, 6);
    assertThat(presolve.original(new PrimalDual(row(0, 0), row(0), row())).z())
        .containsExactly(0, 0);
  }

  /** After an equation and a row of another direction: its place is counted from the equations on. */
  @Test
  void limitsThatMeetAreFoundAmongOthers() {
    QuadraticProgram program =
        equal(row(7), row(1, -1))
            .atMost(new DMatrixRMaj(new double[][] {{1, 0}, {2, 2}, {-4, -4}}), 9, 4, -8);
    Presolve presolve = new Presolve(program);
    StandardForm form = presolve.form();
    assertThat(form.b()).containsExactly(7, 4);
    assertThat(form.a().entries(0)).containsExactly(1, -1);
    assertThat(form.a().entries(1)).containsExactly(2, 2);
    assertThat(form.h()).containsExactly(9);
    PrimalDual x = presolve.original(new PrimalDual(row(0, 0), row(5, -3), row(0.5)));
    assertThat(x.y()).containsExactly(5);
    assertThat(x.z()).as("−3 of a row of twos is 1½ of one of fours").containsExactly(0.5, 0, 1.5);
  }

  @Test
  void limitsWithRoomBetweenThemAndThoseThatCrossStay() {
    assertThat(new Presolve(atMost(row(4, -1), row(2, 2), row(-1, -1))).form().h())
        .containsExactly(4, -1);
    StandardForm crossed = new Presolve(atMost(row(1, -3), row(1, 1), row(-1, -1))).form();
    assertThat(crossed.h()).as("they contradict each other").containsExactly(1, -3);
    assertThat(crossed.b()).isEmpty();
  }

  @Test
  void ofEquationsThatSayTheSameTheFirstIsKept() {
    Presolve presolve =
        new Presolve(equal(row(1, 2, 5, -3), row(1, 2), row(2, 4), row(1, -1), row(-3, -6)));
    assertThat(presolve.form().b()).containsExactly(1, 5);
    assertThat(presolve.original(new PrimalDual(row(0, 0), row(7, 8), row())).y())
        .containsExactly(7, 0, 8, 0);
    StandardForm contradiction = new Presolve(equal(row(1, 3), row(1, 2), row(2, 4))).form();
    assertThat(contradiction.b()).containsExactly(1, 3);
  }

  @Test
  void anEquationKeepsToTheInequalitiesOfItsDirection() {
    QuadraticProgram program =
        equal(row(2), row(1, 1)).atMost(new DMatrixRMaj(new double[][] {{1, 1}, {-2, -2}}), 3, -2);
    assertThat(new Presolve(program).form().h()).isEmpty();
    QuadraticProgram meeting =
        equal(row(2), row(1, 1)).atMost(new DMatrixRMaj(new double[][] {{1, 1}, {-1, -1}}), 2, -2);
    assertThat(new Presolve(meeting).form().h()).isEmpty();
    assertThat(new Presolve(meeting).form().b()).containsExactly(2);
    QuadraticProgram tooHigh =
        equal(row(2), row(1, 1)).atMost(new DMatrixRMaj(new double[][] {{1, 1}, {-1, -1}}), 1, 0);
    assertThat(new Presolve(tooHigh).form().h()).as("w₀ + w₁ = 2 > 1").containsExactly(1);
    QuadraticProgram tooLow =
        equal(row(2), row(1, 1)).atMost(new DMatrixRMaj(new double[][] {{1, 1}, {-1, -1}}), 9, -3);
    assertThat(new Presolve(tooLow).form().h()).as("w₀ + w₁ = 2 < 3").containsExactly(-3);
  }

  @Test
  void rowsOfZerosGoWhereTheyHold() {
    StandardForm form = new Presolve(atMost(row(0, 2, -1), row(0, 0), row(0, 0), row(0, 0))).form();
    assertThat(form.h()).as("0 ≤ −1 does not hold").containsExactly(-1);
    StandardForm equations = new Presolve(equal(row(0, 5), row(0, 0), row(0, 0))).form();
    assertThat(equations.b()).as("0 = 5 does not hold").containsExactly(5);
  }

  @Test
  void rowsWithEntriesInOtherPlacesAreOtherDirections() {
    StandardForm form =
        new Presolve(atMost(row(1, 1, 1, 1), row(1, 0), row(0, 1), row(1, 1), row(1, -1))).form();
    assertThat(form.h()).hasSize(4);
    QuadraticProgram three =
        QuadraticProgram.linear(1, 1, 1)
            .atMost(
                new DMatrixRMaj(
                    new double[][] {{1, 2, 0}, {1, 0, 2}, {1, 2, 3}, {1, 2, 4}, {2, 4, 6}}),
                1,
                1,
                1,
                1,
                1);
    assertThat(new Presolve(three).form().h()).as("the last is half the third").hasSize(4);
  }

  @Test
  void directionsByHand() {
    Direction d = new Direction(row(2, 4, -6));
    assertThat(d.isThatOf(row(-1, -2, 3))).isTrue();
    assertThat(d.isThatOf(row(1, 2, 3))).isFalse();
    assertThat(d.isThatOf(row(1, 2.0000001, -3))).isFalse();
    assertThat(d.isThatOf(row(1, 2 + 4e-16, -3))).as("rounding").isTrue();
    Direction steep = new Direction(row(1, 1e6));
    assertThat(steep.isThatOf(row(2, 2e6 * (1 + 5e-15)))).as("beside the ratio").isTrue();
    assertThat(steep.isThatOf(row(2, 2e6 * (1 + 5e-14)))).isFalse();
    steep.atMost(0, 1e6);
    steep.atLeast(1, 1e6 - 1e-7);
    assertThat(steep.isPinched()).as("beside the limits").isTrue();
    steep.atMost(2, 1e6 - 1);
    assertThat(steep.isPinched()).isFalse();
    assertThat(d.above()).isEqualTo(-1);
    assertThat(d.below()).isEqualTo(-1);
    assertThat(d.isPinched()).isFalse();
    d.atMost(3, 5);
    d.atMost(4, 7);
    d.atMost(5, 5);
    assertThat(d.above()).as("the first of the tightest").isEqualTo(3);
    d.atLeast(6, 1);
    d.atLeast(7, 1);
    d.atLeast(8, 0);
    assertThat(d.below()).isEqualTo(6);
    assertThat(d.middle()).isEqualTo(3);
    assertThat(d.isPinched()).isFalse();
    d.atLeast(9, 5 - 1e-13);
    assertThat(d.isPinched()).as("but for rounding").isTrue();
    assertThat(d.middle()).isCloseTo(5, offset(1e-12));
    assertThat(d.equal(0, 5)).isTrue();
    assertThat(d.isPinched()).as("there is an equation").isFalse();
    assertThat(d.equal(1, 5 + 1e-13)).as("the same again").isFalse();
    assertThat(d.equal(2, 6)).isTrue();
    assertThat(d.above()).isEqualTo(-1);
    assertThat(d.below()).isEqualTo(-1);
    Direction upper = new Direction(row(1));
    upper.atMost(0, 1);
    assertThat(upper.isPinched()).isFalse();
    Direction lower = new Direction(row(1));
    lower.atLeast(0, 1);
    assertThat(lower.isPinched()).isFalse();
  }
}

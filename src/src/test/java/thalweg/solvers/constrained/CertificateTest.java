package thalweg.solvers.constrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

/** Proofs that there is no solution: what they say, when they hold, and when they do not. */
class CertificateTest {

  private static double[] row(double... entries) {
    return entries;
  }

  /** w₀ + w₁ = 1, w₀ ≤ −1, −w₁ ≤ −3: 1·y + ... with y = −1 gives (−1 + 1, −1 + 1)·w ≤ −1 − 1 + 3. */
  private static QuadraticProgram rows(double right, double first, double second) {
    return QuadraticProgram.linear(1, 1)
        .equal(new DMatrixRMaj(new double[][] {{1, 1}}), right)
        .atMost(new DMatrixRMaj(new double[][] {{1, 0}, {0, 1}}), first, second);
  }

  @Test
  void farkasByHand() {
    FarkasRay ray = new FarkasRay(row(-1), row(1, 1));
    QuadraticProgram none = rows(3, 1, 1.5);
    assertThat(ray.sum(none)).isEqualTo(-0.5);
    assertThat(ray.slope(none)).containsExactly(0, 0);
    assertThat(ray.radius(none)).isInfinite();
    assertThat(ray.proves(none)).isTrue();
    assertThat(ray.proves(rows(3, 1, 2.5))).as("w = (1, 2) is feasible").isFalse();
    assertThat(ray.radius(rows(3, 1, 2.5))).isZero();
    assertThat(ray.proves(rows(3, 1, 2))).as("they touch").isFalse();
    assertThat(ray.radius(rows(3, 1, 2))).isZero();
    FarkasRay slanted = new FarkasRay(row(-1), row(1, 0.75));
    assertThat(slanted.slope(none)).containsExactly(0, -0.25);
    assertThat(slanted.sum(none)).isEqualTo(-3 + 1 + 1.125);
    assertThat(slanted.radius(none)).isEqualTo(0.875 / 0.25);
    assertThat(slanted.proves(none)).as("only within a radius").isFalse();
  }

  @Test
  void aFarkasRayNamesTheRowsThatContradictEachOther() {
    assertThat(new FarkasRay(row(-1, 0), row(0, 0.5)).toString().lines())
        .containsExactly(
            "these rows contradict each other:",
            "  equality 0, multiplied by -1.00000",
            "  inequality 1, multiplied by 0.500000");
  }

  @Test
  void raysThatDoNotFitAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FarkasRay(row(), row(1, -1)))
        .withMessage("z[1] must be non-negative and finite but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FarkasRay(row(Double.NaN), row()))
        .withMessageStartingWith("y must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FarkasRay(row(), row(Double.POSITIVE_INFINITY)))
        .withMessageStartingWith("z must be finite");
    FarkasRay short1 = new FarkasRay(row(), row(1, 1));
    FarkasRay short2 = new FarkasRay(row(1), row(1));
    QuadraticProgram program = rows(1, 1, 1);
    for (FarkasRay ray : new FarkasRay[] {short1, short2}) {
      assertThatIllegalArgumentException().isThrownBy(() -> ray.sum(program));
      assertThatIllegalArgumentException().isThrownBy(() -> ray.slope(program));
      assertThatIllegalArgumentException().isThrownBy(() -> ray.proves(program));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecessionRay(row(Double.NaN)))
        .withMessageStartingWith("direction must be finite");
    RecessionRay flat = new RecessionRay(row(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> flat.slope(program))
        .withMessage("direction must have 2 entries but has 1");
    assertThatIllegalArgumentException().isThrownBy(() -> flat.violation(program));
    assertThatIllegalArgumentException().isThrownBy(() -> flat.proves(program));
  }

  /** −w₀ + ½w₁² where w₀ − w₂ = 0 and w₁ ≤ 1. */
  private static final QuadraticProgram VALLEY =
      QuadraticProgram.of(
              new DMatrixRMaj(new double[][] {{0, 0, 0}, {0, 2, 0}, {0, 0, 0}}), -1, 0, 0)
          .equal(new DMatrixRMaj(new double[][] {{1, 0, -1}}), 0)
          .atMost(new DMatrixRMaj(new double[][] {{0, 1, 0}}), 1);

  @Test
  void recessionByHand() {
    RecessionRay ray = new RecessionRay(row(2, 0, 2));
    assertThat(ray.slope(VALLEY)).isEqualTo(-2);
    assertThat(ray.violation(VALLEY)).isZero();
    assertThat(ray.proves(VALLEY)).isTrue();
    assertThat(ray).hasToString("the value falls without end along [2.0, 0.0, 2.0]");
    RecessionRay up = new RecessionRay(row(-1, 0, -1));
    assertThat(up.proves(VALLEY)).isFalse();
    assertThat(up.slope(VALLEY)).isEqualTo(1);
    RecessionRay off = new RecessionRay(row(1, 0, 0.5));
    assertThat(off.violation(VALLEY)).as("it leaves the equation").isEqualTo(0.5);
    assertThat(off.proves(VALLEY)).isFalse();
    RecessionRay bent = new RecessionRay(row(1, -3, 1));
    assertThat(bent.violation(VALLEY)).as("the parabola turns").isEqualTo(6);
    assertThat(bent.proves(VALLEY)).isFalse();
    QuadraticProgram straight =
        QuadraticProgram.linear(-1, 0, 0).equal(VALLEY.a(), 0).atMost(VALLEY.g(), 1);
    assertThat(bent.violation(straight)).isZero();
    assertThat(bent.proves(straight)).isTrue();
    RecessionRay wall = new RecessionRay(row(1, 3, 1));
    assertThat(wall.violation(straight)).as("it meets w₁ ≤ 1").isEqualTo(3);
    assertThat(wall.proves(straight)).isFalse();
    assertThat(new RecessionRay(row(0, 0, 0)).proves(straight)).isFalse();
  }

  /** However flat a parabola is, far out it turns. */
  @Test
  void aDirectionAlongWhichQCurvesIsNoProof() {
    QuadraticProgram flat =
        QuadraticProgram.of(new DMatrixRMaj(new double[][] {{1e-9, 0}, {0, 1}}), -1, 0);
    assertThat(new RecessionRay(row(1, 0)).proves(flat)).isFalse();
    assertThat(new InteriorPoint().solve(flat).solution().termination())
        .isNotEqualTo(Termination.UNBOUNDED);
  }

  /** A sum is negative beyond doubt if it exceeds the rounding of its terms, and what should be 0 is a billionth of it. */
  @Test
  void whatIsAskedOfTheNumbers() {
    assertThat(Proof.holds(-1, 1, 0, 1)).isTrue();
    assertThat(Proof.holds(1, 1, 0, 1)).isFalse();
    assertThat(Proof.holds(0, 0, 0, 0)).isFalse();
    assertThat(Proof.holds(-1, 1, 0.9e-9, 1)).isTrue();
    assertThat(Proof.holds(-1, 1, 1e-9, 1)).isTrue();
    assertThat(Proof.holds(-1, 1, 1.1e-9, 1)).isFalse();
    assertThat(Proof.holds(-1.01, 1e12, 0, 1)).as("ten times the rounding of the terms").isTrue();
    assertThat(Proof.holds(-0.99, 1e12, 0, 1)).isFalse();
    assertThat(Proof.holds(-1e-11, 1, 1e-14, 1)).as("no more than rounding of the ray").isTrue();
    assertThat(Proof.holds(-1e-9, 1, 0.9e-12, 1)).isFalse();
    assertThat(Proof.holds(-1e-9, 1, 0.9e-12, 10)).as("the ray is large").isTrue();
    assertThat(Proof.holds(-1e-9, 1, 0.9e-12, 1e5)).isFalse();
  }

  /** ½w² − w where w ≥ 1 or w ≤ 3: at (1, 0) the error is 0; elsewhere it is what is broken beside its own numbers. */
  @Test
  void accuracyByHand() {
    StandardForm form =
        StandardForm.of(
            QuadraticProgram.of(new DMatrixRMaj(new double[][] {{1, 0}, {0, 1}}), -1, -4)
                .equal(new DMatrixRMaj(new double[][] {{1, 0}}), 2)
                .atMost(new DMatrixRMaj(new double[][] {{0, 1}}), 3));
    Accuracy accuracy = new Accuracy(form);
    // w = (2, 3): the gradient (1, −1) is paid by y = −1, z = 1.
    assertThat(accuracy.of(new PrimalDual(row(2, 3), row(-1), row(1)))).isZero();
    // The equation is off by 0.5: 0.5/(0.5 + 2 + 1e-6·(2.5 + 3)); the gap is smaller.
    double size = 2 + 1e-6 * (2.5 + 3);
    PrimalDual broken = new PrimalDual(row(2.5, 3), row(-1.5), row(1));
    double gap = Math.abs(6.25 + 9 - 2.5 - 12 - 3 + 3);
    double value = Math.abs(0.5 * 15.25 - 14.5);
    double terms = 2.5 + 12 + 3 + 3 + 15.25;
    double gapSize = value + 1e-6 * (terms + 1e-6 * 3 * 1.5);
    assertThat(accuracy.of(broken))
        .isCloseTo(Math.max(0.5 / (0.5 + size), gap / (gap + gapSize)), offset(1e-15));
    // Prices that pay too little: the gradient is off by 1 in both entries, beside 1 and 4.
    PrimalDual unpaid = new PrimalDual(row(2, 3), row(-2), row(1));
    double priced = 1 + 1e-6 * (2 + 2 + 2);
    double other = Math.abs(13.0 - 14 - 4 + 3);
    double otherSize = Math.abs(6.5 - 14) + 1e-6 * (2 + 12 + 4 + 3 + 13 + 1e-6 * 3 * 2);
    assertThat(accuracy.of(unpaid))
        .isCloseTo(Math.max(1 / (1 + priced), other / (other + otherSize)), offset(1e-12));
    // An inequality that is not tight is not broken.
    PrimalDual slack = new PrimalDual(row(2, 1), row(-1), row(0));
    double slope = 3 / (3 + 4 + 1e-6 * (1 + 1));
    double slackGap = Math.abs(5.0 - 6 - 2);
    double slackSize = Math.abs(2.5 - 6) + 1e-6 * (2 + 4 + 2 + 5 + 1e-6 * 2 * 1);
    assertThat(accuracy.of(slack))
        .isCloseTo(Math.max(slope, slackGap / (slackGap + slackSize)), offset(1e-6));
  }

  /** w₀ − w₁ ≤ 0 by 1e-6, where the right-hand side is 0: its terms are 4 and the point is 2, both times 1e-6. */
  @Test
  void aRightHandSideOfZeroAsksForNoMoreDigitsThanThereAre() {
    StandardForm form =
        StandardForm.of(
            QuadraticProgram.linear(0, 0).atMost(new DMatrixRMaj(new double[][] {{1, -1}}), 0));
    double w = 2 + 1e-6;
    double broken = w - 2;
    assertThat(new Accuracy(form).of(new PrimalDual(row(w, 2), row(), row(0))))
        .isCloseTo(broken / (broken + 1e-6 * (w + 2 + w)), offset(1e-9));
  }

  /** Bounds that cross and a way down: the second is no proof without a point to begin at. */
  @Test
  void aWayDownFromNowhereIsInfeasible() {
    QuadraticProgram both =
        QuadraticProgram.linear(-1, 0)
            .atMost(new DMatrixRMaj(new double[][] {{0, 1}, {0, -1}}), 1, -2);
    ConstrainedSolution found = new InteriorPoint().solve(both);
    assertThat(found.solution().termination()).isEqualTo(Termination.INFEASIBLE);
    assertThat(found.certificate().orElseThrow()).isInstanceOf(FarkasRay.class);
    assertThat(found.certificate().orElseThrow().proves(both)).isTrue();
    assertThat(found.toString()).contains("these rows contradict each other:");
  }

  @Test
  void aWayDownIsHandedOverWithAFeasiblePoint() {
    QuadraticProgram free =
        QuadraticProgram.linear(-1, 1)
            .atMost(new DMatrixRMaj(new double[][] {{-1, 1}}), 1)
            .within(Box.nonNegative(2));
    ConstrainedSolution found = new InteriorPoint().solve(free);
    assertThat(found.solution().termination()).isEqualTo(Termination.UNBOUNDED);
    assertThat(found.solution().detail()).contains("the constraints leave a way down without end");
    RecessionRay ray = (RecessionRay) found.certificate().orElseThrow();
    assertThat(ray.slope(free)).isCloseTo(-1, offset(1e-9));
    double[] w = found.solution().point();
    assertThat(free.constrained().violation(w)).isLessThan(1e-7);
    assertThat(found.solution().value()).isEqualTo(free.value(w));
    assertThat(found.toString()).endsWith(ray.toString());
  }

  @Test
  void theRunIsDescribedInTheRightWords() {
    QuadraticProgram none = rows(3, 1, 1.5);
    ConstrainedSolution found = new InteriorPoint().solve(none);
    assertThat(found.solution().detail())
        .contains("by Farkas' lemma the constraints contradict each other");
    ConstrainedSolution fine = new InteriorPoint().solve(rows(3, 1, 2.5));
    assertThat(fine.certificate()).isEmpty();
    assertThat(fine.toString()).doesNotContain("contradict");
    assertThat(fine.toString().lines().count()).isGreaterThan(3);
    ConstrainedSolution limited =
        new InteriorPoint().solve(rows(3, 1, 2.5), Stop.after(1), iterate -> {});
    assertThat(limited.solution().termination()).isEqualTo(Termination.ITERATION_LIMIT);
    assertThat(limited.solution().iterations()).isEqualTo(1);
    assertThat(String.format(Locale.ROOT, "%s", limited)).contains("KKT: value");
  }
}

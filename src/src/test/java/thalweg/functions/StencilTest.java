package thalweg.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;

/** By hand: what four points say of a slope. */
class StencilTest {
  private static final double[] BOTH_SIDES = {1, -1, 2};
  private static final double[] ONE_SIDE = {1, 2, 3};

  private static Stencil of(double h, double[] u, double at0, double... y) {
    return new Stencil(h, u, new double[] {at0}, new double[][] {{y[0]}, {y[1]}, {y[2]}});
  }

  /** y = 5 + 40u + 3u² + 2u³, of which a parabola through the nearest points misses 2u₁u₂ = 2·(−1) or 2·2. */
  @Test
  void theSlopeOfACubicIsExactFromBothSidesAndFromOne() {
    Stencil both = of(0.5, BOTH_SIDES, 5, 50, -34, 113);
    assertThat(both.slope[0]).isEqualTo(80);
    Stencil one = of(0.5, ONE_SIDE, 5, 50, 113, 206);
    assertThat(one.slope[0]).isEqualTo(80);
    // The largest slope from the point itself: (113 − 5)/2 = 54 and (206 − 5)/3 = 67.
    double rounding = 4 * Math.ulp(1.0);
    assertThat(both.doubt()).isCloseTo(8 * (2 + 54 * rounding) / 0.5, offset(1e-12));
    assertThat(one.doubt()).isCloseTo(8 * (4 + 67 * rounding) / 0.5, offset(1e-12));
  }

  /** y = u³: what a parabola misses is more than a tenth, so that the cubic is not to be trusted, either. */
  @Test
  void wherePointsAreTooFarApartTheParabolaIsTakenAndTheErrorUnknown() {
    Stencil s = of(0.5, BOTH_SIDES, 0, 1, -1, 8);
    assertThat(s.slope[0]).isEqualTo(2);
    assertThat(s.error()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(s.excess()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(s.isTruncated()).isTrue();
    assertThat(s.isSmooth()).isFalse();
  }

  /** y = 100u + u² + u³/100: the cubic term is 1e-4 of the slope, so the next should be 1e-6 of it. */
  @Test
  void theErrorIsTheLastTermTimesTheRootOfItsShare() {
    Stencil s = of(2, BOTH_SIDES, 0, 101.01, -99.01, 204.08);
    assertThat(s.slope[0]).isCloseTo(50, offset(1e-12));
    // The steepest slope is 204.08/2.
    double truncation = 0.01 * Math.sqrt(0.01 / 102.04);
    assertThat(s.error()).isCloseTo(truncation / 2, offset(1e-12));
    assertThat(s.scale()).isCloseTo((100 + 16 * 1) / 2.0, offset(1e-12));
    assertThat(s.excess()).isCloseTo(truncation / (1e-9 * 116), offset(1e-3));
    assertThat(s.isTruncated()).isTrue();
    assertThat(s.isSmooth()).isTrue();
  }

  @Test
  void wherePointsAreTooCloseRoundingIsTheError() {
    double e = Math.ulp(1.0);
    Stencil line = of(e, BOTH_SIDES, 1, 1 + e, 1 - e, 1 + 2 * e);
    assertThat(line.slope[0]).isEqualTo(1);
    assertThat(line.error()).isCloseTo(4, offset(1e-12));
    assertThat(line.isTruncated()).isFalse();
    assertThat(line.excess()).isCloseTo(4 / 4e-9, withPercentage(1e-9));
    // Values that rounding has put on steps: a ratio of 1, and still not a step that is too long.
    Stencil steps = of(1, BOTH_SIDES, 1, 1 + e, 1, 1);
    assertThat(steps.isTruncated()).isFalse();
    Stencil flat = of(2, BOTH_SIDES, 3, 3, 3, 3);
    assertThat(flat.slope[0]).isZero();
    assertThat(flat.error()).isCloseTo(6 * e, offset(1e-20));
    assertThat(flat.excess()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(flat.isTruncated()).isFalse();
    assertThat(of(2, BOTH_SIDES, 0, 0, 0, 0).excess()).isZero();
  }

  @Test
  void anEntryThatDoesNotChangeBlursNoOther() {
    double[] constant = {1e12, 0};
    Stencil s =
        new Stencil(1, BOTH_SIDES, constant, new double[][] {{1e12, 1}, {1e12, -1}, {1e12, 2}});
    assertThat(s.slope).containsExactly(0, 1);
    assertThat(s.error()).isCloseTo(4 * Math.ulp(1.0), offset(1e-20));
    assertThat(s.excess()).isLessThan(1);
  }

  @Test
  void aJumpChangesTheValuesByAsMuchHoweverShortTheStep() {
    Stencil longer = of(1, BOTH_SIDES, 0, 1, 0, 2);
    assertThat(of(1e-4, BOTH_SIDES, 0, 1, 0, 1).isJump(longer)).isTrue();
    assertThat(of(1e-4, BOTH_SIDES, 0, 0.05, 0, 0).isJump(longer)).isTrue();
    assertThat(of(1e-4, BOTH_SIDES, 0, 0.04, 0, 0).isJump(longer)).isFalse();
    assertThat(of(1e-4, BOTH_SIDES, 0, 1, -1, 2).isJump(longer)).isFalse();
    assertThat(longer.isJump(longer)).isFalse();
    Stencil ten = of(10, BOTH_SIDES, 0, 1, 0, 2);
    assertThat(of(1e-3, BOTH_SIDES, 0, 0.05, 0, 0).isJump(ten)).isTrue();
    assertThat(of(1e-3, BOTH_SIDES, 0, 0.04, 0, 0).isJump(ten)).isFalse();
  }

  @Test
  void aShorterStepRefutesASlopeThatItDoesNotFind() {
    Stencil longer = of(1, BOTH_SIDES, 0, 10, -10, 20);
    assertThat(of(0.1, BOTH_SIDES, 0, 1.05, -1.05, 2.1).refutes(longer)).isFalse();
    assertThat(of(0.1, BOTH_SIDES, 0, 1.2, -1.2, 2.4).refutes(longer)).isTrue();
    assertThat(of(0.1, BOTH_SIDES, 0, 1, -1, 8).refutes(longer)).isTrue();
    // What a parabola misses here, 8·0.01/0.1, is more than the slopes differ by.
    assertThat(of(0.1, BOTH_SIDES, 0, 1.12, -1.12, 2.3).refutes(longer)).isFalse();
    assertThat(of(2, BOTH_SIDES, 0, 60, -60, 120).refutes(longer)).isFalse();
  }

  /** y = u³ by points of which none is one step away: what a parabola through 2 and 1 misses is u₁u₂ = 2. */
  @Test
  void theLastTermIsTheProductOfTheNearerOffsets() {
    Stencil s = of(1, new double[] {2, 1, 3}, 0, 8 + 200, 1 + 100, 27 + 300);
    assertThat(s.slope[0]).isCloseTo(100, offset(1e-12));
    assertThat(s.doubt()).isCloseTo(8 * 2, offset(1e-9));
    Stencil far = of(1, new double[] {3, 2, 1}, 0, 27 + 300, 8 + 200, 1 + 100);
    assertThat(far.slope[0]).isCloseTo(100, offset(1e-12));
    assertThat(far.doubt()).isCloseTo(8 * 6, offset(1e-9));
  }

  /** y = 6u + u³ is 20 at 2, so the steepest slope is 10, of which a parabola misses 1. */
  @Test
  void theCubicIsBelievedUpToATenthAndSmoothUpToAThousandth() {
    Stencil tenth = of(1, BOTH_SIDES, 0, 7, -7, 20);
    assertThat(tenth.slope[0]).isEqualTo(6);
    assertThat(tenth.error()).isCloseTo(Math.sqrt(0.1), offset(1e-12));
    assertThat(tenth.isSmooth()).isFalse();
    assertThat(of(1, BOTH_SIDES, 0, 997, -997, 2000).isSmooth()).isTrue();
    assertThat(of(1, BOTH_SIDES, 0, 996, -996, 1998).isSmooth()).isFalse();
  }

  @Test
  void whatTheLongerStepMissedIsAllowedForToo() {
    // Slope 10, of which a parabola misses 0.1: 0.8 and a tenth of the slope are allowed.
    Stencil longer = of(1, BOTH_SIDES, 0, 10.1, -10.1, 20.8);
    assertThat(of(0.1, BOTH_SIDES, 0, 1.17, -1.17, 2.34).refutes(longer)).isFalse();
    assertThat(of(0.1, BOTH_SIDES, 0, 1.19, -1.19, 2.38).refutes(longer)).isTrue();
  }

  @Test
  void onlyAShorterStepRefutesOrShowsAJump() {
    Stencil one = of(1, BOTH_SIDES, 0, 10, -10, 20);
    assertThat(of(1, BOTH_SIDES, 0, 50, -50, 100).refutes(one)).isFalse();
    assertThat(of(1, BOTH_SIDES, 0, 50, 0, 100).isJump(one)).isFalse();
    assertThat(of(0.99, BOTH_SIDES, 0, 50, -50, 100).refutes(one)).isTrue();
    assertThat(of(0.99, BOTH_SIDES, 0, 50, 0, 100).isJump(one)).isTrue();
  }
}

package thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.functions.Residuals;

/** Residuals and Jacobian of (w₀ − 1, 2w₁) by hand: at (4, 2) they are (3, 4), so \(J^\top\hat r=(0.6,1.6)\). */
class LinearizationTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;
  private static final double[] HIGH = {4, 2};
  private static final double[] LOW = {-2, -2};

  private int residuals;
  private int jacobians;
  private double slope = 1;

  private Linearization at(double[] w) {
    Linearization here = linearization();
    assertThat(here.jacobian(w)).isTrue();
    return here;
  }

  private Linearization linearization() {
    return new Linearization(
        Residuals.of(
            2,
            2,
            (w, r) -> {
              residuals++;
              r[0] = w[0] - 1;
              r[1] = 2 * w[1];
            },
            (w, j) -> {
              jacobians++;
              j.zero();
              j.set(0, 0, slope);
              j.set(1, 1, 2);
            }));
  }

  @Test
  void productsAreTakenWithResidualsOfLengthOne() {
    Linearization here = at(HIGH);
    assertThat(here.norm()).isEqualTo(5);
    assertThat(here.r()).containsExactly(3, 4);
    assertThat(here.unit()).containsExactly(new double[] {0.6, 0.8}, offset(1e-15));
    assertThat(here.gradient()).containsExactly(new double[] {0.6, 1.6}, offset(1e-15));
    assertThat(here.value()).isEqualTo(12.5);
    assertThat(here.gradientNorm()).isCloseTo(Math.sqrt(9 + 64), offset(1e-14));
  }

  @Test
  void aPointIsEvaluatedOnce() {
    Linearization here = linearization();
    double[] w = {4, 2};
    here.residuals(w);
    here.residuals(w);
    here.jacobian(w);
    here.jacobian(w);
    assertThat(residuals).isEqualTo(1);
    assertThat(jacobians).isEqualTo(1);
    w[0] = 1;
    here.jacobian(w);
    assertThat(here.norm()).isEqualTo(4);
    assertThat(residuals).isEqualTo(2);
    assertThat(jacobians).isEqualTo(2);
    here.residuals(HIGH);
    here.jacobian(w);
    assertThat(residuals).as("the last point only is kept").isEqualTo(4);
  }

  @Test
  void whatIsNotFiniteIsSaid() {
    assertThat(linearization().residuals(new double[] {Double.NaN, 1})).isFalse();
    assertThat(linearization().jacobian(new double[] {INFINITE, 1})).isFalse();
    slope = Double.NaN;
    assertThat(linearization().residuals(HIGH)).isTrue();
    assertThat(linearization().jacobian(HIGH)).isFalse();
    Residuals steep =
        Residuals.of(2, 1, (w, r) -> r[0] = r[1] = w[0], (w, j) -> j.fill(Double.MAX_VALUE));
    assertThat(new Linearization(steep).jacobian(new double[] {1}))
        .as("a gradient that overflows")
        .isFalse();
  }

  /** With ‖r‖ = 5 a room of 0.1 counts as 0.02, and what is left of the gradient is (0.1, 8). */
  @Test
  void aBoundThatIsNearCutsTheGradientToTheRoomBeforeIt() {
    ColumnScale plain = new ColumnScale(2);
    double expected = Math.hypot(0.1, 8);
    assertThat(at(HIGH).gradientNorm(HIGH, Box.atLeast(3.9, -INFINITE), plain))
        .isCloseTo(expected, offset(1e-13));
    assertThat(at(LOW).gradientNorm(LOW, Box.atMost(-1.9, INFINITE), plain))
        .isCloseTo(expected, offset(1e-13));
    assertThat(at(HIGH).gradientNorm(HIGH, Box.atMost(4, 2), plain))
        .as("bounds on the other side")
        .isCloseTo(Math.sqrt(73), offset(1e-13));
  }

  /** In units D = (1, 2) the gradient is (3, 4), and the room before the second bound twice 0.25. */
  @Test
  void theProjectedGradientIsMeasuredInTheUnitsOfTheColumns() {
    Linearization here = at(HIGH);
    ColumnScale scale = new ColumnScale(2);
    scale.applyTo(here.jacobian());
    assertThat(here.gradientNorm(HIGH, Box.unbounded(2), scale)).isCloseTo(5, offset(1e-14));
    assertThat(here.gradientNorm(HIGH, Box.atLeast(-INFINITE, 1.75), scale))
        .isCloseTo(Math.hypot(3, 0.5), offset(1e-14));
  }

  @Test
  void anExactSolutionHasNoGradient() {
    double[] w = {1, 0};
    Linearization here = at(w);
    assertThat(here.unit()).containsExactly(0, 0);
    assertThat(here.value()).isZero();
    assertThat(here.gradientNorm()).isZero();
    assertThat(here.gradientNorm(w, Box.nonNegative(2), new ColumnScale(2))).isZero();
    assertThat(here.largestCosine(w, Box.unbounded(2))).isZero();
  }

  /** The cosines are 0.6 and 0.8. */
  @Test
  void theLargestCosineLeavesOutWhatABoundHolds() {
    assertThat(at(HIGH).largestCosine(HIGH, Box.unbounded(2))).isCloseTo(0.8, offset(1e-15));
    assertThat(at(HIGH).largestCosine(HIGH, Box.atLeast(0, 2))).isCloseTo(0.6, offset(1e-15));
    assertThat(at(HIGH).largestCosine(HIGH, Box.atLeast(4, 2))).isZero();
    assertThat(at(HIGH).largestCosine(HIGH, Box.atMost(4, 2))).isCloseTo(0.8, offset(1e-15));
    assertThat(at(LOW).largestCosine(LOW, Box.atMost(0, -2))).isCloseTo(0.6, offset(1e-15));
    assertThat(at(LOW).largestCosine(LOW, Box.atLeast(-2, -2))).isCloseTo(0.8, offset(1e-15));
    slope = 0;
    assertThat(at(HIGH).largestCosine(HIGH, Box.atLeast(0, 2)))
        .as("a column of zeros has no angle")
        .isZero();
  }
}

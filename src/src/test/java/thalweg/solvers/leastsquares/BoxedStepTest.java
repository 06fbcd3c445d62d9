package thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.functions.Residuals;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/** Steps within a box and a radius by hand, towards (10, 10) from 0, with J = I. */
class BoxedStepTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private static BoxedStep begun(Box box, double[] target, double... w) {
    return begun(
        box,
        Residuals.of(
            2,
            2,
            (p, r) -> {
              r[0] = p[0] - target[0];
              r[1] = p[1] - target[1];
            },
            (p, j) -> j.setTo(new DMatrixRMaj(new double[][] {{1, 0}, {0, 1}}))),
        w);
  }

  private static BoxedStep begun(Box box, Residuals f, double... w) {
    Linearization here = new Linearization(f);
    here.jacobian(w);
    BoxedStep step = new BoxedStep(box, f.size());
    step.begin(w, here);
    return step;
  }

  private static double[] next(BoxedStep step, double... w) {
    double[] next = new double[w.length];
    step.applyTo(w, next);
    return next;
  }

  /** (5, 5)/√2 would leave w₀ ≤ 3, and beside 3 a radius of 5 leaves 4: there λ = 10/4 − 1. */
  @Test
  void besideAParameterAtItsBoundTheOthersKeepTheRestOfTheRadius() {
    BoxedStep step = begun(Box.atMost(3, INFINITE), new double[] {10, 10}, 0, 0);
    step.solve(5);
    assertThat(next(step, 0, 0)).containsExactly(new double[] {3, 4}, offset(1e-13));
    assertThat(next(step, 0, 0)[0]).isEqualTo(3);
    assertThat(step.length()).isCloseTo(5, offset(1e-13));
    assertThat(step.lambda()).isCloseTo(1.5, offset(1e-13));
    // Of (10, 10) the step leaves (7, 6): 85 of 200.
    assertThat(step.slope()).isCloseTo(-70 / 200.0, offset(1e-14));
    assertThat(step.promised()).isCloseTo(115 / 200.0, offset(1e-14));
  }

  @Test
  void lowerBoundsStopAsUpperOnesDo() {
    BoxedStep step = begun(Box.atLeast(-INFINITE, -3), new double[] {-10, -10}, 0, 0);
    step.solve(5);
    assertThat(next(step, 0, 0)).containsExactly(new double[] {-4, -3}, offset(1e-13));
    assertThat(next(step, 0, 0)[1]).isEqualTo(-3);
  }

  /** A shorter radius begins at w again: √½ along each. */
  @Test
  void anotherRadiusBeginsWithTheBoundsOfTheStart() {
    BoxedStep step = begun(Box.atMost(3, INFINITE), new double[] {10, 10}, 0, 0);
    step.solve(5);
    step.solve(1);
    double half = Math.sqrt(0.5);
    assertThat(next(step, 0, 0)).containsExactly(new double[] {half, half}, offset(1e-13));
    step.solve(100);
    assertThat(next(step, 0, 0)).containsExactly(new double[] {3, 10}, offset(1e-13));
    assertThat(step.lambda()).isZero();
  }

  @Test
  void aParameterThatABoundHoldsAtTheStartStays() {
    BoxedStep step = begun(Box.atMost(1, INFINITE), new double[] {10, 10}, 1, 1);
    step.solve(100);
    assertThat(next(step, 1, 1)).containsExactly(new double[] {1, 10}, offset(1e-13));
    BoxedStep down = begun(Box.atLeast(1, -INFINITE), new double[] {-10, -10}, 1, 1);
    down.solve(100);
    assertThat(next(down, 1, 1)).containsExactly(new double[] {1, -10}, offset(1e-13));
  }

  @Test
  void aParameterAtABoundThatLeavesItIsFreeAtOnce() {
    BoxedStep step = begun(Box.atLeast(1, -INFINITE), new double[] {10, 10}, 1, 1);
    step.solve(100);
    assertThat(next(step, 1, 1)).containsExactly(new double[] {10, 10}, offset(1e-13));
    BoxedStep down = begun(Box.atMost(1, INFINITE), new double[] {-10, 10}, 1, 1);
    down.solve(100);
    assertThat(next(down, 1, 1)).containsExactly(new double[] {-10, 10}, offset(1e-13));
  }

  @Test
  void theUnitsOfTheParametersComeFromTheColumns() {
    Residuals f =
        Residuals.of(
            2,
            2,
            (p, r) -> {
              r[0] = 1e6 * p[0] - 10;
              r[1] = 1e-6 * p[1] - 10;
            },
            (p, j) -> j.setTo(new DMatrixRMaj(new double[][] {{1e6, 0}, {0, 1e-6}})));
    BoxedStep step = begun(Box.atMost(3e-6, INFINITE), f, 0, 0);
    step.solve(5);
    assertThat(next(step, 0, 0)[0]).isEqualTo(3e-6);
    assertThat(next(step, 0, 0)[1]).isCloseTo(4e6, offset(1e-6));
    assertThat(step.scale().of(0)).isEqualTo(1e6);
    assertThat(step.length()).isCloseTo(5, offset(1e-12));
  }

  /**
   * In the corner (0, 0) of w ≥ 0 the slopes are 1 and −4, so w₀ is held and w₁ goes to 2; there w₀ has the slope −1, is freed, and both
   * reach (2, 3), where the residuals w₀ − w₁ + 1 and w₁ − 3 vanish.
   */
  @Test
  void aParameterIsFreedWhenOthersHaveTurnedItsSlope() {
    BoxedStep step =
        begun(
            Box.nonNegative(2),
            Residuals.of(
                2,
                2,
                (p, r) -> {
                  r[0] = p[0] - p[1] + 1;
                  r[1] = p[1] - 3;
                },
                (p, j) -> j.setTo(new DMatrixRMaj(new double[][] {{1, -1}, {0, 1}}))),
            0,
            0);
    step.solve(100);
    assertThat(next(step, 0, 0)).containsExactly(new double[] {2, 3}, offset(1e-13));
    assertThat(step.promised()).isCloseTo(1, offset(1e-14));
  }

  /** Of (10, 10, 10) within 9: w₀ meets 3, then w₁ meets 3.5, and √(81 − 9 − 12.25) is left for w₂. */
  @Test
  void oneBoundAfterTheOtherIsMet() {
    BoxedStep step =
        begun(
            Box.atMost(3, 3.5, INFINITE),
            Residuals.of(
                3,
                3,
                (p, r) -> {
                  for (int i = 0; i < 3; i++) {
                    r[i] = p[i] - 10;
                  }
                },
                (p, j) -> {
                  for (int i = 0; i < 3; i++) {
                    j.set(i, i, 1);
                  }
                }),
            0,
            0,
            0);
    step.solve(9);
    assertThat(next(step, 0, 0, 0))
        .containsExactly(new double[] {3, 3.5, Math.sqrt(59.75)}, offset(1e-12));
    assertThat(step.length()).isCloseTo(9, offset(1e-12));
  }

  /**
   * The conditions of first order with λ and D, \((J^\top(Jp+r)+\lambda D^2p)_k=0\) between the bounds and of the right sign on
   * them, and a length of at most Δ but for a tenth.
   */
  @Test
  void stepsOfRandomModelsSatisfyTheConditionsOfFirstOrder() {
    Random random = new Random(5);
    int bounds = 0;
    int damped = 0;
    for (int trial = 0; trial < 2000; trial++) {
      int d = 2 + random.nextInt(3);
      DMatrixRMaj j = new DMatrixRMaj(d + 1, d);
      Arrays.setAll(j.data, i -> 2 * random.nextDouble() - 1);
      double[] r0 = random.doubles(d + 1, -3, 3).toArray();
      double[] lower = random.doubles(d, -0.5, 0).toArray();
      double[] upper = random.doubles(d, 0, 0.5).toArray();
      double[] w = new double[d];
      for (int k = 0; k < d; k++) {
        int where = random.nextInt(4);
        w[k] = where == 0 ? lower[k] : where == 1 ? upper[k] : 0;
        lower[k] = random.nextInt(3) == 0 ? lower[k] - 9 : lower[k];
      }
      BoxedStep step =
          begun(
              new Box(lower, upper),
              Residuals.of(
                  d + 1,
                  d,
                  (p, r) -> {
                    Matrices.multiply(j, p, r);
                    Vectors.axpy(1, r0, r);
                  },
                  (p, into) -> into.setTo(j)),
              w);
      double delta = random.nextInt(3) == 0 ? 100 : 0.1 + random.nextDouble();
      step.solve(delta);
      double[] next = next(step, w);
      double[] r = new double[d + 1];
      double[] slope = new double[d];
      Matrices.multiply(j, next, r);
      Vectors.axpy(1, r0, r);
      Matrices.multiplyTransposed(j, r, slope);
      damped += step.lambda() > 0 ? 1 : 0;
      assertThat(step.length()).isLessThanOrEqualTo(1.1 * delta * (1 + 1e-9));
      for (int k = 0; k < d; k++) {
        double unit = step.scale().of(k);
        double fall = (slope[k] + step.lambda() * unit * unit * (next[k] - w[k])) / unit;
        boolean low = next[k] == lower[k];
        boolean high = next[k] == upper[k];
        bounds += low || high ? 1 : 0;
        if (!low) {
          assertThat(fall).as("trial %d, parameter %d", trial, k).isLessThan(1e-11);
        }
        if (!high) {
          assertThat(fall).as("trial %d, parameter %d", trial, k).isGreaterThan(-1e-11);
        }
      }
    }
    assertThat(bounds).as("parameters on a bound").isGreaterThan(1000);
    assertThat(damped).as("damped steps").isGreaterThan(500);
  }
}

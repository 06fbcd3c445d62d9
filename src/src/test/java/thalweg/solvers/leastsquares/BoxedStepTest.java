package thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.functions.Residuals;

/** Steps within a box and a radius by hand, towards (10, 10) from 0, with J = I. */
class BoxedStepTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private static BoxedStep begun(Box box, double[] target, double... w) {
    Residuals f =
        Residuals.of(
            2,
            2,
            (p, r) -> {
              r[0] = p[0] - target[0];
              r[1] = p[1] - target[1];
            },
            (p, j) -> j.setTo(new DMatrixRMaj(new double[][] {{1, 0}, {0, 1}})));
    Linearization here = new Linearization(f);
    here.jacobian(w);
    BoxedStep step = new BoxedStep(box, 2);
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

  /** λ = 1.5 was found; from half of it on Hebden's iteration is exact here, too. */
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
    Linearization here = new Linearization(f);
    double[] w = new double[2];
    here.jacobian(w);
    BoxedStep step = new BoxedStep(Box.atMost(3e-6, INFINITE), 2);
    step.begin(w, here);
    step.solve(5);
    assertThat(next(step, 0, 0)[0]).isEqualTo(3e-6);
    assertThat(next(step, 0, 0)[1]).isCloseTo(4e6, offset(1e-6));
    assertThat(step.scale().of(0)).isEqualTo(1e6);
    assertThat(step.length()).isCloseTo(5, offset(1e-12));
  }
}

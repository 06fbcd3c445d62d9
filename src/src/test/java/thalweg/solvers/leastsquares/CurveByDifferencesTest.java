package thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;

/** Where a curve is asked for its derivatives; parabolas have them exactly, but for rounding. */
class CurveByDifferencesTest {
  private static final double H = Math.cbrt(Math.ulp(1.0));
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private final List<double[]> asked = new ArrayList<>();

  /** Of \(p_0^2x+3p_1\). */
  private double[] gradient(Box box, double... p) {
    asked.clear();
    Curve curve =
        (x, q) -> {
          asked.add(q.clone());
          return q[0] * q[0] * x[0] + 3 * q[1];
        };
    double[] g = new double[2];
    new CurveByDifferences(curve, box).gradient(new double[] {2}, p, g);
    return g;
  }

  @Test
  void withRoomOnBothSidesDifferencesAreCentral() {
    assertThat(gradient(Box.unbounded(2), 4, 0))
        .containsExactly(new double[] {16, 3}, offset(1e-9));
    assertThat(asked)
        .containsExactly(
            new double[] {4 + 4 * H, 0},
            new double[] {4 - 4 * H, 0},
            new double[] {4, H},
            new double[] {4, -H});
    double above = 4 + 9 * H;
    gradient(new Box(new double[] {4 - 4.1 * H, -1}, new double[] {above, 1}), 4, 0);
    assertThat(asked.get(1)).as("just enough room").containsExactly(4 - 4 * H, 0);
    gradient(new Box(new double[] {4 - 3.9 * H, -1}, new double[] {above, 1}), 4, 0);
    assertThat(asked.get(1)).as("not enough").containsExactly(4 + 4 * H, 0);
    assertThat(asked.get(2)).containsExactly(4 + 8 * H, 0);
  }

  @Test
  void atABoundTheyAreOneSidedAndStillOfSecondOrder() {
    assertThat(gradient(Box.atMost(4, INFINITE), 4, 0))
        .containsExactly(new double[] {16, 3}, offset(1e-9));
    assertThat(asked.subList(0, 3))
        .containsExactly(
            new double[] {4, 0}, new double[] {4 - 4 * H, 0}, new double[] {4 - 8 * H, 0});
    assertThat(gradient(Box.atLeast(4, -INFINITE), 4, 0))
        .containsExactly(new double[] {16, 3}, offset(1e-9));
    assertThat(asked.subList(0, 3))
        .containsExactly(
            new double[] {4, 0}, new double[] {4 + 4 * H, 0}, new double[] {4 + 8 * H, 0});
  }

  @Test
  void inANarrowBoxTheyGoNoFartherThanTheBound() {
    Box box = new Box(new double[] {4, -1}, new double[] {4 + 4 * H, 1});
    assertThat(gradient(box, 4, 0)).containsExactly(new double[] {16, 3}, offset(1e-9));
    assertThat(asked.get(1)[0]).isEqualTo(4 + (box.upper()[0] - 4) / 2);
    assertThat(asked.get(2)[0]).isEqualTo(box.upper()[0]);
  }

  @Test
  void aFixedParameterHasNoDerivative() {
    Box box = new Box(new double[] {4, -1}, new double[] {4, 1});
    assertThat(gradient(box, 4, 0)).containsExactly(new double[] {0, 3}, offset(1e-9));
    assertThat(asked).hasSize(2);
  }
}

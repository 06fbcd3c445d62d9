package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PolylineTest {
  private static final Range UNIT = new Range(Scale.LINEAR, 0, 1);

  private static Polyline of(double[] x, double[] y) {
    return Polyline.of(x, y, UNIT, UNIT);
  }

  @Test
  void aLineIsCutALittleBeyondTheFrame() {
    Polyline cut = of(new double[] {0, 1e30}, new double[] {0, 1e30}).clipped();
    assertThat(cut.points()).hasSize(2);
    assertThat(cut.points().get(1)).containsExactly(new double[] {1.1, 1.1}, within(1e-9));
  }

  @Test
  void aLineThatComesBackIsTwoPieces() {
    Polyline cut = of(new double[] {0, 0.5, 1}, new double[] {0, 5, 0}).clipped();
    assertThat(cut.along(1)).contains(Double.NaN);
    assertThat(cut.points().stream().filter(p -> !Double.isNaN(p[1])))
        .allMatch(p -> p[1] <= 1.1 + 1e-12);
  }

  @Test
  void aLineThatPassesByIsNotDrawn() {
    assertThat(of(new double[] {0, 1}, new double[] {2, 3}).clipped().along(1))
        .containsOnly(Double.NaN);
  }

  @Test
  void dashesRunOnOverTheDataPoints() {
    // 1001 points on a line of 100 pixels, dashes of 6 and gaps of 4: 60 of 100 pixels are drawn.
    double[] x = new double[1001];
    for (int i = 0; i <= 1000; i++) {
      x[i] = i / 1000.0;
    }
    Polyline dashed = of(x, new double[1001]).dashed(new float[] {6, 4}, 100, 100);
    double drawn = 0;
    for (int i = 1; i < dashed.points().size(); i++) {
      double step = dashed.points().get(i)[0] - dashed.points().get(i - 1)[0];
      drawn += Double.isNaN(step) ? 0 : step;
    }
    assertThat(drawn).isCloseTo(0.6, within(0.002));
  }
}

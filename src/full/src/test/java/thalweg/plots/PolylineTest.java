package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
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

  /** The visible pieces of a line as "x y > x y", rounded to thousandths. */
  private static List<String> pieces(Polyline line) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (double[] p : line.points()) {
      if (Double.isNaN(p[0] + p[1])) {
        flush(pieces, piece);
      } else {
        piece
            .append(piece.isEmpty() ? "" : " > ")
            .append(rounded(p[0]))
            .append(' ')
            .append(rounded(p[1]));
      }
    }
    flush(pieces, piece);
    return pieces;
  }

  private static void flush(List<String> pieces, StringBuilder piece) {
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
      piece.setLength(0);
    }
  }

  private static String rounded(double value) {
    return Numbers.format(Math.round(1000 * value) / 1000.0, 4);
  }

  private static List<String> clipped(double... xy) {
    double[] x = new double[xy.length / 2];
    double[] y = new double[xy.length / 2];
    for (int i = 0; i < x.length; i++) {
      x[i] = xy[2 * i];
      y[i] = xy[2 * i + 1];
    }
    return pieces(of(x, y).clipped());
  }

  @Test
  void eachSideCutsWhatGoesBeyondIt() {
    assertThat(clipped(-1, 0.5, 2, 0.5)).containsExactly("-0.1 0.5 > 1.1 0.5");
    assertThat(clipped(2, 0.5, -1, 0.5)).containsExactly("1.1 0.5 > -0.1 0.5");
    assertThat(clipped(0.5, -1, 0.5, 2)).containsExactly("0.5 -0.1 > 0.5 1.1");
    assertThat(clipped(0.5, 2, 0.5, -1)).containsExactly("0.5 1.1 > 0.5 -0.1");
    assertThat(clipped(-0.4, 0, 1.4, 0.9)).containsExactly("-0.1 0.15 > 1.1 0.75");
    assertThat(clipped(0.2, 0.3, 0.7, 0.1)).containsExactly("0.2 0.3 > 0.7 0.1");
    assertThat(clipped(0.5, 0.5, 0.5, 2, 0.5, 0.6))
        .containsExactly("0.5 0.5 > 0.5 1.1", "0.5 1.1 > 0.5 0.6");
  }

  @Test
  void aLineJustBesideTheFrameIsKeptAndOneFurtherOutIsNot() {
    assertThat(clipped(1.05, 0, 1.05, 1)).containsExactly("1.05 0 > 1.05 1");
    assertThat(clipped(-0.05, 0, -0.05, 1)).containsExactly("-0.05 0 > -0.05 1");
    assertThat(clipped(0, 1.05, 1, 1.05)).containsExactly("0 1.05 > 1 1.05");
    assertThat(clipped(1.2, 0, 1.2, 1)).isEmpty();
    assertThat(clipped(-0.2, 0, -0.2, 1)).isEmpty();
    assertThat(clipped(0, 1.2, 1, 1.2)).isEmpty();
    assertThat(clipped(0, -0.2, 1, -0.2)).isEmpty();
    // Past a corner, in both directions.
    assertThat(clipped(-1, 0.8, 0.3, 2)).isEmpty();
    assertThat(clipped(0.3, 2, -1, 0.8)).isEmpty();
  }

  @Test
  void aPointOnItsOwnIsKeptIfItIsInside() {
    assertThat(clipped(0.5, 0.5)).containsExactly("0.5 0.5");
    assertThat(clipped(0.5, 0.5, 0.5, 0.5)).containsExactly("0.5 0.5 > 0.5 0.5");
    assertThat(clipped(1.2, 0.5)).isEmpty();
    assertThat(clipped(-0.2, 0.5)).isEmpty();
    assertThat(clipped(0.5, -0.2)).isEmpty();
    assertThat(clipped(-0.05, 1.05)).containsExactly("-0.05 1.05");
    assertThat(clipped(Double.NaN, 0, 0.5, 0.5, 0.6, 0.5)).containsExactly("0.5 0.5 > 0.6 0.5");
  }

  @Test
  void dashesAreMeasuredInPixelsWhicheverWayALineGoes() {
    float[] pattern = {9, 3, 2, 3};
    double[] still = {0.5, 0.5};
    double[] along = {0.2, 0.4};
    List<String> across = pieces(of(along, still).dashed(pattern, 100, 7));
    assertThat(across)
        .containsExactly("0.2 0.5 > 0.29 0.5", "0.32 0.5 > 0.34 0.5", "0.37 0.5 > 0.4 0.5");
    assertThat(pieces(of(new double[] {0.2, 0.33}, still).dashed(pattern, 100, 7)))
        .containsExactly("0.2 0.5 > 0.29 0.5", "0.32 0.5 > 0.33 0.5");
    assertThat(pieces(of(still, along).dashed(pattern, 7, 100)))
        .containsExactly("0.5 0.2 > 0.5 0.29", "0.5 0.32 > 0.5 0.34", "0.5 0.37 > 0.5 0.4");
    // Three pixels to the right and four up are five; ten are a dash of nine and a gap.
    assertThat(
            pieces(
                of(new double[] {0, 0.03, 0.06}, new double[] {0, 0.02, 0.04})
                    .dashed(pattern, 100, 200)))
        .containsExactly("0 0 > 0.03 0.02 > 0.054 0.036");
  }

  @Test
  void thePatternStartsAgainAfterItsLastGap() {
    assertThat(
            pieces(
                of(new double[] {0, 0.2}, new double[2]).dashed(new float[] {2, 3, 4, 1}, 100, 1)))
        .containsExactly("0 0 > 0.02 0", "0.05 0 > 0.09 0", "0.1 0 > 0.12 0", "0.15 0 > 0.19 0");
  }
}

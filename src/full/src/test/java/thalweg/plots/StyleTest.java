package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

class StyleTest {

  @Test
  void coloursDashesAndMarkersRepeatOnlyAfterAllCombinations() {
    List<Integer> series = IntStream.range(0, 40).boxed().toList();
    assertThat(series)
        .extracting(i -> Style.colour(i) + Arrays.toString(Style.dash(i)))
        .doesNotHaveDuplicates();
    assertThat(series)
        .extracting(i -> List.of(Style.colour(i), Style.marker(i)))
        .doesNotHaveDuplicates();
    assertThat(Style.colour(40)).isSameAs(Style.colour(0));
    assertThat(Style.marker(40)).isSameAs(Style.marker(0));
  }

  @Test
  void everyMarkStandsOutFromTheBackground() {
    for (int i = 0; i < Style.PALETTE; i++) {
      assertThat(contrast(Style.colour(i), Style.BACKGROUND))
          .as("colour %d", i)
          .isGreaterThanOrEqualTo(3);
      assertThat(Style.colour(i)).isNotEqualTo(Style.INK).isNotEqualTo(Style.RULE);
    }
    for (double strength : new double[] {0, 0.5, 1}) {
      assertThat(contrast(Style.level(strength), Style.BACKGROUND)).isGreaterThanOrEqualTo(3);
    }
    assertThat(contrast(Style.RULE, Style.BACKGROUND)).isGreaterThanOrEqualTo(3);
  }

  @Test
  void everyTextStandsOutFromTheBackground() {
    assertThat(contrast(Style.INK, Style.BACKGROUND)).isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void everythingStandsOutOnADarkPageToo() throws IOException {
    String module = Files.readString(Path.of("../../binder/jupyter/labextension/remoteEntry.js"));
    assertThat(module).contains("filter: invert(0.93) hue-rotate(180deg)");
    for (int i = 0; i < Style.PALETTE; i++) {
      assertThat(contrast(dark(Style.colour(i)), dark(Style.BACKGROUND)))
          .as("colour %d", i)
          .isGreaterThanOrEqualTo(3);
    }
    for (double strength : new double[] {0, 0.5, 1}) {
      assertThat(contrast(dark(Style.level(strength)), dark(Style.BACKGROUND)))
          .isGreaterThanOrEqualTo(3);
    }
    assertThat(contrast(dark(Style.INK), dark(Style.BACKGROUND))).isGreaterThanOrEqualTo(4.5);
  }

  /** What JupyterLab's dark theme makes of a colour; the matrix is that of CSS for half a turn of the hue. */
  private static Color dark(Color colour) {
    double[][] turn = {
      {-0.574, 1.430, 0.144}, {0.426, 0.430, 0.144}, {0.426, 1.430, -0.856},
    };
    float[] parts = colour.getRGBColorComponents(null);
    float[] seen = new float[3];
    for (int i = 0; i < 3; i++) {
      double sum = 0;
      for (int j = 0; j < 3; j++) {
        sum += turn[i][j] * (0.93 - 0.86 * parts[j]);
      }
      seen[i] = (float) Math.min(1, Math.max(0, sum));
    }
    return new Color(seen[0], seen[1], seen[2]);
  }

  @Test
  void theSeriesOfOneFigureHaveDifferentColours() {
    assertThat(IntStream.range(0, Style.PALETTE).mapToObj(Style::colour)).doesNotHaveDuplicates();
  }

  /** The contrast of WCAG 2.2, from 1 for equal colours to 21 for black on white. */
  private static double contrast(Color colour, Color background) {
    double below = luminance(background);
    double above = luminance(colour);
    return (Math.max(below, above) + 0.05) / (Math.min(below, above) + 0.05);
  }

  private static double luminance(Color colour) {
    float[] parts = colour.getRGBColorComponents(null);
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = parts[i];
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  @Test
  void aTranslucentColourIsTheSameColour() {
    assertThat(Style.translucent(new Color(1, 2, 3), 4)).isEqualTo(new Color(1, 2, 3, 4));
  }

  @Test
  void theWidestTextDecidesHowMuchStandsBesideTheFrame() {
    int one = Style.widest(List.of("0"), Style.TICK_FONT);
    int ten = Style.widest(List.of("0000000000"), Style.TICK_FONT);
    assertThat(one).isBetween(4, 10);
    assertThat(ten).isBetween(10 * one - 10, 10 * one);
    assertThat(Style.widest(List.of("0", "0000000000", "00"), Style.TICK_FONT)).isEqualTo(ten);
    assertThat(Style.widest(List.of(), Style.TICK_FONT)).isZero();
    assertThat(Style.besideLabels(List.of("0"))).isEqualTo(41 + one);
  }

  @Test
  void theAxesOfAChartAreTheUnitSquare() {
    XYChart chart = Drawing.of(Plot.of("", "", "").line("", new double[] {5, 9}), Size.WHOLE);
    assertThat(chart.getStyler().getXAxisMin()).isZero();
    assertThat(chart.getStyler().getXAxisMax()).isEqualTo(1);
    assertThat(chart.getStyler().getYAxisMin()).isZero();
    assertThat(chart.getStyler().getYAxisMax()).isEqualTo(1);
    assertThat(chart.getStyler().isPlotGridLinesVisible()).isFalse();
  }
}

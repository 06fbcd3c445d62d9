package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;

/** The legend hides no data. */
class LegendTest {
  private static final Plot UNIT = Plot.of("", "x", "y").xBetween(0, 1).yBetween(0, 1);

  /** Two named marks with points at these places. */
  private static Plot at(double... xy) {
    double[] x = new double[xy.length / 2];
    double[] y = new double[xy.length / 2];
    for (int i = 0; i < x.length; i++) {
      x[i] = xy[2 * i];
      y[i] = xy[2 * i + 1];
    }
    return UNIT.points("a", x, y).spot("b", 0.5, 0.5);
  }

  private static LegendPosition position(Plot plot) {
    XYChart chart = Drawing.of(plot, Size.WHOLE);
    assertThat(chart.getStyler().isLegendVisible()).isTrue();
    return chart.getStyler().getLegendPosition();
  }

  @Test
  void takesTheFirstFreeCorner() {
    assertThat(position(at(0.5, 0.5))).isEqualTo(LegendPosition.InsideNE);
    assertThat(position(at(0.95, 0.95))).isEqualTo(LegendPosition.InsideNW);
    assertThat(position(at(0.95, 0.95, 0.05, 0.95))).isEqualTo(LegendPosition.InsideSE);
    assertThat(position(at(0.95, 0.95, 0.05, 0.95, 0.95, 0.05))).isEqualTo(LegendPosition.InsideSW);
    assertThat(position(at(0.95, 0.95, 0.05, 0.95, 0.95, 0.05, 0.05, 0.05)))
        .isEqualTo(LegendPosition.OutsideE);
  }

  @Test
  void isNotNeededForOneNameAlone() {
    assertThat(Drawing.of(UNIT.spot("a", 0.5, 0.5), Size.WHOLE).getStyler().isLegendVisible())
        .isFalse();
    Plot unnamed = UNIT.with(new Mark.Level(1, 0, new double[] {0, 1}, new double[] {0, 1}));
    assertThat(Drawing.of(unnamed.spot("a", 0.5, 0.5), Size.WHOLE).getStyler().isLegendVisible())
        .isFalse();
  }

  /** Two short names take about a tenth of the width and a fifth of the height: two lines of 23 pixels and 16. */
  @ParameterizedTest
  @CsvSource({
    "0.80, 0.95, InsideNE",
    "0.92, 0.95, InsideNW",
    "0.95, 0.76, InsideNE",
    "0.95, 0.81, InsideNW",
  })
  void keepsASmallDistance(double x, double y, LegendPosition expected) {
    assertThat(position(at(x, y))).isEqualTo(expected);
  }

  @Test
  void standsBesideTheChartIfItIsTooWideOrTooHighForACorner() {
    assertThat(position(UNIT.spot("a", 0.5, 0.5).spot("b".repeat(80), 0.5, 0.5)))
        .isEqualTo(LegendPosition.OutsideE);
    Plot many = UNIT;
    for (int i = 0; i < 9; i++) {
      many = many.spot("s" + i, 0.5, 0.01);
    }
    // A chart of 332 pixels has room for 199 of them: seven names take 177, eight 200.
    assertThat(position(many)).isEqualTo(LegendPosition.OutsideE);
    assertThat(position(new Plot("", UNIT.x(), UNIT.y(), many.marks().subList(0, 7), false)))
        .isEqualTo(LegendPosition.InsideNE);
    assertThat(position(new Plot("", UNIT.x(), UNIT.y(), many.marks().subList(0, 8), false)))
        .isEqualTo(LegendPosition.OutsideE);
  }

  @Test
  void besideTheChartItTakesItsWidth() {
    Plot full = at(0.95, 0.95, 0.05, 0.95, 0.95, 0.05, 0.05, 0.05);
    Canvas canvas = Canvas.of(full, Size.WHOLE, 0);
    canvas.dots("a", new double[] {0}, new double[] {0}, Style.INK, Style.marker(0));
    canvas.dots("long name", new double[] {0}, new double[] {0}, Style.INK, Style.marker(0));
    int text = Style.widest(List.of("long name"), Style.LEGEND_FONT);
    assertThat(Legend.place(canvas, full)).isEqualTo(34 + 32 + text + Style.PADDING);
    assertThat(Legend.place(canvas, at(0.5, 0.5))).isZero();
  }
}

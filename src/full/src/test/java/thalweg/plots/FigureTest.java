package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.PieChartBuilder;

class FigureTest {
  private static final double[] X = {1, 10, 100};
  private static final double[] Y = {3, 1e-3, 1e-9};

  private static Plot everything() {
    return Plot.of("Everything", "time (ms)", "error")
        .logX()
        .logY()
        .line("line", X, Y)
        .points("points", X, Y)
        .band("band", X, new double[][] {{1, 2, 3}, {2, 3, 4}})
        .curve("curve", x -> 1 / x, 1, 100)
        .spot("spot", 10, 1)
        .lowest()
        .horizontal("rule", 0.1)
        .vertical("other rule", 5);
  }

  private static BufferedImage read(Figure figure) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(figure.png()));
  }

  @Test
  void thePictureIsAPngOfTwiceTheSizeOnScreen() throws IOException {
    BufferedImage image = read(everything());
    assertThat(image.getWidth()).isEqualTo(Figure.PIXEL_RATIO * Style.WIDTH);
    assertThat(image.getHeight()).isEqualTo(Figure.PIXEL_RATIO * Style.HEIGHT);
  }

  /** Of the same size on the screen and with the same words: only the pixels differ. */
  @Test
  void aFigureCanBeDrawnCoarsely() {
    PieChart chart = new PieChartBuilder().width(200).height(100).build();
    List<Figure> figures =
        List.of(
            everything(),
            Panels.of("", 2, everything()),
            new ImageGrid("One", 1, 1, new double[][] {{1}}, List.of("a")),
            new ChartFigure(chart));
    for (Figure figure : figures) {
      BufferedImage coarse = figure.image(1);
      assertThat(2 * coarse.getWidth()).as(figure.altText()).isEqualTo(figure.image().getWidth());
      assertThat(2 * coarse.getHeight()).as(figure.altText()).isEqualTo(figure.image().getHeight());
      assertThat(figure.png(1).length).isLessThan(figure.png().length);
      assertThatThrownBy(() -> figure.image(0))
          .hasMessageContaining("pixelRatio must be at least 1");
    }
  }

  @Test
  void equalDataGiveEqualBytes() {
    assertThat(everything().png()).isEqualTo(everything().png());
  }

  @Test
  void otherDataGiveOtherBytes() {
    assertThat(everything().png()).isNotEqualTo(everything().spot("more", 2, 0.5).png());
  }

  @Test
  void everyFigureStaysSmallEnoughForANotebook() {
    assertThat(everything().png().length).isLessThan(150_000);
  }

  @Test
  void theLineIsWhereTheNumbersAre() throws IOException {
    Plot plot =
        Plot.of("", "x", "y")
            .line("", new double[] {0, 1}, new double[] {0, 1})
            .xBetween(0, 1)
            .yBetween(0, 1);
    BufferedImage image = plot.image();
    int blue = 0;
    int right = 0;
    for (int i = 0; i < image.getWidth(); i++) {
      for (int j = 0; j < image.getHeight(); j++) {
        if ((image.getRGB(i, j) & 0xFFFFFF) == 0x0072B2) {
          blue++;
          right = j < image.getHeight() / 2 && i > image.getWidth() / 2 ? right + 1 : right;
        }
      }
    }
    assertThat(blue).isGreaterThan(1000);
    assertThat((double) right / blue).isBetween(0.4, 0.6);
  }

  @Test
  void aFigureIsSaved(@TempDir Path folder) throws IOException {
    Path file = everything().save(folder.resolve("figure.png"));
    assertThat(Files.readAllBytes(file)).isEqualTo(everything().png());
  }

  @Test
  void oddDataAreDrawnAllTheSame() {
    double nan = Double.NaN;
    double inf = Double.POSITIVE_INFINITY;
    for (double[] y :
        List.of(
            new double[] {5, 5, 5},
            new double[] {0, 0, 0},
            new double[] {nan, nan, nan},
            new double[] {1, inf, nan},
            new double[] {1e-300, 1e300, 1},
            new double[] {1e300, -1e300, 0},
            new double[] {-1, -2, -3},
            new double[] {1, 1 + 1e-15, 1 + 2e-15},
            new double[] {1e12, 2e12, 3e12})) {
      Plot plot = Plot.of("odd", "x", "y").line("a", X, y).points("b", X, y);
      assertThat(plot.png()).isNotEmpty();
      assertThat(plot.logX().logY().png()).isNotEmpty();
      assertThat(plot.altText()).contains("“a”");
    }
    assertThat(Plot.of("empty", "x", "y").png()).isNotEmpty();
  }

  @Test
  void barsSayTheirNumbers() throws IOException {
    Bars bars = Bars.of("Weights", "weight", List.of("bmi", "bp"), new double[] {1.25, -0.5});
    assertThat(bars.altText()).isEqualTo("Weights. Horizontal bars: weight. bmi 1.25, bp -0.5.");
    assertThat(read(bars).getWidth()).isEqualTo(Figure.PIXEL_RATIO * Style.WIDTH);
    assertThatThrownBy(() -> Bars.of("", "", List.of("a"), new double[2]))
        .hasMessage("values must have 1 entries but has 2");
  }

  @Test
  void aChartOfXChartIsAFigure() throws IOException {
    PieChart pie = new PieChartBuilder().width(200).height(100).title(" Shares ").build();
    pie.addSeries("a", 1);
    assertThat(new ChartFigure(pie).altText()).isEqualTo("Pie chart: Shares");
    assertThat(read(new ChartFigure(pie)).getWidth()).isEqualTo(400);
    assertThat(read(new ChartFigure(pie)).getHeight()).isEqualTo(200);
    pie.setTitle("");
    assertThat(new ChartFigure(pie).altText()).isEqualTo("Pie chart");
    pie.setTitle(null);
    assertThat(new ChartFigure(pie).altText()).isEqualTo("Pie chart");
  }

  @Test
  void wrongShapesAreExplained() {
    assertThatThrownBy(() -> Plot.of("", "", "").line("loss", new double[2], new double[3]))
        .hasMessage("y of \"loss\" must have 2 entries but has 3");
    assertThatThrownBy(() -> Plot.of("", "", "").band("val", X, new double[][] {{1, 2}}))
        .hasMessage("each run of \"val\" must have 3 entries but has 2");
    assertThatThrownBy(() -> Plot.of("", "", "").lowest())
        .hasMessageContaining("needs a line or band");
    assertThatThrownBy(() -> Plot.of("", "", "").logY().yBetween(0, 1))
        .hasMessageContaining("start above 0");
  }

  @Test
  void plotsAreNotChangedByTheirVerbs() {
    Plot plot = Plot.of("a", "x", "y");
    plot.line("b", X, Y).logX();
    assertThat(plot.marks()).isEmpty();
    assertThat(plot.x().scale()).isEqualTo(Scale.LINEAR);
  }

  @Test
  void anotherTitleAndOtherLabelsLeaveTheRest() {
    Plot plot = everything().xBetween(1, 1000);
    Plot other = plot.titled("Other").labelled("t (s)", "e");
    assertThat(other.title()).isEqualTo("Other");
    assertThat(other.x()).isEqualTo(new Axis("t (s)", Scale.LOGARITHMIC, 1, 1000));
    assertThat(other.y().label()).isEqualTo("e");
    assertThat(other.marks()).isEqualTo(plot.marks());
    assertThat(other).hasToString(other.altText());
    assertThatThrownBy(() -> plot.xBetween(2, 2))
        .hasMessage("an axis must run from a smaller to a larger number but was 2.0 to 2.0");
  }
}

package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelsTest {
  private static final Plot PLOT = Plot.of("Up", "t", "v").line("v", new double[] {1, 2, 3});

  @Test
  void saysEachPanelInTurn() {
    Panels panels = Panels.of("Both", 2, PLOT, PLOT.titled("Again"));
    assertThat(panels.altText())
        .startsWith("Both. 2 panels. Panel 1: Up. Horizontal axis: t")
        .contains("“v” rises from 1 at t = 0 to 3 at t = 2. Panel 2: Again. Horizontal");
    assertThat(panels).hasToString(panels.altText());
  }

  @Test
  void fillsRowByRowAndHasOneTitle() {
    BufferedImage three = Panels.of("", 2, PLOT, PLOT, PLOT).image();
    assertThat(three.getWidth()).isEqualTo(Figure.PIXEL_RATIO * 900);
    assertThat(three.getHeight()).isEqualTo(Figure.PIXEL_RATIO * (40 + 2 * Size.panel(2).height()));
    assertThat(Panels.of("", 1, PLOT).image().getHeight())
        .isEqualTo(Figure.PIXEL_RATIO * (40 + Style.HEIGHT));
    // The first two panels of a row are the same picture; nothing is drawn where a fourth would be.
    int half = three.getWidth() / 2;
    int background = Style.BACKGROUND.getRGB();
    int ink = 0;
    for (int x = 0; x < half; x++) {
      for (int y = 0; y < three.getHeight() / 2; y++) {
        assertThat(three.getRGB(x, y)).isEqualTo(three.getRGB(x + half, y));
      }
      for (int y = three.getHeight() / 2 + 40; y < three.getHeight(); y++) {
        ink += three.getRGB(x, y) == background ? 0 : 1;
        assertThat(three.getRGB(x + half, y)).isEqualTo(background);
      }
    }
    assertThat(ink).isGreaterThan(1000);
  }

  @Test
  void aRowIsAsHighAsItsHighestPanel() {
    Plot square = PLOT.xBetween(0, 10).yBetween(0, 10).equalScales();
    int height = Drawing.of(square, Size.panel(2)).getHeight();
    assertThat(height).isGreaterThan(Size.panel(2).height());
    BufferedImage image = Panels.of("", 2, PLOT, square).image();
    assertThat(image.getHeight()).isEqualTo(Figure.PIXEL_RATIO * (40 + height));
    // The numbers below the other panel are as far down.
    int ink = 0;
    for (int y = image.getHeight() - 100; y < image.getHeight(); y++) {
      ink += image.getRGB(450, y) == Style.BACKGROUND.getRGB() ? 0 : 1;
    }
    assertThat(ink).isPositive();
  }

  @Test
  void refusesAnEmptyGrid() {
    assertThatThrownBy(() -> Panels.of("", 0, PLOT))
        .hasMessageContaining("columns must be in [1, 4] but was 0");
    assertThatThrownBy(() -> new Panels("", 2, List.of()))
        .hasMessageContaining("the number of plots must be at least 1 but was 0");
  }
}

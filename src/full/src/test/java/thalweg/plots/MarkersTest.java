package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.style.markers.Marker;

class MarkersTest {

  /** A marker in the middle of 20 by 20 pixels; XChart's size does not matter to ours. */
  private static BufferedImage painted(Marker marker) {
    BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    marker.paint(g, 10, 10, 1);
    g.dispose();
    return image;
  }

  private static int white(BufferedImage image) {
    int count = 0;
    for (int i = 0; i < 400; i++) {
      count += image.getRGB(i % 20, i / 20) == Color.WHITE.getRGB() ? 1 : 0;
    }
    return count;
  }

  @Test
  void aDotIsADiscOfItsDiameter() {
    assertThat(white(painted(new Dot(6)))).isBetween(24, 33);
    assertThat(white(painted(new Dot(12)))).isBetween(105, 122);
    assertThat(painted(new Dot(6)).getRGB(10, 10)).isEqualTo(Color.WHITE.getRGB());
  }

  @Test
  void aCrossReachesBeyondOtherMarkers() {
    BufferedImage cross = painted(new Cross());
    for (int[] end : new int[][] {{5, 5}, {15, 15}, {5, 15}, {15, 5}}) {
      assertThat(cross.getRGB(end[0], end[1])).isEqualTo(Color.WHITE.getRGB());
    }
    assertThat(cross.getRGB(10, 4)).isEqualTo(Color.BLACK.getRGB());
  }
}

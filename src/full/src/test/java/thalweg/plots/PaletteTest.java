package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a chart's picture keeps of its colours. */
class PaletteTest {

  @Test
  void anImageOfFewColoursStaysAsItIs() {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 256; i++) {
      image.setRGB(i % 16, i / 16, 0x010203 * i);
    }
    BufferedImage reduced = Palette.reduced(image);
    assertThat(pixels(reduced)).isEqualTo(pixels(image));
    assertThat(((IndexColorModel) reduced.getColorModel()).getMapSize()).isEqualTo(256);
  }

  /** A shade beside two frequent colours: closer in one channel alone to the one, by all three to the other. */
  @ParameterizedTest
  @CsvSource({
    "102030, 102038, 102090", // Apart in blue alone.
    "102030, 102830, 109030", // Green.
    "102030, 182030, 902030", // Red.
    "808080, 828282, 80808F", // A little in all beside more in one: 12 against 225.
    "FF0000, E00010, FF0090" // Red to the 961st, blue to the 256th, against 20,736.
  })
  void aRareShadeBecomesTheNearestFrequentColour(String rare, String near, String far) {
    int width = 258;
    BufferedImage image = new BufferedImage(width, 2, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      // At least twice each: 254 colours far from all three, then the two that the shade may
      // become, the wrong one more often.
      int colour = x < 254 ? 0x00FFFF - 256 * (x / 16) - x % 16 : x % 2 == 0 ? hex(far) : hex(near);
      image.setRGB(x, 0, colour);
      image.setRGB(x, 1, colour);
    }
    image.setRGB(257, 1, hex(rare));
    BufferedImage reduced = Palette.reduced(image);
    assertThat(reduced.getRGB(257, 1) & 0xFFFFFF).isEqualTo(hex(near));
    assertThat(reduced.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0x00FFFF);
  }

  private static int hex(String colour) {
    return Integer.parseInt(colour, 16);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}

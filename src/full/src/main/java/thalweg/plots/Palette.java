package thalweg.plots;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reduces an image to its 256 most frequent colours, which makes a chart's PNG about half as long. */
final class Palette {
  private static final int SIZE = 256;

  private Palette() {}

  /** Every colour that is not among them becomes the nearest one; charts have few besides shades of their edges. */
  static BufferedImage reduced(BufferedImage image) {
    int width = image.getWidth();
    int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    Map<Integer, Integer> counts = counts(pixels);
    List<Integer> colours = new ArrayList<>(counts.keySet());
    // By number, then by colour: the same image always gets the same palette.
    colours.sort(
        Comparator.comparing((Integer c) -> -counts.getOrDefault(c, 0)).thenComparing(c -> c));
    int[] palette = colours.stream().limit(SIZE).mapToInt(Integer::intValue).toArray();
    Map<Integer, Byte> indices = new HashMap<>();
    for (int colour : colours) {
      indices.put(colour, (byte) nearest(colour, palette));
    }
    IndexColorModel model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
    BufferedImage reduced =
        new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    byte[] data = ((DataBufferByte) reduced.getRaster().getDataBuffer()).getData();
    byte index = 0;
    for (int i = 0; i < pixels.length; i++) {
      if (i == 0 || pixels[i] != pixels[i - 1]) {
        index = indices.getOrDefault(pixels[i], (byte) 0);
      }
      data[i] = index;
    }
    return reduced;
  }

  /** How often each colour occurs; counts run by run, for most neighbours are alike. */
  private static Map<Integer, Integer> counts(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    int start = 0;
    for (int i = 1; i <= pixels.length; i++) {
      if (i == pixels.length || pixels[i] != pixels[start]) {
        counts.merge(pixels[start], i - start, Integer::sum);
        start = i;
      }
    }
    return counts;
  }

  private static int nearest(int colour, int[] palette) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.length; i++) {
      int red = (colour >> 16 & 255) - (palette[i] >> 16 & 255);
      int green = (colour >> 8 & 255) - (palette[i] >> 8 & 255);
      int blue = (colour & 255) - (palette[i] & 255);
      int distance = red * red + green * green + blue * blue;
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}

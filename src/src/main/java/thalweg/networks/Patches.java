package thalweg.networks;

import java.util.Arrays;
import thalweg.math.Shape;

/** The windows of an image as rows of a matrix, one a place: what a convolution multiplies by its weights. */
final class Patches {
  private final Shape image;
  private final int kernel;
  private final int rows;
  private final int columns;

  /** The pixel of each entry of the patches of one image, −1 outside of it. */
  private final int[] pixels;

  Patches(Convolution layer, Shape image) {
    Inputs.requireImage(layer, image);
    this.image = image;
    kernel = layer.kernel();
    rows = Inputs.windows(layer, image, image.size(1), kernel, layer.stride(), layer.padding());
    columns = Inputs.windows(layer, image, image.size(2), kernel, layer.stride(), layer.padding());
    pixels = new int[places() * each()];
    for (int place = 0; place < places(); place++) {
      int top = place / columns * layer.stride() - layer.padding();
      int left = place % columns * layer.stride() - layer.padding();
      for (int k = 0; k < each(); k++) {
        pixels[place * each() + k] = pixel(top, left, k);
      }
    }
  }

  private int pixel(int top, int left, int k) {
    int channel = k / (kernel * kernel);
    int row = top + k / kernel % kernel;
    int column = left + k % kernel;
    boolean inside = row >= 0 && row < image.size(1) && column >= 0 && column < image.size(2);
    return inside ? (channel * image.size(1) + row) * image.size(2) + column : -1;
  }

  Shape output(int channels) {
    return Shape.of(channels, rows, columns);
  }

  /** The number of places. */
  int places() {
    return rows * columns;
  }

  /** The numbers in a patch: channels·kernel². */
  int each() {
    return image.size(0) * kernel * kernel;
  }

  /** Copies pixels into patches; outside of the image they are 0. */
  void gather(double[] images, double[] patches, int examples) {
    for (int example = 0, i = 0; example < examples; example++) {
      int first = example * image.count();
      for (int k = 0; k < pixels.length; k++, i++) {
        patches[i] = pixels[k] < 0 ? 0 : images[first + pixels[k]];
      }
    }
  }

  /** Adds patches up where they overlap. */
  void scatter(double[] patches, double[] images, int examples) {
    Arrays.fill(images, 0, examples * image.count(), 0);
    for (int example = 0, i = 0; example < examples; example++) {
      int first = example * image.count();
      for (int k = 0; k < pixels.length; k++, i++) {
        if (pixels[k] >= 0) {
          images[first + pixels[k]] += patches[i];
        }
      }
    }
  }
}

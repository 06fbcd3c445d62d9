package thalweg.networks;

import java.util.Arrays;
import thalweg.math.Shape;

/** Square windows of an image, channel by channel, for pooling. */
final class Windows {
  private final int pixels;
  private final Shape output;

  /** The pixel at the upper left of the window of each number of the output of one image. */
  private final int[] firsts;

  /** How far each pixel of a window lies behind its first. */
  private final int[] offsets;

  /**
   * Finds the pixels.
   *
   * @param image channels×rows×columns
   * @param size rows and columns of a window
   * @param stride the distance between windows
   */
  Windows(Layer layer, Shape image, int size, int stride) {
    Inputs.requireImage(layer, image);
    int rows = Inputs.windows(layer, image, image.size(1), size, stride, 0);
    int columns = Inputs.windows(layer, image, image.size(2), size, stride, 0);
    pixels = image.count();
    output = Shape.of(image.size(0), rows, columns);
    firsts = new int[output.count()];
    for (int i = 0; i < firsts.length; i++) {
      int row = i / columns % rows * stride;
      int column = i % columns * stride;
      firsts[i] = (i / (rows * columns) * image.size(1) + row) * image.size(2) + column;
    }
    offsets = new int[size * size];
    for (int k = 0; k < offsets.length; k++) {
      offsets[k] = k / size * image.size(2) + k % size;
    }
  }

  /** Channels×places from top to bottom×places from left to right. */
  Shape output() {
    return output;
  }

  int[] firsts() {
    return firsts;
  }

  int[] offsets() {
    return offsets;
  }

  /** Where the pixels of an image of the batch begin. */
  int image(int row) {
    return row * pixels;
  }

  /** Sets what belongs to a batch of images to 0, if it is there at all. */
  void clear(double[] images, Batch batch) {
    Arrays.fill(images, 0, Math.min(images.length, image(batch.size())), 0);
  }
}

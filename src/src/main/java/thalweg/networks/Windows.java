package thalweg.networks;

import java.util.Arrays;
import thalweg.math.Shape;

/**
 * Square windows of an image, channel by channel, for pooling.
 *
 * @param image channels×rows×columns
 * @param output channels×places from top to bottom×places from left to right
 * @param size rows and columns of a window
 * @param stride the distance between windows
 */
record Windows(Shape image, Shape output, int size, int stride) {

  static Windows of(Layer layer, Shape image, int size, int stride) {
    Inputs.requireImage(layer, image);
    int rows = Inputs.windows(layer, image, image.size(1), size, stride, 0);
    int columns = Inputs.windows(layer, image, image.size(2), size, stride, 0);
    return new Windows(image, Shape.of(image.size(0), rows, columns), size, stride);
  }

  /** The pixel at the upper left of the window that number i of the output, counted over the batch, comes from. */
  int first(int i) {
    int columns = output.size(2);
    int places = output.size(1) * columns;
    int row = i % places / columns * stride;
    int column = i % columns * stride;
    return (i / places * image.size(1) + row) * image.size(2) + column;
  }

  /** How far the k-th pixel of a window lies behind its first. */
  int offset(int k) {
    return k / size * image.size(2) + k % size;
  }

  /** Sets what belongs to a batch of images to 0, if it is there at all. */
  void clear(double[] images, Batch batch) {
    Arrays.fill(images, 0, Math.min(images.length, batch.size() * image.count()), 0);
  }
}

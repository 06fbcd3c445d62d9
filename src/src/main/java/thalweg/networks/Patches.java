package thalweg.networks;

import java.util.Arrays;
import thalweg.math.Shape;

/**
 * The windows of an image as columns of a matrix, one a place: what a convolution multiplies its weights by. A row of the matrix
 * holds what one entry of the window sees, place after place; within a row of places these are pixels the stride apart.
 */
final class Patches {
  private final Shape image;
  private final int pixels;
  private final int height;
  private final int width;
  private final int kernel;
  private final int stride;
  private final int padding;
  private final int rows;
  private final int columns;

  Patches(Convolution layer, Shape image) {
    Inputs.requireImage(layer, image);
    this.image = image;
    pixels = image.count();
    height = image.size(1);
    width = image.size(2);
    kernel = layer.kernel();
    stride = layer.stride();
    padding = layer.padding();
    rows = Inputs.windows(layer, image, image.size(1), kernel, stride, padding);
    columns = Inputs.windows(layer, image, image.size(2), kernel, stride, padding);
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

  /** What is done with one row of places: the numbers of the matrix from {@code at} on, and the pixels from {@code pixel} on. */
  private interface Row {
    void visit(int at, int pixel, int count);
  }

  /** Copies the pixels of one image of a batch into patches; outside of the image they are 0. */
  void gather(double[] images, int number, double[] patches) {
    Arrays.fill(patches, 0);
    visit(
        number,
        (at, pixel, count) -> {
          if (stride == 1) {
            System.arraycopy(images, pixel, patches, at, count);
          } else {
            for (int i = 0; i < count; i++) {
              patches[at + i] = images[pixel + i * stride];
            }
          }
        });
  }

  /** Adds patches up where they overlap, as one image of a batch. */
  void scatter(double[] patches, double[] images, int number) {
    Arrays.fill(images, number * pixels, (number + 1) * pixels, 0);
    visit(
        number,
        (at, pixel, count) -> {
          for (int i = 0; i < count; i++) {
            images[pixel + i * stride] += patches[at + i];
          }
        });
  }

  /** Visits the part of each row of places that lies within the image. */
  private void visit(int number, Row row) {
    for (int k = 0; k < each(); k++) {
      int channel = k / (kernel * kernel);
      int down = k / kernel % kernel - padding;
      int right = k % kernel - padding;
      // Of places 0, 1, … of a row, these see a column of the image: 0 ≤ place·stride + right <
      // width.
      int first = Math.max(0, Math.floorDiv(stride - 1 - right, stride));
      int end = Math.min(columns, Math.floorDiv(width - 1 - right, stride) + 1);
      for (int r = 0; r < rows && first < end; r++) {
        int line = r * stride + down;
        if (line >= 0 && line < height) {
          int start = number * pixels + (channel * height + line) * width;
          row.visit(
              k * places() + r * columns + first, start + first * stride + right, end - first);
        }
      }
    }
  }
}

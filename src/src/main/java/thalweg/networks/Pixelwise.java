package thalweg.networks;

import thalweg.math.Shape;

/**
 * One channel of an image before it is changed.
 *
 * @param x the numbers of all channels
 * @param first where the channel begins
 * @param rows of the channel
 * @param columns of the channel
 */
record Pixelwise(double[] x, int first, int rows, int columns) {

  /** What a pixel becomes. */
  interface Change {
    double pixel(Pixelwise image, int row, int column);
  }

  /** Gives every pixel of every channel the value that the change takes from the image as it was. */
  static void replace(double[] x, Shape shape, Change change) {
    if (shape.rank() != 3) {
      throw new IllegalArgumentException(
          "an augmentation of images needs examples of channels×rows×columns but they are "
              + shape);
    }
    double[] before = x.clone();
    int rows = shape.size(1);
    int columns = shape.size(2);
    for (int channel = 0; channel < shape.size(0); channel++) {
      int first = channel * rows * columns;
      Pixelwise image = new Pixelwise(before, first, rows, columns);
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          x[first + r * columns + c] = change.pixel(image, r, c);
        }
      }
    }
  }

  /** A pixel; 0 outside of the image. */
  double at(int row, int column) {
    boolean inside = row >= 0 && row < rows && column >= 0 && column < columns;
    return inside ? x[first + row * columns + column] : 0;
  }

  /** Between four pixels. */
  double between(double row, double column) {
    int r = (int) Math.floor(row);
    int c = (int) Math.floor(column);
    double down = row - r;
    double right = column - c;
    return (1 - down) * ((1 - right) * at(r, c) + right * at(r, c + 1))
        + down * ((1 - right) * at(r + 1, c) + right * at(r + 1, c + 1));
  }
}

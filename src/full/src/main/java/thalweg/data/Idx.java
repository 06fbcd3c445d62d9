package thalweg.data;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.ejml.data.DMatrixRMaj;
import thalweg.samples.Examples;
import thalweg.samples.Rows;

/**
 * The content of an IDX file of bytes: n pictures or n labels, as MNIST and Fashion-MNIST have them, plain or gzipped.
 *
 * <p>The file is two zero bytes, the type (8: unsigned bytes), the number of dimensions, the dimensions as big-endian
 * 32-bit integers, n first, and the values row by row. The values stay bytes until they are asked for: 60,000 pictures
 * of 28×28 are 47 MB here and 376 MB as a matrix.
 *
 * <pre>{@code
 * Idx images = Idx.read(Path.of("train-images-idx3-ubyte.gz"));
 * Idx labels = Idx.read(Path.of("train-labels-idx1-ubyte.gz"));
 * Examples first = images.examples(labels, IntStream.range(0, 6000).toArray());
 * }</pre>
 */
public final class Idx {

  private static final byte UNSIGNED_BYTE = 8;

  /** Pictures of several colours have four: number, row, column, colour. */
  private static final int MOST_DIMENSIONS = 4;

  private final String name;
  private final int[] shape;
  private final ByteBuffer values;

  private Idx(String name, int[] shape, ByteBuffer values) {
    this.name = name;
    this.shape = shape;
    this.values = values;
  }

  /**
   * The content of a file.
   *
   * @throws IllegalArgumentException if it is no IDX file of bytes, or shorter or longer than its header says; the
   *     message names the byte, from 0
   * @throws java.io.UncheckedIOException if it cannot be read at all
   */
  public static Idx read(Path file) {
    return parse(file.toString(), Bytes.of(file));
  }

  static Idx parse(String name, byte[] content) {
    byte[] start = {0, 0, UNSIGNED_BYTE};
    for (int at = 0; at < start.length; at++) {
      if (at >= content.length || content[at] != start[at]) {
        throw wrong(
            name,
            at,
            "an IDX file of unsigned bytes begins with 0, 0, 8 and the number of dimensions but this one with "
                + Arrays.toString(Arrays.copyOf(content, Math.min(4, content.length))));
      }
    }
    int[] shape = shape(name, content);
    int header = Integer.BYTES * (1 + shape.length);
    double expected = Arrays.stream(shape).asDoubleStream().reduce(1, (a, b) -> a * b);
    int found = content.length - header;
    if (found != expected) {
      throw wrong(
          name,
          (int) Math.min(content.length, header + expected),
          "%.0f values, %s, must follow the header but %d do; the file is %s"
              .formatted(
                  expected, words(shape), found, found < expected ? "cut short" : "too long"));
    }
    ByteBuffer values = ByteBuffer.wrap(content, header, found).slice().asReadOnlyBuffer();
    return new Idx(name, shape, values);
  }

  private static int[] shape(String name, byte[] content) {
    int dimensions = content.length > 3 ? content[3] : 0;
    if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
      throw wrong(name, 3, "the number of dimensions must be 1 to 4 but is " + (dimensions & 0xff));
    }
    int[] shape = new int[dimensions];
    for (int k = 0; k < dimensions; k++) {
      int at = Integer.BYTES * (1 + k);
      if (content.length < at + Integer.BYTES) {
        throw wrong(name, content.length, "the file ends within its header");
      }
      shape[k] = ByteBuffer.wrap(content).getInt(at);
      if (shape[k] < 1) {
        throw wrong(
            name,
            at,
            "dimension %d of %d must be positive but is %d".formatted(k + 1, dimensions, shape[k]));
      }
    }
    return shape;
  }

  private static IllegalArgumentException wrong(String name, int at, String why) {
    return new IllegalArgumentException("%s, byte %d: %s".formatted(name, at, why));
  }

  /** The number of pictures or labels n. */
  public int size() {
    return shape[0];
  }

  /** The number of values of each, such as 784 for 28×28. */
  public int dimension() {
    return values.capacity() / shape[0];
  }

  /** How many rows of pixels each picture has; 1 where the file knows no rows. */
  int height() {
    return shape.length > 2 ? shape[1] : 1;
  }

  /** One value, 0 to 255. */
  public int value(int row, int column) {
    return values.get(row * dimension() + column) & 0xff;
  }

  /**
   * Chosen pictures with their labels, a pixel a feature, 0 to 255.
   *
   * @param labels a label for each of these pictures
   * @param rows row numbers in [0, n), at least one. Not modified.
   * @throws IllegalArgumentException if there are not as many labels as pictures
   */
  public Examples examples(Idx labels, int... rows) {
    requireLabels(labels);
    Rows.requireValid("rows", rows, size());
    DMatrixRMaj x = new DMatrixRMaj(rows.length, dimension());
    double[] y = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < x.numCols; j++) {
        x.unsafe_set(i, j, value(rows[i], j));
      }
      y[i] = labels.value(rows[i], 0);
    }
    return new Examples(x, y);
  }

  void requireLabels(Idx labels) {
    if (labels.size() != size() || labels.dimension() != 1) {
      throw new IllegalArgumentException(
          "%s must hold one label for each of the %d of %s but holds %s"
              .formatted(labels.name, size(), name, words(labels.shape)));
    }
  }

  @Override
  public String toString() {
    return name + ": " + words(shape);
  }

  private static String words(int[] shape) {
    return Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining("×"));
  }
}

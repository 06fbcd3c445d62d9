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

  private static final int UNSIGNED_BYTE = 8;

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
   * @throws IllegalArgumentException if it is no IDX file of bytes, or shorter or longer than its header says
   * @throws java.io.UncheckedIOException if it cannot be read at all
   */
  public static Idx read(Path file) {
    return parse(file.toString(), Bytes.of(file));
  }

  static Idx parse(String name, byte[] content) {
    ByteBuffer in = ByteBuffer.wrap(content);
    if (content.length < 8 || in.getShort() != 0 || in.get() != UNSIGNED_BYTE || content[3] < 1) {
      throw new IllegalArgumentException(
          "%s must begin with the bytes 0, 0, 8 and the number of dimensions, as IDX files of unsigned bytes do, but begins with %s"
              .formatted(
                  name, Arrays.toString(Arrays.copyOf(content, Math.min(4, content.length)))));
    }
    int[] shape = new int[in.get()];
    double expected = 1;
    for (int k = 0; k < shape.length; k++) {
      shape[k] = in.remaining() < Integer.BYTES ? 0 : in.getInt();
      if (shape[k] < 1) {
        throw new IllegalArgumentException(
            "%s must have %d positive dimensions but number %d is %d"
                .formatted(name, shape.length, k, shape[k]));
      }
      expected *= shape[k];
    }
    if (in.remaining() != expected) {
      throw new IllegalArgumentException(
          "%s must hold %.0f values, %s, but holds %d; it is cut short or damaged"
              .formatted(name, expected, words(shape), in.remaining()));
    }
    return new Idx(name, shape, in.slice().asReadOnlyBuffer());
  }

  /** The number of pictures or labels n. */
  public int size() {
    return shape[0];
  }

  /** The number of values of each, such as 784 for 28×28. */
  public int dimension() {
    return values.capacity() / shape[0];
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
    if (labels.size() != size() || labels.dimension() != 1) {
      throw new IllegalArgumentException(
          "%s must hold one label for each of the %d of %s but holds %s"
              .formatted(labels.name, size(), name, words(labels.shape)));
    }
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

  @Override
  public String toString() {
    return name + ": " + words(shape);
  }

  private static String words(int[] shape) {
    return Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining("×"));
  }
}

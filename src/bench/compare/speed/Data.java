package speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import thalweg.data.Dataset;
import thalweg.data.Datasets;
import thalweg.samples.Examples;
import thalweg.samples.Standardizer;

/**
 * The data of the workloads, always the same: shipped sets, and for larger ones numbers drawn from a seed. Both sides get the
 * very same numbers, the peers from files.
 *
 * @param x n×d
 * @param y n targets; empty where there are none
 */
record Data(DMatrixRMaj x, double[] y) {
  private static final Map<String, Data> LOADED = new LinkedHashMap<>();

  static Data of(String name) {
    Data known = LOADED.get(name);
    if (known == null) {
      known = make(name);
      LOADED.put(name, known);
    }
    return known;
  }

  static void forget() {
    LOADED.clear();
  }

  Examples examples() {
    return new Examples(x, y);
  }

  /** Writes both arrays as doubles, least significant byte first, and says their sizes. */
  String write(Path folder, String name) throws IOException {
    write(folder.resolve(name + ".x"), x.data);
    write(folder.resolve(name + ".y"), y);
    return x.numRows + " " + x.numCols;
  }

  static void write(Path file, double[] numbers) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
      for (int from = 0; from < numbers.length; from += buffer.capacity() / 8) {
        buffer.clear();
        int to = Math.min(numbers.length, from + buffer.capacity() / 8);
        buffer.asDoubleBuffer().put(numbers, from, to - from);
        out.write(buffer.limit((to - from) * 8));
      }
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private static Data make(String name) {
    String[] words = name.split("-");
    int n = words.length > 1 ? Integer.parseInt(words[1]) : 0;
    int d = words.length > 2 ? Integer.parseInt(words[2]) : 0;
    return switch (words[0]) {
      case "cancer" -> standardized(Datasets.breastCancer());
      case "diabetes" -> centred(standardized(Datasets.diabetes()));
      case "digits" -> digits();
      case "images" -> images(n);
      case "rows" -> rows(n, d);
      case "sparse" -> sparse(n, d);
      case "points" -> points(n, d);
      default -> throw new IllegalArgumentException("data must be a known set but was " + name);
    };
  }

  private static Data standardized(Dataset set) {
    Examples all = set.examples();
    return new Data(Standardizer.fit(all).transform(all.x()), all.y());
  }

  private static Data centred(Data data) {
    double mean = Arrays.stream(data.y).average().orElseThrow();
    return new Data(data.x, Arrays.stream(data.y).map(y -> y - mean).toArray());
  }

  private static Data digits() {
    Examples all = Datasets.digits().examples();
    DMatrixRMaj x = all.x().copy();
    Arrays.setAll(x.data, i -> x.data[i] / 16);
    return new Data(x, all.y());
  }

  /** The digits in 28×28 pixels, each point nine pixels large, again and again, each time with other noise. */
  private static Data images(int n) {
    Data digits = of("digits");
    SplittableRandom random = new SplittableRandom(1);
    DMatrixRMaj x = new DMatrixRMaj(n, 784);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      int from = i % digits.y.length;
      y[i] = digits.y[from];
      for (int p = 0; p < 24 * 24; p++) {
        int row = p / 24;
        int column = p % 24;
        double ink = digits.x.data[from * 64 + row / 3 * 8 + column / 3];
        x.data[i * 784 + (row + 2) * 28 + column + 2] = ink * random.nextDouble(0.5, 1);
      }
    }
    return new Data(x, y);
  }

  /** Labels by a linear rule, a tenth of them the other way; ten features are normal, the others 0 or 1, as covertype's are. */
  private static Data rows(int n, int d) {
    SplittableRandom random = new SplittableRandom(2);
    double[] rule = normal(random, d);
    DMatrixRMaj x = new DMatrixRMaj(n, d);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      double score = 0;
      for (int j = 0; j < d; j++) {
        double xij = j < 10 || d <= 20 ? normal(random) : random.nextDouble() < 0.1 ? 1 : 0;
        x.data[i * d + j] = xij;
        score += rule[j] * xij;
      }
      y[i] = (score + normal(random) > 0) == (random.nextDouble() < 0.9) ? 1 : -1;
    }
    return new Data(x, y);
  }

  /** Correlated features of which a tenth matters. */
  private static Data sparse(int n, int d) {
    SplittableRandom random = new SplittableRandom(3);
    double[] rule = normal(random, d);
    DMatrixRMaj x = new DMatrixRMaj(n, d);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      double common = normal(random);
      for (int j = 0; j < d; j++) {
        x.data[i * d + j] = 0.5 * common + normal(random);
        y[i] += j % 10 == 0 ? rule[j] * x.data[i * d + j] : 0;
      }
      y[i] += normal(random);
    }
    double mean = Arrays.stream(y).average().orElseThrow();
    return new Data(Standardizer.fit(x).transform(x), Arrays.stream(y).map(t -> t - mean).toArray());
  }

  /** Ten clouds that overlap. */
  private static Data points(int n, int d) {
    SplittableRandom random = new SplittableRandom(4);
    double[] centres = normal(random, 10 * d);
    DMatrixRMaj x = new DMatrixRMaj(n, d);
    for (int i = 0; i < n; i++) {
      int cloud = random.nextInt(10);
      for (int j = 0; j < d; j++) {
        x.data[i * d + j] = centres[cloud * d + j] + normal(random);
      }
    }
    return new Data(x, new double[0]);
  }

  static double[] normal(SplittableRandom random, int count) {
    double[] numbers = new double[count];
    Arrays.setAll(numbers, i -> normal(random));
    return numbers;
  }

  /** By Box and Muller. */
  private static double normal(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }
}

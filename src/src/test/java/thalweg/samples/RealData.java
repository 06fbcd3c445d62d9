package thalweg.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.ejml.data.DMatrixRMaj;

/** The course's datasets as raw examples, read without the tables and cards that {@code thalweg.data} adds. */
public final class RealData {
  private RealData() {}

  /** Progression of diabetes in 442 patients. */
  public static Examples diabetes() {
    return read("diabetes.csv", List.of());
  }

  /** Malignant (−1) or benign (+1), 569 tumours. */
  public static Examples breastCancer() {
    Examples numbered = read("breast-cancer.csv", List.of("malignant", "benign"));
    double[] signs = numbered.y().clone();
    for (int i = 0; i < signs.length; i++) {
      signs[i] = 2 * signs[i] - 1;
    }
    return new Examples(numbered.x(), signs);
  }

  /** Which of three growers (0, 1, 2), 178 wines. */
  public static Examples wine() {
    return read("wine.csv", List.of("first", "second", "third"));
  }

  /** Which digit, 1,797 pictures of 8×8 pixels from 0 to 16. */
  public static Examples digits() {
    return read("digits.csv", List.of());
  }

  /** The last column is the target; a label's number is its place in the list. */
  private static Examples read(String file, List<String> labels) {
    String path = "/thalweg/data/" + file;
    var stream = Objects.requireNonNull(RealData.class.getResourceAsStream(path), path);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<String[]> rows = reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
      int d = rows.get(0).length - 1;
      DMatrixRMaj x = new DMatrixRMaj(rows.size(), d);
      double[] y = new double[rows.size()];
      for (int i = 0; i < y.length; i++) {
        String[] row = rows.get(i);
        for (int j = 0; j < d; j++) {
          x.set(i, j, Double.parseDouble(row[j]));
        }
        y[i] = labels.isEmpty() ? Double.parseDouble(row[d]) : labels.indexOf(row[d]);
      }
      return new Examples(x, y);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

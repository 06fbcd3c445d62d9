package thalweg.problems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import thalweg.functions.Residuals;

/**
 * The nonlinear regressions of NIST's Statistical Reference Datasets: both starts, the harder first, certified
 * parameters and the certified residual sum of squares as the only minimum.
 *
 * <p>Observations stand in the test resources {@code nist/regressions.txt}. The larger sets are not among them; with
 * {@code -Dnist=DIR} all are read from NIST's own files {@code DIR/Misra1a.dat} and so on. NIST's data are in the public
 * domain.
 *
 * @see <a href="https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml">NIST StRD, nonlinear regression</a>
 */
public final class NistRegression {
  private NistRegression() {}

  /**
   * One data set.
   *
   * @param start1 the start far from the solution
   * @param start2 the start near it
   * @param certified the certified parameters
   * @param deviations their certified standard deviations
   * @param rss the certified residual sum of squares
   * @param rsd the certified residual standard deviation
   * @param x one row of predictors for each observation
   */
  public record Data(
      double[] start1,
      double[] start2,
      double[] certified,
      double[] deviations,
      double rss,
      double rsd,
      double[][] x,
      double[] y) {}

  /** What the parameters b of a data set predict for the predictors x, with the gradient by them. */
  public static Dual predict(String name, double[] b, double[] x) {
    return Objects.requireNonNull(NistModels.ALL.get(name), name).predict(Dual.variables(b), x);
  }

  /** All whose observations are at hand. */
  public static List<LeastSquaresCase> all() {
    List<LeastSquaresCase> all = new ArrayList<>();
    data().forEach((name, data) -> all.add(of(name, data)));
    return all;
  }

  private static LeastSquaresCase of(String name, Data data) {
    NistModels.Model model = Objects.requireNonNull(NistModels.ALL.get(name), name);
    Residuals residuals =
        Formula.residuals(
            data.y.length,
            data.certified.length,
            b -> {
              Dual[] r = new Dual[data.y.length];
              Arrays.setAll(r, i -> model.predict(b, data.x[i]).minus(data.y[i]));
              return r;
            });
    return new LeastSquaresCase(
        name,
        residuals,
        List.of(data.start1, data.start2),
        new double[] {data.rss},
        data.certified);
  }

  /** The data sets at hand by their names. */
  public static Map<String, Data> data() {
    String directory = System.getProperty("nist");
    try {
      return directory == null ? resource() : directory(Path.of(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Data> resource() throws IOException {
    Map<String, Data> sets = new TreeMap<>();
    try (var in =
        Objects.requireNonNull(NistRegression.class.getResourceAsStream("/nist/regressions.txt"))) {
      for (String block : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n")) {
        String[] lines = block.strip().split("\n");
        if (!lines[0].startsWith("#")) {
          double[][] rows = new double[8][];
          for (int i = 0; i < rows.length; i++) {
            rows[i] = numbers(lines[i + 1].substring(lines[i + 1].indexOf(' ')));
          }
          double[][] x =
              Arrays.stream(rows[6]).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
          sets.put(
              lines[0],
              new Data(rows[0], rows[1], rows[2], rows[3], rows[4][0], rows[5][0], x, rows[7]));
        }
      }
    }
    return sets;
  }

  /** Reads NIST's files: lines 'b1 = start1 start2 certified deviation', and rows 'y x …' after the last 'Data:'. */
  private static Map<String, Data> directory(Path directory) throws IOException {
    Map<String, Data> sets = new TreeMap<>();
    for (String name : NistModels.ALL.keySet()) {
      List<double[]> parameters = new ArrayList<>();
      List<String> last = new ArrayList<>();
      double rss = Double.NaN;
      double rsd = Double.NaN;
      for (String line : Files.readAllLines(directory.resolve(name + ".dat"))) {
        if (line.matches("\\s*b\\d+ =.*")) {
          parameters.add(numbers(line.substring(line.indexOf('=') + 1)));
        } else if (line.startsWith("Residual Sum of Squares:")) {
          rss = numbers(line.substring(line.indexOf(':') + 1))[0];
        } else if (line.startsWith("Residual Standard Deviation:")) {
          rsd = numbers(line.substring(line.indexOf(':') + 1))[0];
        } else if (line.startsWith("Data:")) {
          last.clear();
        } else if (!line.isBlank()) {
          last.add(line);
        }
      }
      List<double[]> rows = last.stream().map(NistRegression::numbers).toList();
      boolean logarithm = name.equals("Nelson"); // whose response is log y
      sets.put(
          name,
          new Data(
              parameters.stream().mapToDouble(p -> p[0]).toArray(),
              parameters.stream().mapToDouble(p -> p[1]).toArray(),
              parameters.stream().mapToDouble(p -> p[2]).toArray(),
              parameters.stream().mapToDouble(p -> p[3]).toArray(),
              rss,
              rsd,
              rows.stream().map(r -> Arrays.copyOfRange(r, 1, r.length)).toArray(double[][]::new),
              rows.stream().mapToDouble(r -> logarithm ? Math.log(r[0]) : r[0]).toArray()));
    }
    return sets;
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
  }
}

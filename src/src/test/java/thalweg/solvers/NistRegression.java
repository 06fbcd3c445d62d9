package thalweg.solvers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Residuals;

/**
 * One of the nonlinear regressions of NIST's Statistical Reference Datasets (public domain,
 * https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml), read from the file as NIST publishes it.
 *
 * @param name the name of the dataset
 * @param starts both starts, the far one first
 * @param certified the certified parameters
 * @param sumOfSquares the certified residual sum of squares
 * @param residuals predictions minus observations
 */
record NistRegression(
    String name, double[][] starts, double[] certified, double sumOfSquares, Residuals residuals) {

  /** Predicts an observation. */
  interface Model {
    double at(double[] b, double[] x);
  }

  /**
   * Predictions minus observations. The Jacobian is extrapolated from central differences with steps relative to each
   * parameter, since these parameters lie between 1e-9 and 1e4; it has about twelve digits.
   */
  private record Fit(Model model, int dimension, double[][] x, double[] y) implements Residuals {
    @Override
    public int size() {
      return y.length;
    }

    @Override
    public void residuals(double[] b, double[] r) {
      for (int i = 0; i < r.length; i++) {
        r[i] = model.at(b, x[i]) - y[i];
      }
    }

    @Override
    public void jacobian(double[] b, DMatrixRMaj j) {
      double[] c = b.clone();
      for (int k = 0; k < c.length; k++) {
        double h = 1e-4 * Math.max(1e-10, Math.abs(b[k]));
        for (int i = 0; i < y.length; i++) {
          double wide = slope(c, k, b[k], 2 * h, x[i]);
          double narrow = slope(c, k, b[k], h, x[i]);
          j.set(i, k, (4 * narrow - wide) / 3);
        }
        c[k] = b[k];
      }
    }

    private double slope(double[] c, int k, double at, double h, double[] x) {
      c[k] = at + h;
      double right = c[k];
      double above = model.at(c, x);
      c[k] = at - h;
      double left = c[k];
      return (above - model.at(c, x)) / (right - left);
    }
  }

  static List<NistRegression> all() {
    Map<String, Model> models = new LinkedHashMap<>();
    Model saturation = (b, x) -> b[0] * (1 - Math.exp(-b[1] * x[0]));
    Model decay = (b, x) -> Math.exp(-b[0] * x[0]) / (b[1] + b[2] * x[0]);
    Model lanczos =
        (b, x) ->
            b[0] * Math.exp(-b[1] * x[0])
                + b[2] * Math.exp(-b[3] * x[0])
                + b[4] * Math.exp(-b[5] * x[0]);
    Model gauss =
        (b, x) ->
            b[0] * Math.exp(-b[1] * x[0])
                + b[2] * Math.exp(-square((x[0] - b[3]) / b[4]))
                + b[5] * Math.exp(-square((x[0] - b[6]) / b[7]));
    Model cubics =
        (b, x) ->
            (b[0] + x[0] * (b[1] + x[0] * (b[2] + x[0] * b[3])))
                / (1 + x[0] * (b[4] + x[0] * (b[5] + x[0] * b[6])));
    models.put("Misra1a", saturation);
    models.put("Chwirut2", decay);
    models.put("Chwirut1", decay);
    models.put("Lanczos3", lanczos);
    models.put("Gauss1", gauss);
    models.put("Gauss2", gauss);
    models.put("DanWood", (b, x) -> b[0] * Math.pow(x[0], b[1]));
    models.put("Misra1b", (b, x) -> b[0] * (1 - 1 / square(1 + b[1] * x[0] / 2)));
    models.put(
        "Kirby2",
        (b, x) -> (b[0] + x[0] * (b[1] + x[0] * b[2])) / (1 + x[0] * (b[3] + x[0] * b[4])));
    models.put("Hahn1", cubics);
    models.put("Nelson", (b, x) -> b[0] - b[1] * x[0] * Math.exp(-b[2] * x[1]));
    models.put(
        "MGH17", (b, x) -> b[0] + b[1] * Math.exp(-x[0] * b[3]) + b[2] * Math.exp(-x[0] * b[4]));
    models.put("Lanczos1", lanczos);
    models.put("Lanczos2", lanczos);
    models.put("Gauss3", gauss);
    models.put("Misra1c", (b, x) -> b[0] * (1 - 1 / Math.sqrt(1 + 2 * b[1] * x[0])));
    models.put("Misra1d", (b, x) -> b[0] * b[1] * x[0] / (1 + b[1] * x[0]));
    models.put(
        "Roszman1", (b, x) -> b[0] - b[1] * x[0] - Math.atan(b[2] / (x[0] - b[3])) / Math.PI);
    models.put(
        "ENSO",
        (b, x) ->
            b[0]
                + wave(b[1], b[2], 12, x[0])
                + wave(b[4], b[5], b[3], x[0])
                + wave(b[7], b[8], b[6], x[0]));
    models.put("MGH09", (b, x) -> b[0] * x[0] * (x[0] + b[1]) / (x[0] * (x[0] + b[2]) + b[3]));
    models.put("Thurber", cubics);
    models.put("BoxBOD", saturation);
    models.put("Rat42", (b, x) -> b[0] / (1 + Math.exp(b[1] - b[2] * x[0])));
    models.put("MGH10", (b, x) -> b[0] * Math.exp(b[1] / (x[0] + b[2])));
    models.put("Eckerle4", (b, x) -> b[0] / b[1] * Math.exp(-0.5 * square((x[0] - b[2]) / b[1])));
    models.put("Rat43", (b, x) -> b[0] / Math.pow(1 + Math.exp(b[1] - b[2] * x[0]), 1 / b[3]));
    models.put("Bennett5", (b, x) -> b[0] * Math.pow(b[1] + x[0], -1 / b[2]));
    return models.entrySet().stream().map(e -> read(e.getKey(), e.getValue())).toList();
  }

  private static double square(double x) {
    return x * x;
  }

  private static double wave(double cosine, double sine, double period, double x) {
    double angle = 2 * Math.PI * x / period;
    return cosine * Math.cos(angle) + sine * Math.sin(angle);
  }

  private static NistRegression read(String name, Model model) {
    List<double[]> parameters = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    double sum = Double.NaN;
    boolean data = false;
    for (String line : lines(name)) {
      if (data && !line.isBlank()) {
        rows.add(numbers(line));
      } else if (line.matches("\\s*b\\d+ =.*")) {
        parameters.add(numbers(line.substring(line.indexOf('=') + 1)));
      } else if (line.startsWith("Residual Sum of Squares:")) {
        sum = numbers(line.substring(line.indexOf(':') + 1))[0];
      }
      data = data || line.matches("Data:\\s+y .*");
    }
    double[][] starts = {column(parameters, 0), column(parameters, 1)};
    boolean logarithm = name.equals("Nelson");
    double[][] x = new double[rows.size()][];
    double[] y = new double[rows.size()];
    for (int i = 0; i < y.length; i++) {
      double[] row = rows.get(i);
      x[i] = Arrays.copyOfRange(row, 1, row.length);
      y[i] = name.equals("Nelson") ? Math.log(row[0]) : row[0];
    }
    Residuals residuals = new Fit(model, parameters.size(), x, y);
    return new NistRegression(name, starts, column(parameters, 2), sum, residuals);
  }

  private static double[] column(List<double[]> rows, int j) {
    return rows.stream().mapToDouble(row -> row[j]).toArray();
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
  }

  private static List<String> lines(String name) {
    try (InputStream in =
        NistRegression.class.getResourceAsStream("/thalweg/solvers/nist/" + name + ".dat")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}

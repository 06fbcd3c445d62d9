package thalweg.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;

/**
 * How often each class was taken for each: entry (i, j) counts the examples of class i that were predicted as class j.
 *
 * <p>With \(n_{ij}\) the entries, the accuracy is \(\sum_in_{ii}/n\), and for each class
 *
 * <p>\[\text{precision}_j=\frac{n_{jj}}{\sum_in_{ij}},\qquad\text{recall}_i=\frac{n_{ii}}{\sum_jn_{ij}},\qquad
 * F_1=\frac{2\,\text{precision}\cdot\text{recall}}{\text{precision}+\text{recall}}.\]
 *
 * <p>Where a denominator is 0, the number is NaN and its macro average leaves it out; scikit-learn counts it as 0 and warns.
 * F₁ is \(2n_{ii}/(\sum_jn_{ij}+\sum_jn_{ji})\), which is 0 for a class that was met and never recognized.
 *
 * <pre>{@code
 * ConfusionTable table = ConfusionTable.of(new double[] {0, 1, 1, 1}, new double[] {0, 0, 1, 1}, List.of("no", "yes"));
 * table.accuracy();    // 0.75
 * table.precision(1);  // 2/3 of those called "yes" are
 * table.recall(0);     // 1/2 of the "no" were recognized
 * }</pre>
 *
 * @param classes the names, one a class
 * @param counts K×K, rows the true classes, columns the predicted ones. Not modified.
 * @see <a href="https://doi.org/10.1016/j.ipm.2009.03.002">Sokolova and Lapalme, A Systematic Analysis of Performance Measures for Classification Tasks (2009)</a>
 */
public record ConfusionTable(List<String> classes, int[][] counts) {

  /** Checks the shape and that there is an example. */
  public ConfusionTable {
    classes = List.copyOf(classes);
    Check.atLeast("the number of classes", classes.size(), 2);
    int k = classes.size();
    for (int i = 0; i < Math.max(k, counts.length); i++) {
      if (counts.length != k || counts[i].length != k) {
        throw new IllegalArgumentException(
            "counts must be %d×%d, a row and a column for each class, but is %d×%d"
                .formatted(k, k, counts.length, counts.length == 0 ? 0 : counts[0].length));
      }
      Arrays.stream(counts[i]).forEach(count -> Check.atLeast("each count", count, 0));
    }
    long n = Arrays.stream(counts).flatMapToInt(Arrays::stream).asLongStream().sum();
    Check.atLeast("the number of examples", (int) Math.min(n, Integer.MAX_VALUE), 1);
  }

  /**
   * Counts predicted against true classes.
   *
   * @param predicted class numbers 0, 1, …, K−1, one an example. Not modified.
   * @param actual the true ones. Not modified.
   * @param classes the K names
   */
  public static ConfusionTable of(double[] predicted, double[] actual, List<String> classes) {
    Check.length("predicted", predicted, actual.length);
    int[][] counts = new int[classes.size()][classes.size()];
    for (int i = 0; i < actual.length; i++) {
      int row = Labels.classNumber(actual[i], classes.size());
      counts[row][Labels.classNumber(predicted[i], classes.size())]++;
    }
    return new ConfusionTable(classes, counts);
  }

  /**
   * Counts the class of the largest score, the first of several that are as large, against the true one.
   *
   * @param scores n×K, one example a row: scores or probabilities. Not modified.
   * @param actual the true class numbers 0, 1, …, K−1. Not modified.
   * @param classes the K names
   */
  public static ConfusionTable ofScores(DMatrixRMaj scores, double[] actual, List<String> classes) {
    Check.shape("scores", scores, actual.length, classes.size());
    double[] predicted = new double[actual.length];
    Arrays.setAll(predicted, i -> Labels.largest(scores, i));
    return of(predicted, actual, classes);
  }

  /**
   * Counts the sign of a score against a label; a score of 0 is taken for −1.
   *
   * @param scores one score an example. Not modified.
   * @param labels −1 or +1. Not modified.
   * @param negative the name of the class −1, class 0 of the table
   * @param positive the name of the class +1, class 1 of the table
   */
  public static ConfusionTable ofScores(
      double[] scores, double[] labels, String negative, String positive) {
    Check.length("scores", scores, labels.length);
    double[] predicted = new double[labels.length];
    double[] actual = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      predicted[i] = Labels.number("score", scores[i]) > 0 ? 1 : 0;
      actual[i] = Labels.isPositive(labels[i]) ? 1 : 0;
    }
    return of(predicted, actual, List.of(negative, positive));
  }

  /** The number n of examples. */
  public long total() {
    return IntStream.range(0, classes.size()).mapToLong(this::actual).sum();
  }

  /** How many examples are of a class: the total of its row. */
  public long actual(int i) {
    return Arrays.stream(counts[i]).asLongStream().sum();
  }

  /** How many examples were predicted as a class: the total of its column. */
  public long predicted(int j) {
    return Arrays.stream(counts).mapToLong(row -> row[j]).sum();
  }

  /** The share of all examples that were predicted right. */
  public double accuracy() {
    long right = IntStream.range(0, classes.size()).mapToLong(i -> counts[i][i]).sum();
    return (double) right / total();
  }

  /** The share of those predicted as a class that are of it; NaN if there are none. */
  public double precision(int j) {
    return share(counts[j][j], predicted(j));
  }

  /** The share of those of a class that were predicted as such; NaN if there are none. */
  public double recall(int i) {
    return share(counts[i][i], actual(i));
  }

  /** The harmonic mean of precision and recall; NaN for a class that was neither met nor predicted. */
  public double f1(int i) {
    return share(2.0 * counts[i][i], actual(i) + predicted(i));
  }

  private static double share(double part, long whole) {
    return whole == 0 ? Double.NaN : part / whole;
  }

  /** The mean of the classes' precisions, each class counting alike. */
  public double macroPrecision() {
    return mean(this::precision);
  }

  /** The mean of the classes' recalls, the balanced accuracy. */
  public double macroRecall() {
    return mean(this::recall);
  }

  /** The mean of the classes' F₁. */
  public double macroF1() {
    return mean(this::f1);
  }

  private double mean(IntToDoubleFunction measure) {
    return IntStream.range(0, classes.size())
        .mapToDouble(measure)
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }

  /** The counts with their totals, and the measures of each class. */
  @Override
  public String toString() {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("true \\ predicted"));
    header.addAll(classes);
    header.addAll(List.of("total", "precision", "recall", "F1"));
    rows.add(header);
    for (int i = 0; i < classes.size(); i++) {
      List<String> row = new ArrayList<>(List.of(classes.get(i)));
      Arrays.stream(counts[i]).forEach(count -> row.add(Integer.toString(count)));
      row.add(Long.toString(actual(i)));
      rows.add(measures(row, precision(i), recall(i), f1(i)));
    }
    List<String> totals = new ArrayList<>(List.of("total, macro average"));
    IntStream.range(0, classes.size()).forEach(j -> totals.add(Long.toString(predicted(j))));
    totals.add(Long.toString(total()));
    rows.add(measures(totals, macroPrecision(), macroRecall(), macroF1()));
    return TextTable.of(rows) + "\naccuracy " + TextTable.number(accuracy());
  }

  private static List<String> measures(List<String> row, double... measures) {
    Arrays.stream(measures).forEach(measure -> row.add(TextTable.number(measure)));
    return row;
  }
}

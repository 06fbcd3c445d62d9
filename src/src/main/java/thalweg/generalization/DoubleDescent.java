package thalweg.generalization;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a {@link RandomFeatureSweep} measured: errors and the norm of the weights by the number of features, for each seed.
 *
 * @param examples n, how many examples were learned from: the threshold at which all can be fitted
 * @param sweep what was varied
 * @param fits one row for each finished seed, one column for each width
 */
public record DoubleDescent(int examples, RandomFeatureSweep sweep, Fit[][] fits) {

  /**
   * Errors on one set of examples.
   *
   * @param error the share of wrong signs
   * @param loss the mean squared error
   */
  public record Score(double error, double loss) {}

  /**
   * One width with one seed.
   *
   * @param train on the examples it learned from, wrong labels included
   * @param test on the others
   * @param norm ‖w‖
   */
  public record Fit(Score train, Score test, double norm) {}

  /** The widths p. */
  public double[] widths() {
    return Arrays.stream(sweep.widths()).asDoubleStream().toArray();
  }

  /** Training errors, one row a seed and one column a width, as charts of bands take them. */
  public double[][] trainErrors() {
    return runs(fit -> fit.train().error());
  }

  /** Test errors, likewise. */
  public double[][] testErrors() {
    return runs(fit -> fit.test().error());
  }

  /** Mean squared errors on the test examples, likewise. */
  public double[][] testLosses() {
    return runs(fit -> fit.test().loss());
  }

  /** The norms of the weights, likewise. */
  public double[][] norms() {
    return runs(Fit::norm);
  }

  private double[][] runs(ToDoubleFunction<Fit> part) {
    return Arrays.stream(fits)
        .map(row -> Arrays.stream(row).mapToDouble(part).toArray())
        .toArray(double[][]::new);
  }

  /** The mean over seeds, column by column. */
  public static double[] mean(double[][] runs) {
    double[] mean = new double[runs[0].length];
    Arrays.setAll(mean, k -> Arrays.stream(runs).mapToDouble(run -> run[k]).average().orElse(0));
    return mean;
  }

  /** The median over seeds, column by column: of the norms, which one seed may have a hundred times as large as the others. */
  public static double[] median(double[][] runs) {
    double[] median = new double[runs[0].length];
    for (int k = 0; k < median.length; k++) {
      int column = k;
      double[] ascending = Arrays.stream(runs).mapToDouble(run -> run[column]).sorted().toArray();
      int middle = ascending.length / 2;
      median[k] =
          ascending.length % 2 == 1
              ? ascending[middle]
              : (ascending[middle - 1] + ascending[middle]) / 2;
    }
    return median;
  }

  /** The width with the largest mean test error; the smallest of several. */
  public int peak() {
    double[] mean = mean(testErrors());
    int best = IntStream.range(0, mean.length).reduce(0, (a, b) -> mean[b] > mean[a] ? b : a);
    return sweep.widths()[best];
  }

  /** Whether an interrupt ended it before all seeds were finished. */
  public boolean interrupted() {
    return fits.length < sweep.seeds();
  }

  /** One sentence: the error at the first width, at the peak and at the last. */
  @Override
  public String toString() {
    double[] error = mean(testErrors());
    int[] widths = sweep.widths();
    int last = widths.length - 1;
    int peak = Arrays.binarySearch(widths, peak());
    return String.format(
        Locale.ROOT,
        "n = %d, λ = %s: mean test error %.3f at p = %d, at most %.3f at p = %d, %.3f at p = %d%s",
        examples,
        sweep.lambda(),
        error[0],
        widths[0],
        error[peak],
        widths[peak],
        error[last],
        widths[last],
        interrupted()
            ? " (interrupted after %d of %d seeds)".formatted(fits.length, sweep.seeds())
            : "");
  }
}

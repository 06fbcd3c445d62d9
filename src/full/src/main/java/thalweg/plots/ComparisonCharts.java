package thalweg.plots;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import thalweg.experiments.PairedComparison;
import thalweg.experiments.PairedTest;
import thalweg.experiments.Setting;
import thalweg.math.Moments;

/** The two pictures of a comparison: its values, and its differences from the baseline. */
public final class ComparisonCharts {

  /** From so many times between the smallest and the largest value on, the axis is logarithmic. */
  private static final double WIDE = 50;

  private ComparisonCharts() {}

  /**
   * The differences from the baseline, each with the half width of its 95% interval: an interval that crosses zero is no more than seed noise, but for the
   * correction for several comparisons. Alternatives with fewer than two pairs are left out.
   *
   * @param value what was measured, with its unit
   */
  public static Bars differences(PairedComparison comparison, String value) {
    List<Integer> shown =
        IntStream.range(1, comparison.settings().size())
            .filter(i -> comparison.test(i).n() >= 2)
            .boxed()
            .toList();
    if (shown.isEmpty()) {
      throw new IllegalArgumentException(
          "a chart of differences needs an alternative with two seeds or more, but "
              + String.join("; ", comparison.remarks()));
    }
    return Bars.of(
            title(comparison, "difference from " + comparison.labels().get(0)),
            value + ", difference with 95% interval",
            shown.stream().map(comparison.labels()::get).toList(),
            shown.stream().mapToDouble(i -> comparison.test(i).mean()).toArray())
        .withErrors(shown.stream().mapToDouble(i -> halfWidth(comparison.test(i))).toArray());
  }

  private static double halfWidth(PairedTest test) {
    return test.halfWidth(0.95);
  }

  /**
   * The values against the one number that was varied, with a band of a standard deviation over the seeds, and a point for each run.
   *
   * @param value what was measured, with its unit
   * @throws IllegalArgumentException if something else than one number was varied
   */
  public static Plot values(PairedComparison comparison, String value) {
    String name = varied(comparison.settings());
    double[][] runs = comparison.values();
    int[] order =
        IntStream.range(0, runs.length)
            .filter(i -> !Double.isNaN(comparison.moments(i).mean()))
            .boxed()
            .sorted((i, j) -> Double.compare(at(comparison, i, name), at(comparison, j, name)))
            .mapToInt(Integer::intValue)
            .toArray();
    if (order.length == 0) {
      throw new IllegalArgumentException(
          "a chart needs a setting with a value, but " + String.join("; ", comparison.remarks()));
    }
    double[] x = Arrays.stream(order).mapToDouble(i -> at(comparison, i, name)).toArray();
    double[] mean = Arrays.stream(order).mapToDouble(i -> comparison.moments(i).mean()).toArray();
    double[] deviation =
        Arrays.stream(order).mapToDouble(i -> deviation(comparison.moments(i))).toArray();
    double[] pointsX = new double[x.length * comparison.seeds()];
    double[] pointsY = new double[pointsX.length];
    int count = 0;
    for (int k = 0; k < x.length; k++) {
      for (double run : runs[order[k]]) {
        if (Double.isFinite(run)) {
          pointsX[count] = x[k];
          pointsY[count++] = run;
        }
      }
    }
    Plot plot =
        Plot.of(title(comparison, "values by " + name), name, value)
            .points("runs", Arrays.copyOf(pointsX, count), Arrays.copyOf(pointsY, count))
            .with(new Mark.Band("mean over the seeds", x, mean, deviation, comparison.seeds()));
    return x[0] > 0 && x[x.length - 1] > WIDE * x[0] ? plot.logX() : plot;
  }

  /** One value alone has no spread. */
  private static double deviation(Moments moments) {
    return Double.isNaN(moments.sampleDeviation()) ? 0 : moments.sampleDeviation();
  }

  private static double at(PairedComparison comparison, int setting, String name) {
    return comparison.settings().get(setting).number(name);
  }

  /** The name of the number that differs between the settings. */
  private static String varied(List<Setting> settings) {
    Map<String, Object> baseline = settings.get(0).values();
    Set<String> names =
        settings.stream()
            .flatMap(setting -> setting.values().entrySet().stream())
            .filter(entry -> !entry.getValue().equals(baseline.get(entry.getKey())))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    String name = names.size() == 1 ? names.iterator().next() : "";
    if (name.isEmpty()
        || settings.stream().anyMatch(s -> !(s.values().get(name) instanceof Number))) {
      throw new IllegalArgumentException(
          "a chart of values needs one number that was varied, but varied was "
              + names
              + "; differences(…) draws any comparison");
    }
    return name;
  }

  private static String title(PairedComparison comparison, String what) {
    return comparison.experiment()
        + ": "
        + what
        + (comparison.interrupted() ? " (interrupted)" : "");
  }
}

package thalweg.plots;

import java.util.Arrays;

/** Which values of a function get a contour line. */
final class Heights {
  static final int COUNT = 12;

  private Heights() {}

  /**
   * Levels \(f_{\min}+(q_{95}-f_{\min})\,(k/12)^p\), k = 1 … 12, where p puts the median of f at k = 0.6·12:
   * evenly spaced lines on a quadratic, whose p is 2, and enough of them on the floor of a steep valley.
   *
   * @param values f on a grid; those that are not finite do not count
   */
  static double[] of(double[][] values) {
    double[] sorted =
        Arrays.stream(values)
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (sorted.length == 0 || sorted[0] == sorted[sorted.length - 1]) {
      return new double[0];
    }
    double low = sorted[0];
    double high = sorted[(int) (0.95 * (sorted.length - 1))];
    double middle = sorted[sorted.length / 2];
    double span = high > low ? high - low : sorted[sorted.length - 1] - low;
    double power = Math.log((middle - low) / span) / Math.log(0.6);
    double p = Double.isFinite(power) ? Math.max(1, Math.min(3, power)) : 3;
    double[] levels = new double[COUNT];
    Arrays.setAll(levels, k -> low + span * Math.pow((k + 1.0) / COUNT, p));
    return levels;
  }
}

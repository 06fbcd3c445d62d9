package thalweg.plots;

/**
 * What a curve does, in words: "falls from 14532 to 1437 in 500 iterations".
 *
 * <p>Wiggles below two percent of the curve's own range on its axis do not count as turns.
 */
final class Trend {

  private static final double WIGGLE = 0.02;

  private Trend() {}

  static String of(double[] x, double[] y, Axis xAxis, Axis yAxis) {
    int finite = finite(y);
    if (finite == 0) {
      return "has no finite value";
    }
    int last = finite - 1;
    String words =
        finite == 1 ? "is " + at(0, x, y, xAxis) : motion(x, y, last, xAxis, yAxis.scale());
    return finite == y.length ? words : words + ", then is no longer finite";
  }

  private static String motion(double[] x, double[] y, int last, Axis xAxis, Scale scale) {
    int low = 0;
    int high = 0;
    for (int i = 1; i <= last; i++) {
      low = y[i] < y[low] ? i : low;
      high = y[i] > y[high] ? i : high;
    }
    double range = position(scale, y[high]) - position(scale, y[low]);
    if (range <= 1e-12 * Math.max(1, Math.abs(position(scale, y[high])))) {
      return "stays at "
          + Numbers.brief(y[0])
          + " from "
          + xAxis.place(x[0])
          + " to "
          + xAxis.place(x[last]);
    }
    double tolerance = WIGGLE * range;
    String from = " from " + Numbers.brief(y[0]);
    String to = Numbers.brief(y[last]);
    if (monotone(y, 0, last, scale, -1, tolerance)) {
      return "falls" + from + to(to, x, last, xAxis);
    }
    if (monotone(y, 0, last, scale, 1, tolerance)) {
      return "rises" + from + to(to, x, last, xAxis);
    }
    if (monotone(y, 0, low, scale, -1, tolerance) && monotone(y, low, last, scale, 1, tolerance)) {
      return "falls"
          + from
          + start(x, xAxis)
          + " to its lowest, "
          + at(low, x, y, xAxis)
          + ", then rises to "
          + at(last, x, y, xAxis);
    }
    if (monotone(y, 0, high, scale, 1, tolerance)
        && monotone(y, high, last, scale, -1, tolerance)) {
      return "rises"
          + from
          + start(x, xAxis)
          + " to its highest, "
          + at(high, x, y, xAxis)
          + ", then falls to "
          + at(last, x, y, xAxis);
    }
    return "goes up and down"
        + from
        + to(to, x, last, xAxis)
        + ", lowest "
        + at(low, x, y, xAxis)
        + ", highest "
        + at(high, x, y, xAxis);
  }

  /** The end: "to 1437 in 500 iterations" for counted steps, "to 3.2 at λ = 10" otherwise. */
  private static String to(String value, double[] x, int last, Axis axis) {
    String quantity = axis.quantity();
    boolean steps = quantity.matches("iteration|epoch|step") && x[0] == 0 && x[last] == last;
    return steps
        ? " to " + value + " in " + last + " " + quantity + (last == 1 ? "" : "s")
        : start(x, axis) + " to " + value + " at " + axis.place(x[last]);
  }

  private static String start(double[] x, Axis axis) {
    return " at " + axis.place(x[0]);
  }

  private static String at(int i, double[] x, double[] y, Axis axis) {
    return Numbers.brief(y[i]) + " at " + axis.place(x[i]);
  }

  /** Whether the curve never goes back by more than the tolerance between two places. */
  private static boolean monotone(
      double[] y, int from, int to, Scale scale, int sign, double tolerance) {
    double furthest = Double.NEGATIVE_INFINITY;
    for (int i = from; i <= to; i++) {
      double along = sign * position(scale, y[i]);
      furthest = Math.max(furthest, along);
      if (along < furthest - tolerance) {
        return false;
      }
    }
    return true;
  }

  /** On a logarithmic axis a value that cannot be shown counts as the smallest number. */
  private static double position(Scale scale, double value) {
    return scale.position(scale == Scale.LOGARITHMIC ? Math.max(value, Double.MIN_NORMAL) : value);
  }

  /** How many values come before the first that is not finite. */
  static int finite(double[] y) {
    int count = 0;
    while (count < y.length && Double.isFinite(y[count])) {
      count++;
    }
    return count;
  }
}

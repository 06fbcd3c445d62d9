package thalweg.plots;

import java.util.Arrays;
import java.util.List;
import thalweg.runs.Trace;

/** The part of a plane that a contour plot shows. */
record Region(double left, double right, double bottom, double top) {

  private static final double MARGIN = 0.25;

  /** The shorter side is at least this share of the longer one, unless the two are of different orders. */
  private static final double SLIMMEST = 0.5;

  private static final double INCOMPARABLE = 50;

  /** Around the way of a run, without the iterates whose value is far above the start: those have diverged. */
  static Region around(List<double[]> path, Trace trace) {
    double[] values = valuesAtPoints(trace);
    double limit = values[0] + 10 * Math.max(Math.abs(values[0]), 1e-300);
    double[] low = path.get(0).clone();
    double[] high = path.get(0).clone();
    for (int i = 0; i < path.size(); i++) {
      for (int k = 0; k < 2; k++) {
        double at = path.get(i)[k];
        if (values[i] <= limit && Double.isFinite(at)) {
          low[k] = Math.min(low[k], at);
          high[k] = Math.max(high[k], at);
        }
      }
    }
    double width = high[0] - low[0];
    double height = high[1] - low[1];
    double longer = Math.max(width, height) > 0 ? Math.max(width, height) : 1;
    boolean comparable =
        Math.min(width, height) * INCOMPARABLE >= longer || Math.min(width, height) == 0;
    double least = comparable ? SLIMMEST * longer : 0;
    double x = MARGIN * Math.max(width, least) + Math.max(0, least - width) / 2;
    double y = MARGIN * Math.max(height, least) + Math.max(0, least - height) / 2;
    return new Region(low[0] - x, high[0] + x, low[1] - y, high[1] + y);
  }

  /** The objective at each kept point; where its row was dropped, of the row before it. */
  static double[] valuesAtPoints(Trace trace) {
    int[] rows = trace.iterations();
    double[] values = trace.values();
    return Arrays.stream(trace.pointIterations())
        .map(k -> Arrays.binarySearch(rows, k))
        .mapToDouble(at -> values[at < 0 ? -at - 2 : at])
        .toArray();
  }

  /** Whether both sides are of the same order, so that equal scales make a readable picture. */
  boolean comparable() {
    double ratio = (right - left) / (top - bottom);
    return ratio < 4 && ratio > 0.4;
  }
}

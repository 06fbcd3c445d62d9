package thalweg.plots;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points joined by lines in the unit square of a plot; NaN separates the pieces.
 *
 * <p>XChart restarts a dash at every data point and follows a line far outside the frame. So lines are cut to the
 * frame and, where the points are dense, broken into dashes here.
 */
record Polyline(List<double[]> points) {

  /** How far beyond the frame a line is followed, as a share of it; hides its cut ends. */
  private static final double BEYOND = 0.1;

  private static final double[] GAP = {Double.NaN, Double.NaN};

  static Polyline of(double[] x, double[] y, Range xs, Range ys) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      // An infinite value leaves through the top instead of vanishing.
      double height = y[i] == Double.POSITIVE_INFINITY ? 1 + 2 * BEYOND : ys.share(y[i]);
      points.add(new double[] {xs.share(x[i]), height});
    }
    return new Polyline(points);
  }

  /** A line from side to side at a height. */
  static Polyline horizontal(double share) {
    return new Polyline(List.of(new double[] {0, share}, new double[] {1, share}));
  }

  /** A line from bottom to top at a place. */
  static Polyline vertical(double share) {
    return new Polyline(List.of(new double[] {share, 0}, new double[] {share, 1}));
  }

  /** The parts inside the frame and a little beyond it. */
  Polyline clipped() {
    List<double[]> out = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      double[] p = points.get(i);
      if (i == 0 || gap(points.get(i - 1))) {
        if (inside(p)) {
          out.add(p);
        }
        continue;
      }
      double[] piece = gap(p) ? null : visible(points.get(i - 1), p);
      if (piece == null) {
        out.add(GAP);
        continue;
      }
      if (piece[0] > 0) {
        out.add(GAP);
        out.add(between(points.get(i - 1), p, piece[0]));
      }
      out.add(between(points.get(i - 1), p, piece[1]));
    }
    return new Polyline(out);
  }

  /** The first and last share of the segment that is visible, by Liang and Barsky's method; null if none is. */
  private static double @Nullable [] visible(double[] p, double[] q) {
    double first = 0;
    double last = 1;
    for (int k = 0; k < 2; k++) {
      double step = q[k] - p[k];
      if (step == 0 && (p[k] < -BEYOND || p[k] > 1 + BEYOND)) {
        return null;
      }
      if (step != 0) {
        double enter = ((step > 0 ? -BEYOND : 1 + BEYOND) - p[k]) / step;
        double leave = ((step > 0 ? 1 + BEYOND : -BEYOND) - p[k]) / step;
        first = Math.max(first, enter);
        last = Math.min(last, leave);
      }
    }
    return first < last || (first == last && inside(p)) ? new double[] {first, last} : null;
  }

  /**
   * The line with the gaps of a dash pattern, which runs on from segment to segment.
   *
   * @param pattern lengths of dash, gap, dash, gap, … in pixels
   * @param width the width of the frame in pixels
   * @param height its height
   */
  Polyline dashed(float[] pattern, double width, double height) {
    List<double[]> out = new ArrayList<>();
    int part = 0;
    double left = pattern[0];
    for (int i = 0; i < points.size(); i++) {
      double[] q = points.get(i);
      if (i > 0 && !gap(q) && !gap(points.get(i - 1))) {
        double[] p = points.get(i - 1);
        double length = Math.hypot((q[0] - p[0]) * width, (q[1] - p[1]) * height);
        double done = 0;
        while (length - done > left) {
          done += left;
          double[] here = between(p, q, done / length);
          out.add(here);
          if (part % 2 == 0) {
            out.add(GAP);
          }
          part = (part + 1) % pattern.length;
          left = pattern[part];
        }
        left -= length - done;
      }
      if (gap(q) || part % 2 == 0) {
        out.add(q);
      }
    }
    return new Polyline(out);
  }

  /** One coordinate of all points; where a gap is, y is NaN and x is any number, as XChart wants it. */
  double[] along(int coordinate) {
    double filler = coordinate == 0 ? 0 : Double.NaN;
    return points.stream().mapToDouble(p -> gap(p) ? filler : p[coordinate]).toArray();
  }

  private static double[] between(double[] p, double[] q, double share) {
    return new double[] {p[0] + share * (q[0] - p[0]), p[1] + share * (q[1] - p[1])};
  }

  private static boolean inside(double[] p) {
    return Math.abs(p[0] - 0.5) <= 0.5 + BEYOND && Math.abs(p[1] - 0.5) <= 0.5 + BEYOND;
  }

  private static boolean gap(double[] p) {
    return Double.isNaN(p[0]) || Double.isNaN(p[1]);
  }
}

package thalweg.landscapes;

import java.util.Locale;
import java.util.function.DoubleFunction;
import thalweg.functions.Objective;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.runs.ScanProgress;

/**
 * The values of an objective along a curve, \(f(\gamma(t))\): a line through a point, the segment between two minima, or a {@link
 * BentPath}.
 *
 * <p>A point where f is not finite, or throws, is a hole, as in a {@link PlaneSlice}.
 *
 * <pre>{@code
 * Profile straight = Profile.between(f, first, second, 51);
 * double height = straight.barrier(); // 0 if the segment does not rise above its ends
 * }</pre>
 *
 * @param t where on the curve, ascending
 * @param values f there; NaN where it throws, and where an interrupt came first
 * @param reached at how many points f was asked
 * @param remark holes and an early end in a sentence; empty if there is nothing to say
 */
public record Profile(double[] t, double[] values, int reached, String remark) {

  /**
   * Along a line, \(f(w+t\,d)\).
   *
   * @param f the objective
   * @param w a point of the line, t = 0. Not modified.
   * @param direction d, not zero. Not modified.
   * @param low the first t
   * @param high the last t
   * @param points how many; at least 2
   */
  public static Profile along(
      Objective f, double[] w, double[] direction, double low, double high, int points) {
    Check.finite("w", Check.length("w", w, f.dimension()));
    Check.finite("direction", Check.length("direction", direction, f.dimension()));
    if (Vectors.normInf(direction) == 0) {
      throw new IllegalArgumentException("direction must not be zero but each entry is 0");
    }
    return of(
        f,
        t -> {
          double[] point = w.clone();
          Vectors.axpy(t, direction, point);
          return point;
        },
        low,
        high,
        points,
        ScanProgress.none());
  }

  /** On the segment from one point, t = 0, to another, t = 1. */
  public static Profile between(Objective f, double[] from, double[] to, int points) {
    Check.finite("from", Check.length("from", from, f.dimension()));
    Check.finite("to", Check.length("to", to, f.dimension()));
    return of(
        f,
        t -> {
          double[] point = new double[from.length];
          Vectors.combine(1 - t, from, t, to, point);
          return point;
        },
        0,
        1,
        points,
        ScanProgress.none());
  }

  /**
   * Along any curve.
   *
   * @param curve γ: the point at t, as a new vector; a pure function
   */
  public static Profile of(
      Objective f,
      DoubleFunction<double[]> curve,
      double low,
      double high,
      int points,
      ScanProgress progress) {
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "low must be below high but they were " + low + " and " + high);
    }
    double[] t = PlaneSlice.between(low, high, points);
    Scan scan = Scan.of(f, points, i -> curve.apply(t[i]), progress);
    return new Profile(
        t,
        scan.values(),
        scan.reached(),
        scan.remark(i -> String.format(Locale.ROOT, "at t = %.4g", t[i])));
  }

  /** Whether f was asked at every point. */
  public boolean complete() {
    return reached == t.length;
  }

  /**
   * How far f rises above the straight line between its values at both ends, \(\max_t\,f(\gamma(t))-\bigl((1-s)f(\gamma(t_0))+
   * s f(\gamma(t_1))\bigr)\) with \(s=(t-t_0)/(t_1-t_0)\); at least 0, since the ends count.
   *
   * <p>A largest value between two points of the grid is missed, so this is a lower bound of the barrier of the curve.
   *
   * @return the height; infinite if f is infinite on the way; NaN if a value is missing, since the barrier may be there
   * @see <a href="https://arxiv.org/abs/1912.05671">Frankle et al., Linear Mode Connectivity and the Lottery Ticket Hypothesis (2020), §2</a>
   */
  public double barrier() {
    double largest = 0;
    for (int i = 0; i < t.length; i++) {
      // Math.max keeps NaN.
      largest = Math.max(largest, rise(i));
    }
    return largest;
  }

  /** Where f rises highest above the line between its ends; NaN if a value is missing. */
  public double barrierAt() {
    double height = barrier();
    for (int i = 0; i < t.length; i++) {
      if (Math.max(0, rise(i)) == height) {
        return t[i];
      }
    }
    return Double.NaN;
  }

  private double rise(int i) {
    int last = t.length - 1;
    if (i == 0 || i == last) {
      return Double.isFinite(values[i]) ? 0 : Double.NaN;
    }
    double s = (t[i] - t[0]) / (t[last] - t[0]);
    return values[i] - ((1 - s) * values[0] + s * values[last]);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "profile of %d points, from %.4g to %.4g, barrier %.4g at t = %.4g%s",
        t.length,
        values[0],
        values[t.length - 1],
        barrier(),
        barrierAt(),
        remark.isEmpty() ? "" : " (" + remark + ")");
  }
}

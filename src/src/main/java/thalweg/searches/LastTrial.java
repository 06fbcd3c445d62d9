package thalweg.searches;

import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;

/** The point w + αd at which f was evaluated last, remembered so that asking again and moving there cost nothing. */
final class LastTrial {
  private static final double[] NO_END = {};

  private final Differentiable f;
  private final double[] point;
  private final double[] gradient;
  private double[] w;
  private double[] d;
  private double[] end = NO_END;
  private double alpha = Double.NaN;
  private double value;

  LastTrial(Differentiable f) {
    this.f = f;
    point = new double[f.dimension()];
    gradient = new double[f.dimension()];
    w = point;
    d = point;
  }

  /** Forgets the last point and begins a line. */
  void start(double[] w, double[] d) {
    this.w = Check.length("w", w, point.length);
    this.d = Check.length("direction", d, point.length);
    end = NO_END;
    alpha = Double.NaN;
  }

  /** Says what the point at α = 1 is. */
  void endAt(double[] end) {
    this.end = Check.length("end", end, point.length);
    alpha = Double.NaN;
  }

  /** f at α; free where it was evaluated last. */
  double value(double alpha) {
    if (alpha == this.alpha) {
      return value;
    }
    place(alpha);
    return f.value(point);
  }

  /** f at α, with the gradient. */
  double valueAndGradient(double alpha) {
    if (alpha != this.alpha) {
      place(alpha);
      value = f.valueAndGradient(point, gradient);
      this.alpha = alpha;
    }
    return value;
  }

  /** The point of {@link #valueAndGradient}. Not to be modified. */
  double[] point() {
    return point;
  }

  /** The gradient of {@link #valueAndGradient}. Not to be modified. */
  double[] gradient() {
    return gradient;
  }

  /** Whether w + αd differs from w in any digit. */
  boolean moves(double alpha) {
    for (int i = 0; i < w.length; i++) {
      if (w[i] + alpha * d[i] != w[i]) {
        return true;
      }
    }
    return false;
  }

  /** About the least step size that changes a digit of w; infinite if d is 0. */
  double leastMove() {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < w.length; i++) {
      least = Math.min(least, Math.ulp(w[i]) / Math.abs(d[i]));
    }
    return least;
  }

  private void place(double alpha) {
    this.alpha = Double.NaN;
    if (alpha == 1 && end != NO_END) {
      System.arraycopy(end, 0, point, 0, point.length);
    } else {
      Vectors.combine(1, w, alpha, d, point);
    }
  }
}

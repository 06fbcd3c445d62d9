package thalweg.functions;

import org.jspecify.annotations.Nullable;

/** A curve around one of its points: evaluated between bounds only, and counted. */
final class Neighbourhood {
  /** Where three more points may lie, in steps: on both sides, else on one. */
  private static final double[][] SIDES = {{1, -1, 2}, {-1, 1, -2}, {1, 2, 3}, {-1, -2, -3}};

  private static final double OVERFLOW = 0x1p1020;

  /** A curve; y receives its values at t. */
  interface Curve {
    void at(double t, double[] y);
  }

  final double t;
  final double lower;
  final double upper;
  private final Curve curve;
  private final double[] y0;
  private final double[][] y;
  private int evaluations;

  /**
   * The curve around t.
   *
   * @param curve the curve
   * @param t the point; between the bounds
   * @param y0 the curve's values there, finite. Not modified.
   * @param lower the least t allowed; may be infinite
   * @param upper the largest t allowed; may be infinite
   */
  Neighbourhood(Curve curve, double t, double[] y0, double lower, double upper) {
    this.curve = curve;
    this.t = t;
    this.y0 = y0;
    this.lower = lower;
    this.upper = upper;
    y = new double[3][y0.length];
  }

  /** How often the curve was evaluated. */
  int evaluations() {
    return evaluations;
  }

  /** The stencil of step h on the first sides that the bounds allow and where the curve is finite. */
  @Nullable Stencil stencil(double h) {
    for (double[] side : SIDES) {
      double[] u = new double[3];
      if (isInside(side, h) && evaluate(side, h, u)) {
        return new Stencil(h, u, y0, y);
      }
    }
    return null;
  }

  private boolean isInside(double[] side, double h) {
    double least = Math.min(side[0], Math.min(side[1], side[2]));
    double most = Math.max(side[0], Math.max(side[1], side[2]));
    return t + least * h >= lower && t + most * h <= upper;
  }

  private boolean evaluate(double[] side, double h, double[] u) {
    for (int k = 0; k < side.length; k++) {
      double point = t + side[k] * h;
      // The step that was taken, which after rounding need not be the one asked for.
      u[k] = (point - t) / h;
      curve.at(point, y[k]);
      evaluations++;
      for (int i = 0; i < y0.length; i++) {
        if (!(Math.abs(y[k][i] - y0[i]) < OVERFLOW)) {
          return false;
        }
      }
    }
    return true;
  }
}

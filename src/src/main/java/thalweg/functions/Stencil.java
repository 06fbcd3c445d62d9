package thalweg.functions;

import thalweg.math.Vectors;

/**
 * The derivative at a point of a curve \(t\mapsto y(t)\in\mathbb R^m\) that was evaluated there and at three points nearby,
 * and how far it can be trusted.
 *
 * <p>It is that of the cubic through the four points, in Newton's form with divided differences by
 * \(u_k=(t_k-t_0)/h\),
 *
 * <p>\[h\,y'(t_0)\approx y_{01}-y_{012}u_1+y_{0123}u_1u_2.\]
 *
 * <p>So wherever the points lie, on both sides or on one, the order is three. The last term is what a parabola misses; its
 * ratio to the slope tells how fast the series falls, and by how much the cubic may be wrong.
 */
final class Stencil {
  /** The ratio above which the points say nothing about the derivative. */
  private static final double UNKNOWN = 0.1;

  private static final double ROUNDING = 4 * Math.ulp(1.0);
  private static final double ACCEPTED_TRUNCATION = 1e-9;
  private static final double ACCEPTED_ROUNDING = 4e-9;

  final double h;
  final double[] slope;

  // As slope times h, the largest of any entry:
  private double steepest;
  private double rise;
  private double bend;
  private double missed;
  private double rounding;

  /**
   * Fits the cubic.
   *
   * @param h the step
   * @param u the offsets of the three points in steps; distinct and not 0
   * @param y0 the values at the point itself. Not modified.
   * @param y the values at the three points. Not modified.
   */
  Stencil(double h, double[] u, double[] y0, double[][] y) {
    this.h = h;
    slope = new double[y0.length];
    double[] last = new double[y0.length];
    for (int i = 0; i < y0.length; i++) {
      double y01 = (y[0][i] - y0[i]) / u[0];
      double y02 = (y[1][i] - y0[i]) / u[1];
      double y03 = (y[2][i] - y0[i]) / u[2];
      double y012 = (y02 - y01) / (u[1] - u[0]);
      double y0123 = ((y03 - y01) / (u[2] - u[0]) - y012) / (u[2] - u[1]);
      last[i] = y0123 * u[0] * u[1];
      slope[i] = y01 - y012 * u[0];
      double change = Math.max(Math.abs(y01), Math.max(Math.abs(y02), Math.abs(y03)));
      // What does not change at all is not blurred, either.
      rounding = change == 0 ? rounding : Math.max(rounding, ROUNDING * Math.abs(y0[i]));
      rounding = Math.max(rounding, ROUNDING * change);
      steepest = Math.max(steepest, change);
      bend = Math.max(bend, Math.abs(y012));
      rise = Math.max(rise, Math.abs(slope[i] + last[i]));
      missed = Math.max(missed, Math.abs(last[i]));
    }
    // The parabola is the mean of both sides at a kink, of which the cubic knows nothing.
    double share = missed <= UNKNOWN * steepest ? 1 : 0;
    for (int i = 0; i < slope.length; i++) {
      slope[i] = (slope[i] + share * last[i]) / h;
      rounding = steepest > 0 ? rounding : Math.max(rounding, ROUNDING * Math.abs(y0[i]));
    }
  }

  private double ratio() {
    return steepest > 0 ? missed / steepest : 0;
  }

  private double truncation() {
    boolean known = ratio() <= UNKNOWN || missed <= rounding;
    return known ? missed * Math.sqrt(ratio()) : Double.POSITIVE_INFINITY;
  }

  /** The likely error of the slope; infinite where the step is too long to tell. */
  double error() {
    return (truncation() + rounding) / h;
  }

  /** An error that is exceeded by wild functions only: several times what a parabola misses. */
  double doubt() {
    return 8 * (missed + rounding) / h;
  }

  /** The largest slope within some steps: at a minimum there is no slope, and what is not 0 is relative to those around. */
  double scale() {
    return (rise + 16 * bend) / h;
  }

  /** The error divided by the one that is accepted; more rounding than truncation, which is an estimate and may be luck. */
  double excess() {
    double error = truncation() / ACCEPTED_TRUNCATION + rounding / ACCEPTED_ROUNDING;
    boolean extreme = error == 0 || error == Double.POSITIVE_INFINITY;
    return extreme ? error : error / (h * scale());
  }

  /** Whether the curve bends more within the step than rounding blurs it. */
  boolean isTruncated() {
    return truncation() > rounding;
  }

  /** Whether a parabola misses next to nothing, which is hardly an accident. */
  boolean isSmooth() {
    return ratio() <= 1e-3;
  }

  /** Whether over this shorter step the slope is unknown, or another: then the longer one looked smooth by accident. */
  boolean refutes(Stencil longer) {
    double difference = Vectors.distance(slope, longer.slope);
    double allowed = doubt() + longer.doubt() + UNKNOWN * Vectors.norm2(longer.slope);
    boolean confirms = truncation() < Double.POSITIVE_INFINITY && difference <= allowed;
    return h < longer.h && !confirms;
  }

  /** Whether the values jump or are noisy: they change about as much as over a much longer step, and not smoothly. */
  boolean isJump(Stencil longer) {
    double expected = longer.steepest * Math.cbrt(h / longer.h);
    return h < longer.h && steepest > expected && !isSmooth();
  }
}

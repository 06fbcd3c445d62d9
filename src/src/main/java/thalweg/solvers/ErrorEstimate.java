package thalweg.solvers;

import java.util.Arrays;
import thalweg.math.Vectors;
import thalweg.runs.Iterate;

/** How far a run still is from a minimizer, as its last moves tell; see {@link thalweg.runs.Stop#orErrorBelow}. */
final class ErrorEstimate {
  /** More than one, because the first moves into a valley look like the last ones of a run. */
  private static final int MOVES = 5;

  /** The least that a move may seem to shrink the gradient by: a leap off a steep wall is no convergence. */
  private static final double LEAST_RATIO = 1e-3;

  private final double tolerance;
  private final double[] moves = new double[MOVES];
  private final double[] ratios = new double[MOVES];
  private double[] first = new double[0];
  private double firstGradient = Double.NaN;
  private double lastGradient = Double.NaN;
  private int known;
  private double error = Double.POSITIVE_INFINITY;
  private double ofLastMove = Double.POSITIVE_INFINITY;

  ErrorEstimate(double tolerance) {
    this.tolerance = tolerance;
  }

  /**
   * Learns an iterate and says whether the minimizer is near.
   *
   * @param extent how far a method without gradients still searches; NaN for others
   */
  boolean isSmall(Iterate now, double extent) {
    if (tolerance < 0) {
      return false;
    }
    double[] w = now.point();
    if (now.k() == 0) {
      first = w.clone();
      firstGradient = now.gradientNorm();
    }
    double size = Math.max(Vectors.norm2(w), Vectors.distance(w, first));
    if (!Double.isNaN(extent)) {
      error = extent / size;
      return error <= tolerance;
    }
    if (now.move() > 0) {
      double ratio = now.gradientNorm() / lastGradient;
      moves[known % MOVES] = now.move();
      ratios[known % MOVES] = ratio;
      known++;
      ofLastMove = wayLeft(now.move(), ratio) / size;
      error =
          known < MOVES
              ? Double.POSITIVE_INFINITY
              : wayLeft(largest(moves), largest(ratios)) / size;
    }
    lastGradient = now.gradientNorm();
    return error <= tolerance && gradientIsSmall();
  }

  /** What is left of a way on which moves shrink as the gradient does. */
  private static double wayLeft(double move, double ratio) {
    double r = Math.max(LEAST_RATIO, ratio);
    return r < 1 ? move * r / (1 - r) : Double.POSITIVE_INFINITY;
  }

  private static double largest(double[] x) {
    return Arrays.stream(x).max().orElseThrow();
  }

  /** The error as a share of ‖w‖ or of the way come. */
  double error() {
    return error;
  }

  /** Whether the error is small by the last move alone, for a run that cannot go on. */
  boolean ofLastMoveIsSmall() {
    return ofLastMove <= tolerance && gradientIsSmall();
  }

  private boolean gradientIsSmall() {
    return lastGradient / firstGradient <= tolerance;
  }
}

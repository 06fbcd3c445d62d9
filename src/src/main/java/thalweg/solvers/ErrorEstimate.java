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
      error = wayLeft(now) / size;
    }
    lastGradient = now.gradientNorm();
    return error <= tolerance && gradientIsSmall();
  }

  /** What is left of a way that goes on like the worst of the last moves. */
  private double wayLeft(Iterate now) {
    int next = known++ % MOVES;
    moves[next] = now.move();
    ratios[next] = now.gradientNorm() / lastGradient;
    double ratio = Math.max(LEAST_RATIO, Arrays.stream(ratios).max().orElseThrow());
    return known >= MOVES && ratio < 1
        ? Arrays.stream(moves).max().orElseThrow() * ratio / (1 - ratio)
        : Double.POSITIVE_INFINITY;
  }

  /** The error as a share of ‖w‖ or of the way come. */
  double error() {
    return error;
  }

  /** Whether little is left of the first gradient. */
  boolean gradientIsSmall() {
    return share() <= tolerance;
  }

  /** What is left of the first gradient. */
  double share() {
    return lastGradient / firstGradient;
  }
}

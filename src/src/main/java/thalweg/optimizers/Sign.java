package thalweg.optimizers;

/** The sign of a gradient, in a form that the compiler turns into vector instructions. */
final class Sign {
  private Sign() {}

  /**
   * −1, 0 or 1; NaN for NaN and for an infinite number, so that both show. Numbers below {@link Double#MIN_NORMAL}
   * count for less than 1. Comparisons and {@link Math#signum} would take some ten times as long on random signs.
   */
  static double of(double x) {
    return x / Math.max(Math.abs(x), Double.MIN_NORMAL);
  }
}

package thalweg.solvers.constrained;

/** What both kinds of {@link Certificate} ask of their numbers. */
final class Proof {
  private static final double CERTAIN = 1e-9;
  private static final double LIKELY = 1e-3;
  private static final double ROUNDING = 1e-13;

  private Proof() {}

  /**
   * Whether a sum is negative beyond doubt, and everything that should be 0 is negligible beside it.
   *
   * @param sum what should be negative
   * @param terms the sum of its terms' magnitudes
   * @param error the largest magnitude of what should be 0
   * @param size the largest number of the ray
   */
  static boolean holds(double sum, double terms, double error, double size) {
    boolean isRounding = error <= ROUNDING * size;
    return -sum > 10 * ROUNDING * Math.max(terms, size)
        && error <= (isRounding ? LIKELY : CERTAIN) * -sum;
  }
}

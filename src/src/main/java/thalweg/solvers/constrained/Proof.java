package thalweg.solvers.constrained;

/** What both kinds of {@link Certificate} ask of their numbers. */
final class Proof {
  private static final double CERTAIN = 1e-9;
  private static final double ROUNDING = 1e-13;

  private Proof() {}

  /**
   * Whether a sum is below 0 for certain.
   *
   * @param sum what is to be below 0
   * @param terms the sum of its terms' magnitudes
   * @param error the largest error in what is to be 0
   * @param size the largest number of the ray
   */
  static boolean holds(double sum, double terms, double error, double size) {
    return -sum > 10 * ROUNDING * terms && error <= Math.max(-CERTAIN * sum, ROUNDING * size);
  }
}

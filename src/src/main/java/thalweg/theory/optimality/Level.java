package thalweg.theory.optimality;

import java.util.Arrays;

/**
 * The number μ nearest to some values, where others count only as far as they are above it:
 *
 * <p>\[\min_\mu\ \sum_{i\in F}(a_i-\mu)^2+\sum_{j\in Z}\max(a_j-\mu,0)^2.\]
 */
final class Level {
  private Level() {}

  /**
   * The level.
   *
   * @param fixed F, at least one value. Not modified.
   * @param capped Z. Not modified.
   */
  static double of(double[] fixed, double[] capped) {
    double[] ascending = capped.clone();
    Arrays.sort(ascending);
    double sum = Arrays.stream(fixed).sum();
    int count = fixed.length;
    for (int j = ascending.length - 1; j >= 0 && ascending[j] > sum / count; j--) {
      sum += ascending[j];
      count++;
    }
    return sum / count;
  }
}

package thalweg.constraints;

/**
 * The level θ above which the magnitudes hold a given total, \(\sum_i\max(|v_i|-\theta,0)=r\).
 *
 * <p>Michelot's iteration: drop the entries below the level that the remaining ones would have, until none drops. At
 * most d passes, in practice a handful; no sorting, no memory.
 *
 * @see <a href="https://doi.org/10.1007/BF00938486">Michelot, A finite algorithm for finding the projection of a point onto the canonical simplex (1986)</a>
 */
final class WaterLevel {
  private WaterLevel() {}

  /**
   * The level.
   *
   * @param v the entries, none above r in magnitude and one of them r, which keeps every digit of a small r. Not
   *     modified.
   * @param r the total above the level; near 1, since the level of a tiny r would be rounded away
   */
  static double of(double[] v, double r) {
    double theta = Double.NEGATIVE_INFINITY;
    int above = Integer.MAX_VALUE;
    int before;
    do {
      before = above;
      above = 0;
      double sum = 0;
      for (double vi : v) {
        if (Math.abs(vi) > theta) {
          sum += Math.abs(vi);
          above++;
        }
      }
      theta = (sum - r) / above;
    } while (above < before);
    return theta;
  }
}

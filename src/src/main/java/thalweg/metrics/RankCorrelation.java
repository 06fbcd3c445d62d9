package thalweg.metrics;

import thalweg.math.Check;

/** How far two quantities agree about what is more and what is less, whatever their units. */
public final class RankCorrelation {
  private RankCorrelation() {}

  /**
   * Kendall's \(\tau_b=\dfrac{C-D}{\sqrt{(P-T_x)(P-T_y)}}\): of the \(P=n(n-1)/2\) pairs, C are in the same order in x and in y, D in
   * opposite orders, \(T_x\) are equal in x and \(T_y\) in y.
   *
   * @param x n numbers. Not modified.
   * @param y n numbers. Not modified.
   * @return in [−1, 1]; NaN if all of x or all of y are equal, or n &lt; 2
   * @see <a href="https://doi.org/10.1093/biomet/33.3.239">Kendall, The treatment of ties in ranking problems (1945)</a>
   */
  public static double kendall(double[] x, double[] y) {
    Check.length("y", y, x.length);
    double score = 0;
    double differentX = 0;
    double differentY = 0;
    for (int i = 0; i < x.length; i++) {
      Labels.number("x", x[i]);
      Labels.number("y", y[i]);
      for (int j = 0; j < i; j++) {
        int orderX = order(x[i], x[j]);
        int orderY = order(y[i], y[j]);
        score += orderX * orderY;
        differentX += Math.abs(orderX);
        differentY += Math.abs(orderY);
      }
    }
    return score / Math.sqrt(differentX * differentY);
  }

  private static int order(double a, double b) {
    return a > b ? 1 : a < b ? -1 : 0;
  }
}

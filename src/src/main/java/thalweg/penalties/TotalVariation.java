package thalweg.penalties;

import thalweg.math.Check;

/**
 * The total variation of a sequence of weights, \(r(w)=\lambda\sum_i|w_{i+1}-w_i|\): neighbours become exactly equal,
 * so w is piecewise constant.
 *
 * <p>Convex, with a kink where neighbours are equal. The proximal step is exact: it draws the taut string through the
 * tube of radius αλ around the running sum of w; its slopes are the result. It works in place, in linear time on
 * sequences whose pieces are short, and in at most quadratic time.
 *
 * <pre>{@code
 * double[] w = {0, 0, 4, 4};
 * new TotalVariation(1).prox(w, 1);
 * w; // { 0.5, 0.5, 3.5, 3.5 }
 * }</pre>
 *
 * @param lambda the strength λ; non-negative
 * @see <a href="https://doi.org/10.1214/aos/996986501">Davies and Kovac, Local Extremes, Runs, Strings and Multiresolution (2001)</a>
 * @see <a href="https://doi.org/10.1109/LSP.2013.2278339">Condat, A Direct Algorithm for 1-D Total Variation Denoising (2013)</a>
 */
public record TotalVariation(double lambda) implements Penalty {

  /** Checks the strength. */
  public TotalVariation {
    Check.nonNegative("lambda", lambda);
  }

  @Override
  public double value(double[] w) {
    double sum = 0;
    for (int i = 1; i < w.length; i++) {
      sum += Math.abs(w[i] - w[i - 1]);
    }
    return lambda * sum;
  }

  @Override
  public void addGradient(double[] w, double[] g) {
    Check.length("g", g, w.length);
    for (int i = 1; i < w.length; i++) {
      double slope = lambda * Math.signum(w[i] - w[i - 1]);
      g[i] += slope;
      g[i - 1] -= slope;
    }
  }

  @Override
  public void addHessianVector(double[] w, double[] v, double[] hv) {}

  @Override
  public void prox(double[] w, double stepSize) {
    double radius = Check.positive("stepSize", stepSize) * lambda;
    int begin = 0;
    // The string starts at the running sum, later at the edge of the tube that it bent around.
    double height = 0;
    while (begin < w.length) {
      double steepest = Double.POSITIVE_INFINITY;
      double flattest = Double.NEGATIVE_INFINITY;
      int roof = begin;
      int floor = begin;
      double sum = -height;
      int k = begin;
      double up = 0;
      double down = 0;
      while (k < w.length && down <= steepest && up >= flattest) {
        sum += w[k++];
        double slack = k == w.length ? 0 : radius;
        up = (sum + slack) / (k - begin);
        down = (sum - slack) / (k - begin);
        if (up <= steepest && up >= flattest) {
          steepest = up;
          roof = k;
        }
        if (down >= flattest && down <= steepest) {
          flattest = down;
          floor = k;
        }
      }
      boolean bendsDown = up < flattest;
      boolean bendsUp = down > steepest;
      int end = bendsUp ? roof : bendsDown ? floor : w.length;
      double slope = bendsUp ? steepest : bendsDown ? flattest : up;
      height = bendsUp ? radius : -radius;
      java.util.Arrays.fill(w, begin, end, slope);
      begin = end;
    }
  }

  @Override
  public double smoothness() {
    return lambda == 0 ? 0 : Double.POSITIVE_INFINITY;
  }

  @Override
  public double strongConvexity() {
    return 0;
  }
}

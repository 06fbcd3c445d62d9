package thalweg.solvers.newton;

import thalweg.math.Vectors;

/**
 * \(\beta=\frac1{d^\top y}\Bigl(y-2d\frac{\lVert y\rVert^2}{d^\top y}\Bigr)^\top g\), no smaller than
 * \(\frac{-1}{\lVert d\rVert\min(0.01,\lVert g_{\text{old}}\rVert)}\): the formula of CG_DESCENT.
 *
 * <p>The direction descends whatever the line search: \(g^\top d\le-\frac78\lVert g\rVert^2\).
 *
 * @see <a href="https://doi.org/10.1137/030601880">Hager and Zhang, A New Conjugate Gradient Method with Guaranteed Descent and an Efficient Line Search (2005)</a>
 */
public record HagerZhangBeta() implements Beta {
  private static final double ETA = 0.01;

  @Override
  public double of(double[] g, double[] y, double[] d) {
    double dy = Vectors.dot(d, y);
    if (!(dy > 0)) {
      return 0;
    }
    double old = 0;
    for (int i = 0; i < g.length; i++) {
      old += (g[i] - y[i]) * (g[i] - y[i]);
    }
    double beta = (Vectors.dot(y, g) - 2 * Vectors.dot(y, y) / dy * Vectors.dot(d, g)) / dy;
    return Math.max(beta, -1 / (Vectors.norm2(d) * Math.min(ETA, Math.sqrt(old))));
  }
}

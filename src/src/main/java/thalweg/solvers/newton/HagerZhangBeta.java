package thalweg.solvers.newton;

import thalweg.math.Vectors;

/**
 * \(\beta=\frac1{d^\top y}\Bigl(y-2d\frac{\lVert y\rVert^2}{d^\top y}\Bigr)^\top g\), no smaller than
 * \(0.4\,\frac{d^\top g_{\text{old}}}{\lVert d\rVert^2}\): the formula of CG_DESCENT from version 5 on. The bound of the
 * paper of 2005, \(\frac{-1}{\lVert d\rVert\min(0.01,\lVert g_{\text{old}}\rVert)}\), depends on the units.
 *
 * <p>The direction descends whatever the line search: \(g^\top d\le-\frac78\lVert g\rVert^2\).
 *
 * @see <a href="https://doi.org/10.1137/030601880">Hager and Zhang, A New Conjugate Gradient Method with Guaranteed Descent and an Efficient Line Search (2005)</a>
 * @see <a href="https://doi.org/10.1137/120898097">Hager and Zhang, The Limited Memory Conjugate Gradient Method (2013), for the bound</a>
 */
public record HagerZhangBeta() implements Beta {
  private static final double ETA = 0.4;

  @Override
  public double of(double[] g, double[] y, double[] d) {
    double dy = Vectors.dot(d, y);
    if (!(dy > 0)) {
      return 0;
    }
    double dg = Vectors.dot(d, g);
    double beta = (Vectors.dot(y, g) - 2 * Vectors.dot(y, y) / dy * dg) / dy;
    return Math.max(beta, ETA * (dg - dy) / Vectors.dot(d, d));
  }
}

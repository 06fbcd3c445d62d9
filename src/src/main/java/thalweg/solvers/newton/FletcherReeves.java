package thalweg.solvers.newton;

import thalweg.math.Vectors;

/**
 * \(\beta=\frac{\lVert g\rVert^2}{\lVert g_{\text{old}}\rVert^2}\).
 *
 * <p>Descends with strong Wolfe conditions for c₂ &lt; ½, but after one bad direction takes many tiny steps, since β stays near 1.
 *
 * @see <a href="https://doi.org/10.1093/comjnl/7.2.149">Fletcher and Reeves, Function Minimization by Conjugate Gradients (1964)</a>
 */
public record FletcherReeves() implements Beta {

  @Override
  public double of(double[] g, double[] y, double[] d) {
    double old = 0;
    for (int i = 0; i < g.length; i++) {
      old += (g[i] - y[i]) * (g[i] - y[i]);
    }
    return Vectors.dot(g, g) / old;
  }
}

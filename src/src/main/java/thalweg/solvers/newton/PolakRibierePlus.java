package thalweg.solvers.newton;

import thalweg.math.Vectors;

/**
 * \(\beta=\max\Bigl(0,\frac{g^\top y}{\lVert g_{\text{old}}\rVert^2}\Bigr)\).
 *
 * <p>Where a step changed the gradient little, β is near 0 and the method restarts by itself; the maximum makes it
 * converge also on functions that are not convex.
 *
 * @see <a href="https://doi.org/10.1137/0802003">Gilbert and Nocedal, Global Convergence Properties of Conjugate Gradient Methods for Optimization (1992)</a>
 */
public record PolakRibierePlus() implements Beta {

  @Override
  public double of(double[] g, double[] y, double[] d) {
    double old = 0;
    for (int i = 0; i < g.length; i++) {
      old += (g[i] - y[i]) * (g[i] - y[i]);
    }
    return Math.max(0, Vectors.dot(g, y) / old);
  }
}

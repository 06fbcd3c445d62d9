package thalweg.constraints;

import java.util.Arrays;
import thalweg.math.Check;
import thalweg.math.PowerOfTwo;
import thalweg.math.Vectors;

/**
 * The ball \(\{w:\ \sum_i|w_i|\le r\}\), whose corners are sparse.
 *
 * <p>The projection is soft thresholding, \(\mathrm{sign}(w_i)\max(|w_i|-\theta,0)\), with the θ that makes the norm r.
 * Linear minimization puts −r or r on the largest entry of g.
 *
 * @param dimension d; at least 1
 * @param radius r; positive
 * @see <a href="https://doi.org/10.1145/1390156.1390191">Duchi et al., Efficient Projections onto the ℓ1-Ball (2008)</a>
 */
public record L1Ball(int dimension, double radius) implements Polytope {

  /** Checks the settings. */
  public L1Ball {
    Check.atLeast("dimension", dimension, 1);
    Check.positive("radius", radius);
  }

  @Override
  public void project(double[] w) {
    Check.finite("w", Check.length("w", w, dimension));
    if (norm1(w) > radius + w.length * Math.ulp(radius)) {
      // Entries r below the largest end at 0.
      double largest = Vectors.normInf(w);
      if (largest > radius) {
        shrink(w, largest, radius);
      }
      double scale = PowerOfTwo.toOne(radius);
      Vectors.scale(scale, w);
      shrink(w, Math.max(0, WaterLevel.of(w, scale * radius)), 0);
      Vectors.scale(1 / scale, w);
    }
  }

  private static double norm1(double[] w) {
    double sum = 0;
    for (double wi : w) {
      sum += Math.abs(wi);
    }
    return sum;
  }

  /** In this order, a huge level costs no digit of a small lift. */
  private static void shrink(double[] w, double level, double lift) {
    for (int i = 0; i < w.length; i++) {
      w[i] = Math.copySign(Math.max((Math.abs(w[i]) - level) + lift, 0), w[i]);
    }
  }

  @Override
  public void minimizeLinear(double[] g, double[] s) {
    Check.finite("g", Check.length("g", g, dimension));
    Check.length("s", s, dimension);
    int largest = 0;
    for (int i = 1; i < g.length; i++) {
      if (Math.abs(g[i]) > Math.abs(g[largest])) {
        largest = i;
      }
    }
    Arrays.fill(s, 0);
    s[largest] = g[largest] >= 0 ? -radius : radius;
  }

  @Override
  public double diameter() {
    return 2 * radius;
  }
}

package thalweg.constraints;

import java.util.Arrays;
import thalweg.math.Check;
import thalweg.math.PowerOfTwo;
import thalweg.math.Vectors;

/**
 * The simplex \(\{w:\ w_i\ge0,\ \sum_i w_i=r\}\); with r = 1 the probability vectors.
 *
 * <p>The projection is \(\max(w_i-\theta,0)\) with the θ that makes the sum r. A point counts as inside if its sum is r
 * up to the rounding of d additions. Linear minimization puts all of r on the smallest entry of g.
 *
 * @param dimension d; at least 1
 * @param radius r, what the entries add up to; positive
 * @see <a href="https://doi.org/10.1007/s10107-015-0946-6">Condat, Fast projection onto the simplex and the ℓ1 ball (2016)</a>
 */
public record Simplex(int dimension, double radius) implements Polytope {

  /** Checks the settings. */
  public Simplex {
    Check.atLeast("dimension", dimension, 1);
    Check.positive("radius", radius);
  }

  /** The probability vectors, r = 1. */
  public Simplex(int dimension) {
    this(dimension, 1);
  }

  @Override
  public void project(double[] w) {
    Check.finite("w", Check.length("w", w, dimension));
    if (!inside(w)) {
      // Moving all entries alike changes no projection; entries r below the largest end at 0.
      clip(w, largest(w), radius);
      double scale = PowerOfTwo.toOne(radius);
      Vectors.scale(scale, w);
      clip(w, WaterLevel.of(w, scale * radius), 0);
      Vectors.scale(1 / scale, w);
    }
  }

  private boolean inside(double[] w) {
    double sum = 0;
    for (double wi : w) {
      if (wi < 0) {
        return false;
      }
      sum += wi;
    }
    return Math.abs(sum - radius) <= w.length * Math.ulp(radius);
  }

  private static double largest(double[] w) {
    double largest = w[0];
    for (double wi : w) {
      largest = Math.max(largest, wi);
    }
    return largest;
  }

  /** In this order, a huge level costs no digit of a small lift. */
  private static void clip(double[] w, double level, double lift) {
    for (int i = 0; i < w.length; i++) {
      w[i] = Math.max((w[i] - level) + lift, 0);
    }
  }

  @Override
  public void minimizeLinear(double[] g, double[] s) {
    Check.finite("g", Check.length("g", g, dimension));
    Check.length("s", s, dimension);
    int smallest = 0;
    for (int i = 1; i < g.length; i++) {
      if (g[i] < g[smallest]) {
        smallest = i;
      }
    }
    Arrays.fill(s, 0);
    s[smallest] = radius;
  }

  /** \(r\sqrt2\), from vertex to vertex. */
  @Override
  public double diameter() {
    return dimension == 1 ? 0 : radius * Math.sqrt(2);
  }
}

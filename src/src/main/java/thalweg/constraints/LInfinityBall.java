package thalweg.constraints;

import thalweg.math.Check;

/**
 * The cube \(\{w:\ \max_i|w_i|\le r\}\); its projection clips each coordinate.
 *
 * @param dimension d; at least 1
 * @param radius r; positive
 */
public record LInfinityBall(int dimension, double radius) implements Polytope {

  /** Checks the settings. */
  public LInfinityBall {
    Check.atLeast("dimension", dimension, 1);
    Check.positive("radius", radius);
  }

  @Override
  public void project(double[] w) {
    Check.finite("w", Check.length("w", w, dimension));
    for (int i = 0; i < w.length; i++) {
      if (Math.abs(w[i]) > radius) {
        w[i] = Math.copySign(radius, w[i]);
      }
    }
  }

  @Override
  public void minimizeLinear(double[] g, double[] s) {
    Check.finite("g", Check.length("g", g, dimension));
    Check.length("s", s, dimension);
    for (int i = 0; i < s.length; i++) {
      s[i] = g[i] >= 0 ? -radius : radius;
    }
  }

  /** \(2r\sqrt d\), from corner to corner. */
  @Override
  public double diameter() {
    return 2 * radius * Math.sqrt(dimension);
  }
}

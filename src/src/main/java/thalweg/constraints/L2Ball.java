package thalweg.constraints;

import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * The ball \(\{w:\ \lVert w\rVert_2\le r\}\); its projection scales w by \(\min(1,\,r/\lVert w\rVert_2)\).
 *
 * @param dimension d; at least 1
 * @param radius r; positive
 */
public record L2Ball(int dimension, double radius) implements LinearOracle {

  /** Checks the settings. */
  public L2Ball {
    Check.atLeast("dimension", dimension, 1);
    Check.positive("radius", radius);
  }

  @Override
  public void project(double[] w) {
    double norm = Vectors.norm2(Check.finite("w", Check.length("w", w, dimension)));
    if (norm > radius) {
      Vectors.normalize(w);
      Vectors.scale(radius, w);
    }
  }

  @Override
  public double residual(double[] w) {
    double norm = Vectors.norm2(Check.finite("w", Check.length("w", w, dimension)));
    return Math.max(0, norm - radius);
  }

  /** \(s=-r\,g/\lVert g\rVert_2\). */
  @Override
  public void minimizeLinear(double[] g, double[] s) {
    Check.finite("g", Check.length("g", g, dimension));
    Check.length("s", s, dimension);
    for (int i = 0; i < s.length; i++) {
      s[i] = 0 - g[i]; // no −0
    }
    if (Vectors.normInf(g) == 0) {
      s[0] = 1;
    }
    Vectors.normalize(s);
    Vectors.scale(radius, s);
  }

  @Override
  public double diameter() {
    return 2 * radius;
  }
}

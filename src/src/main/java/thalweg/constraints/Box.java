package thalweg.constraints;

import java.util.Arrays;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * Bounds on each coordinate, \(\{w:\ l_i\le w_i\le u_i\}\); a bound may be infinite.
 *
 * <p>The projection clips each coordinate, exactly: no rounding can leave the box. Linear minimization picks for each
 * coordinate the bound that the sign of the gradient points away from, and needs that bound finite.
 *
 * @param lower l, not NaN, below +∞. Not to be modified.
 * @param upper u, not NaN, above −∞, nowhere below l. Not to be modified.
 */
public record Box(double[] lower, double[] upper) implements Polytope {

  /** Checks that no coordinate is left without a value. */
  public Box {
    Check.length("upper", upper, lower.length);
    for (int i = 0; i < lower.length; i++) {
      // Negated, so that NaN is refused, too.
      if (!(lower[i] <= upper[i])
          || lower[i] == Double.POSITIVE_INFINITY
          || upper[i] == Double.NEGATIVE_INFINITY) {
        throw new IllegalArgumentException(
            "lower must be at most upper, but entry %d is [%s, %s]"
                .formatted(i, lower[i], upper[i]));
      }
    }
  }

  /** The whole space of d dimensions. */
  public static Box unbounded(int d) {
    return uniform(d, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** \(w_i\ge0\). */
  public static Box nonNegative(int d) {
    return uniform(d, 0, Double.POSITIVE_INFINITY);
  }

  /** \(w_i\ge l_i\). */
  public static Box atLeast(double... lower) {
    return new Box(lower, unbounded(lower.length).upper);
  }

  /** \(w_i\le u_i\). */
  public static Box atMost(double... upper) {
    return new Box(unbounded(upper.length).lower, upper);
  }

  /** The same bounds for each of d coordinates. */
  public static Box uniform(int d, double lower, double upper) {
    Check.atLeast("dimension", d, 1);
    double[] l = new double[d];
    double[] u = new double[d];
    Arrays.fill(l, lower);
    Arrays.fill(u, upper);
    return new Box(l, u);
  }

  @Override
  public int dimension() {
    return lower.length;
  }

  @Override
  public void project(double[] w) {
    Check.finite("w", Check.length("w", w, lower.length));
    for (int i = 0; i < w.length; i++) {
      if (w[i] < lower[i]) {
        w[i] = lower[i];
      } else if (w[i] > upper[i]) {
        w[i] = upper[i];
      }
    }
  }

  @Override
  public void minimizeLinear(double[] g, double[] s) {
    Check.finite("g", Check.length("g", g, lower.length));
    Check.length("s", s, lower.length);
    for (int i = 0; i < s.length; i++) {
      s[i] = g[i] >= 0 ? lower[i] : upper[i];
    }
    Check.finite("the bound that minimizes a linear function", s);
  }

  @Override
  public double diameter() {
    return Vectors.distance(upper, lower);
  }

  @Override
  public String toString() {
    return "Box[lower=" + Arrays.toString(lower) + ", upper=" + Arrays.toString(upper) + "]";
  }
}

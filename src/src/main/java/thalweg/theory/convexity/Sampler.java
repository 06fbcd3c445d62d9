package thalweg.theory.convexity;

import java.util.Random;
import thalweg.constraints.Box;

/**
 * Random points of a box, which may be unbounded, and triples of points that lie exactly on a line.
 *
 * <p>Magnitudes are drawn evenly on a logarithmic scale, from thousandths to thousands, because a violation may hide in any of
 * them; within finite bounds half of the points are uniform.
 */
final class Sampler {
  /** Bits that points are shortened by, so that sums of a few are exact. */
  private static final double SHORTENED = 0x1p14;

  private final Box box;
  private final Random random;

  Sampler(Box box, long seed) {
    this.box = box;
    this.random = new Random(seed);
  }

  Random random() {
    return random;
  }

  double[] point() {
    double[] w = new double[box.dimension()];
    int style = random.nextInt(4);
    double scale = magnitude(3);
    for (int i = 0; i < w.length; i++) {
      w[i] = coordinate(box.lower()[i], box.upper()[i], style, scale);
    }
    return w;
  }

  private double coordinate(double lower, double upper, int style, double scale) {
    boolean below = Double.isInfinite(lower);
    boolean above = Double.isInfinite(upper);
    double size =
        style == 0
            ? scale * random.nextDouble()
            : style == 1 ? magnitude(3) : style == 2 ? 3 * random.nextDouble() : magnitude(1);
    if (!below && !above) {
      double width = upper - lower;
      double share = style % 2 == 0 ? random.nextDouble() : Math.min(1, magnitude(3) / 1000);
      return Math.min(
          upper,
          Math.max(lower, random.nextBoolean() ? lower + share * width : upper - share * width));
    } else if (!below) {
      return lower + size;
    } else if (!above) {
      return upper - size;
    }
    return random.nextBoolean() ? size : -size;
  }

  /** Between 10⁻ᵏ and 10ᵏ. */
  private double magnitude(int k) {
    return Math.pow(10, k * (2 * random.nextDouble() - 1));
  }

  /** A direction: an axis, or any, or that of another point. */
  double[] direction(double[] from) {
    double[] v = new double[from.length];
    int style = random.nextInt(3);
    if (style == 0) {
      v[random.nextInt(v.length)] = 1;
    } else {
      double[] to = style == 1 ? from : point();
      for (int i = 0; i < v.length; i++) {
        v[i] = style == 1 ? random.nextGaussian() : to[i] - from[i];
      }
    }
    return v;
  }

  /** A step length for a direction at a point, from a ten thousandth of its size to ten times. */
  double step(double[] at) {
    double size = 0;
    for (double x : at) {
      size = Math.max(size, Math.abs(x));
    }
    return (random.nextInt(3) == 0 ? 1 : Math.max(size, 1e-3))
        * Math.pow(10, 5 * random.nextDouble() - 4);
  }

  /**
   * The points z − δ, z and z + mδ near those asked for, exactly on a line; none if they leave the box or fall together.
   *
   * @param z about the middle. Not modified.
   * @param delta about the step. Not modified.
   * @param m 1, 2 or 3
   */
  double[][] triple(double[] z, double[] delta, int m) {
    double[][] triple = new double[3][z.length];
    boolean apart = false;
    for (int i = 0; i < z.length; i++) {
      double unit = SHORTENED * Math.ulp(Math.max(Math.abs(z[i]), m * Math.abs(delta[i])));
      double middle = Math.rint(z[i] / unit) * unit;
      double step = Math.rint(delta[i] / unit) * unit;
      triple[0][i] = middle - step;
      triple[1][i] = middle;
      triple[2][i] = middle + m * step;
      apart |= step != 0;
      for (double[] point : triple) {
        if (!(point[i] >= box.lower()[i] && point[i] <= box.upper()[i])) {
          return new double[0][];
        }
      }
    }
    return apart ? triple : new double[0][];
  }
}

package thalweg.plots;

import thalweg.functions.Objective;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * The plane \(c+a\,u+b\,v\) through a parameter space, with coordinates a and b.
 *
 * @param origin c
 * @param u the direction of a
 * @param v the direction of b; not a multiple of u
 */
record Slice(double[] origin, double[] u, double[] v) {

  Slice {
    Check.finite("the point", origin);
    Check.length("the first direction", Check.finite("the first direction", u), origin.length);
    Check.length("the second direction", Check.finite("the second direction", v), origin.length);
    double product = Vectors.dot(u, v);
    if (!(Vectors.dot(u, u) * Vectors.dot(v, v) - product * product > 1e-12 * product * product)) {
      throw new IllegalArgumentException(
          "the two directions must span a plane but one is a multiple of the other, or zero");
    }
  }

  /** The coordinates i and j; the others stay as they are at the point. */
  static Slice coordinates(double[] through, int i, int j) {
    double[] origin = through.clone();
    double[] u = new double[origin.length];
    double[] v = new double[origin.length];
    u[index("i", i, origin.length)] = 1;
    v[index("j", j, origin.length)] = 1;
    origin[i] = 0;
    origin[j] = 0;
    return new Slice(origin, u, v);
  }

  private static int index(String name, int index, int dimension) {
    if (index < 0 || index >= dimension) {
      throw new IllegalArgumentException(
          name + " must be in 0 … " + (dimension - 1) + " but was " + index);
    }
    return index;
  }

  /** f at a and b. */
  double value(Objective f, double a, double b) {
    double[] w = origin.clone();
    Vectors.axpy(a, u, w);
    Vectors.axpy(b, v, w);
    return f.value(w);
  }

  /** The a and b of the point of the plane that is nearest to w, by least squares. */
  double[] project(double[] w) {
    double[] d = new double[w.length];
    Vectors.combine(1, w, -1, origin, d);
    double uu = Vectors.dot(u, u);
    double uv = Vectors.dot(u, v);
    double vv = Vectors.dot(v, v);
    double ud = Vectors.dot(u, d);
    double vd = Vectors.dot(v, d);
    double determinant = uu * vv - uv * uv;
    return new double[] {(vv * ud - uv * vd) / determinant, (uu * vd - uv * ud) / determinant};
  }
}

package thalweg.constraints;

import thalweg.math.Check;
import thalweg.math.PowerOfTwo;
import thalweg.math.Vectors;

/**
 * The plane \(a^\top w=b\) that bounds a {@link Halfspace} and is a {@link Hyperplane}, in any units: the largest entry of a
 * is brought near 1 and products are summed in the unit of w, both by powers of two.
 *
 * @param normal a
 * @param scale s, by which a and b are multiplied
 * @param offset s b
 */
record Plane(double[] normal, double scale, double offset) {

  static Plane of(double[] normal, double offset) {
    double scale = PowerOfTwo.toOne(Vectors.normInf(normal));
    return new Plane(normal, scale, scale * offset);
  }

  /** The plane of a normal and an offset from outside. */
  static Plane checked(double[] normal, double offset) {
    Check.finite("normal", normal);
    Check.positive("the length of normal", Vectors.normInf(normal));
    return of(normal, Check.finite("offset", offset));
  }

  /** The signed distance of w, \((a^\top w-b)/\lVert a\rVert\). */
  double distance(double[] w) {
    return multiple(w) * Math.sqrt(square());
  }

  /** Moves w to its nearest point of the plane. */
  void project(double[] w) {
    double before;
    do {
      before = Vectors.normInf(w);
      double multiple = multiple(w);
      for (int i = 0; i < w.length && multiple != 0; i++) {
        w[i] -= multiple * (scale * normal[i]);
      }
      // What cancelled that much has lost digits, so it is not yet on the plane.
    } while (Vectors.normInf(w) < 1e-3 * before);
  }

  /** \((a^\top w-b)/\lVert a\rVert^2\) for the scaled a and b. */
  private double multiple(double[] w) {
    double unit = PowerOfTwo.toOne(Math.max(Vectors.normInf(w), Math.abs(offset)));
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      sum += (scale * normal[i]) * (unit * w[i]);
    }
    return (sum - unit * offset) / square() / unit;
  }

  private double square() {
    double sum = 0;
    for (double a : normal) {
      sum += (scale * a) * (scale * a);
    }
    return sum;
  }
}

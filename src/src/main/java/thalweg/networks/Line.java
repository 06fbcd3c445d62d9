package thalweg.networks;

import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * Points \(w+t_i\,d\) on a line in the space of all parameters of a network.
 *
 * @param start w
 * @param direction d
 * @param t where they lie
 * @param points one for each t
 */
record Line(double[] start, double[] direction, double[] t, double[][] points) {

  static Line of(double[] start, double[] direction, double[] t) {
    Check.length("direction", direction, start.length);
    double[][] points = new double[t.length][start.length];
    for (int i = 0; i < t.length; i++) {
      Vectors.combine(1, start, t[i], direction, points[i]);
    }
    return new Line(start, direction, t, points);
  }
}

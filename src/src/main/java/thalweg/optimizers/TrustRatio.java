package thalweg.optimizers;

import thalweg.math.Vectors;

/** The length of the parameters over the length of their update. */
final class TrustRatio {
  private TrustRatio() {}

  /** \(c\lVert w\rVert/(\lVert u\rVert+\epsilon)\), and 1 where either length is 0. */
  static double of(double[] w, double[] u, double trust, double epsilon) {
    double parameters = Vectors.norm2(w);
    double update = Vectors.norm2(u);
    return parameters == 0 || update == 0 ? 1 : trust * parameters / (update + epsilon);
  }
}

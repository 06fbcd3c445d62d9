package thalweg.optimizers;

import thalweg.math.Vectors;

/** How LARS and LAMB make an update as long as the parameters call for. */
final class TrustRatio {
  private TrustRatio() {}

  /**
   * \(u\leftarrow c\lVert w\rVert\,u/(\lVert u\rVert+\epsilon)\); u stays where either length is 0.
   *
   * @param w the parameters. Not modified.
   * @param trust c
   * @param epsilon ε
   * @param u the update. Modified.
   */
  static void scale(double[] w, double trust, double epsilon, double[] u) {
    double parameters = Vectors.norm2(w);
    double update = Vectors.norm2(u);
    if (parameters != 0 && update != 0) {
      Direction.of(u, update, u);
      Vectors.scale(trust * parameters / (1 + epsilon / update), u);
    }
  }
}

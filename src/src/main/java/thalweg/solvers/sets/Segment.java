package thalweg.solvers.sets;

/** Points between two points, which no rounding takes outside: each coordinate stays between its two ends. */
final class Segment {
  private Segment() {}

  /**
   * \(z \leftarrow w + \gamma(s-w)\).
   *
   * @param w one end. Not modified, unless it is z.
   * @param s the other end. Not modified.
   * @param gamma γ, in [0, 1]
   * @param z the point; may be w. Modified.
   */
  static void point(double[] w, double[] s, double gamma, double[] z) {
    for (int i = 0; i < w.length; i++) {
      double between = w[i] + gamma * (s[i] - w[i]);
      z[i] =
          w[i] <= s[i]
              ? Math.min(Math.max(between, w[i]), s[i])
              : Math.max(Math.min(between, w[i]), s[i]);
    }
  }

  /** The slope \(g^\top(s-w)\) from one end to the other. */
  static double slope(double[] g, double[] w, double[] s) {
    double slope = 0;
    for (int i = 0; i < w.length; i++) {
      slope += g[i] * (s[i] - w[i]);
    }
    return slope;
  }
}

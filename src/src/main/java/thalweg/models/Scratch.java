package thalweg.models;

/** One thread's memory while it evaluates a {@link Risk}, so that no call allocates and no two threads meet. */
final class Scratch {
  /** How many examples are scored at a time: their scores and features stay in the first cache. */
  static final int CHUNK = 64;

  /** The scores of a chunk, one example a row, and what goes back for them. */
  final double[] scores;

  final double[] slopes;

  /** The scores of one example, their change, and the slopes of its loss. */
  final double[] s;

  final double[] ds;
  final double[] t;

  /** The weights without the intercepts, a direction, and a gradient or product: what a penalty sees. */
  final double[] w;

  final double[] v;
  final double[] g;

  Scratch(int k, int weights) {
    scores = new double[CHUNK * k];
    slopes = new double[CHUNK * k];
    s = new double[k];
    ds = new double[k];
    t = new double[k];
    w = new double[weights];
    v = new double[weights];
    g = new double[weights];
  }

  /** Copies row r of a chunk. */
  double[] row(double[] rows, int r, double[] one) {
    for (int c = 0; c < one.length; c++) {
      one[c] = rows[r * one.length + c];
    }
    return one;
  }

  /** Writes the slopes t, divided by the number of examples, into row r of the chunk's. */
  void putSlopes(int r, int size) {
    for (int c = 0; c < t.length; c++) {
      slopes[r * t.length + c] = t[c] / size;
    }
  }
}

package thalweg.models;

/** One thread's memory while it evaluates a {@link Risk}, so that no call allocates and no two threads meet. */
final class Scratch {
  /** How many examples are scored at a time: their scores and features stay in the first cache. */
  static final int CHUNK = 64;

  /** The features of a chunk, one example a row. */
  final double[] rows;

  /** The scores of a chunk, one example a row, and what goes back for them. */
  final double[] scores;

  final double[] slopes;

  /** The scores of one example, their change, and the slopes of its loss. */
  final double[] s;

  final double[] ds;
  final double[] t;

  /** s and t together, for a loss that takes the examples one by one. */
  final double[][] row;

  /** Weights and intercepts, a direction, and a gradient or product, as {@link LinearScores#pack} lays them. */
  final double[] packedW;

  final double[] packedV;
  final double[] sum;

  /** The weights without the intercepts, a direction, and a gradient or product: what a penalty sees. */
  final double[] w;

  final double[] v;
  final double[] g;

  Scratch(LinearScores scores) {
    int k = scores.k();
    rows = new double[CHUNK * scores.width()];
    this.scores = new double[CHUNK * k];
    slopes = new double[CHUNK * k];
    s = new double[k];
    ds = new double[k];
    t = new double[k];
    row = new double[][] {s, t};
    packedW = new double[k * scores.width()];
    packedV = new double[k * scores.width()];
    sum = new double[k * scores.width()];
    w = new double[scores.weights()];
    v = new double[scores.weights()];
    g = new double[scores.weights()];
  }

  /** Copies row r of a chunk. */
  double[] row(double[] rows, int r, double[] one) {
    System.arraycopy(rows, r * one.length, one, 0, one.length);
    return one;
  }

  /** Writes the slopes t, divided by the number of examples, into row r of the chunk's. */
  void putSlopes(int r, int size) {
    for (int c = 0; c < t.length; c++) {
      slopes[r * t.length + c] = t[c] / size;
    }
  }
}

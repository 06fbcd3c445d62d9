package thalweg.solvers.bounded;

import thalweg.constraints.Box;
import thalweg.math.Vectors;
import thalweg.solvers.FirstMove;
import thalweg.solvers.RecentPairs;

/** The quadratic model that {@link LbfgsB} builds from its steps, and its approximate minimizer within the box. */
final class BoundedModel {
  private static final double SHORTEST = 0.1;
  private static final double LONGEST = 1e6;

  private final Box box;
  private final boolean bounded;
  private final RecentPairs pairs;
  private final CompactMatrix b;
  private final CauchyPoint cauchy;
  private final SubspaceMinimum subspace;
  private final double[] xc;
  private double firstLength = 1;

  BoundedModel(Box box, int memory) {
    this.box = box;
    int n = box.dimension();
    bounded = hasBounds(box);
    pairs = new RecentPairs(memory, n);
    b = new CompactMatrix(pairs, memory);
    cauchy = new CauchyPoint(box, b, memory);
    subspace = new SubspaceMinimum(box, b, memory);
    xc = new double[n];
  }

  /** Whether any coordinate has a bound. */
  static boolean hasBounds(Box box) {
    for (int i = 0; i < box.dimension(); i++) {
      if (Double.isFinite(box.lower()[i]) || Double.isFinite(box.upper()[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether any curvature is known. */
  boolean isInformed() {
    return pairs.size() > 0;
  }

  /** How far to move first where no curvature is known. */
  double firstLength() {
    return firstLength;
  }

  /**
   * Writes the point to aim at.
   *
   * @param z receives the point, in the box. Modified.
   */
  void minimize(double[] w, double value, double[] g, double[] z) {
    if (!isInformed()) {
      begin(w, value, g, z);
    } else if (!bounded) {
      // The minimizer of the whole model, which the two-loop recursion finds with half the work.
      Vectors.combine(-1, g, 0, g, z);
      pairs.multiplyByInverse(z);
      Vectors.axpy(1, w, z);
      return;
    }
    cauchy.find(w, g, xc);
    subspace.find(w, g, cauchy, xc, z);
  }

  /**
   * Takes θ = 1, as the Fortran code does, unless −g is then no way to go: in other units it may be too short to change w
   * at all, or too long for a number.
   */
  private void begin(double[] w, double value, double[] g, double[] z) {
    for (int i = 0; i < w.length; i++) {
      z[i] = w[i] == (g[i] > 0 ? box.lower()[i] : box.upper()[i]) ? 0 : g[i];
    }
    double norm = Vectors.norm2(z);
    firstLength = FirstMove.length(w, value, norm);
    double length = Math.max(SHORTEST * firstLength, Math.min(norm, LONGEST * firstLength));
    b.begin(norm / (norm * length < Double.MAX_VALUE ? length : firstLength));
  }

  /** Learns from a step and the change of the gradient over it. */
  void learn(double[] s, double[] y) {
    if (pairs.learn(s, y) && bounded && !b.update()) {
      pairs.forget();
    }
  }

  /** Forgets all pairs; says whether there were any. */
  boolean forget() {
    boolean known = isInformed();
    pairs.forget();
    return known;
  }
}

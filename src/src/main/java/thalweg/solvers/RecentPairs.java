package thalweg.solvers;

import java.util.function.Consumer;
import thalweg.math.Vectors;

/**
 * The last m pairs (s, y) of a run, all that L-BFGS and L-BFGS-B know of the Hessian, and the estimate H of its inverse that
 * they stand for.
 */
public final class RecentPairs {
  private final CurvaturePair[] pairs;
  private final double[] a;
  private int size;
  private int newest = -1;

  /**
   * Room for m pairs of vectors of length d.
   *
   * @param m at least 1
   */
  public RecentPairs(int m, int d) {
    pairs = new CurvaturePair[m];
    for (int i = 0; i < m; i++) {
      pairs[i] = new CurvaturePair(d);
    }
    a = new double[m];
  }

  /** How many pairs are known, at most m. */
  public int size() {
    return size;
  }

  /** A pair by its age; 0 for the newest. */
  public CurvaturePair get(int age) {
    return pairs[Math.floorMod(newest - age, pairs.length)];
  }

  /** Learns a move, the oldest making room; false if f does not curve upward along it, and then nothing changes. */
  public boolean learn(double[] step, double[] change) {
    int next = (newest + 1) % pairs.length;
    if (!pairs[next].learn(step, change)) {
      return false;
    }
    newest = next;
    size = Math.min(size + 1, pairs.length);
    return true;
  }

  /** Forgets all pairs. */
  public void forget() {
    size = 0;
  }

  /**
   * Replaces d by Hd, by the two-loop recursion with s and y of length 1; not without a pair.
   *
   * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, algorithm 7.4</a>
   */
  public void multiplyByInverse(double[] d) {
    // γ is the inverse curvature along the newest step, so that a first trial of 1 has the right
    // length; it is positive since sᵀy > 0, so −Hg descends.
    multiplyByInverse(d, x -> Vectors.scale(get(0).cosine() * get(0).ratio(), x));
  }

  /**
   * The same from another first matrix \(H_0\).
   *
   * @param d the vector. Modified.
   * @param first \(x\leftarrow H_0x\), symmetric and positive definite
   */
  public void multiplyByInverse(double[] d, Consumer<double[]> first) {
    for (int age = 0; age < size; age++) {
      CurvaturePair pair = get(age);
      a[age] = pair.alongStep(d) / pair.cosine();
      Vectors.axpy(-a[age], pair.y(), d);
    }
    first.accept(d);
    for (int age = size - 1; age >= 0; age--) {
      CurvaturePair pair = get(age);
      double b = pair.alongChange(d) / pair.cosine();
      Vectors.axpy(a[age] * pair.ratio() - b, pair.s(), d);
    }
  }
}

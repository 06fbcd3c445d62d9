package thalweg.solvers.bounded;

import java.util.Arrays;
import thalweg.constraints.Box;

/**
 * The minimizer of the quadratic model over the coordinates that the Cauchy point left free, brought back into the box.
 *
 * <p>With r the model's gradient at the Cauchy point and F the free rows, the Newton step of the model is
 * \(u=-\frac1\theta\bigl(r+\frac1\theta W_Fq\bigr)\), \(\bigl(K-\frac1\theta W_F^\top W_F\bigr)q=W_F^\top r\): a system
 * of 2m equations. The minimizer is projected onto the box if that still leads downhill, as Morales and Nocedal found to be
 * better than stopping at the first bound, and else cut back to the first bound.
 *
 * @see <a href="https://doi.org/10.1137/0916069">Byrd, Lu, Nocedal and Zhu (1995), §5.1</a>
 * @see <a href="https://doi.org/10.1145/2049662.2049669">Morales and Nocedal, Remark on Algorithm 778 (2011)</a>
 */
final class SubspaceMinimum {
  private final Box box;
  private final CompactMatrix b;
  private final Elimination system;
  private final int[] free;
  private final int[] held;
  private final double[] r;
  private final double[] product;
  private final double[] q;
  private final double[] row;
  private int frees;

  SubspaceMinimum(Box box, CompactMatrix b, int memory) {
    this.box = box;
    this.b = b;
    int n = box.dimension();
    system = new Elimination(2 * memory);
    free = new int[n];
    held = new int[n];
    r = new double[n];
    product = new double[n];
    q = new double[2 * memory];
    row = new double[2 * memory];
  }

  /**
   * Writes the point; the Cauchy point where nothing is free or nothing is known of the curvature.
   *
   * @param xc the Cauchy point, in the box. Not modified.
   * @param c \(W^\top(x^c-x)\). Not modified.
   * @param z receives the point, in the box. Modified.
   */
  void find(double[] x, double[] g, double[] xc, double[] c, double[] z) {
    System.arraycopy(xc, 0, z, 0, xc.length);
    sort(xc);
    if (frees == 0 || b.columns() == 0) {
      return;
    }
    modelGradient(x, g, xc, c);
    b.multiplyTransposed(r, q);
    fillSystem();
    if (!system.factor(b.columns())) {
      return;
    }
    system.solve(q);
    b.multiply(q, product);
    double slope = 0;
    for (int k = 0; k < frees; k++) {
      int i = free[k];
      r[i] = -(r[i] + product[i] / b.theta()) / b.theta();
      z[i] = Clipped.clip(xc[i] + r[i], box, i);
    }
    for (int i = 0; i < x.length; i++) {
      slope += (z[i] - x[i]) * g[i];
    }
    if (!(slope < 0)) {
      cutBack(xc, z);
    }
  }

  private void sort(double[] xc) {
    frees = 0;
    for (int i = 0; i < xc.length; i++) {
      if (xc[i] > box.lower()[i] && xc[i] < box.upper()[i]) {
        free[frees++] = i;
      } else {
        held[i - frees] = i;
      }
    }
  }

  /** \(r=g+\theta(x^c-x)-WMc\) on the free coordinates, 0 on the others. */
  private void modelGradient(double[] x, double[] g, double[] xc, double[] c) {
    System.arraycopy(c, 0, q, 0, q.length);
    b.applyMiddle(q);
    b.multiply(q, product);
    Arrays.fill(r, 0);
    for (int k = 0; k < frees; k++) {
      int i = free[k];
      r[i] = g[i] + b.theta() * (xc[i] - x[i]) - product[i];
    }
  }

  /** \(K-\frac1\theta W_F^\top W_F\), by whichever of the free and the held coordinates are fewer. */
  private void fillSystem() {
    double[][] a = system.matrix();
    b.fillK(a);
    int helds = r.length - frees;
    boolean fewerHeld = helds < frees;
    if (fewerHeld) {
      b.addGram(-1 / b.theta(), a);
    }
    int[] fewer = fewerHeld ? held : free;
    double factor = (fewerHeld ? 1 : -1) / b.theta();
    for (int k = 0; k < Math.min(helds, frees); k++) {
      b.row(fewer[k], row);
      for (int i = 0; i < b.columns(); i++) {
        for (int j = 0; j < b.columns(); j++) {
          a[i][j] += factor * row[i] * row[j];
        }
      }
    }
  }

  /** Goes from the Cauchy point along r as far as the box allows. */
  private void cutBack(double[] xc, double[] z) {
    double share = 1;
    for (int k = 0; k < frees; k++) {
      int i = free[k];
      double room = (r[i] > 0 ? box.upper()[i] : box.lower()[i]) - xc[i];
      if (Math.abs(r[i]) * share > Math.abs(room)) {
        share = room / r[i];
      }
    }
    for (int k = 0; k < frees; k++) {
      int i = free[k];
      z[i] = Clipped.clip(xc[i] + share * r[i], box, i);
    }
  }
}

package thalweg.solvers.bounded;

import thalweg.constraints.Box;
import thalweg.math.Vectors;

/**
 * The minimizer of the quadratic model over the coordinates that the Cauchy point left free, brought back into the box.
 *
 * <p>With F the free rows, \(A=K-W_F^\top W_F\) and the Cauchy point at t of its path, the minimizer is
 * \(x_F-\frac1\theta g_F+W_Fv\) with \(Av=W^\top(x^c-x)+(T-t)W^\top d\): the textbook's formulas, with what they share
 * taken out, so that one system of 2m equations and one product with W are left. The minimizer is projected onto the box if that still
 * leads downhill, as Morales and Nocedal found to be better than stopping at the first bound, and else cut back to the first bound.
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
  private final double[] minimizer;
  private final double[] v;
  private final double[] row;
  private int frees;

  SubspaceMinimum(Box box, CompactMatrix b, int memory) {
    this.box = box;
    this.b = b;
    int n = box.dimension();
    system = new Elimination(2 * memory);
    free = new int[n];
    held = new int[n];
    minimizer = new double[n];
    v = new double[2 * memory];
    row = new double[2 * memory];
  }

  /**
   * Writes the point; the Cauchy point where nothing is free or nothing is known of the curvature.
   *
   * @param cauchy what found the Cauchy point
   * @param xc the Cauchy point, in the box. Not modified.
   * @param z receives the point, in the box. Modified.
   */
  void find(double[] x, double[] g, CauchyPoint cauchy, double[] xc, double[] z) {
    System.arraycopy(xc, 0, z, 0, xc.length);
    sort(cauchy, xc);
    if (frees == 0 || b.columns() == 0) {
      return;
    }
    fillSystem();
    if (!system.factor(b.columns())) {
      return;
    }
    cauchy.ahead(v);
    system.solve(v);
    Vectors.combine(1, x, -1 / b.theta(), g, minimizer);
    b.addProduct(v, minimizer);
    double slope = 0;
    for (int k = 0; k < frees; k++) {
      z[free[k]] = Clipped.clip(minimizer[free[k]], box, free[k]);
    }
    for (int i = 0; i < x.length; i++) {
      slope += (z[i] - x[i]) * g[i];
    }
    if (!(slope < 0)) {
      cutBack(xc, z);
    }
  }

  private void sort(CauchyPoint cauchy, double[] xc) {
    frees = 0;
    for (int i = 0; i < xc.length; i++) {
      if (cauchy.isFree(i, xc)) {
        free[frees++] = i;
      } else {
        held[i - frees] = i;
      }
    }
  }

  /** \(K-W_F^\top W_F\), by whichever of the free and the held coordinates are fewer. */
  private void fillSystem() {
    double[][] a = system.matrix();
    b.fillK(a);
    int helds = minimizer.length - frees;
    boolean fewerHeld = helds < frees;
    if (fewerHeld) {
      b.subtractGram(a);
    }
    int[] fewer = fewerHeld ? held : free;
    double sign = fewerHeld ? 1 : -1;
    for (int k = 0; k < Math.min(helds, frees); k++) {
      b.row(fewer[k], row);
      for (int i = 0; i < b.columns(); i++) {
        for (int j = 0; j < b.columns(); j++) {
          a[i][j] += sign * row[i] * row[j];
        }
      }
    }
  }

  /** Goes from the Cauchy point towards the minimizer as far as the box allows; not at all if it is no point. */
  private void cutBack(double[] xc, double[] z) {
    double share = 1;
    for (int k = 0; k < frees; k++) {
      int i = free[k];
      double way = minimizer[i] - xc[i];
      double room = (way > 0 ? box.upper()[i] : box.lower()[i]) - xc[i];
      if (!(Math.abs(way) * share <= Math.abs(room))) {
        share = Double.isFinite(way) ? room / way : 0;
      }
    }
    for (int k = 0; k < frees; k++) {
      int i = free[k];
      z[i] = share > 0 ? Clipped.clip(xc[i] + share * (minimizer[i] - xc[i]), box, i) : xc[i];
    }
  }
}

package thalweg.solvers.constrained;

import org.ejml.data.DMatrixRMaj;
import thalweg.math.BunchKaufman;

/**
 * The linear system of an interior-point step,
 *
 * <p>\[\begin{pmatrix}Q&amp;A^\top&amp;G^\top\\A&amp;0&amp;0\\G&amp;0&amp;-\mathrm{diag}(r)\end{pmatrix}
 * \begin{pmatrix}w\\y\\z\end{pmatrix}=\begin{pmatrix}u\\v\\t\end{pmatrix},\qquad r_j=s_j/z_j.\]
 *
 * <p>A bound, and a row with large r, is folded into the block of w, where it adds \(g_jg_j^\top/r_j\); one with small r remains a
 * row, so that no large number swamps the others. The matrix is factorized with ±δ on its diagonal, so that dependent rows, free
 * variables and a whole face of solutions do no harm, and iterative refinement takes δ out again where it can.
 *
 * @see <a href="https://doi.org/10.1080/10556789908805754">Altman and Gondzio, Regularized Symmetric Indefinite Systems in Interior Point Methods (1999)</a>
 */
final class NewtonSystem {
  private static final double DELTA = 1e-11;
  private static final int REFINEMENTS = 5;
  private static final double LARGE = 1;

  private final StandardForm form;
  private final double[] r;
  private final int[] place;
  private final BunchKaufman factors;
  private final double[] right;

  /**
   * Factorizes.
   *
   * @param r above 0, or 0 except at a bound; infinite for a row that is left out, whose z is then 0. Not modified.
   */
  NewtonSystem(StandardForm form, double[] r) {
    this.form = form;
    this.r = r;
    place = new int[r.length];
    int order = form.c().length + form.b().length;
    for (int j = 0; j < r.length; j++) {
      place[j] = r[j] < LARGE && !form.g().isBound(j) ? order++ : -1;
    }
    right = new double[order];
    factors = new BunchKaufman(matrix(new DMatrixRMaj(order, order)));
  }

  private DMatrixRMaj matrix(DMatrixRMaj k) {
    int d = form.c().length;
    for (int i = 0; i < d; i++) {
      put(form.q(), i, k, i, DELTA);
    }
    for (int i = 0; i < form.b().length; i++) {
      put(form.a(), i, k, d + i, -DELTA);
    }
    for (int j = 0; j < r.length; j++) {
      if (place[j] >= 0) {
        put(form.g(), j, k, place[j], -r[j] - DELTA);
      } else if (r[j] < Double.POSITIVE_INFINITY) {
        addOuterProduct(form.g().index(j), form.g().entries(j), 1 / r[j], k);
      }
    }
    return k;
  }

  private static void put(Rows rows, int i, DMatrixRMaj k, int at, double diagonal) {
    for (int e = 0; e < rows.index(i).length; e++) {
      k.data[at * k.numCols + rows.index(i)[e]] = rows.entries(i)[e];
    }
    k.add(at, at, diagonal);
  }

  private static void addOuterProduct(int[] index, double[] g, double weight, DMatrixRMaj k) {
    for (int e = 0; e < index.length; e++) {
      int row = index[e] * k.numCols;
      double factor = weight * g[e];
      for (int f = 0; f <= e; f++) {
        k.data[row + index[f]] += factor * g[f];
      }
    }
  }

  /** The solution for (u, v, t), refined as long as that halves what is left. */
  PrimalDual solve(PrimalDual target) {
    PrimalDual x = PrimalDual.zero(form);
    PrimalDual left = target;
    double error = Double.POSITIVE_INFINITY;
    for (int k = 0; k <= REFINEMENTS; k++) {
      PrimalDual next = correction(left);
      next.add(1, x);
      PrimalDual rest = residual(target, next);
      double size = rest.largest();
      if (!(size < error)) {
        return x;
      }
      x = next;
      left = rest;
      if (size > 0.5 * error) {
        return x;
      }
      error = size;
    }
    return x;
  }

  private PrimalDual correction(PrimalDual target) {
    int d = form.c().length;
    PrimalDual x = target.copy();
    for (int j = 0; j < r.length; j++) {
      x.z()[j] = place[j] >= 0 ? 0 : target.z()[j] / r[j];
    }
    form.g().addTransposed(1, x.z(), x.w());
    System.arraycopy(x.w(), 0, right, 0, d);
    System.arraycopy(x.y(), 0, right, d, x.y().length);
    for (int j = 0; j < r.length; j++) {
      if (place[j] >= 0) {
        right[place[j]] = target.z()[j];
      }
    }
    factors.solve(right);
    System.arraycopy(right, 0, x.w(), 0, d);
    System.arraycopy(right, d, x.y(), 0, x.y().length);
    for (int j = 0; j < r.length; j++) {
      x.z()[j] = place[j] >= 0 ? right[place[j]] : (form.g().dot(j, x.w()) - target.z()[j]) / r[j];
    }
    return x;
  }

  private PrimalDual residual(PrimalDual target, PrimalDual x) {
    PrimalDual left = target.copy();
    left.add(-1, form.apply(x));
    for (int j = 0; j < r.length; j++) {
      left.z()[j] = r[j] == Double.POSITIVE_INFINITY ? 0 : left.z()[j] + r[j] * x.z()[j];
    }
    return left;
  }
}

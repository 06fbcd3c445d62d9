package thalweg.solvers.leastsquares;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.constraints.Box;
import thalweg.functions.Residuals;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/**
 * Residuals and Jacobian at a point, and what a run reports of them.
 *
 * <p>Nothing here squares a residual: products are taken with \(r/\lVert r\rVert\), so residuals of 1e±200 are as good as
 * others. What a run reports, ½‖r‖² and ‖Jᵀr‖, ends at the largest and the smallest double instead of at infinity and 0.
 */
final class Linearization {
  private final Residuals f;
  private final double[] r;
  private final double[] unit;
  private final double[] g;
  private final DMatrixRMaj j;
  private final double[] at;
  private final double[] slopeAt;
  private double norm = Double.NaN;

  Linearization(Residuals f) {
    this.f = f;
    r = new double[f.size()];
    unit = new double[r.length];
    g = new double[f.dimension()];
    j = new DMatrixRMaj(r.length, g.length);
    at = new double[g.length];
    slopeAt = new double[g.length];
    Arrays.fill(at, Double.NaN);
    Arrays.fill(slopeAt, Double.NaN);
  }

  /** Evaluates the residuals, unless that was done just now, and says whether they are finite. */
  boolean residuals(double[] w) {
    if (isNew(w, at)) {
      f.residuals(w, r);
      norm = Vectors.norm2(r);
    }
    return Double.isFinite(norm);
  }

  /** Evaluates residuals and Jacobian, unless that was done just now, and says whether they are finite. */
  boolean jacobian(double[] w) {
    boolean finite = residuals(w);
    if (isNew(w, slopeAt)) {
      f.jacobian(w, j);
      for (int i = 0; i < r.length; i++) {
        unit[i] = norm > 0 ? r[i] / norm : 0;
      }
      Matrices.multiplyTransposed(j, unit, g);
    }
    return finite && Vectors.isFinite(j.data) && Vectors.isFinite(g);
  }

  private static boolean isNew(double[] w, double[] last) {
    boolean same = Arrays.equals(w, last);
    System.arraycopy(w, 0, last, 0, w.length);
    return !same;
  }

  /** ‖r‖. */
  double norm() {
    return norm;
  }

  /** r. Not to be modified. */
  double[] r() {
    return r;
  }

  /** \(\hat r=r/\lVert r\rVert\); zeros where r is. Not to be modified. */
  double[] unit() {
    return unit;
  }

  /** \(J^\top\hat r\), the gradient divided by ‖r‖. Not to be modified. */
  double[] gradient() {
    return g;
  }

  /** J. Not to be modified. */
  DMatrixRMaj jacobian() {
    return j;
  }

  /** ½‖r‖². */
  double value() {
    return withinRange(0.5 * Vectors.dot(r, r), norm);
  }

  /** ‖Jᵀr‖. */
  double gradientNorm() {
    double slope = Vectors.norm2(g);
    return withinRange(slope * norm, slope == 0 ? 0 : norm);
  }

  /**
   * The norm of \(D^{-1}J^\top r\) without what pushes out of the box: of \(x-P(x-D^{-1}J^\top r)\), \(x=Dw\), which is zero
   * exactly where the conditions of first order hold.
   */
  double gradientNorm(double[] w, Box box, ColumnScale scale) {
    double[] z = new double[g.length];
    for (int i = 0; i < z.length; i++) {
      double slope = g[i] / scale.of(i);
      double bound = slope < 0 ? box.upper()[i] : box.lower()[i];
      double room = norm > 0 ? (w[i] - bound) / norm * scale.of(i) : 0;
      z[i] = slope < 0 ? Math.max(room, slope) : Math.min(room, slope);
    }
    double slope = Vectors.norm2(z);
    return withinRange(slope * norm, slope == 0 ? 0 : norm);
  }

  /** The largest cosine of an angle between r and a column of J, of the parameters that no bound holds; NaN where not finite. */
  double largestCosine(double[] w, Box box) {
    double[] norms = ColumnScale.norms(j);
    double largest = 0;
    for (int k = 0; k < norms.length; k++) {
      boolean held = g[k] < 0 ? w[k] >= box.upper()[k] : w[k] <= box.lower()[k];
      largest = Math.max(largest, held || norms[k] == 0 ? 0 : Math.abs(g[k]) / norms[k]);
    }
    return largest;
  }

  /** A product of finite factors that overflowed or underflowed, brought back; {@code factor} is 0 where the product is. */
  private static double withinRange(double product, double factor) {
    if (!Double.isFinite(factor) || Double.isNaN(product)) {
      return product;
    }
    return Math.min(product == 0 && factor != 0 ? Double.MIN_VALUE : product, Double.MAX_VALUE);
  }
}

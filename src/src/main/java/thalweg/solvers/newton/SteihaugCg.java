package thalweg.solvers.newton;

import java.util.Arrays;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Vectors;

/**
 * Conjugate gradients on the model \(m(p)=g^\top p+\tfrac12p^\top\nabla^2f(w)\,p\) within \(\lVert p\rVert\le\Delta\),
 * ended at negative curvature, at the boundary, or when the residual is small enough: \(\lVert r\rVert_1\le
 * \min\bigl(\tfrac12,\sqrt{\lVert g\rVert_1}\bigr)\lVert g\rVert_1\).
 *
 * @see <a href="https://doi.org/10.1137/0720042">Steihaug, The Conjugate Gradient Method and Trust Regions in Large Scale Optimization (1983)</a>
 */
final class SteihaugCg {
  private final TwiceDifferentiable f;
  private final double[] r;
  private final double[] d;
  private final double[] hd;
  private boolean onBoundary;

  SteihaugCg(TwiceDifferentiable f) {
    this.f = f;
    r = new double[f.dimension()];
    d = new double[f.dimension()];
    hd = new double[f.dimension()];
  }

  /**
   * Writes the step and returns the decrease \(-m(p)\) it promises.
   *
   * @param delta Δ; where it is infinite, negative curvature ends at the last iterate, or, if it is the first, along −g as far as its curvature turned upward would lead
   * @param p receives the step. Modified.
   */
  double solve(double[] w, double[] g, double delta, double[] p) {
    double tolerance = Math.min(0.5, Math.sqrt(norm1(g))) * norm1(g);
    double decrease = 0;
    onBoundary = false;
    Arrays.fill(p, 0);
    System.arraycopy(g, 0, r, 0, g.length);
    Vectors.combine(-1, g, 0, g, d);
    double rr = Vectors.dot(g, g);
    for (int j = 0; j < 2 * p.length; j++) {
      f.hessianVector(w, d, hd);
      double curvature = Vectors.dot(d, hd);
      double alpha = rr / curvature;
      double toBoundary = toBoundary(p, d, delta);
      if (!(curvature > 0) && Double.isInfinite(delta)) {
        if (j == 0) {
          Vectors.axpy(curvature < 0 ? -alpha : 1, d, p);
        }
        return decrease;
      }
      if (!(curvature > 0) || alpha >= toBoundary) {
        onBoundary = true;
        Vectors.axpy(toBoundary, d, p);
        return decrease + toBoundary * rr - 0.5 * toBoundary * toBoundary * curvature;
      }
      Vectors.axpy(alpha, d, p);
      Vectors.axpy(alpha, hd, r);
      decrease += 0.5 * alpha * rr;
      double next = Vectors.dot(r, r);
      if (norm1(r) <= tolerance) {
        return decrease;
      }
      Vectors.combine(-1, r, next / rr, d, d);
      rr = next;
    }
    return decrease;
  }

  private static double norm1(double[] x) {
    double sum = 0;
    for (double xi : x) {
      sum += Math.abs(xi);
    }
    return sum;
  }

  /** Whether the last step ended on the boundary. */
  boolean onBoundary() {
    return onBoundary;
  }

  /** The τ ≥ 0 with \(\lVert p+\tau d\rVert=\Delta\). */
  private static double toBoundary(double[] p, double[] d, double delta) {
    double dd = Vectors.dot(d, d);
    double pd = Vectors.dot(p, d);
    double gap = delta * delta - Vectors.dot(p, p);
    double root = Math.sqrt(pd * pd + dd * Math.max(0, gap));
    return pd > 0 ? gap / (pd + root) : (root - pd) / dd;
  }
}

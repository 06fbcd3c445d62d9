package thalweg.solvers.newton;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Vectors;

/**
 * Conjugate gradients on the model \(m(p)=g^\top p+\tfrac12p^\top\nabla^2f(w)\,p\) within \(\lVert p\rVert\le\Delta\),
 * ended at negative curvature, at the boundary, or when the residual is small enough: \(\lVert r\rVert_1\le
 * \min\Bigl(\tfrac12,\sqrt{\tfrac{\lVert g\rVert}{\lVert g_0\rVert}}\Bigr)\lVert g\rVert_1\) with the first gradient \(g_0\) of the run.
 *
 * <p>SciPy and the textbook take \(\sqrt{\lVert g\rVert}\), which depends on the units of f. Works on g and Δ divided by ‖g‖, so
 * that no product overflows or underflows.
 *
 * @see <a href="https://doi.org/10.1137/0720042">Steihaug, The Conjugate Gradient Method and Trust Regions in Large Scale Optimization (1983)</a>
 */
final class SteihaugCg {
  private static final double FINEST = 1e-10;

  private final TwiceDifferentiable f;
  private final BooleanSupplier goesOn;
  private final double[] r;
  private final double[] d;
  private final double[] hd;
  private double first = Double.NaN;
  private boolean onBoundary;

  /** Solves one system after the other of a run. */
  SteihaugCg(TwiceDifferentiable f, BooleanSupplier goesOn) {
    this.f = f;
    this.goesOn = goesOn;
    r = new double[f.dimension()];
    d = new double[f.dimension()];
    hd = new double[f.dimension()];
  }

  /**
   * Writes the step and returns the decrease \(-m(p)\) it promises.
   *
   * @param g the gradient, not 0. Not modified.
   * @param delta Δ; where it is infinite, negative curvature ends at the last iterate, or, if it is the first, along −g as
   *     far as its curvature turned upward would lead; 0 if that is infinite
   * @param p receives the step. Modified.
   */
  double solve(double[] w, double[] g, double delta, double[] p) {
    double norm = Vectors.norm2(g);
    double share = cg(w, g, norm, delta / norm, p);
    Vectors.scale(norm, p);
    return norm * (norm * share);
  }

  /** The step and its decrease for \(g/\lVert g\rVert\). */
  private double cg(double[] w, double[] g, double norm, double delta, double[] p) {
    double decrease = 0;
    onBoundary = false;
    Arrays.fill(p, 0);
    for (int i = 0; i < g.length; i++) {
      r[i] = g[i] / norm;
      d[i] = -r[i];
    }
    double rr = Vectors.dot(r, r);
    double tolerance = tolerance(norm) * norm1(r);
    for (int j = 0; j < 2 * p.length && goesOn.getAsBoolean(); j++) {
      f.hessianVector(w, d, hd);
      double curvature = Vectors.dot(d, hd);
      double alpha = rr / curvature;
      if (!(curvature > 0) && Double.isInfinite(delta)) {
        if (j == 0 && Double.isFinite(alpha)) {
          Vectors.axpy(-alpha, d, p);
        }
        return decrease;
      }
      double toBoundary = toBoundary(p, d, delta);
      if (!(curvature > 0) || alpha >= toBoundary) {
        onBoundary = true;
        Vectors.axpy(toBoundary, d, p);
        return decrease + toBoundary * (rr - 0.5 * toBoundary * curvature);
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

  /** The residual left, as a share of ‖g‖: little work far from a minimizer, and superlinear near it. */
  private double tolerance(double norm) {
    if (Double.isNaN(first)) {
      first = norm;
    }
    return Math.max(FINEST, Math.min(0.5, Math.sqrt(norm / first)));
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

  /**
   * The τ ≥ 0 with \(\lVert p+\tau d\rVert=\Delta\), computed for Δ = ‖d‖ = 1. Since the iterates of conjugate gradients only
   * grow, \(p^\top d\ge0\), and nothing cancels.
   */
  private static double toBoundary(double[] p, double[] d, double delta) {
    double length = Vectors.norm2(d);
    double pp = Vectors.norm2(p) / delta;
    double pd = Vectors.dot(p, d) / length / delta;
    double gap = Math.max(0, (1 - pp) * (1 + pp));
    double root = Math.sqrt(pd * pd + gap);
    return gap / (pd + root) * (delta / length);
  }
}

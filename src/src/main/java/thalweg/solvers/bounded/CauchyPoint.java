package thalweg.solvers.bounded;

import java.util.Arrays;
import thalweg.constraints.Box;

/**
 * The generalized Cauchy point: the first local minimizer of the quadratic model along the projected path
 * \(P(x-tg)\), t ≥ 0.
 *
 * <p>Between two breakpoints the path is straight, \(z=x(t)-x\) and the moving part d of −g give \(m'=-\lVert
 * d\rVert^2(1-\theta t)-p^\top Mc\) and \(m''=\theta\lVert d\rVert^2-p^\top Mp\) with \(p=W^\top d\), \(c=W^\top z\).
 *
 * @see <a href="https://doi.org/10.1137/0916069">Byrd, Lu, Nocedal and Zhu, A Limited Memory Algorithm for Bound Constrained Optimization (1995), §4</a>
 */
final class CauchyPoint {
  private final Box box;
  private final CompactMatrix b;
  private final Breakpoints breakpoints;
  private final double[] d;
  private final double[] p;
  private final double[] c;
  private final double[] row;
  private final double[] scratch;
  private double dd;
  private int moving;

  CauchyPoint(Box box, CompactMatrix b, int memory) {
    this.box = box;
    this.b = b;
    int n = box.dimension();
    breakpoints = new Breakpoints(n);
    d = new double[n];
    p = new double[2 * memory];
    c = new double[2 * memory];
    row = new double[2 * memory];
    scratch = new double[2 * memory];
  }

  /** \(c=W^\top(x^c-x)\) of the last point found. */
  double[] c() {
    return c;
  }

  /**
   * Writes the Cauchy point.
   *
   * @param x the iterate, in the box. Not modified.
   * @param g the gradient there. Not modified.
   * @param xc receives the point. Modified.
   */
  void find(double[] x, double[] g, double[] xc) {
    begin(x, g);
    System.arraycopy(x, 0, xc, 0, x.length);
    double t = 0;
    double leastCurvature = Math.ulp(1.0) * b.theta() * dd;
    while (moving > 0) {
      double slope = -dd * (1 - b.theta() * t) - middle(p, c);
      double curvature = Math.max(leastCurvature, b.theta() * dd - middle(p, p));
      double ahead = Math.max(0, -slope / curvature);
      double next = breakpoints.next();
      if (t + ahead < next) {
        t += ahead;
        advance(ahead);
        break;
      }
      advance(next - t);
      t = next;
      int i = breakpoints.take();
      xc[i] = g[i] > 0 ? box.lower()[i] : box.upper()[i];
      hold(i, g[i]);
    }
    for (int i = 0; i < x.length; i++) {
      if (d[i] != 0) {
        xc[i] = Clipped.clip(x[i] + t * d[i], box, i);
      }
    }
  }

  private void begin(double[] x, double[] g) {
    breakpoints.clear();
    dd = 0;
    moving = 0;
    for (int i = 0; i < x.length; i++) {
      double bound = g[i] > 0 ? box.lower()[i] : box.upper()[i];
      boolean held = g[i] == 0 || x[i] == bound;
      d[i] = held ? 0 : -g[i];
      if (!held) {
        moving++;
        dd += g[i] * g[i];
        if (Double.isFinite(bound)) {
          breakpoints.add(i, (x[i] - bound) / g[i]);
        }
      }
    }
    b.multiplyTransposed(d, p);
    Arrays.fill(c, 0);
  }

  private void advance(double dt) {
    for (int j = 0; j < b.columns(); j++) {
      c[j] += dt * p[j];
    }
  }

  /** Coordinate i has met its bound and moves no more. */
  private void hold(int i, double gi) {
    d[i] = 0;
    moving--;
    dd -= gi * gi;
    b.row(i, row);
    for (int j = 0; j < b.columns(); j++) {
      p[j] += gi * row[j];
    }
  }

  /** \(u^\top Mv\). */
  private double middle(double[] u, double[] v) {
    System.arraycopy(v, 0, scratch, 0, b.columns());
    Arrays.fill(scratch, b.columns(), scratch.length, 0);
    b.applyMiddle(scratch);
    double product = 0;
    for (int j = 0; j < b.columns(); j++) {
      product += u[j] * scratch[j];
    }
    return product;
  }
}

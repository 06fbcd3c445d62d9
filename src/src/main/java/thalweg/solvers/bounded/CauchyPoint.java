package thalweg.solvers.bounded;

import java.util.Arrays;
import thalweg.constraints.Box;
import thalweg.math.Vectors;

/**
 * The generalized Cauchy point: the first local minimizer of the quadratic model along the projected path
 * \(P(x-tg/\lVert g\rVert)\), t ≥ 0.
 *
 * <p>Between two breakpoints the path is straight, \(z=x(t)-x\) and the moving part d of −g/‖g‖ give \(\frac{m'}\theta=
 * \lVert d\rVert^2(t-T)-p^\top Mc\) and \(\frac{m''}\theta=\lVert d\rVert^2-p^\top Mp\) with \(p=W^\top d\), \(c=W^\top z\)
 * and \(T=\lVert g\rVert/\theta\), where the path would end if B were θI. Here ‖g‖ is the norm over the coordinates that move.
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
  private double t;
  private double end;
  private double dd;
  private double computed;
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

  /** Whether coordinate i is free at the last point found: it met no bound, or rests between its bounds. */
  boolean isFree(int i, double[] xc) {
    return d[i] != 0 || (xc[i] > box.lower()[i] && xc[i] < box.upper()[i]);
  }

  /** Writes \(W^\top(x^c-x)+(T-t)W^\top d\) of the last point found, which {@link SubspaceMinimum} asks for. */
  void ahead(double[] to) {
    for (int j = 0; j < b.columns(); j++) {
      to[j] = c[j] + (end - t) * p[j];
    }
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
    while (moving > 0) {
      double slope = dd * (t - end) - middle(p, c);
      double curvature = dd - middle(p, p);
      double step = slope < 0 ? -slope / Math.max(Math.ulp(1.0) * dd, curvature) : 0;
      double next = breakpoints.next();
      if (t + step < next || next == Double.POSITIVE_INFINITY) {
        advance(step);
        break;
      }
      advance(next - t);
      int i = breakpoints.take();
      xc[i] = g[i] > 0 ? box.lower()[i] : box.upper()[i];
      hold(i);
    }
    for (int i = 0; i < x.length; i++) {
      if (d[i] != 0) {
        xc[i] = Clipped.clip(x[i] + t * d[i], box, i);
      }
    }
  }

  private void begin(double[] x, double[] g) {
    double[] lower = box.lower();
    double[] upper = box.upper();
    moving = 0;
    for (int i = 0; i < x.length; i++) {
      boolean moves = g[i] > 0 ? x[i] > lower[i] : g[i] < 0 && x[i] < upper[i];
      d[i] = moves ? -g[i] : 0;
      moving += moves ? 1 : 0;
    }
    double norm = Vectors.norm2(d);
    breakpoints.clear();
    for (int i = 0; i < x.length; i++) {
      if (d[i] != 0) {
        d[i] /= norm;
        breakpoints.add(i, ((g[i] > 0 ? lower[i] : upper[i]) - x[i]) / d[i]);
      }
    }
    t = 0;
    end = norm / b.theta();
    project();
    Arrays.fill(c, 0);
  }

  private void project() {
    dd = Vectors.dot(d, d);
    computed = dd;
    b.multiplyTransposed(d, p);
  }

  private void advance(double dt) {
    t += dt;
    for (int j = 0; j < b.columns(); j++) {
      c[j] += dt * p[j];
    }
  }

  /** Coordinate i has met its bound and moves no more. */
  private void hold(int i) {
    b.row(i, row);
    for (int j = 0; j < b.columns(); j++) {
      p[j] -= d[i] * row[j];
    }
    dd -= d[i] * d[i];
    d[i] = 0;
    moving--;
    if (dd < 1e-4 * computed) {
      project(); // What is left after subtractions may be rounding.
    }
  }

  /** \(u^\top Mv\). */
  private double middle(double[] u, double[] v) {
    System.arraycopy(v, 0, scratch, 0, b.columns());
    b.applyMiddle(scratch);
    double product = 0;
    for (int j = 0; j < b.columns(); j++) {
      product += u[j] * scratch[j];
    }
    return product;
  }
}

package thalweg.solvers.constrained;

import java.util.Arrays;
import java.util.Locale;
import thalweg.math.Vectors;

/** The primal and dual iterate of an interior-point run, its residuals, and the Newton steps from it. */
final class CentralPath {
  private static final int REFINEMENTS = 3;

  private final QuadraticProgram qp;
  private final NewtonSystem system;
  final double[] w;
  final double[] y;
  final double[] z;
  private final double[] s;
  private final double[] slope;
  private final double[] rd;
  private final double[] rp;
  private final double[] rg;
  private final double[] rc;
  private final double[] step;
  private final double[] dw;
  private final double[] dy;
  private final double[] dz;
  private final double[] ds;
  private double value;

  CentralPath(QuadraticProgram qp) {
    this.qp = qp;
    int d = qp.dimension();
    int p = qp.b().length;
    int m = qp.h().length;
    system = new NewtonSystem(qp);
    w = new double[d];
    y = new double[p];
    z = new double[m];
    s = new double[m];
    slope = new double[d];
    rd = new double[d];
    rp = new double[p];
    rg = new double[m];
    rc = new double[m];
    step = new double[d + p];
    dw = new double[d];
    dy = new double[p];
    dz = new double[m];
    ds = new double[m];
  }

  QuadraticProgram problem() {
    return qp;
  }

  /** Mehrotra's start: the least-norm slacks, moved far enough inside. */
  void begin() {
    Arrays.fill(s, 1);
    Arrays.fill(z, 1);
    Vectors.combine(-1, qp.c(), 0, qp.c(), rd);
    system.addTransposed(qp.g(), 1, qp.h(), rd);
    if (system.factorize(z, s)) {
      fill(step, rd, qp.b());
      system.solve(step, REFINEMENTS);
      split(step, w, y);
    }
    system.product(qp.g(), w, z);
    Vectors.combine(1, z, -1, qp.h(), z);
    Vectors.combine(-1, z, 0, z, s);
    moveInside(s);
    moveInside(z);
    measure();
  }

  private static void moveInside(double[] x) {
    double smallest = Double.POSITIVE_INFINITY;
    for (double xi : x) {
      smallest = Math.min(smallest, xi);
    }
    for (int i = 0; i < x.length && smallest <= 0; i++) {
      x[i] += 1 - smallest;
    }
  }

  private void measure() {
    value = qp.valueAndGradient(w, slope);
    System.arraycopy(slope, 0, rd, 0, rd.length);
    system.addTransposed(qp.a(), 1, y, rd);
    system.addTransposed(qp.g(), 1, z, rd);
    system.product(qp.a(), w, rp);
    Vectors.combine(1, rp, -1, qp.b(), rp);
    system.product(qp.g(), w, rg);
    for (int j = 0; j < rg.length; j++) {
      rg[j] += s[j] - qp.h()[j];
    }
  }

  double value() {
    return value;
  }

  double mu() {
    return s.length == 0 ? 0 : Vectors.dot(s, z) / s.length;
  }

  private double primalResidual() {
    return Math.max(
        Vectors.norm2(rp) / (1 + Vectors.norm2(qp.b())),
        Vectors.norm2(rg) / (1 + Vectors.norm2(qp.h())));
  }

  private double dualResidual() {
    return Vectors.norm2(rd) / (1 + Vectors.norm2(qp.c()));
  }

  double residual() {
    double gap = Vectors.dot(s, z) / (1 + Math.abs(value));
    return Math.max(gap, Math.max(primalResidual(), dualResidual()));
  }

  /** Whether \(A^\top y+G^\top z\approx0\) while \(b^\top y+h^\top z\lt0\), which no feasible w allows. */
  boolean provesInfeasible(double certain) {
    double sum = -(Vectors.dot(qp.b(), y) + Vectors.dot(qp.h(), z));
    Vectors.combine(1, rd, -1, slope, dw);
    return primalResidual() > certain && Vectors.norm2(dw) <= certain * sum;
  }

  /** Whether w is a direction that the constraints leave free and along which the value falls. */
  boolean provesUnbounded(double certain) {
    double fall = -Vectors.dot(qp.c(), w);
    Vectors.combine(1, slope, -1, qp.c(), dw);
    Vectors.combine(1, rp, 1, qp.b(), dy);
    Vectors.combine(1, rg, 1, qp.h(), dz);
    double outside = Vectors.norm2(dw) + Vectors.norm2(dy) + Vectors.norm2(dz);
    return dualResidual() > certain && outside <= certain * fall;
  }

  String proof(String what) {
    return String.format(
        Locale.ROOT,
        "by Farkas' lemma the constraint%s; primal residual %.1e, dual residual %.1e",
        what,
        primalResidual(),
        dualResidual());
  }

  boolean factorize() {
    return system.factorize(z, s);
  }

  /** The Newton step towards \(s_jz_j=0\). */
  void predict() {
    for (int j = 0; j < rc.length; j++) {
      rc[j] = s[j] * z[j];
    }
    newton();
  }

  /** The Newton step towards \(s_jz_j=\) target, with the second-order term of the predicted step. */
  void correct(double target) {
    for (int j = 0; j < rc.length; j++) {
      rc[j] = s[j] * z[j] + ds[j] * dz[j] - target;
    }
    newton();
  }

  private void newton() {
    for (int j = 0; j < rc.length; j++) {
      dz[j] = (z[j] * rg[j] - rc[j]) / s[j];
    }
    Vectors.combine(-1, rd, 0, rd, dw);
    system.addTransposed(qp.g(), -1, dz, dw);
    Vectors.combine(-1, rp, 0, rp, dy);
    fill(step, dw, dy);
    system.solve(step, REFINEMENTS);
    split(step, dw, dy);
    system.product(qp.g(), dw, ds);
    for (int j = 0; j < rc.length; j++) {
      ds[j] = -rg[j] - ds[j];
      dz[j] = -(rc[j] + z[j] * ds[j]) / s[j];
    }
  }

  /** How far the step can go before a slack or a multiplier is 0; infinite if none ever is. */
  double largestStep() {
    double largest = Double.POSITIVE_INFINITY;
    for (int j = 0; j < s.length; j++) {
      largest = ds[j] < 0 ? Math.min(largest, -s[j] / ds[j]) : largest;
      largest = dz[j] < 0 ? Math.min(largest, -z[j] / dz[j]) : largest;
    }
    return largest;
  }

  /** μ after a step, of at most 1. */
  double muAfter(double step) {
    double alpha = Math.min(1, step);
    double sum = 0;
    for (int j = 0; j < s.length; j++) {
      sum += (s[j] + alpha * ds[j]) * (z[j] + alpha * dz[j]);
    }
    return s.length == 0 ? 0 : sum / s.length;
  }

  void move(double alpha) {
    Vectors.axpy(alpha, dw, w);
    Vectors.axpy(alpha, dy, y);
    Vectors.axpy(alpha, dz, z);
    Vectors.axpy(alpha, ds, s);
    measure();
  }

  private static void fill(double[] all, double[] head, double[] tail) {
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
  }

  private static void split(double[] all, double[] head, double[] tail) {
    System.arraycopy(all, 0, head, 0, head.length);
    System.arraycopy(all, head.length, tail, 0, tail.length);
  }
}

package thalweg.solvers.constrained;

import java.util.Arrays;
import thalweg.math.Vectors;

/**
 * The homogeneous embedding of a convex quadratic program, and Newton's steps along its central path.
 *
 * <p>\[Qw+A^\top y+G^\top z+c\tau=0,\quad Aw=b\tau,\quad Gw+s=h\tau,\quad c^\top w+b^\top y+h^\top z+w^\top Qw/\tau+\kappa=0\]
 *
 * <p>with s, z, τ, κ ≥ 0 always has a solution with \(s_jz_j=0\), \(\tau\kappa=0\). With τ &gt; 0 it is one of the program, where the
 * fourth equation says that primal and dual values are equal; with κ &gt; 0 it is a ray that proves that there is none. A step keeps the
 * four residuals and μ in proportion.
 */
final class CentralPath {
  private final StandardForm form;
  private final PrimalDual right;
  private HomogeneousPoint at;
  private PrimalDual residual;
  private double gap;
  private double[] slope;
  private double curvature;
  private NewtonSystem system;
  private PrimalDual perTau;

  /** Begins at Mehrotra's start: the least-norm slacks, moved far enough inside. */
  CentralPath(StandardForm form) {
    this.form = form;
    right = form.right();
    double[] ones = new double[form.h().length];
    Arrays.fill(ones, 1);
    system = new NewtonSystem(form, ones);
    perTau = system.solve(right);
    PrimalDual x = perTau.copy();
    double[] s = x.z().clone();
    Vectors.scale(-1, s);
    moveInside(s);
    moveInside(x.z());
    moveTo(new HomogeneousPoint(x, s, 1, 1));
  }

  private static void moveInside(double[] x) {
    double smallest = Arrays.stream(x).min().orElse(1);
    for (int i = 0; i < x.length && smallest < 1e-3; i++) {
      x[i] += 1 - smallest;
    }
  }

  HomogeneousPoint at() {
    return at;
  }

  /** Moves to a point and measures there. */
  void moveTo(HomogeneousPoint point) {
    at = point;
    slope = form.curvature(point.x().w());
    Vectors.scale(1 / point.tau(), slope);
    curvature = Vectors.dot(slope, point.x().w()) / point.tau();
    residual = form.apply(point.x());
    residual.add(-point.tau(), right);
    Vectors.axpy(1, point.s(), residual.z());
    gap = form.along(point.x()) + curvature * point.tau() + point.kappa();
  }

  /** Factorizes the matrix of the steps from here. */
  void factorize() {
    double[] r = new double[at.s().length];
    for (int j = 0; j < r.length; j++) {
      r[j] = at.s()[j] / at.x().z()[j];
    }
    system = new NewtonSystem(form, r);
    perTau = system.solve(right);
  }

  /** The step towards \(s_jz_j=0\) and \(\tau\kappa=0\). */
  HomogeneousPoint predict() {
    double[] products = new double[at.s().length];
    for (int j = 0; j < products.length; j++) {
      products[j] = at.s()[j] * at.x().z()[j];
    }
    return newton(1, products, at.tau() * at.kappa());
  }

  /** The step towards \(s_jz_j=\tau\kappa=\sigma\mu\), with the second-order term of the predicted one. */
  HomogeneousPoint correct(HomogeneousPoint predicted, double sigma) {
    double target = sigma * at.mu();
    double[] products = new double[at.s().length];
    for (int j = 0; j < products.length; j++) {
      products[j] = at.s()[j] * at.x().z()[j] + predicted.s()[j] * predicted.x().z()[j] - target;
    }
    return newton(
        1 - sigma, products, at.tau() * at.kappa() + predicted.tau() * predicted.kappa() - target);
  }

  /** The step that takes a share of the residuals away, and the products given of s and z and of τ and κ. */
  private HomogeneousPoint newton(double share, double[] products, double last) {
    double[] z = at.x().z();
    PrimalDual target = residual.times(-share);
    for (int j = 0; j < z.length; j++) {
      target.z()[j] += products[j] / z[j];
    }
    PrimalDual step = system.solve(target);
    double dTau =
        (last / at.tau() - share * gap - alongSlope(step))
            / (alongSlope(perTau) - curvature - at.kappa() / at.tau());
    step.add(dTau, perTau);
    double[] ds = new double[z.length];
    for (int j = 0; j < z.length; j++) {
      ds[j] = -(products[j] + at.s()[j] * step.z()[j]) / z[j];
    }
    return new HomogeneousPoint(step, ds, dTau, -(last + at.kappa() * dTau) / at.tau());
  }

  private double alongSlope(PrimalDual u) {
    return form.along(u) + 2 * Vectors.dot(slope, u.w());
  }
}

package thalweg.solvers.semidefinite;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Matrices;
import thalweg.math.Products;
import thalweg.math.Vectors;

/**
 * Newton's equations at a point of the embedding, factorized once for the predictor and the corrector:
 *
 * <p>\[\mathcal A\,\Delta X-b\,\Delta\tau=-\eta r_p,\quad\mathcal A^*\Delta y+\Delta Z-C\,\Delta\tau=-\eta R_d,\quad
 * b^\top\Delta y-\langle C,\Delta X\rangle-\Delta\kappa=-\eta r_g,\]
 * \[\Delta X+\mathcal H(\Delta Z)=R,\quad\tau\,\Delta\kappa+\kappa\,\Delta\tau=\rho,\qquad\mathcal H(V)=\tfrac12(XVZ^{-1}+Z^{-1}VX).\]
 *
 * <p>This is the direction of Helmberg, Rendl, Vanderbei and Wolkowicz, of Kojima, Shindoh and Hara, and of Monteiro (HKM). ΔZ and ΔX are
 * eliminated; what is left is \(M_{ij}=\langle A_i,XA_jZ^{-1}\rangle\), positive definite.
 */
final class NewtonSystem {
  private static final double DELTA = 1e-13;

  private final SemidefiniteProgram program;
  private final LinearMap map;
  private final Point at;
  private final Residuals residuals;
  private final List<Cholesky> choleskyX = new ArrayList<>();
  private final List<Cholesky> choleskyZ = new ArrayList<>();
  private final Blocks inverseZ;
  private final DMatrixRMaj schur;
  private final Cholesky factor;
  private final Blocks hC;
  private final double[] aHc;

  /** \(v=M^{-1}(b+\mathcal A\mathcal H(C))\), by how much Δy changes with Δτ. */
  private final double[] v;

  NewtonSystem(SemidefiniteProgram program, LinearMap map, Point at, Residuals residuals) {
    this.program = program;
    this.map = map;
    this.at = at;
    this.residuals = residuals;
    List<DMatrixRMaj> inverses = new ArrayList<>();
    for (int k = 0; k < at.x().count(); k++) {
      choleskyX.add(new Cholesky(at.x().block(k)));
      choleskyZ.add(new Cholesky(at.z().block(k)));
      inverses.add(choleskyZ.get(k).inverse());
    }
    inverseZ = new Blocks(inverses);
    schur = map.schur(at.x(), inverseZ);
    factor = new Cholesky(regularized(schur));
    Blocks c = Blocks.zero(program.sizes());
    program.c().addTo(c, 1);
    hC = h(at.x(), c);
    aHc = map.apply(hC);
    v = solve(sum(1, program.b(), 1, aHc));
  }

  /** Whether X and Z are still positive definite to working precision. */
  boolean isInside() {
    return choleskyX.stream().allMatch(Cholesky::isDefinite)
        && choleskyZ.stream().allMatch(Cholesky::isDefinite);
  }

  /** The step that would solve everything if the equations were linear: σ = 0. */
  Point predict() {
    return direction(1, at.x().times(-1), -at.tau() * at.kappa());
  }

  /** Towards \(\langle X,Z\rangle=\sigma\mu\), with what the predictor says of the second order. */
  Point correct(Point affine, double sigma) {
    double target = sigma * at.mu();
    Blocks r = inverseZ.times(target).plus(-1, at.x()).plus(-1, h(affine.x(), affine.z()));
    double rho = target - at.tau() * at.kappa() - affine.tau() * affine.kappa();
    return direction(1 - sigma, r, rho);
  }

  private Point direction(double eta, Blocks r, double rho) {
    Blocks known = r.plus(eta, h(at.x(), residuals.dual()));
    double[] u = solve(sum(-eta, residuals.primal(), -1, map.apply(known)));
    double[] slope = sum(1, program.b(), -1, aHc);
    double top =
        -eta * residuals.gap() + rho / at.tau() + program.c().dot(known) - Vectors.dot(slope, u);
    double dTau = top / (Vectors.dot(slope, v) + program.c().dot(hC) + at.kappa() / at.tau());
    double[] dy = sum(1, u, dTau, v);
    Blocks dz = residuals.dual().times(-eta).plus(-1, map.adjoint(dy));
    program.c().addTo(dz, dTau);
    Blocks dx = r.plus(-1, h(at.x(), dz));
    return new Point(dx, dy, dz, dTau, (rho - at.kappa() * dTau) / at.tau());
  }

  /** How far a step may go before X, Z, τ or κ leaves the cone; nowhere if it is not finite. */
  double largestStep(Point step) {
    if (!step.isFinite()) {
      return 0;
    }
    double alpha = Double.POSITIVE_INFINITY;
    for (int k = 0; k < at.x().count(); k++) {
      alpha = Math.min(alpha, choleskyX.get(k).largestStep(step.x().block(k)));
      alpha = Math.min(alpha, choleskyZ.get(k).largestStep(step.z().block(k)));
    }
    alpha = step.tau() < 0 ? Math.min(alpha, at.tau() / -step.tau()) : alpha;
    return step.kappa() < 0 ? Math.min(alpha, at.kappa() / -step.kappa()) : alpha;
  }

  /** \(\tfrac12(UVZ^{-1}+Z^{-1}VU)\). */
  private Blocks h(Blocks u, Blocks v) {
    List<DMatrixRMaj> products = new ArrayList<>();
    for (int k = 0; k < u.count(); k++) {
      int n = u.block(k).numRows;
      double[] half = new double[n * n];
      DMatrixRMaj whole = new DMatrixRMaj(n, n);
      Products.addTimes(u.block(k).data, v.block(k).data, half, n, n, n);
      Products.addTimes(half, inverseZ.block(k).data, whole.data, n, n, n);
      products.add(Cholesky.symmetric(whole));
    }
    return new Blocks(products);
  }

  /** \(M+\delta\,\mathrm{diag}(M)\): where M is singular to working precision, its factor would blow up what is only rounding. */
  private static DMatrixRMaj regularized(DMatrixRMaj m) {
    DMatrixRMaj sum = m.copy();
    for (int i = 0; i < m.numRows; i++) {
      sum.add(i, i, DELTA * m.unsafe_get(i, i));
    }
    return sum;
  }

  /** \(M^{-1}r\), refined once, which makes up for δ where M is regular. */
  private double[] solve(double[] r) {
    double[] x = factor.solve(r);
    double[] mx = new double[x.length];
    Matrices.multiply(schur, x, mx);
    Vectors.axpy(1, factor.solve(sum(1, r, -1, mx)), x);
    return x;
  }

  private static double[] sum(double a, double[] x, double b, double[] y) {
    double[] z = new double[x.length];
    Vectors.combine(a, x, b, y, z);
    return z;
  }
}

package thalweg.spectra;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.SymmetricEigen;
import thalweg.math.Vectors;

/**
 * An orthonormal basis Q of a Krylov space of a Hessian, made by Lanczos' three-term recurrence with full reorthogonalization, and
 * the tridiagonal matrix \(T=Q^\top HQ\).
 *
 * <p>Where the space is invariant, β is 0 and the recurrence goes on with a random direction across it; T then falls into blocks, and
 * all of its eigenvalues still belong to H.
 */
final class Krylov {

  /** How unsymmetric products may be, relative to the largest |λ| seen: more than differences of gradients are. */
  private static final double SYMMETRY = 1e-5;

  private final TwiceDifferentiable f;
  private final double[] w;
  private final Random random;
  private final List<double[]> basis = new ArrayList<>();
  private final List<Double> alpha = new ArrayList<>();
  private final List<Double> beta = new ArrayList<>();
  private double[] next;
  private double scale;
  private String ended = "";

  Krylov(TwiceDifferentiable f, double[] w, double[] start, Random random) {
    this.f = f;
    this.w = w;
    this.random = random;
    next = start.clone();
    Vectors.normalize(next);
  }

  /** How many products were taken. */
  int size() {
    return alpha.size();
  }

  /** Why it could not go on; empty if it can. */
  String ended() {
    return ended;
  }

  /** Takes one more product, and says whether it could. */
  boolean extend() {
    if (Thread.currentThread().isInterrupted()) {
      return end("interrupted after " + size() + " products");
    }
    double[] q = next;
    double[] hq = new double[q.length];
    f.hessianVector(w, q, hq);
    if (!Vectors.isFinite(hq)) {
      return end("product " + (size() + 1) + " with the Hessian is not finite");
    }
    scale = Math.max(scale, Vectors.norm2(hq));
    checkSymmetry(hq);
    basis.add(q);
    alpha.add(Vectors.dot(q, hq));
    orthogonalize(hq);
    double length = Vectors.norm2(hq);
    boolean invariant = length <= 4 * Math.ulp(1.0) * q.length * scale;
    beta.add(invariant ? 0.0 : length);
    next = hq;
    if (size() < q.length) {
      if (invariant) {
        for (int i = 0; i < next.length; i++) {
          next[i] = random.nextGaussian();
        }
        orthogonalize(next);
      }
      Vectors.normalize(next);
      orthogonalize(next);
      Vectors.normalize(next);
    }
    return true;
  }

  private boolean end(String why) {
    ended = why;
    return false;
  }

  /** For a symmetric H, \(q_j^\top Hq_m\) is 0 for j &lt; m − 1 and β for j = m − 1. */
  private void checkSymmetry(double[] hq) {
    for (int j = 0; j < basis.size(); j++) {
      double there = j == basis.size() - 1 ? beta.get(j) : 0;
      double back = Vectors.dot(basis.get(j), hq);
      if (Math.abs(back - there) > SYMMETRY * scale) {
        throw new IllegalArgumentException(
            ("hessianVector must be the product with a symmetric matrix but for two unit vectors u and v it gave uᵀHv = %s"
                    + " and vᵀHu = %s; look for a wrong or missing mixed derivative with GradientCheck")
                .formatted(back, there));
      }
    }
  }

  /** Takes the projections onto the basis away, twice: what the first time leaves by rounding, the second removes. */
  private void orthogonalize(double[] x) {
    for (int twice = 0; twice < 2; twice++) {
      for (double[] q : basis) {
        Vectors.axpy(-Vectors.dot(q, x), q, x);
      }
    }
  }

  /** The eigenvalues and eigenvectors of T, ascending. */
  SymmetricEigen ritz() {
    int m = size();
    DMatrixRMaj t = new DMatrixRMaj(m, m);
    for (int i = 0; i < m; i++) {
      t.set(i, i, alpha.get(i));
      if (i + 1 < m) {
        t.set(i, i + 1, beta.get(i));
        t.set(i + 1, i, beta.get(i));
      }
    }
    return SymmetricEigen.of(t);
  }

  /** The residual \(\beta_m|s_m|\) of column k of T's eigenvectors; rounding of the products is in it. */
  double residual(SymmetricEigen ritz, int k) {
    int m = size();
    return beta.get(m - 1) * Math.abs(ritz.vectors().get(m - 1, k)) + Math.ulp(1.0) * scale;
  }

  /** The vector \(Qs\) for column k of T's eigenvectors. */
  double[] vector(SymmetricEigen ritz, int k) {
    double[] v = new double[w.length];
    for (int j = 0; j < size(); j++) {
      Vectors.axpy(ritz.vectors().get(j, k), basis.get(j), v);
    }
    Vectors.normalize(v);
    return v;
  }
}

package thalweg.landscapes;

import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Residuals;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Vectors;

/** The gradient as residuals, whose Jacobian is the Hessian: zero at the critical points. */
final class GradientResiduals implements Residuals {

  /** How unsymmetric a Hessian may be, relative to its largest entry: more than one of differences is. */
  private static final double SYMMETRY = 1e-5;

  private final TwiceDifferentiable f;

  GradientResiduals(TwiceDifferentiable f) {
    this.f = f;
  }

  @Override
  public int dimension() {
    return f.dimension();
  }

  @Override
  public int size() {
    return f.dimension();
  }

  @Override
  public void residuals(double[] w, double[] r) {
    f.valueAndGradient(w, r);
  }

  @Override
  public void jacobian(double[] w, DMatrixRMaj j) {
    j.setTo(symmetric(f, w));
  }

  /** The Hessian, checked; one that is not finite is handed on as it is. */
  static DMatrixRMaj symmetric(TwiceDifferentiable f, double[] w) {
    DMatrixRMaj h = f.hessian(w);
    double largest = Vectors.normInf(h.data);
    for (int i = 0; i < h.numRows; i++) {
      for (int j = 0; j < i; j++) {
        double upper = h.get(j, i);
        double lower = h.get(i, j);
        if (Math.abs(upper - lower) > SYMMETRY * largest) {
          throw new AsymmetricHessian(j, i, upper, lower);
        }
        h.set(i, j, upper / 2 + lower / 2);
        h.set(j, i, upper / 2 + lower / 2);
      }
    }
    return h;
  }
}

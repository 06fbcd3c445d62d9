package thalweg.landscapes;

import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Residuals;
import thalweg.functions.TwiceDifferentiable;
import thalweg.spectra.SymmetricHessian;

/** The gradient as residuals, whose Jacobian is the Hessian: zero at the critical points. */
final class GradientResiduals implements Residuals {

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
    j.setTo(SymmetricHessian.of(f, w));
  }
}

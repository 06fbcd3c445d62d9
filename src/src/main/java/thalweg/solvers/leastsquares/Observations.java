package thalweg.solvers.leastsquares;

import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Residuals;

/**
 * What a fit makes small: \(\tilde r_i\) for \(r_i=(m(x_i;p)-y_i)/\sigma_i\), see {@link RobustLoss}.
 *
 * @param x one row of predictors for each observation
 * @param y the observations
 * @param sigma their standard deviations, perhaps up to a common factor
 */
record Observations(
    DifferentiableCurve curve,
    double[][] x,
    double[] y,
    double[] sigma,
    RobustLoss loss,
    int dimension)
    implements Residuals {

  @Override
  public int size() {
    return y.length;
  }

  @Override
  public void residuals(double[] p, double[] r) {
    for (int i = 0; i < r.length; i++) {
      r[i] = loss.residual(plain(i, p));
    }
  }

  @Override
  public void jacobian(double[] p, DMatrixRMaj j) {
    for (int i = 0; i < y.length; i++) {
      writeRow(i, p, loss.derivative(plain(i, p)), j);
    }
  }

  /** The Jacobian whose Gram matrix stands for the Hessian of the loss, as in SciPy: its rows times √ of the loss's curvature. */
  void curvedJacobian(double[] p, DMatrixRMaj j) {
    for (int i = 0; i < y.length; i++) {
      writeRow(i, p, Math.sqrt(loss.curvature(plain(i, p))), j);
    }
  }

  private double plain(int i, double[] p) {
    return (curve.at(x[i], p) - y[i]) / sigma[i];
  }

  private void writeRow(int i, double[] p, double factor, DMatrixRMaj j) {
    double[] g = new double[dimension];
    curve.gradient(x[i], p, g);
    for (int k = 0; k < dimension; k++) {
      j.unsafe_set(i, k, g[k] / sigma[i] * factor);
    }
  }
}

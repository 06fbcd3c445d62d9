package thalweg.functions;

import org.ejml.data.DMatrixRMaj;

/** An objective with curvature, for Newton's method, power iteration and the diagnosis of a point. */
public interface TwiceDifferentiable extends Differentiable {

  /**
   * Writes the Hessian times a vector, \(\nabla^2 f(w)\,v\), which costs about as much as a gradient and
   * needs no d×d matrix.
   *
   * @param w d parameters. Not modified.
   * @param v the vector. Not modified.
   * @param hv receives the product. Modified.
   */
  void hessianVector(double[] w, double[] v, double[] hv);

  /** The whole d×d Hessian, one column per unit vector; d products and d² numbers. */
  default DMatrixRMaj hessian(double[] w) {
    int d = dimension();
    DMatrixRMaj h = new DMatrixRMaj(d, d);
    double[] unit = new double[d];
    double[] column = new double[d];
    for (int j = 0; j < d; j++) {
      unit[j] = 1;
      hessianVector(w, unit, column);
      unit[j] = 0;
      for (int i = 0; i < d; i++) {
        h.set(i, j, column[i]);
      }
    }
    return h;
  }
}

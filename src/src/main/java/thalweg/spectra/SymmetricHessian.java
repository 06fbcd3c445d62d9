package thalweg.spectra;

import org.ejml.data.DMatrixRMaj;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Vectors;

/** The whole Hessian at a point, \(\nabla^2f(w)\), held to the symmetry that second derivatives have. */
public final class SymmetricHessian {

  /** How unsymmetric a Hessian may be, relative to its largest entry: more than one of differences is. */
  private static final double SYMMETRY = 1e-5;

  private SymmetricHessian() {}

  /**
   * The d×d Hessian with each pair of entries averaged; one that is not finite is handed on as it is.
   *
   * @param f a function of few enough parameters that a d×d matrix fits
   * @param w the point. Not modified.
   * @throws AsymmetricHessian if two entries that should be equal differ by more than 1e-5 of the largest
   */
  public static DMatrixRMaj of(TwiceDifferentiable f, double[] w) {
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

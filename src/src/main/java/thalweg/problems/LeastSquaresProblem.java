package thalweg.problems;

import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Residuals;
import thalweg.math.Check;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/**
 * A test problem that is a sum of squares, \(f(w)=\sum_{i=1}^m r_i(w)^2=\|r(w)\|^2\): itself the residuals for
 * Gauss–Newton and Levenberg–Marquardt, and the objective for all other methods.
 *
 * <p>Without the factor ½, as the literature prints these problems and their minima; {@link
 * thalweg.functions.LeastSquares} of the same residuals is half of it. The gradient is \(2J^\top r\), the Hessian
 * \(2J^\top J+2\sum_i r_i\nabla^2 r_i\).
 */
public interface LeastSquaresProblem extends Problem, Residuals, ExplicitHessian {

  /** Writes the Jacobian by its formula. */
  @Override
  void jacobian(double[] w, DMatrixRMaj j);

  /**
   * Adds \(\sum_i r_i\nabla^2 r_i(w)\), the part of the Hessian that Gauss–Newton drops.
   *
   * @param w d parameters. Not modified.
   * @param r the m residuals at w. Not modified.
   * @param h d×d. Modified.
   */
  void addCurvature(double[] w, double[] r, DMatrixRMaj h);

  @Override
  default double value(double[] w) {
    double[] r = new double[size()];
    residuals(Check.length("w", w, dimension()), r);
    return Vectors.dot(r, r);
  }

  @Override
  default double valueAndGradient(double[] w, double[] g) {
    double[] r = new double[size()];
    DMatrixRMaj j = new DMatrixRMaj(size(), dimension());
    residuals(Check.length("w", w, dimension()), r);
    jacobian(w, j);
    Matrices.multiplyTransposed(j, r, g);
    Vectors.scale(2, g);
    return Vectors.dot(r, r);
  }

  @Override
  default DMatrixRMaj hessian(double[] w) {
    double[] r = new double[size()];
    DMatrixRMaj j = new DMatrixRMaj(size(), dimension());
    residuals(Check.length("w", w, dimension()), r);
    jacobian(w, j);
    DMatrixRMaj h = Matrices.gram(j);
    addCurvature(w, r, h);
    Vectors.scale(2, h.data);
    return h;
  }
}

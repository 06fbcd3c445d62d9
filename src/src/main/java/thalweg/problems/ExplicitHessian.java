package thalweg.problems;

import org.ejml.data.DMatrixRMaj;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Matrices;

/** A function of few parameters whose Hessian is written out; products with vectors follow from it. */
public interface ExplicitHessian extends TwiceDifferentiable {

  /** The whole d×d Hessian, as a new matrix. */
  @Override
  DMatrixRMaj hessian(double[] w);

  @Override
  default void hessianVector(double[] w, double[] v, double[] hv) {
    Matrices.multiply(hessian(w), v, hv);
  }

  /** The symmetric matrix \(\begin{pmatrix}xx&amp;xy\\xy&amp;yy\end{pmatrix}\). */
  static DMatrixRMaj of(double xx, double xy, double yy) {
    return new DMatrixRMaj(new double[][] {{xx, xy}, {xy, yy}});
  }
}

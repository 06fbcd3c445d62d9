package thalweg.course;

import thalweg.functions.Differentiable;

/** Measures how far a point is from solving the lasso in exercise 14.2. */
@FunctionalInterface
public interface KktResidual {

  /**
   * The largest violation of the KKT conditions of \(f(w)+\lambda\|w\|_1\).
   *
   * @param f the loss, without the penalty
   * @param w the point
   * @param lambda λ; positive
   */
  double at(Differentiable f, double[] w, double lambda) throws Exception;
}

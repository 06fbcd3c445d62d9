package thalweg.course;

import thalweg.functions.TwiceDifferentiable;

/** Finds the way out of a saddle in exercise 12.1. */
@FunctionalInterface
public interface EscapeDirection {

  /**
   * The direction of length 1 along which f curves down most; zeros if no eigenvalue of the Hessian is below −1e-8.
   *
   * @param f the function
   * @param w the point
   */
  double[] at(TwiceDifferentiable f, double[] w) throws Exception;
}

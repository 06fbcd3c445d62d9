package thalweg.course;

import thalweg.functions.Differentiable;

/** Finds the limit of the step size in exercise 2.2. */
@FunctionalInterface
public interface StepLimit {

  /**
   * The largest step size with which 1000 steps of gradient descent from 0 end below f(0), to 0.1 %.
   *
   * @param f a quadratic function
   * @param low a step size that is safe
   * @param high a step size that is not
   */
  double largestSafe(Differentiable f, double low, double high) throws Exception;
}

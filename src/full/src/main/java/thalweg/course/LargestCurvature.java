package thalweg.course;

import thalweg.functions.TwiceDifferentiable;

/** Finds the largest eigenvalue of the Hessian in exercise 2.1. */
@FunctionalInterface
public interface LargestCurvature {

  /**
   * L after some steps of the power iteration.
   *
   * @param f a quadratic function
   * @param steps how many products Hv to take
   * @param seed for the first vector
   */
  double of(TwiceDifferentiable f, int steps, long seed) throws Exception;
}

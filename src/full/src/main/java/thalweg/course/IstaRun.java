package thalweg.course;

import thalweg.models.LinearModel;

/** Runs ISTA in exercise 14.1. */
@FunctionalInterface
public interface IstaRun {

  /**
   * The point after some steps of size 1/L from w = 0 towards the minimum of \(f(w)+\lambda\|w\|_1\).
   *
   * @param f the loss; {@code f.smoothness()} is its L
   * @param lambda λ; positive
   * @param steps how many
   */
  double[] after(LinearModel f, double lambda, int steps) throws Exception;
}

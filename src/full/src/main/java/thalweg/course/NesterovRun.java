package thalweg.course;

import thalweg.functions.Differentiable;

/** Runs Nesterov's method in exercise 6.1. */
@FunctionalInterface
public interface NesterovRun {

  /**
   * The point after so many steps from w = 0, with the constants for curvatures between μ and L.
   *
   * @param f the objective
   * @param L its largest curvature
   * @param mu its smallest curvature, positive
   * @param steps how many
   */
  double[] after(Differentiable f, double L, double mu, int steps) throws Exception;
}

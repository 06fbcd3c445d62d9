package thalweg.solvers.newton;

import thalweg.searches.Line;

/** How a descent method turns gradients into directions, and what it has learned on the way: one run's memory. */
interface Directions {

  /**
   * Writes the direction to go from here.
   *
   * @param g the gradient. Not modified.
   * @param d receives the direction. Modified.
   */
  void direction(double[] g, double[] d);

  /** The step size to try first along a line in that direction. */
  double firstTrial(Line line);

  /**
   * Learns from a step.
   *
   * @param alpha the step size
   * @param s the step \(w_{k+1}-w_k\). Not modified.
   * @param y the change of the gradient. Not modified.
   */
  void learn(double alpha, double[] s, double[] y);

  /** Forgets everything, so that the next direction is −∇f; says whether there was anything to forget. */
  boolean forget();

  /** The first trial where nothing is known: a step of length at most 1. */
  static double unitLength(Line line) {
    return Math.min(1, 1 / Math.sqrt(-line.slope0()));
  }
}

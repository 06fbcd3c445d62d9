package thalweg.solvers.newton;

import thalweg.math.Vectors;
import thalweg.searches.Line;

/** How a descent method turns gradients into directions, and what it has learned on the way: one run's memory. */
interface Directions {

  /** Whether anything is learned. */
  boolean isInformed();

  /**
   * Begins along −∇f.
   *
   * @param g the gradient, not 0. Not modified.
   * @param length how long the direction is to be
   * @param d receives the direction. Modified.
   */
  default void begin(double[] g, double length, double[] d) {
    steepest(g, length, d);
  }

  /**
   * Writes the direction to go from here, once informed.
   *
   * @param g the gradient, not 0. Not modified.
   * @param d receives the direction. Modified.
   */
  void direction(double[] g, double[] d);

  /** The step size to try first along a line in that direction, once informed. */
  double firstTrial(Line line);

  /**
   * Learns from a step.
   *
   * @param alpha the step size
   * @param slope the slope at its beginning, negative
   * @param s the step \(w_{k+1}-w_k\). Not modified.
   * @param y the change of the gradient. Not modified.
   */
  void learn(double alpha, double slope, double[] s, double[] y);

  /** Forgets everything. */
  void forget();

  /** Writes the vector of this length along −g: unlike −g, it has a slope that is a number whatever the size of g. */
  static void steepest(double[] g, double length, double[] d) {
    double norm = Vectors.norm2(g);
    for (int i = 0; i < d.length; i++) {
      d[i] = -g[i] / norm * length;
    }
  }
}

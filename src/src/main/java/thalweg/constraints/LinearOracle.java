package thalweg.constraints;

/**
 * A set over which a linear function is cheaply minimized, \(\arg\min_{s\in C} g^\top s\): all that the
 * Frank–Wolfe method asks of its constraint.
 *
 * @see <a href="https://proceedings.mlr.press/v28/jaggi13.html">Jaggi, Revisiting Frank–Wolfe (2013), table 1</a>
 */
public interface LinearOracle extends ConvexSet {

  /**
   * Writes a minimizer of \(g^\top s\) over the set, an extreme point of it.
   *
   * @param g d finite numbers, the gradient. Not modified.
   * @param s receives the minimizer. Modified.
   * @throws IllegalArgumentException if g is not finite, a length is wrong, or the set is unbounded
   */
  void minimizeLinear(double[] g, double[] s);

  /** The largest Euclidean distance D between two of its points, infinite if it is unbounded. */
  double diameter();
}

package thalweg.functions;

/**
 * A function \(f:\mathbb R^d\to\mathbb R\) to be minimized; the lowest rung of the ladder that every solver
 * stands on.
 *
 * <p>To maximize f, minimize its negation. A value of NaN or infinity is allowed: it stops a run and is
 * reported.
 *
 * @see Differentiable
 */
public interface Objective {

  /** The number d of parameters. */
  int dimension();

  /**
   * The value f(w).
   *
   * @param w d parameters. Not modified.
   */
  double value(double[] w);
}

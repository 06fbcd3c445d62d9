package thalweg.functions;

import java.util.function.ToDoubleFunction;
import thalweg.math.Check;

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

  /**
   * An objective from a formula, such as {@code Objective.of(2, w -> w[0] * w[1])}.
   *
   * <p>It has no gradient of its own; {@link Differentiable#numerically} adds one.
   *
   * @param dimension the number d of parameters; at least 1
   * @param formula the value at w; must not modify w
   */
  static Objective of(int dimension, ToDoubleFunction<double[]> formula) {
    Check.atLeast("dimension", dimension, 1);
    return new Objective() {
      @Override
      public int dimension() {
        return dimension;
      }

      @Override
      public double value(double[] w) {
        return formula.applyAsDouble(Check.length("w", w, dimension));
      }

      @Override
      public String toString() {
        return "a formula of " + dimension + " parameters";
      }
    };
  }
}

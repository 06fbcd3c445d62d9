package thalweg.functions;

import java.util.function.ToDoubleBiFunction;

/** An objective with a gradient \(\nabla f(w)\), for every first-order method. */
public interface Differentiable extends Objective {

  /**
   * Writes the gradient and returns the value, since computing both together shares most of the work.
   *
   * @param w d parameters. Not modified.
   * @param g receives \(\nabla f(w)\). Modified.
   * @return f(w)
   */
  double valueAndGradient(double[] w, double[] g);

  /** The value f(w), here by way of the gradient; override where the value alone is cheaper. */
  @Override
  default double value(double[] w) {
    return valueAndGradient(w, new double[dimension()]);
  }

  /** The gradient as a new vector; loops call {@link #valueAndGradient} and reuse theirs. */
  default double[] gradient(double[] w) {
    double[] g = new double[dimension()];
    valueAndGradient(w, g);
    return g;
  }

  /** All parameters zero, as a new vector: where runs usually start. */
  default double[] zeros() {
    return new double[dimension()];
  }

  /** This objective with gradients taken the distance ρ uphill; see {@link SharpnessAware}. */
  default Differentiable sharpnessAware(double rho) {
    return new SharpnessAware(this, rho);
  }

  /**
   * An objective from a formula for its value and gradient.
   *
   * <pre>{@code
   * Differentiable bowl = Differentiable.of(2, (w, g) -> {
   *   g[0] = 2 * w[0];
   *   g[1] = 20 * w[1];
   *   return w[0] * w[0] + 10 * w[1] * w[1];
   * });
   * }</pre>
   *
   * <p>{@link GradientCheck} tells whether the two belong together; {@code Autodiff.of} needs the value only.
   *
   * @param dimension the number d of parameters; at least 1
   * @param formula writes every entry of the gradient at its first argument into its second and returns the value; must not
   *     modify the first
   */
  static Differentiable of(int dimension, ToDoubleBiFunction<double[], double[]> formula) {
    return new GradientFormula(dimension, formula);
  }

  /**
   * An objective from its values alone, such as {@code Differentiable.numerically(Objective.of(1, w -> Math.exp(w[0])))}, with
   * the gradient by {@link Differences}.
   */
  static NumericalGradient numerically(Objective objective) {
    return new NumericalGradient(objective);
  }
}

package thalweg.autodiff;

import java.util.function.Function;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Check;

/**
 * An objective from a formula, with exact derivatives by reverse-mode automatic differentiation.
 *
 * <pre>{@code
 * Autodiff rosenbrock = Autodiff.of(2, w -> {
 *   Var x = w.at(0);
 *   Var y = w.at(1);
 *   return y.minus(x.squared()).squared().times(100).plus(x.minus(1).squared());
 * });
 * }</pre>
 *
 * <p>The forward sweep runs the formula and keeps every operation on a tape; the backward sweep walks the tape from the
 * result to w and applies the chain rule, \(\bar x=\sum_y(\partial y/\partial x)^\top\bar y\) over the entries y computed
 * from x. Exact to rounding, no differences. A gradient costs a small multiple of the value, whatever the dimension; a
 * Hessian–vector product, the derivative of both sweeps along v, about two gradients. Memory: every intermediate value,
 * kept and reused by the next evaluation; so share an instance between threads only by making another.
 *
 * <p>The formula may loop and branch; it is run anew at each point, and must give the same at the same point. It has
 * to compute with its variables: one that turns them into doubles has left the graph and is refused.
 *
 * @see <a href="https://doi.org/10.1137/1.9780898717761">Griewank and Walther, Evaluating Derivatives (2008), §3.2</a>
 * @see <a href="https://doi.org/10.1162/neco.1994.6.1.147">Pearlmutter, Fast exact multiplication by the Hessian (1994)</a>
 */
public final class Autodiff implements TwiceDifferentiable {
  private final int dimension;
  private final Function<Var, Var> formula;
  private final Tape tape = new Tape();
  private boolean checked;

  private Autodiff(int dimension, Function<Var, Var> formula) {
    this.dimension = Check.atLeast("dimension", dimension, 1);
    this.formula = formula;
  }

  /**
   * The objective that a formula computes.
   *
   * @param dimension the number d of parameters; at least 1
   * @param formula from the parameters w, a vector of d entries, to a number
   */
  public static Autodiff of(int dimension, Function<Var, Var> formula) {
    return new Autodiff(dimension, formula);
  }

  @Override
  public int dimension() {
    return dimension;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the formula leaves the graph, returns no number, or mixes shapes that do not fit
   */
  @Override
  public double value(double[] w) {
    return forward(w).value[0];
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, dimension);
    Entry result = forward(w);
    tape.backward(result);
    System.arraycopy(tape.entries().get(0).gradient, 0, g, 0, dimension);
    return result.value[0];
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    Check.length("v", v, dimension);
    Check.length("hv", hv, dimension);
    Entry result = forward(w);
    tape.forwardTangent(result, v);
    tape.backward(result);
    tape.backwardTangent(result);
    System.arraycopy(tape.entries().get(0).gradientTangent, 0, hv, 0, dimension);
  }

  /** The computation at w, with the value and the gradient of every step. */
  public Graph graph(double[] w) {
    Entry result = forward(w);
    tape.backward(result);
    return Graph.of(tape.entries(), result);
  }

  private Entry forward(double[] w) {
    Entry result = tape.forward(formula, Check.length("w", w, dimension));
    if (!result.active) {
      throw new Leak(tape, formula).noVariable(w);
    }
    if (tape.wasRead && !checked) {
      new Leak(tape, formula).check(w);
      checked = true;
      result = tape.forward(formula, w);
    }
    return result;
  }
}

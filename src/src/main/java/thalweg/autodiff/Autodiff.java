package thalweg.autodiff;

import java.util.Optional;
import java.util.function.Function;
import thalweg.functions.Residuals;
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
 * <p>The formula may loop and branch; it runs at each point again, and must give the same at the same point. It has
 * to compute with its variables: one that turns them into doubles has left the graph and is refused. At kinks and at the edges
 * of domains derivatives follow the conventions of {@link VarMath}.
 *
 * @see <a href="https://doi.org/10.1137/1.9780898717761">Griewank and Walther, Evaluating Derivatives (2008), §3.2</a>
 * @see <a href="https://doi.org/10.1162/neco.1994.6.1.147">Pearlmutter, Fast exact multiplication by the Hessian (1994)</a>
 */
public final class Autodiff implements TwiceDifferentiable {
  private final Formula formula;

  private Autodiff(int dimension, Function<Var, Var> formula) {
    this.formula = new Formula(dimension, Shape.NUMBER, "take its sum or mean", formula);
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

  /**
   * Residuals from a formula, with their exact Jacobian, for {@code LeastSquares} and its solvers.
   *
   * <pre>{@code
   * Residuals rosenbrock = Autodiff.residuals(2, 2, w ->
   *     vector(w.at(1).minus(w.at(0).squared()).times(10), w.at(0).minus(1)));
   * }</pre>
   *
   * <p>A Jacobian costs a sweep for each parameter or for each residual, whichever are fewer.
   *
   * @param size the number m of residuals; at least 1
   * @param dimension the number d of parameters; at least 1
   * @param formula from the parameters w, a vector of d entries, to a vector of m residuals
   */
  public static Residuals residuals(int size, int dimension, Function<Var, Var> formula) {
    return new AutodiffResiduals(size, dimension, formula);
  }

  @Override
  public int dimension() {
    return formula.dimension;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the formula leaves the graph, returns no number, or mixes shapes that do not fit
   */
  @Override
  public double value(double[] w) {
    return formula.forward(w).value[0];
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, dimension());
    Entry result = formula.forward(w);
    formula.tape.backward(result, 0);
    System.arraycopy(formula.tape.entries().get(0).gradient, 0, g, 0, g.length);
    return result.value[0];
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    Check.length("v", v, dimension());
    Check.length("hv", hv, dimension());
    Entry result = formula.forward(w);
    formula.tape.forwardTangent(result, v);
    formula.tape.backward(result, 0);
    formula.tape.backwardTangent(result);
    System.arraycopy(formula.tape.entries().get(0).gradientTangent, 0, hv, 0, hv.length);
  }

  /** The computation at w, with the value and the gradient of every step. */
  public Graph graph(double[] w) {
    Entry result = formula.forward(w);
    formula.tape.backward(result, 0);
    return Graph.of(formula.tape.entries(), result);
  }

  /**
   * The operations of the formula, as they run at w; empty if it looks at a {@code value()}, because the operations may then be
   * others elsewhere.
   *
   * @param w the point. Not modified.
   */
  public Optional<FormulaGraph> formula(double[] w) {
    return formula.graph(w);
  }

  @Override
  public String toString() {
    return "a formula of " + dimension() + " parameters with exact derivatives";
  }
}

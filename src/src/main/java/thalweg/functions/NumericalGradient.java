package thalweg.functions;

import thalweg.math.Check;

/**
 * Any objective made differentiable by {@link Differences} of its values.
 *
 * <pre>{@code
 * Objective f = Objective.of(2, w -> Math.pow(1 - w[0], 2) + 100 * Math.pow(w[1] - w[0] * w[0], 2));
 * new Lbfgs().minimize(Differentiable.numerically(f), new double[] {-1.2, 1}, Stop.after(100));
 *
 * Box box = Box.nonNegative(2);
 * Differentiable bounded = Differentiable.numerically(f).within(box.lower(), box.upper());
 * new LbfgsB(box).minimize(bounded, new double[] {2, 0}, Stop.after(100));
 * }</pre>
 *
 * <p>A gradient costs the value and as a rule 3d values more, so this is for checking and for small d; it has eight
 * to eleven digits. Bounds are never left: outside, the value is +∞ and the gradient NaN, without asking the objective.
 *
 * @param objective the function to differentiate
 * @param differences how; by default without bounds and one coordinate at a time
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, §8.1</a>
 */
public record NumericalGradient(Objective objective, Differences differences)
    implements Differentiable {

  /** Checks that there are bounds for each parameter. */
  public NumericalGradient {
    Check.length("lower", differences.lower(), objective.dimension());
  }

  /** Without bounds, one coordinate at a time. */
  public NumericalGradient(Objective objective) {
    this(objective, Differences.unbounded(objective.dimension()));
  }

  /**
   * The same without evaluating the objective outside bounds.
   *
   * @param lower the bounds from below; may be −∞. Not to be modified.
   * @param upper the bounds from above; may be +∞. Not to be modified.
   */
  public NumericalGradient within(double[] lower, double[] upper) {
    return new NumericalGradient(objective, new Differences(lower, upper, differences.order()));
  }

  /**
   * The same with several coordinates at a time, for objectives that take long and that several threads may call at once;
   * the gradient is the same to the last bit.
   */
  public NumericalGradient inParallel() {
    return new NumericalGradient(
        objective,
        new Differences(differences.lower(), differences.upper(), Differences.Order.IN_PARALLEL));
  }

  @Override
  public int dimension() {
    return objective.dimension();
  }

  @Override
  public double value(double[] w) {
    Check.length("w", w, dimension());
    return differences.contains(w) ? objective.value(w) : Double.POSITIVE_INFINITY;
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, dimension());
    return differentiate(w, (k, slope, stencil) -> g[k] = slope[0]);
  }

  /** The value; each coordinate is told its derivative and how it was found. */
  double differentiate(double[] w, Differences.Column column) {
    double[] value = new double[1];
    differences.columns(
        (x, y) -> y[0] = objective.value(x), Check.length("w", w, dimension()), value, column);
    return differences.contains(w) ? value[0] : Double.POSITIVE_INFINITY;
  }

  @Override
  public String toString() {
    return objective + " with its gradient by differences";
  }
}

package thalweg.functions;

import thalweg.math.Check;

/**
 * Any objective made differentiable by central differences,
 * \(\partial_i f(w)\approx\frac{f(w+h e_i)-f(w-h e_i)}{2h}\).
 *
 * <p>The truncation error shrinks like h², the rounding error grows like ε/h; the default
 * \(h_i=\varepsilon^{1/3}\max(1,|w_i|)\) balances them and leaves about ten correct digits. A gradient costs 2d
 * values, so this is for checking and for small d.
 *
 * @param objective the function to differentiate
 * @param relativeStep h divided by max(1, |wᵢ|); positive
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, §8.1</a>
 */
public record NumericalGradient(Objective objective, double relativeStep)
    implements Differentiable {

  /** Checks the step. */
  public NumericalGradient {
    Check.positive("relativeStep", relativeStep);
  }

  /** Central differences with the balanced step \(\varepsilon^{1/3}\approx 6\cdot10^{-6}\). */
  public NumericalGradient(Objective objective) {
    this(objective, Math.cbrt(Math.ulp(1.0)));
  }

  @Override
  public int dimension() {
    return objective.dimension();
  }

  @Override
  public double value(double[] w) {
    return objective.value(w);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, w.length);
    double[] x = w.clone();
    for (int i = 0; i < x.length; i++) {
      double h = relativeStep * Math.max(1, Math.abs(w[i]));
      double right = w[i] + h;
      double left = w[i] - h;
      x[i] = right;
      double above = objective.value(x);
      x[i] = left;
      double below = objective.value(x);
      x[i] = w[i];
      // right - left is the step that was taken after rounding, which 2h need not be.
      g[i] = (above - below) / (right - left);
    }
    return objective.value(w);
  }
}

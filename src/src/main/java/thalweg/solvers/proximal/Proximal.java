package thalweg.solvers.proximal;

import thalweg.functions.Objective;
import thalweg.math.Check;

/**
 * A convex function of d variables known by its value and its proximal step alone, as an objective for {@link ProximalPoint}.
 *
 * <pre>{@code
 * Proximal absolute = new Proximal(2, Proximable.of(new L1(1))); // |w₁| + |w₂|
 * Solution solution = new ProximalPoint(0.5).minimize(absolute, new double[] {3, -1});
 * }</pre>
 *
 * @param dimension d; at least 1
 * @param f the function
 */
public record Proximal(int dimension, Proximable f) implements Objective {

  /** Checks the dimension. */
  public Proximal {
    Check.atLeast("dimension", dimension, 1);
  }

  @Override
  public double value(double[] w) {
    return f.value(Check.length("w", w, dimension));
  }
}

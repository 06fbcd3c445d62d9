package thalweg.schedules;

import thalweg.math.Check;

/**
 * Inverse time decay, \(\alpha_t=\alpha_0/(1+\delta t)\).
 *
 * <p>Robbins and Monro's conditions hold, \(\sum\alpha_t=\infty\) and \(\sum\alpha_t^2\lt\infty\), so
 * stochastic gradients of bounded variance converge. On a μ-strongly convex objective δ = μα₀ gives the rate
 * 1/t.
 *
 * @param start α₀, the first step size; at least 0
 * @param decay δ, the decay per step; at least 0
 * @see <a href="https://doi.org/10.1214/aoms/1177729586">Robbins and Monro, A Stochastic Approximation Method (1951)</a>
 */
public record InverseTime(double start, double decay) implements Schedule {

  /** Checks the settings. */
  public InverseTime {
    Check.nonNegative("start", start);
    Check.nonNegative("decay", decay);
  }

  @Override
  public double at(int t) {
    return start / (1 + decay * Check.atLeast("t", t, 0));
  }
}

package thalweg.schedules;

import thalweg.math.Check;

/**
 * The silver step sizes, which make plain gradient descent faster on smooth convex functions by now and then going far
 * beyond 2/L, with \(\rho=1+\sqrt2\), the silver ratio, and ν(i) the number of times that 2 divides i:
 *
 * <p>\[\alpha_t=\alpha\,\bigl(1+\rho^{\,\nu(t+1)-1}\bigr),\qquad \frac{\alpha_t}\alpha=\sqrt2,\ 2,\ \sqrt2,\ 2+\sqrt2,\ \sqrt2,\ 2,\ \sqrt2,\ \dots\]
 *
 * <p>With α = 1/L and after \(n=2^m-1\) steps, gradient descent has
 * \(f(w_n)-f^*\le\frac{LR^2}{1+\sqrt{4\rho^{2m}-3}}\approx\frac{LR^2}{2n^{1.2716}}\), where equal steps have 1/n. The value rises at each long
 * step, so end the run where \(n+1\) is a power of two. {@link SilverStronglyConvex} is for strongly convex functions.
 *
 * @param unit α; 1/L, positive
 * @see <a href="https://doi.org/10.1007/s10107-024-02164-2">Altschuler and Parrilo, Acceleration by stepsize hedging: Silver Stepsize Schedule for smooth convex optimization (2024)</a>
 */
public record Silver(double unit) implements Schedule {
  private static final double RATIO = 1 + Math.sqrt(2);

  /** Checks the step size. */
  public Silver {
    Check.positive("unit", unit);
  }

  @Override
  public double at(int t) {
    int twos = Long.numberOfTrailingZeros(Check.atLeast("t", t, 0) + 1L);
    return unit * (1 + Math.pow(RATIO, twos - 1));
  }

  /**
   * The bound on \(\frac{f(w_n)-f^*}{LR^2}\), \(\frac1{1+\sqrt{4\rho^{2m}-3}}\).
   *
   * @param steps n = 2ᵐ − 1
   * @throws IllegalArgumentException if n + 1 is no power of two
   */
  public static double bound(int steps) {
    long next = Check.atLeast("steps", steps, 0) + 1L;
    if (Long.bitCount(next) != 1) {
      throw new IllegalArgumentException(
          "steps must be one below a power of two (1, 3, 7, 15, …) but was " + steps);
    }
    int m = Long.numberOfTrailingZeros(next);
    return 1 / (1 + Math.sqrt(4 * Math.pow(RATIO, 2.0 * m) - 3));
  }
}

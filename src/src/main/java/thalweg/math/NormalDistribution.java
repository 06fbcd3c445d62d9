package thalweg.math;

/** The standard normal distribution, to about 14 digits. */
public final class NormalDistribution {
  private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

  /** From here on the continued fraction needs fewer terms than the series. */
  private static final double TAIL = 2;

  private NormalDistribution() {}

  /** The density \(\varphi(x)=e^{-x^2/2}/\sqrt{2\pi}\). */
  public static double density(double x) {
    return Math.exp(-0.5 * x * x) / SQRT_TWO_PI;
  }

  /**
   * \(\Phi(x)\), the probability of a number of at most x; near 0 as accurate as near 1.
   *
   * @see <a href="https://dlmf.nist.gov/7">NIST Digital Library of Mathematical Functions, 7.6.2 and 7.9.2</a>
   */
  public static double cumulative(double x) {
    if (Math.abs(x) < TAIL) {
      return 0.5 + density(x) * series(x);
    }
    double tail = density(x) * millsRatio(Math.abs(x));
    return x < 0 ? tail : 1 - tail;
  }

  /** \(x+\frac{x^3}{3}+\frac{x^5}{3\cdot5}+\dots\), whose terms have one sign, so that nothing cancels. */
  private static double series(double x) {
    double sum = 0;
    double term = x;
    for (int n = 1; sum + term != sum; n++) {
      sum += term;
      term *= x * x / (2 * n + 1);
    }
    return sum;
  }

  /** \(1/(x+1/(x+2/(x+3/(x+\cdots))))\), from the inside out. */
  private static double millsRatio(double x) {
    double fraction = x;
    for (int n = 60; n >= 1; n--) {
      fraction = x + n / fraction;
    }
    return 1 / fraction;
  }
}

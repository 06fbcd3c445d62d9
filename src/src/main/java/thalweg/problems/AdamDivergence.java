package thalweg.problems;

import thalweg.math.Check;

/**
 * The online sequence of linear functions on [−1, 1] on which Adam converges to the worst point and AMSGrad to the best:
 * \[f_t(x)=\begin{cases}C\,x&amp;t\bmod p=1\\-s\,x&amp;\text{else}\end{cases}\]
 *
 * <p>A large slope comes once a period and outweighs the p − 1 small ones, C &gt; (p − 1)s, so x = −1 is best. But Adam
 * divides by a mean square that still remembers the large slope when it acts and has forgotten it when the small ones
 * act, and so moves to +1: its regret grows linearly. This is no {@link Problem}, since each step has a function of its
 * own.
 *
 * @param large the slope C at t = 1, 1 + p, 1 + 2p, …
 * @param small s &gt; 0; the other slopes are −s
 * @param period p ≥ 2
 * @see <a href="https://arxiv.org/abs/1904.09237">Reddi, Kale and Kumar, On the Convergence of Adam and Beyond (2018), §3 and §5</a>
 */
public record AdamDivergence(double large, double small, int period) {

  /** Checks that −1 is the best point. */
  public AdamDivergence {
    Check.positive("small", small);
    Check.finite("large", large);
    Check.atLeast("period", period, 2);
    if (large <= (period - 1) * small) {
      throw new IllegalArgumentException(
          "large must be above (period − 1)·small = " + (period - 1) * small + " but was " + large);
    }
  }

  /** The paper's proof, with C &gt; 2, s = 1 and p = 3; it takes β₁ = 0, {@link #beta2} and step sizes α/√t. */
  public AdamDivergence(double large) {
    this(large, 1, 3);
  }

  /** The paper's experiment: slope 1010 once in 101 steps, else −10. */
  public static AdamDivergence experiment() {
    return new AdamDivergence(1010, 10, 101);
  }

  /** The slope \(f_t'\) at every x, for t = 1, 2, …. */
  public double slope(int t) {
    return Check.atLeast("t", t, 1) % period == 1 ? large : -small;
  }

  /** The best fixed point, −1. */
  public double best() {
    return -1;
  }

  /** The nearest point of the domain [−1, 1], onto which every step is projected. */
  public double project(double x) {
    return Math.max(-1, Math.min(1, x));
  }

  /** What playing x at step t costs more than the best point: \(f_t(x)-f_t(-1)\). */
  public double regret(int t, double x) {
    return slope(t) * (x - best());
  }

  /** The second decay rate \(\beta_2=\tfrac1{1+C^2}\) of the proof. */
  public double beta2() {
    return 1 / (1 + large * large);
  }
}

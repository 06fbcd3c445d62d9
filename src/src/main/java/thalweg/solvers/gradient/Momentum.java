package thalweg.solvers.gradient;

/**
 * How far {@link Nesterov}'s method looks ahead along its last move, \(y_k=w_k+\beta_k(w_k-w_{k-1})\); a record of
 * settings, from which each run starts a sequence of its own.
 */
public interface Momentum {

  /** The sequence of one run. */
  Sequence start();

  /** The shares β of one run, with what it remembers. */
  interface Sequence {

    /**
     * The share of the move \(w_{k+1}-w_k\) that was just made by a gradient step from \(y_k\).
     *
     * @param rise \(f(w_{k+1})-f(w_k)\)
     * @param slope \(\nabla f(y_k)^\top(w_{k+1}-w_k)\), positive where the move went uphill
     */
    double next(double rise, double slope);
  }

  /** For convex functions; see {@link Growing}. */
  static Momentum growing() {
    return new Growing();
  }

  /** For strongly convex functions with condition number κ = L/μ; see {@link Fixed}. */
  static Momentum fixed(double conditionNumber) {
    return new Fixed(conditionNumber);
  }

  /** For functions whose μ is not known; see {@link RestartOnRise}. */
  static Momentum restartOnRise() {
    return new RestartOnRise();
  }

  /** For functions whose μ is not known; see {@link RestartOnSlope}. */
  static Momentum restartOnSlope() {
    return new RestartOnSlope();
  }

  /**
   * Momentum that grows towards 1, \(\beta_k=\frac{t_k-1}{t_{k+1}}\) with \(t_1=1\) and
   * \(t_{k+1}=\frac{1+\sqrt{1+4t_k^2}}2\), about (k−1)/(k+2); nothing about f has to be known.
   */
  record Growing() implements Momentum {
    @Override
    public Sequence start() {
      MomentumRestart rule = (rise, slope) -> false;
      return rule.sequence();
    }
  }

  /**
   * The same momentum at each step, \(\beta=\frac{\sqrt\kappa-1}{\sqrt\kappa+1}\).
   *
   * @param conditionNumber κ = L/μ; at least 1
   */
  record Fixed(double conditionNumber) implements Momentum {

    /** Checks the condition number. */
    public Fixed {
      if (!(conditionNumber >= 1 && Double.isFinite(conditionNumber))) {
        throw new IllegalArgumentException(
            "conditionNumber must be at least 1 and finite but was " + conditionNumber);
      }
    }

    @Override
    public Sequence start() {
      double root = Math.sqrt(conditionNumber);
      return (rise, slope) -> (root - 1) / (root + 1);
    }
  }

  /**
   * {@link Growing} momentum that starts over after each step that raised the value, which is when there was too
   * much of it. Recovers nearly the rate of {@link Fixed} without knowing κ.
   *
   * @see <a href="https://doi.org/10.1007/s10208-013-9150-3">O'Donoghue and Candès, Adaptive Restart for Accelerated Gradient Schemes (2015), §3.2</a>
   */
  record RestartOnRise() implements Momentum {
    @Override
    public Sequence start() {
      MomentumRestart rule = (rise, slope) -> rise > 0;
      return rule.sequence();
    }
  }

  /**
   * {@link Growing} momentum that starts over after each move that went against the negative gradient it came from;
   * unlike {@link RestartOnRise}, it does not drown in rounding near the minimum.
   *
   * @see <a href="https://doi.org/10.1007/s10208-013-9150-3">O'Donoghue and Candès, Adaptive Restart for Accelerated Gradient Schemes (2015), §3.2</a>
   */
  record RestartOnSlope() implements Momentum {
    @Override
    public Sequence start() {
      MomentumRestart rule = (rise, slope) -> slope > 0;
      return rule.sequence();
    }
  }
}

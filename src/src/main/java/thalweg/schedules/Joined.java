package thalweg.schedules;

import thalweg.math.Check;

/**
 * One schedule after another,
 *
 * <p>\[\alpha_t=\begin{cases}\beta_t&amp;t\lt n\\\gamma_{t-n}&amp;t\ge n,\end{cases}\]
 *
 * <p>where the second counts from its own start. Written {@code first.then(steps, next)}.
 *
 * @param first β, the schedule of the first steps
 * @param steps n, how many steps it gives; at least 0
 * @param next γ, the schedule after them
 */
public record Joined(Schedule first, int steps, Schedule next) implements Schedule {

  /** Checks the count. */
  public Joined {
    Check.atLeast("steps", steps, 0);
  }

  @Override
  public double at(int t) {
    return t < steps ? first.at(t) : next.at(t - steps);
  }
}

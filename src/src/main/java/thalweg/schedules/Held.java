package thalweg.schedules;

import thalweg.math.Check;

/**
 * A schedule that moves on once every n steps, \(\alpha_t=\beta_{\lfloor t/n\rfloor}\); written {@code schedule.heldFor(n)}, with n
 * the batches of an epoch for one step size an epoch.
 *
 * @param schedule β, asked once every n steps
 * @param steps n, how long each value is held; at least 1
 */
public record Held(Schedule schedule, int steps) implements Schedule {

  /** Checks the count. */
  public Held {
    Check.atLeast("steps", steps, 1);
  }

  @Override
  public double at(int t) {
    return schedule.at(Check.atLeast("t", t, 0) / steps);
  }
}

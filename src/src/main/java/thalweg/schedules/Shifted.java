package thalweg.schedules;

import thalweg.math.Check;

/**
 * What is left of a schedule after some steps, \(\alpha_t=\beta_{t+n}\); written {@code schedule.resumedAt(n)}.
 *
 * @param schedule β, the whole schedule
 * @param steps n, the steps already taken; at least 0
 */
public record Shifted(Schedule schedule, int steps) implements Schedule {

  /** Checks the count. */
  public Shifted {
    Check.atLeast("steps", steps, 0);
  }

  @Override
  public double at(int t) {
    Check.atLeast("t", t, 0);
    return schedule.at((int) Math.min((long) t + steps, Integer.MAX_VALUE));
  }
}

package thalweg.schedules;

import thalweg.math.Check;

/**
 * A schedule kept between two bounds, \(\alpha_t=\min(\max(\beta_t,a),b)\); written {@code
 * schedule.atLeast(a).atMost(b)}.
 *
 * @param schedule β, the schedule
 * @param floor a, the least value; at least 0
 * @param ceiling b, the largest value; at least the floor, infinite for none
 */
public record Clipped(Schedule schedule, double floor, double ceiling) implements Schedule {

  /** Checks the bounds. */
  public Clipped {
    Check.nonNegative("floor", floor);
    if (!(ceiling >= floor)) {
      throw new IllegalArgumentException(
          "ceiling must be at least the floor " + floor + " but was " + ceiling);
    }
  }

  @Override
  public double at(int t) {
    return Math.min(Math.max(schedule.at(t), floor), ceiling);
  }
}

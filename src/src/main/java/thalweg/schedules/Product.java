package thalweg.schedules;

/**
 * The product of two schedules, \(\alpha_t=\beta_t\gamma_t\); written {@code one.times(other)}.
 *
 * @param one β, a schedule
 * @param other γ, the schedule or factor it is multiplied by
 */
public record Product(Schedule one, Schedule other) implements Schedule {

  @Override
  public double at(int t) {
    return one.at(t) * other.at(t);
  }
}

package thalweg.schedules;

import java.util.ArrayList;
import java.util.List;
import thalweg.math.Check;

/**
 * A chain of ramps from value to value, \(\alpha_t=a+(b-a)\,\rho(p)\) at the share p of a ramp from a to b, where ρ is the
 * way it takes; after the last it stays where that ended.
 *
 * <p>Reads as a sentence: {@code Ramps.from(0).to(0.1, 50, Anneal.LINEAR).to(0, 1000, Anneal.COSINE)}. Ends of
 * ramps need not be whole steps. Optax's {@code piecewise_interpolate_schedule}.
 *
 * <pre>{@code
 * Schedule rate = Ramps.from(0).to(1, 10, Anneal.LINEAR).to(0.5, 20, Anneal.COSINE);
 * rate.at(5); // 0.5
 * rate.at(15); // 0.75
 * rate.at(1000); // 0.5
 * }</pre>
 *
 * @param start the first value; at least 0
 * @param ramps the ramps in their order
 */
public record Ramps(double start, List<Ramp> ramps) implements Schedule {

  /**
   * One ramp.
   *
   * @param to the value at its end; at least 0
   * @param until the step at which it ends, counted from the start of the schedule; finite
   * @param anneal the way it takes
   */
  public record Ramp(double to, double until, Anneal anneal) {

    /** Checks the settings. */
    public Ramp {
      Check.nonNegative("to", to);
      Check.finite("until", until);
    }
  }

  /** Checks the first value. */
  public Ramps {
    Check.nonNegative("start", start);
    ramps = List.copyOf(ramps);
  }

  /** A chain without ramps yet. */
  public static Ramps from(double start) {
    return new Ramps(start, List.of());
  }

  /** One more ramp at the end. */
  public Ramps to(double value, double until, Anneal anneal) {
    List<Ramp> longer = new ArrayList<>(ramps);
    longer.add(new Ramp(value, until, anneal));
    return new Ramps(start, longer);
  }

  @Override
  public double at(int t) {
    Check.atLeast("t", t, 0);
    double from = start;
    double begin = 0;
    for (int i = 0; i < ramps.size(); i++) {
      Ramp ramp = ramps.get(i);
      if (t < ramp.until()) {
        double share = (t - begin) / (ramp.until() - begin);
        return ramp.anneal().between(from, ramp.to(), share);
      }
      from = ramp.to();
      begin = ramp.until();
    }
    return from;
  }
}

package thalweg.schedules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import thalweg.math.Check;
import thalweg.runs.Iterate;
import thalweg.runs.Listener;

/**
 * The step size of one run that is cut {@linkplain OnPlateau on a plateau}: hand it to the optimizer as its
 * schedule and to the run as its listener, or {@link #observe(double)} a measure of your own.
 *
 * <pre>{@code
 * Plateau rate = new OnPlateau(0.1, 0.5, 1).start();
 * Stepper stepper = new Sgd(rate, 0, 0).start(2);
 * for (double loss : new double[] {3, 2, 2, 2}) {
 *   rate.observe(loss);
 * }
 * rate.at(4); // 0.05, since two values in a row made no progress
 * Plateau resumed = new OnPlateau(0.1, 0.5, 1).resume(rate.state());
 * }</pre>
 *
 * <p>\(\alpha_t\) is the step size after t + 1 values, the start's included; of values not yet seen it assumes
 * no cut. So its past stays as it was and can be drawn. Not to be shared between runs or threads.
 */
public final class Plateau implements Schedule, Listener {

  /**
   * Everything it remembers: plain numbers, to be written to a file and read back, so that a run resumes to the last bit.
   *
   * @param cuts the steps from which on the next step size holds
   * @param rates the step sizes so far, one more than cuts
   * @param seen how many values it has seen
   * @param best the best of them
   * @param bad how many in a row made no progress
   * @param cooling how many more do not count as bad
   */
  public record State(
      List<Integer> cuts, List<Double> rates, int seen, double best, int bad, int cooling)
      implements Serializable {
    private static final long serialVersionUID = 1;

    /** Keeps copies of the lists. */
    public State {
      cuts = List.copyOf(cuts);
      rates = List.copyOf(rates);
      Check.atLeast("seen", seen, 0);
      Check.atLeast("bad", bad, 0);
      Check.atLeast("cooling", cooling, 0);
    }
  }

  private final OnPlateau settings;
  private PiecewiseConstant rates;
  private int seen;
  private double best;
  private int bad;
  private int cooling;

  Plateau(OnPlateau settings) {
    this(
        settings,
        new State(List.of(), List.of(settings.initial()), 0, settings.progress().worst(), 0, 0));
  }

  Plateau(OnPlateau settings, State state) {
    this.settings = settings;
    this.rates = new PiecewiseConstant(state.cuts(), state.rates());
    this.seen = state.seen();
    this.best = state.best();
    this.bad = state.bad();
    this.cooling = state.cooling();
  }

  /** What it remembers; {@link OnPlateau#resume} goes on from there. */
  public State state() {
    return new State(rates.boundaries(), rates.values(), seen, best, bad, cooling);
  }

  @Override
  public double at(int t) {
    return rates.at(t);
  }

  /** Sees the objective of the next iterate. */
  @Override
  public void observe(Iterate iterate) {
    observe(iterate.value());
  }

  /** Sees the next value of the measure. NaN is no progress. */
  public void observe(double value) {
    if (settings.progress().isMade(value, best, settings.threshold())) {
      best = value;
      bad = 0;
    } else {
      bad++;
    }
    if (cooling > 0) {
      cooling--;
      bad = 0;
    }
    if (bad > settings.patience()) {
      cut();
      cooling = settings.cooldown();
      bad = 0;
    }
    seen++;
  }

  private void cut() {
    double rate = at(seen);
    double lower = Math.max(rate * settings.factor(), settings.floor());
    if (rate - lower > settings.negligible()) {
      List<Integer> cuts = new ArrayList<>(rates.boundaries());
      List<Double> values = new ArrayList<>(rates.values());
      cuts.add(seen);
      values.add(lower);
      rates = new PiecewiseConstant(cuts, values);
    }
  }

  /** The settings and the step sizes so far. */
  @Override
  public String toString() {
    return "Plateau[" + settings + ", rates=" + rates + "]";
  }
}

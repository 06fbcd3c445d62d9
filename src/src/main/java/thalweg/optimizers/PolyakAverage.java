package thalweg.optimizers;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * A rule whose result is the mean of the points it visited, \(\bar w_t=\frac1{t-t_0}\sum_{s=t_0+1}^tw_s\).
 *
 * <p>The rule steps as it would alone; only {@link Stepper#result} changes. Noise that a constant step size leaves in
 * the last point averages out: its variance falls like 1/t. For a convex objective and plain steps on gradients
 * bounded by G, f(w̄) − f* ≤ R²/(2αt) + αG²/2. If the rule hands over something of its own, that is what is
 * averaged. Memory: d + 1 numbers and the rule's.
 *
 * <pre>{@code
 * Stepper stepper = new Sgd(1).averaged().start(1);
 * double[] w = {0};
 * stepper.step(1, w, new double[] {-1});
 * stepper.step(2, w, new double[] {-2});
 * stepper.result(w); // { 2.0 }, the mean of 1 and 3
 * }</pre>
 *
 * @param rule the rule that takes the steps
 * @param from t₀, the steps left out at the start; at least 0
 * @see <a href="https://doi.org/10.1137/0330046">Polyak and Juditsky, Acceleration of stochastic approximation by averaging (1992)</a>
 */
public record PolyakAverage(Optimizer rule, int from) implements Optimizer {

  /** Checks the settings. */
  public PolyakAverage {
    Check.atLeast("from", from, 0);
  }

  @Override
  public Schedule learningRate() {
    return rule.learningRate();
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    Stepper inner = rule.start(memory.room("inner"));
    RunningMean mean = new RunningMean(memory);
    Stepper step =
        (t, w, g) -> {
          inner.step(t, w, g);
          if (t > from) {
            mean.add(inner.result(w), t - from);
          }
        };
    return step.handingOver(w -> mean.orElse(inner.result(w)));
  }
}

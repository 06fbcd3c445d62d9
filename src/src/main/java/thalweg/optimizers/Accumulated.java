package thalweg.optimizers;

import java.util.Arrays;
import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * A rule that steps once every n gradients, on their mean \(\frac1n\sum_{j=1}^ng_j\): a batch n times as large in the memory
 * of one.
 *
 * <p>Gradients 1 … n−1 move nothing. The rule counts its own steps, so its schedule and its corrections run n times
 * slower; the last gradients of a run that do not fill a group are left out. Memory: d numbers and the rule's.
 *
 * <pre>{@code
 * Stepper stepper = new Sgd(0.5).accumulating(2).start(1);
 * double[] w = {0};
 * stepper.step(1, w, new double[] {1}); // only remembered
 * stepper.step(2, w, new double[] {3});
 * w; // { -1.0 }
 * }</pre>
 *
 * @param rule the rule that takes the steps
 * @param gradients n, the number of gradients per step; at least 1
 * @see <a href="https://optax.readthedocs.io/en/latest/api/optimizer_wrappers.html#optax.MultiSteps">Optax, MultiSteps</a>
 */
public record Accumulated(Optimizer rule, int gradients) implements Optimizer {

  /** Checks the settings. */
  public Accumulated {
    Check.atLeast("gradients", gradients, 1);
  }

  /** The rule's, as a function of the gradients seen. */
  @Override
  public Schedule learningRate() {
    Schedule alpha = rule.learningRate();
    return t -> alpha.at(t / gradients);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    Stepper inner = rule.start(memory.room("inner"));
    double[] mean = memory.vector("mean");
    return inner.with(
        (t, w, g) -> {
          memory.check(w, g);
          int n = (t - 1) % gradients + 1;
          for (int i = 0; i < g.length; i++) {
            mean[i] += (g[i] - mean[i]) / n;
          }
          if (n == gradients) {
            inner.step(t / gradients, w, mean);
            Arrays.fill(mean, 0);
          }
        });
  }
}

package thalweg.optimizers;

import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.schedules.Schedule;

/**
 * A rule that never sees a gradient with an infinite or NaN entry, unless more than n of them come in a row:
 * \(w_{t+1}=\mathrm{rule}(w_t,g_t)\) for a finite \(g_t\), and \(w_{t+1}=w_t\) otherwise.
 *
 * <p>Such a gradient is left out of the rule's memory and of its count of steps, too. So one bad batch, or an overflow now
 * and then, costs a step instead of the run; but gradients that stay bad go through to the rule after n of them, and the
 * run shows it. Say it last, so that it looks at gradients first:
 *
 * <pre>{@code
 * Optimizer rule = new Adam(0.1).clippedByNorm(1).skippingNotFinite(5);
 * Stepper stepper = rule.start(1);
 * double[] w = {1};
 * stepper.step(1, w, new double[] {2});
 * stepper.step(2, w, new double[] {Double.NaN});
 * Math.abs(w[0] - 0.95) < 0.06; // true
 * }</pre>
 *
 * <p>Memory: 2 numbers and the rule's; {@code skipped} counts all that were left out.
 *
 * @param rule the rule that takes the steps
 * @param mostInARow n, how many are left out in a row; at least 0
 * @see <a href="https://optax.readthedocs.io/en/latest/api/optimizer_wrappers.html#optax.apply_if_finite">Optax, apply_if_finite</a>
 */
public record AppliedIfFinite(Optimizer rule, int mostInARow) implements Optimizer {

  /** Checks the settings. */
  public AppliedIfFinite {
    Check.atLeast("mostInARow", mostInARow, 0);
  }

  /** The rule's, as a function of the gradients it sees. */
  @Override
  public Schedule learningRate() {
    return rule.learningRate();
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    Stepper inner = rule.start(memory.room("inner"));
    double[] skipped = memory.vector("skipped", 1, 0);
    double[] inARow = memory.vector("inARow", 1, 0);
    return inner.with(
        (t, w, g) -> {
          memory.check(w, g);
          inARow[0] = Vectors.isFinite(g) ? 0 : inARow[0] + 1;
          if (inARow[0] == 0 || inARow[0] > mostInARow) {
            inner.step(t - (int) skipped[0], w, g);
          } else {
            skipped[0]++;
          }
        });
  }
}

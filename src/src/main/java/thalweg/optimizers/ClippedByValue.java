package thalweg.optimizers;

import static java.lang.Math.max;
import static java.lang.Math.min;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * A rule on gradients whose every entry is cut to an interval, \(g_i\leftarrow\max(-c,\min(g_i,c))\).
 *
 * <p>It changes the direction: a long gradient turns towards a corner of the box. An infinite entry counts as ±c, since
 * its sign is known; NaN stays NaN. {@link ClippedByNorm} keeps the direction. Memory: the rule's.
 *
 * <pre>{@code
 * Stepper stepper = new Sgd(1).clippedByValue(2).start(2);
 * double[] w = {0, 0};
 * stepper.step(1, w, new double[] {300, -1});
 * w; // { -2.0, 1.0 }
 * }</pre>
 *
 * @param rule the rule that takes the steps
 * @param largest c, the largest magnitude that passes; positive
 * @see <a href="https://arxiv.org/abs/1211.5063">Pascanu, Mikolov, Bengio, On the difficulty of training recurrent neural networks (2013), section 3.2</a>
 */
public record ClippedByValue(Optimizer rule, double largest) implements Optimizer {

  /** Checks the settings. */
  public ClippedByValue {
    Check.positive("largest", largest);
  }

  @Override
  public Schedule learningRate() {
    return rule.learningRate();
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    Stepper inner = rule.start(memory.room("inner"));
    double[] clipped = new double[memory.dimension()];
    return inner.with(
        (t, w, g) -> {
          memory.check(w, g);
          for (int i = 0; i < g.length; i++) {
            clipped[i] = max(-largest, min(g[i], largest));
          }
          inner.step(t, w, clipped);
        });
  }
}

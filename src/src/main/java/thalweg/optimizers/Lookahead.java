package thalweg.optimizers;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * A rule that explores for k steps, of which slow weights keep a part,
 *
 * <p>\[\text{every }k\text{ steps:}\qquad\phi\leftarrow\phi+a\,(w-\phi),\qquad w\leftarrow\phi.\]
 *
 * <p>The slow weights φ are an exponential average over the ends of the explorations: they vary less than w, so the rule
 * may step further. They start where w does, and are what {@link Stepper#result} hands over. The rule's own memory runs
 * on. Memory: d numbers and the rule's.
 *
 * <pre>{@code
 * Stepper stepper = new Sgd(1).lookingAhead(2, 0.5).start(1);
 * double[] w = {0};
 * stepper.step(1, w, new double[] {1});
 * stepper.step(2, w, new double[] {1}); // at -2, then back to the middle
 * w; // { -1.0 }
 * }</pre>
 *
 * @param rule the rule that explores
 * @param period k, steps between two synchronizations; at least 1
 * @param share a, the part of the way that the slow weights take; in [0, 1]
 * @see <a href="https://arxiv.org/abs/1907.08610">Zhang, Lucas, Hinton, Ba, Lookahead optimizer: k steps forward, 1 step back (2019), algorithm 1</a>
 */
public record Lookahead(Optimizer rule, int period, double share) implements Optimizer {

  /** Checks the settings. */
  public Lookahead {
    Check.atLeast("period", period, 1);
    Check.inClosed("share", share, 0, 1);
  }

  @Override
  public Schedule learningRate() {
    return rule.learningRate();
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    Stepper inner = rule.start(memory.room("inner"));
    double[] slow = memory.vector("slow");
    double[] started = memory.vector("started", 1, 0);
    Stepper step =
        (t, w, g) -> {
          memory.check(w, g);
          if (t == 1) {
            System.arraycopy(w, 0, slow, 0, w.length);
            started[0] = 1;
          }
          inner.step(t, w, g);
          if (t % period == 0) {
            for (int i = 0; i < w.length; i++) {
              slow[i] += share * (w[i] - slow[i]);
              w[i] = slow[i];
            }
          }
        };
    return step.handingOver(w -> started[0] == 0 ? w : slow);
  }
}

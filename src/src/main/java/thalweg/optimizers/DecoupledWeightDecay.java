package thalweg.optimizers;

import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.schedules.Schedule;

/**
 * A rule on the raw gradient after the parameters have shrunk, \(w_{t-1}\leftarrow(1-\alpha_t\lambda)w_{t-1}\), where
 * \(\alpha_t\) is the rule's step size.
 *
 * <p>What turns Adam into {@link AdamW}. For {@link Sgd} without momentum it is the same as {@link WeightDecay}. It
 * shrinks at every gradient, so put {@link Accumulated} outside of it. Memory: the rule's.
 *
 * <pre>{@code
 * Stepper stepper = new SignSgd(0.5).withDecoupledDecay(0.5).start(1);
 * double[] w = {4};
 * stepper.step(1, w, new double[] {1});
 * w; // { 2.5 }, from 4 by a quarter to 3, then by the rule
 * }</pre>
 *
 * @param rule the rule that takes the steps
 * @param lambda λ; at least 0
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter, Decoupled weight decay regularization (2019)</a>
 */
public record DecoupledWeightDecay(Optimizer rule, double lambda) implements Optimizer {

  /** Checks the settings. */
  public DecoupledWeightDecay {
    Check.nonNegative("lambda", lambda);
  }

  @Override
  public Schedule learningRate() {
    return rule.learningRate();
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    Stepper inner = rule.start(memory.room("inner"));
    Schedule alpha = learningRate();
    return inner.with(
        (t, w, g) -> {
          memory.check(w, g);
          Vectors.scale(1 - alpha.at(t - 1) * lambda, w);
          inner.step(t, w, g);
        });
  }
}

package thalweg.optimizers;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * Adam with decoupled weight decay: {@link Adam} on the raw gradient after each parameter has shrunk,
 *
 * <p>\[w_{t-1}\leftarrow(1-\alpha_t\lambda)\,w_{t-1},\qquad\text{then Adam}.\]
 *
 * <p>With L2 decay ({@link Optimizer#withWeightDecay}) λw passes through Adam's denominator, so parameters
 * with large gradients hardly decay; decoupled, all decay alike. The decay is α λ, as in PyTorch and Optax; the
 * paper's is η λ with a schedule of its own. Memory: 2d numbers.
 *
 * @param learningRate the step size α
 * @param beta1 β₁, how much of the mean is kept; in [0, 1)
 * @param beta2 β₂, how much of the second moment is kept; in [0, 1)
 * @param epsilon ε, keeps the denominator from 0; at least 0
 * @param weightDecay λ; at least 0
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter, Decoupled weight decay regularization (2019), algorithm 2</a>
 */
public record AdamW(
    Schedule learningRate, double beta1, double beta2, double epsilon, double weightDecay)
    implements Optimizer {

  /** Checks the settings. */
  public AdamW {
    Check.inHalfOpen("beta1", beta1, 0, 1);
    Check.inHalfOpen("beta2", beta2, 0, 1);
    Check.nonNegative("epsilon", epsilon);
    Check.nonNegative("weightDecay", weightDecay);
  }

  /** Adam's defaults and λ = 0.01. */
  public AdamW(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /** Adam's defaults, λ = 0.01, and a step size that changes. */
  public AdamW(Schedule learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8, 1e-2);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    return new Adam(learningRate, beta1, beta2, epsilon)
        .withDecoupledDecay(weightDecay)
        .start(memory);
  }
}

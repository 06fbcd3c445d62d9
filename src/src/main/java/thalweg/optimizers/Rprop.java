package thalweg.optimizers;

import static java.lang.Math.min;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * Resilient propagation: each parameter has a step of its own that grows while the sign of its gradient stays
 * and shrinks when the sign turns; the size of the gradient is never used,
 *
 * <p>\[s_t=\begin{cases}\min(\eta^+s_{t-1},s_{\max})&amp;g_tg_{t-1}\gt0\\\max(\eta^-s_{t-1},s_{\min})&amp;g_tg_{t-1}\lt0\\
 * s_{t-1}&amp;\text{else,}\end{cases}\qquad w_t=w_{t-1}-s_t\operatorname{sign}(g_t).\]
 *
 * <p>After a turn the parameter stays where it is for this step and its gradient counts as 0 in the next (the variant
 * without backtracking, as in PyTorch). For full gradients only: on mini-batches the signs of the noise add up
 * wrongly, which is why {@link RmsProp} came to be. Invariant to any positive scaling of the gradient. Memory: 2d
 * numbers.
 *
 * @param initial the first step of every parameter; positive
 * @param etaMinus η⁻, the factor after a turn; in (0, 1)
 * @param etaPlus η⁺, the factor while the sign stays; above 1
 * @param smallest the least step; positive
 * @param largest the largest step; at least {@code smallest}
 * @see <a href="https://doi.org/10.1109/ICNN.1993.298623">Riedmiller and Braun, A direct adaptive method for faster backpropagation learning (1993)</a>
 */
public record Rprop(
    double initial, double etaMinus, double etaPlus, double smallest, double largest)
    implements Optimizer {

  /** Checks the settings. */
  public Rprop {
    Check.positive("initial", initial);
    new SignStep(etaMinus, etaPlus, smallest, largest);
  }

  /** Halve and grow by 1.2, between 1e-6 and 50; PyTorch's first step is 0.01. */
  public Rprop(double initial) {
    this(initial, 0.5, 1.2, 1e-6, 50);
  }

  /** The first step of every parameter. */
  @Override
  public Schedule learningRate() {
    return Schedule.constant(initial);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] step = memory.vector("step", memory.dimension(), initial);
    double[] last = memory.vector("sign");
    SignStep rule = new SignStep(etaMinus, etaPlus, smallest, largest);
    return (t, w, g) -> {
      memory.check(w, g);
      for (int i = 0; i < w.length; i++) {
        double sign = Sign.of(g[i]);
        double turn = sign * last[i];
        step[i] = rule.after(step[i], turn);
        last[i] = (1 + min(turn, 0)) * sign;
        w[i] -= last[i] * step[i];
      }
    };
  }
}

package thalweg.optimizers;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * Optimistic gradient descent: the next gradient is expected to change as the last one did,
 *
 * <p>\[w_t=w_{t-1}-\alpha_t\bigl[(a+b)\,g_t-b\,g_{t-1}\bigr],\qquad g_0=g_1.\]
 *
 * <p>Made for games: on the bilinear saddle \(\min_x\max_y xy\) plain descent and ascent spiral outwards for every step
 * size, this converges for small ones (Daskalakis et al. 2018). Memory: d numbers.
 *
 * @param learningRate the step size α
 * @param present a, the weight of the gradient itself
 * @param change b, the weight of its change
 * @see <a href="https://arxiv.org/abs/1901.08511">Mokhtari, Ozdaglar, Pattathil, A unified analysis of extra-gradient and optimistic gradient methods for saddle point problems (2020)</a>
 */
public record OptimisticGradientDescent(Schedule learningRate, double present, double change)
    implements Optimizer {

  /** Checks the settings. */
  public OptimisticGradientDescent {
    Check.finite("present", present);
    Check.finite("change", change);
  }

  /** a = b = 1: \(2g_t-g_{t-1}\). */
  public OptimisticGradientDescent(double learningRate) {
    this(Schedule.constant(learningRate), 1, 1);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] last = memory.vector("g");
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1);
      double now = t == 1 ? present : present + change;
      double before = t == 1 ? 0 : change;
      for (int i = 0; i < w.length; i++) {
        w[i] -= alpha * (now * g[i] - before * last[i]);
        last[i] = g[i];
      }
    };
  }
}

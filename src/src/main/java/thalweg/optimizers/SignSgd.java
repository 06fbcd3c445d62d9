package thalweg.optimizers;

import thalweg.schedules.Schedule;

/**
 * Sign descent: each parameter moves by the step size against the sign of its gradient,
 *
 * <p>\[w_t=w_{t-1}-\alpha_t\operatorname{sign}(g_t).\]
 *
 * <p>Steepest descent in the ∞-norm. One bit per coordinate travels between machines, and the size of the gradient
 * does not matter; so a fixed step never settles: it ends by oscillating within α, and the schedule must fall.
 * A zero gradient moves nothing. Memory: none.
 *
 * @param learningRate the step size α, which is the length of every move
 * @see <a href="https://arxiv.org/abs/1802.04434">Bernstein et al., signSGD: Compressed optimisation for non-convex problems (2018)</a>
 */
public record SignSgd(Schedule learningRate) implements Optimizer {

  /** The same step size at every step. */
  public SignSgd(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1);
      for (int i = 0; i < w.length; i++) {
        w[i] -= alpha * Sign.of(g[i]);
      }
    };
  }
}

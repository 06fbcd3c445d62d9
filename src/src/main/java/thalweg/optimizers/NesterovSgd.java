package thalweg.optimizers;

import thalweg.math.Check;
import thalweg.schedules.Constant;
import thalweg.schedules.Schedule;

/**
 * Stochastic gradient descent with Nesterov's momentum:
 *
 * <p>\[b_t=\mu_t b_{t-1}+g_t,\qquad w_t=w_{t-1}-\alpha_t(g_t+\mu_t b_t).\]
 *
 * <p>The direction is the momentum as it will be after one more step along the same gradient: a look ahead that
 * brakes earlier than {@link Sgd}'s heavy ball where the gradient turns. This is the form of Sutskever et al. in
 * the variables PyTorch uses, where w is the point at which gradients are taken. Memory: d numbers. On an L-smooth
 * μ-strongly convex objective with exact gradients, α = 1/L and momentum (√κ−1)/(√κ+1), the error falls
 * by the factor 1 − 1/√κ a step; heavy ball has no such guarantee off quadratics.
 *
 * @param learningRate the step size α
 * @param momentum μ, the share of the last direction that is kept; in [0, 1)
 * @see <a href="https://proceedings.mlr.press/v28/sutskever13.html">Sutskever et al., On the importance of initialization and momentum in deep learning (2013), section 2</a>
 */
public record NesterovSgd(Schedule learningRate, Schedule momentum) implements Optimizer {

  /** The same step size and momentum at every step. */
  public NesterovSgd(double learningRate, double momentum) {
    this(
        Schedule.constant(learningRate),
        new Constant(Check.inHalfOpen("momentum", momentum, 0, 1)));
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] b = memory.vector("b");
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1);
      double mu = momentum.at(t - 1);
      for (int i = 0; i < w.length; i++) {
        b[i] = mu * b[i] + g[i];
        w[i] -= alpha * (g[i] + mu * b[i]);
      }
    };
  }
}

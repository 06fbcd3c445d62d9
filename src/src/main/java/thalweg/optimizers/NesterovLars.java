package thalweg.optimizers;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * {@link Lars} with Nesterov's momentum: the move looks one step of the momentum ahead,
 *
 * <p>\[u_t=g_t+\lambda w_{t-1},\qquad
 * m_t=\alpha_t\,c\,\frac{\lVert w_{t-1}\rVert}{\lVert u_t\rVert+\epsilon}\,u_t,\qquad b_t=\mu b_{t-1}+m_t,\qquad
 * w_t=w_{t-1}-(m_t+\mu b_t).\]
 *
 * <p>Where either norm is 0 the whole factor c‖w‖/(‖u‖+ε) counts as 1. The norms are over all parameters; give each
 * layer its own by {@link Partitioned}. Memory: d numbers.
 *
 * @param learningRate the step size α
 * @param trust c, the share of a layer's length that one step may change; positive
 * @param momentum μ, the share of the last move that is kept; in [0, 1)
 * @param epsilon ε, keeps the denominator from 0; at least 0
 * @param weightDecay λ, added to the gradient before its length is taken; at least 0
 * @see <a href="https://arxiv.org/abs/1708.03888">You, Gitman, Ginsburg, Large batch training of convolutional networks (2017), algorithm 1</a>
 */
public record NesterovLars(
    Schedule learningRate, double trust, double momentum, double epsilon, double weightDecay)
    implements Optimizer {

  /** Checks the settings. */
  public NesterovLars {
    Check.inHalfOpen("momentum", momentum, 0, 1);
    new RelativeMove(trust, epsilon, weightDecay);
  }

  /** c = 0.001, μ = 0.9, ε = 0, no decay, as Optax. */
  public NesterovLars(double learningRate) {
    this(Schedule.constant(learningRate), 1e-3, 0.9, 0, 0);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] b = memory.vector("b");
    double[] u = new double[memory.dimension()];
    RelativeMove move = new RelativeMove(trust, epsilon, weightDecay);
    return (t, w, g) -> {
      memory.check(w, g);
      move.of(w, g, u);
      double alpha = learningRate.at(t - 1);
      for (int i = 0; i < w.length; i++) {
        b[i] = momentum * b[i] + alpha * u[i];
        w[i] -= alpha * u[i] + momentum * b[i];
      }
    };
  }
}

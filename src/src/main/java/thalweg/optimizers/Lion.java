package thalweg.optimizers;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * Lion: the sign of a momentum that has seen the newest gradient twice, with decoupled weight decay,
 *
 * <p>\[w_t=w_{t-1}-\alpha_t\bigl(\operatorname{sign}(\beta_1m_{t-1}+(1-\beta_1)g_t)+\lambda w_{t-1}\bigr),\qquad
 * m_t=\beta_2m_{t-1}+(1-\beta_2)g_t.\]
 *
 * <p>Every move has length α in every coordinate (without decay), so α is chosen 3 to 10 times smaller than Adam's and
 * λ larger by as much. Found by a search over programs; it minimizes \(f\) in the box \(|w_i|\le1/\lambda\) (Chen et
 * al. 2024). Memory: d numbers, half of Adam's.
 *
 * @param learningRate the step size α
 * @param beta1 β₁, the share of the momentum in the direction; in [0, 1)
 * @param beta2 β₂, how much of the momentum is kept; in [0, 1)
 * @param weightDecay λ; at least 0
 * @see <a href="https://arxiv.org/abs/2302.06675">Chen et al., Symbolic discovery of optimization algorithms (2023), algorithm 2</a>
 */
public record Lion(Schedule learningRate, double beta1, double beta2, double weightDecay)
    implements Optimizer {

  /** Checks the settings. */
  public Lion {
    Check.inHalfOpen("beta1", beta1, 0, 1);
    Check.inHalfOpen("beta2", beta2, 0, 1);
    Check.nonNegative("weightDecay", weightDecay);
  }

  /** β₁ = 0.9, β₂ = 0.99, λ = 1e-3, as Optax. */
  public Lion(double learningRate) {
    this(Schedule.constant(learningRate), 0.9, 0.99, 1e-3);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] m = memory.vector("m");
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1);
      for (int i = 0; i < w.length; i++) {
        double sign = Sign.of(beta1 * m[i] + (1 - beta1) * g[i]);
        w[i] -= alpha * (sign + weightDecay * w[i]);
        m[i] = beta2 * m[i] + (1 - beta2) * g[i];
      }
    };
  }
}

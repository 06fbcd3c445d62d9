package thalweg.optimizers;

import static java.lang.Double.MIN_NORMAL;
import static java.lang.Math.abs;
import static java.lang.Math.max;
import static java.lang.Math.pow;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * Adam in the ∞-norm: the second moment is a maximum that fades,
 *
 * <p>\[m_t=\beta_1m_{t-1}+(1-\beta_1)g_t,\quad u_t=\max(\beta_2u_{t-1},|g_t|+\epsilon),\quad
 * w_t=w_{t-1}-\frac{\alpha_t}{1-\beta_1^t}\,\frac{m_t}{u_t}.\]
 *
 * <p>u needs no correction for its start, and no move is longer than α by more than the factor 1/(1−β₁ᵗ) of the
 * first steps. ε is added to the magnitude inside the maximum, as in PyTorch; the paper has none and divides 0 by 0
 * where the gradient is 0 from the start, which here is no move. Memory: 2d numbers.
 *
 * @param learningRate the step size α
 * @param beta1 β₁, how much of the mean is kept; in [0, 1)
 * @param beta2 β₂, how slowly the maximum fades; in [0, 1)
 * @param epsilon ε, keeps the denominator from 0; at least 0
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba, Adam (2015), algorithm 2</a>
 */
public record Adamax(Schedule learningRate, double beta1, double beta2, double epsilon)
    implements Optimizer {

  /** Checks the settings. */
  public Adamax {
    Check.inHalfOpen("beta1", beta1, 0, 1);
    Check.inHalfOpen("beta2", beta2, 0, 1);
    Check.nonNegative("epsilon", epsilon);
  }

  /** β₁ = 0.9, β₂ = 0.999, ε = 1e-8; the paper's step size is 0.002. */
  public Adamax(double learningRate) {
    this(Schedule.constant(learningRate), 0.9, 0.999, 1e-8);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] m = memory.vector("m");
    double[] u = memory.vector("u");
    double epsilon = max(this.epsilon, MIN_NORMAL); // 0/0 is no move
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1) / (1 - pow(beta1, t));
      for (int i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        u[i] = max(beta2 * u[i], abs(g[i]) + epsilon);
        w[i] -= alpha * (m[i] / u[i]);
      }
    };
  }
}

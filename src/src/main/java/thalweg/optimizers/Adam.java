package thalweg.optimizers;

import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

import thalweg.math.Check;
import thalweg.math.Parallel;
import thalweg.schedules.Schedule;

/**
 * Adam: the running mean of the gradient over its running root mean square, both corrected for their start at 0,
 *
 * <p>\[m_t=\beta_1m_{t-1}+(1-\beta_1)g_t,\quad v_t=\beta_2v_{t-1}+(1-\beta_2)g_t^2,\quad
 * \hat m_t=\frac{m_t}{1-\beta_1^t},\quad\hat v_t=\frac{v_t}{1-\beta_2^t},\quad
 * w_t=w_{t-1}-\alpha_t\frac{\hat m_t}{\sqrt{\hat v_t}+\epsilon}.\]
 *
 * <p>The first step is α against each sign, whatever the size of the gradient (above ε); later steps stay within
 * about α. Invariant to a rescaling of any coordinate of the gradient. ε is outside the root and added after the
 * correction; a library that folds it in, or starts at m₀ = g₀, takes another first step. Memory: 2d numbers.
 * There are convex problems on which Adam diverges; {@link AmsGrad} does not.
 *
 * @param learningRate the step size α
 * @param beta1 β₁, how much of the mean is kept; in [0, 1)
 * @param beta2 β₂, how much of the second moment is kept; in [0, 1)
 * @param epsilon ε, keeps the denominator from 0; at least 0
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba, Adam: A method for stochastic optimization (2015), algorithm 1</a>
 */
public record Adam(Schedule learningRate, double beta1, double beta2, double epsilon)
    implements Optimizer {

  /** Checks the settings. */
  public Adam {
    Check.inHalfOpen("beta1", beta1, 0, 1);
    Check.inHalfOpen("beta2", beta2, 0, 1);
    Check.nonNegative("epsilon", epsilon);
  }

  /** β₁ = 0.9, β₂ = 0.999, ε = 1e-8; the paper's step size is 0.001. */
  public Adam(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /** β₁ = 0.9, β₂ = 0.999, ε = 1e-8, and a step size that changes. */
  public Adam(Schedule learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] m = memory.vector("m");
    double[] v = memory.vector("v");
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1) / (1 - pow(beta1, t));
      double vScale = 1 / (1 - pow(beta2, t));
      int parts = Parallel.partsOf(w.length);
      if (parts == 1) {
        update(alpha, m, v, vScale, w, g, 0, w.length);
      } else {
        int size = (w.length + parts - 1) / parts;
        Parallel.forEach(
            parts,
            part -> {
              int from = part * size;
              update(alpha, m, v, vScale, w, g, from, Math.min(from + size, w.length));
            });
      }
    };
  }

  private void update(
      double alpha,
      double[] m,
      double[] v,
      double vScale,
      double[] w,
      double[] g,
      int from,
      int to) {
    double epsilon = Squarable.epsilon(this.epsilon);
    for (int i = from; i < to; i++) {
      double gi = Squarable.of(g[i]);
      m[i] = beta1 * m[i] + (1 - beta1) * gi;
      v[i] = beta2 * v[i] + (1 - beta2) * gi * gi;
      w[i] -= alpha * m[i] / (sqrt(v[i] * vScale) + epsilon);
    }
  }
}

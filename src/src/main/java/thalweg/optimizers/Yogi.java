package thalweg.optimizers;

import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * Adam whose second moment moves by at most a share of g² at a time,
 *
 * <p>\[v_t=v_{t-1}-(1-\beta_2)\operatorname{sign}(v_{t-1}-g_t^2)\,g_t^2,\qquad
 * w_t=w_{t-1}-\alpha_t\frac{\hat m_t}{\sqrt{\hat v_t}+\epsilon}.\]
 *
 * <p>Adam's v falls fast when gradients become small, which makes large steps of noise; Yogi's falls no faster than
 * the small g² themselves. m and v both start from a small value and are corrected as if from 0, as in Optax;
 * so a parameter whose gradient is 0 from the start drifts by a little. Memory: 2d numbers.
 *
 * @param learningRate the step size α
 * @param beta1 β₁, how much of the mean is kept; in [0, 1)
 * @param beta2 β₂, how much of the second moment is kept; in [0, 1)
 * @param epsilon ε, outside the root, after the correction; at least 0
 * @param initial what m and v start with; at least 0
 * @see <a href="https://papers.nips.cc/paper/8186-adaptive-methods-for-nonconvex-optimization">Zaheer et al., Adaptive methods for nonconvex optimization (2018), algorithm 2</a>
 */
public record Yogi(
    Schedule learningRate, double beta1, double beta2, double epsilon, double initial)
    implements Optimizer {

  /** Checks the settings. */
  public Yogi {
    Check.inHalfOpen("beta1", beta1, 0, 1);
    Check.inHalfOpen("beta2", beta2, 0, 1);
    Check.nonNegative("epsilon", epsilon);
    Check.nonNegative("initial", initial);
  }

  /** β₁ = 0.9, β₂ = 0.999, ε = 1e-3, from 1e-6, as Optax; the paper's step size is 0.01. */
  public Yogi(double learningRate) {
    this(Schedule.constant(learningRate), 0.9, 0.999, 1e-3, 1e-6);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] m = memory.vector("m", memory.dimension(), initial);
    double[] v = memory.vector("v", memory.dimension(), initial);
    double epsilon = Squarable.epsilon(this.epsilon);
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1) / (1 - pow(beta1, t));
      double vScale = 1 / (1 - pow(beta2, t));
      for (int i = 0; i < w.length; i++) {
        double gi = Squarable.of(g[i]);
        double square = gi * gi;
        m[i] = beta1 * m[i] + (1 - beta1) * gi;
        v[i] -= (1 - beta2) * Sign.of(v[i] - square) * square;
        w[i] -= alpha * m[i] / (sqrt(v[i] * vScale) + epsilon);
      }
    };
  }
}

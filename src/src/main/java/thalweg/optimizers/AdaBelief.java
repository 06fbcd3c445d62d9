package thalweg.optimizers;

import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * Adam scaled by how far the gradient is from its own running mean,
 *
 * <p>\[m_t=\beta_1m_{t-1}+(1-\beta_1)g_t,\quad s_t=\beta_2s_{t-1}+(1-\beta_2)(g_t-m_t)^2+\epsilon_r,\quad
 * w_t=w_{t-1}-\alpha_t\frac{\hat m_t}{\sqrt{\hat s_t}+\epsilon}.\]
 *
 * <p>Where gradients are as expected the step is large, where they surprise it is small. On the first step the
 * distance is β₁g, so the step is α/β₁. Along a constant gradient s fades to about ε_r/(1−β₂), and steps grow
 * without bound but for ε_r, which is added at every step inside the running mean, as in the paper. Memory: 2d numbers.
 *
 * @param learningRate the step size α
 * @param beta1 β₁, how much of the mean is kept; in [0, 1)
 * @param beta2 β₂, how much of the second moment is kept; in [0, 1)
 * @param epsilon ε, outside the root; at least 0
 * @param epsilonRoot ε_r, added to s at every step; at least 0
 * @see <a href="https://arxiv.org/abs/2010.07468">Zhuang et al., AdaBelief optimizer (2020), algorithm 2</a>
 */
public record AdaBelief(
    Schedule learningRate, double beta1, double beta2, double epsilon, double epsilonRoot)
    implements Optimizer {

  /** Checks the settings. */
  public AdaBelief {
    Check.inHalfOpen("beta1", beta1, 0, 1);
    Check.inHalfOpen("beta2", beta2, 0, 1);
    Check.nonNegative("epsilon", epsilon);
    Check.nonNegative("epsilonRoot", epsilonRoot);
  }

  /** β₁ = 0.9, β₂ = 0.999, ε = ε_r = 1e-16, as Optax. */
  public AdaBelief(double learningRate) {
    this(Schedule.constant(learningRate), 0.9, 0.999, 1e-16, 1e-16);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] m = memory.vector("m");
    double[] s = memory.vector("s");
    double epsilon = Squarable.epsilon(this.epsilon);
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1) / (1 - pow(beta1, t));
      double sScale = 1 / (1 - pow(beta2, t));
      for (int i = 0; i < w.length; i++) {
        double gi = Squarable.of(g[i]);
        m[i] = beta1 * m[i] + (1 - beta1) * gi;
        double surprise = gi - m[i];
        s[i] = beta2 * s[i] + (1 - beta2) * surprise * surprise + epsilonRoot;
        w[i] -= alpha * m[i] / (sqrt(s[i] * sScale) + epsilon);
      }
    };
  }
}

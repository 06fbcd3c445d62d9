package thalweg.optimizers;

import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * Adan: Nesterov's momentum without a look ahead, from the differences of successive gradients,
 *
 * <p>\[\Delta_t=g_t-g_{t-1},\quad m_t=\beta_1m_{t-1}+(1-\beta_1)g_t,\quad v_t=\beta_2v_{t-1}+(1-\beta_2)\Delta_t,\quad
 * n_t=\beta_3n_{t-1}+(1-\beta_3)\bigl(g_t+(1-\beta_2)\Delta_t\bigr)^2,\]
 *
 * <p>\[w_t=w_{t-1}-\alpha_t\frac{\hat m_t+(1-\beta_2)\hat v_t}{\sqrt{\hat n_t+\epsilon_r}+\epsilon},\]
 *
 * <p>with \(\Delta_1=0\) and hats for the correction of the start at 0. This is Optax's form, where the factors are
 * 1−β₂ in all places and β says what is kept; the paper's β are one minus these. Its weight decay is
 * {@link Optimizer#withDecoupledDecay}. Memory: 4d numbers.
 *
 * @param learningRate the step size α
 * @param beta1 β₁, how much of the mean is kept; in [0, 1)
 * @param beta2 β₂, how much of the mean difference is kept; in [0, 1)
 * @param beta3 β₃, how much of the second moment is kept; in [0, 1)
 * @param epsilon ε, outside the root; at least 0
 * @param epsilonRoot ε_r, inside the root; at least 0
 * @see <a href="https://arxiv.org/abs/2208.06677">Xie et al., Adan: Adaptive Nesterov momentum algorithm (2022), algorithm 1</a>
 */
public record Adan(
    Schedule learningRate,
    double beta1,
    double beta2,
    double beta3,
    double epsilon,
    double epsilonRoot)
    implements Optimizer {

  /** Checks the settings. */
  public Adan {
    Check.inHalfOpen("beta1", beta1, 0, 1);
    Check.inHalfOpen("beta2", beta2, 0, 1);
    Check.inHalfOpen("beta3", beta3, 0, 1);
    Check.nonNegative("epsilon", epsilon);
    Check.nonNegative("epsilonRoot", epsilonRoot);
  }

  /** β = 0.98, 0.92, 0.99, ε = ε_r = 1e-8, as Optax. */
  public Adan(double learningRate) {
    this(Schedule.constant(learningRate), 0.98, 0.92, 0.99, 1e-8, 1e-8);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] m = memory.vector("m");
    double[] v = memory.vector("v");
    double[] n = memory.vector("n");
    double[] last = memory.vector("g");
    double epsilon = Squarable.epsilon(this.epsilon);
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1);
      double mScale = alpha / (1 - pow(beta1, t));
      double vScale = alpha * (1 - beta2) / (1 - pow(beta2, t));
      double nScale = 1 / (1 - pow(beta3, t));
      double differs = t == 1 ? 0 : 1;
      for (int i = 0; i < w.length; i++) {
        double gi = Squarable.of(g[i]);
        double delta = differs * (gi - last[i]);
        double ahead = gi + (1 - beta2) * delta;
        v[i] = beta2 * v[i] + (1 - beta2) * delta;
        n[i] = beta3 * n[i] + (1 - beta3) * ahead * ahead;
        last[i] = gi;
      }
      for (int i = 0; i < w.length; i++) {
        double gi = Squarable.of(g[i]);
        m[i] = beta1 * m[i] + (1 - beta1) * gi;
        w[i] -= (mScale * m[i] + vScale * v[i]) / (sqrt(n[i] * nScale + epsilonRoot) + epsilon);
      }
    };
  }
}

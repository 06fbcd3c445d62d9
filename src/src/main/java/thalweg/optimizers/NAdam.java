package thalweg.optimizers;

import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * Adam with Nesterov's momentum, warmed up:
 *
 * <p>\[\mu_t=\beta_1\bigl(1-\tfrac12\,0.96^{t\psi}\bigr),\qquad P_t=\prod_{s\le t}\mu_s,\]
 *
 * <p>\[w_t=w_{t-1}-\alpha_t\Bigl[\frac{1-\mu_t}{1-P_t}\,g_t+\frac{\mu_{t+1}}{1-P_t\mu_{t+1}}\,m_t\Bigr]
 * \Big/\bigl(\sqrt{\hat v_t}+\epsilon\bigr),\]
 *
 * <p>with \(m_t,\hat v_t\) as in {@link Adam}. The momentum rises from about β₁/2 to β₁ within some 1/(0.04ψ) steps.
 * {@link NAdamW} keeps it constant, as Optax does. Memory: 2d numbers and the product P.
 *
 * @param learningRate the step size α
 * @param beta1 β₁, the momentum in the long run; in [0, 1)
 * @param beta2 β₂, how much of the second moment is kept; in [0, 1)
 * @param epsilon ε, outside the root, after the correction; at least 0
 * @param momentumDecay ψ, how fast the momentum rises; at least 0
 * @see <a href="https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ">Dozat, Incorporating Nesterov momentum into Adam (2016)</a>
 */
public record NAdam(
    Schedule learningRate, double beta1, double beta2, double epsilon, double momentumDecay)
    implements Optimizer {

  /** Checks the settings. */
  public NAdam {
    Check.inHalfOpen("beta1", beta1, 0, 1);
    Check.inHalfOpen("beta2", beta2, 0, 1);
    Check.nonNegative("epsilon", epsilon);
    Check.nonNegative("momentumDecay", momentumDecay);
  }

  /** β₁ = 0.9, β₂ = 0.999, ε = 1e-8, ψ = 0.004; PyTorch's step size is 0.002. */
  public NAdam(double learningRate) {
    this(Schedule.constant(learningRate), 0.9, 0.999, 1e-8, 4e-3);
  }

  private double mu(int t) {
    return beta1 * (1 - 0.5 * pow(0.96, t * momentumDecay));
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] m = memory.vector("m");
    double[] v = memory.vector("v");
    double[] product = memory.vector("product", 1, 1);
    double epsilon = Squarable.epsilon(this.epsilon);
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1);
      product[0] *= mu(t);
      double now = alpha * (1 - mu(t)) / (1 - product[0]);
      double next = alpha * mu(t + 1) / (1 - product[0] * mu(t + 1));
      double vScale = 1 / (1 - pow(beta2, t));
      for (int i = 0; i < w.length; i++) {
        double gi = Squarable.of(g[i]);
        m[i] = beta1 * m[i] + (1 - beta1) * gi;
        v[i] = beta2 * v[i] + (1 - beta2) * gi * gi;
        w[i] -= (now * gi + next * m[i]) / (sqrt(v[i] * vScale) + epsilon);
      }
    };
  }
}

package thalweg.optimizers;

import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * Adam with Nesterov's momentum at a constant β₁, and decoupled weight decay:
 *
 * <p>\[w_t=(1-\alpha_t\lambda)w_{t-1}-\alpha_t\,
 * \frac{\beta_1\dfrac{m_t}{1-\beta_1^{t+1}}+(1-\beta_1)\dfrac{g_t}{1-\beta_1^t}}{\sqrt{\hat v_t+\epsilon_r}+\epsilon},\]
 *
 * <p>with \(m_t,\hat v_t\) as in {@link Adam}. This is Optax's form, and with λ = 0 its NAdam; {@link NAdam} warms
 * its momentum up. Memory: 2d numbers.
 *
 * @param learningRate the step size α
 * @param beta1 β₁, how much of the mean is kept; in [0, 1)
 * @param beta2 β₂, how much of the second moment is kept; in [0, 1)
 * @param epsilon ε, outside the root; at least 0
 * @param epsilonRoot ε_r, inside the root; at least 0
 * @param weightDecay λ; at least 0
 * @see <a href="https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ">Dozat, Incorporating Nesterov momentum into Adam (2016)</a>
 */
public record NAdamW(
    Schedule learningRate,
    double beta1,
    double beta2,
    double epsilon,
    double epsilonRoot,
    double weightDecay)
    implements Optimizer {

  /** Checks the settings. */
  public NAdamW {
    Check.inHalfOpen("beta1", beta1, 0, 1);
    Check.inHalfOpen("beta2", beta2, 0, 1);
    Check.nonNegative("epsilon", epsilon);
    Check.nonNegative("epsilonRoot", epsilonRoot);
    Check.nonNegative("weightDecay", weightDecay);
  }

  /** β₁ = 0.9, β₂ = 0.999, ε = 1e-8, nothing inside the root, λ = 1e-4. */
  public NAdamW(double learningRate) {
    this(Schedule.constant(learningRate), 0.9, 0.999, 1e-8, 0, 1e-4);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] m = memory.vector("m");
    double[] v = memory.vector("v");
    double epsilon = Squarable.epsilon(this.epsilon);
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1);
      double keep = 1 - alpha * weightDecay;
      double mScale = alpha * beta1 / (1 - pow(beta1, t + 1));
      double gScale = alpha * (1 - beta1) / (1 - pow(beta1, t));
      double vScale = 1 / (1 - pow(beta2, t));
      for (int i = 0; i < w.length; i++) {
        double gi = Squarable.of(g[i]);
        m[i] = beta1 * m[i] + (1 - beta1) * gi;
        v[i] = beta2 * v[i] + (1 - beta2) * gi * gi;
        double move = mScale * m[i] + gScale * gi;
        w[i] = keep * w[i] - move / (sqrt(v[i] * vScale + epsilonRoot) + epsilon);
      }
    };
  }
}

package thalweg.optimizers;

import static java.lang.Math.max;
import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * AMSGrad with the maximum taken after the bias correction,
 *
 * <p>\[V_t=\max\Bigl(V_{t-1},\frac{v_t}{1-\beta_2^t}\Bigr),\qquad
 * w_t=w_{t-1}-\alpha_t\frac{\hat m_t}{\sqrt{V_t+\epsilon_r}+\epsilon},\]
 *
 * <p>with \(m_t,v_t\) as in {@link Adam}; this is Optax's form. Here a large first gradient holds the steps down for
 * ever, since its corrected second moment is g² in full; in {@link AmsGrad} its share is only (1−β₂)g². Memory: 3d
 * numbers.
 *
 * @param learningRate the step size α
 * @param beta1 β₁, how much of the mean is kept; in [0, 1)
 * @param beta2 β₂, how much of the second moment is kept; in [0, 1)
 * @param epsilon ε, outside the root; at least 0
 * @param epsilonRoot ε_r, inside the root; at least 0
 * @see <a href="https://arxiv.org/abs/1904.09237">Reddi, Kale, Kumar, On the convergence of Adam and beyond (2018)</a>
 */
public record CorrectedAmsGrad(
    Schedule learningRate, double beta1, double beta2, double epsilon, double epsilonRoot)
    implements Optimizer {

  /** Checks the settings. */
  public CorrectedAmsGrad {
    Check.inHalfOpen("beta1", beta1, 0, 1);
    Check.inHalfOpen("beta2", beta2, 0, 1);
    Check.nonNegative("epsilon", epsilon);
    Check.nonNegative("epsilonRoot", epsilonRoot);
  }

  /** β₁ = 0.9, β₂ = 0.999, ε = 1e-8, nothing inside the root. */
  public CorrectedAmsGrad(double learningRate) {
    this(Schedule.constant(learningRate), 0.9, 0.999, 1e-8, 0);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] m = memory.vector("m");
    double[] v = memory.vector("v");
    double[] vMax = memory.vector("vMax");
    double epsilon = Squarable.epsilon(this.epsilon);
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1) / (1 - pow(beta1, t));
      double vScale = 1 / (1 - pow(beta2, t));
      for (int i = 0; i < w.length; i++) {
        double gi = Squarable.of(g[i]);
        m[i] = beta1 * m[i] + (1 - beta1) * gi;
        v[i] = beta2 * v[i] + (1 - beta2) * gi * gi;
        vMax[i] = max(vMax[i], v[i] * vScale);
        w[i] -= alpha * m[i] / (sqrt(vMax[i] + epsilonRoot) + epsilon);
      }
    };
  }
}

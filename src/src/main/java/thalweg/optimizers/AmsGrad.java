package thalweg.optimizers;

import static java.lang.Math.max;
import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * Adam whose denominator never falls: the largest second moment so far,
 *
 * <p>\[V_t=\max(V_{t-1},v_t),\qquad
 * w_t=w_{t-1}-\alpha_t\frac{\hat m_t}{\sqrt{V_t/(1-\beta_2^t)}+\epsilon},\]
 *
 * <p>with \(m_t,v_t\) as in {@link Adam}. Adam forgets a rare large gradient and can walk away from the minimum for
 * ever; this one does not, and has regret O(√T) on convex problems with falling α. Here the maximum is of the raw v
 * and is corrected after, as in PyTorch; {@link CorrectedAmsGrad} corrects first, as Optax does; the paper corrects
 * nothing. Memory: 3d numbers.
 *
 * @param learningRate the step size α
 * @param beta1 β₁, how much of the mean is kept; in [0, 1)
 * @param beta2 β₂, how much of the second moment is kept; in [0, 1)
 * @param epsilon ε, keeps the denominator from 0; at least 0
 * @see <a href="https://arxiv.org/abs/1904.09237">Reddi, Kale, Kumar, On the convergence of Adam and beyond (2018), algorithm 2</a>
 */
public record AmsGrad(Schedule learningRate, double beta1, double beta2, double epsilon)
    implements Optimizer {

  /** Checks the settings. */
  public AmsGrad {
    Check.inHalfOpen("beta1", beta1, 0, 1);
    Check.inHalfOpen("beta2", beta2, 0, 1);
    Check.nonNegative("epsilon", epsilon);
  }

  /** β₁ = 0.9, β₂ = 0.999, ε = 1e-8. */
  public AmsGrad(double learningRate) {
    this(Schedule.constant(learningRate), 0.9, 0.999, 1e-8);
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
        vMax[i] = max(vMax[i], v[i]);
        w[i] -= alpha * m[i] / (sqrt(vMax[i] * vScale) + epsilon);
      }
    };
  }
}

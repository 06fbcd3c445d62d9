package thalweg.optimizers;

import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.schedules.Schedule;

/**
 * LAMB: Adam's direction, stretched to the length of the parameters of its layer,
 *
 * <p>\[u_t=\frac{\hat m_t}{\sqrt{\hat v_t+\epsilon_r}+\epsilon}+\lambda w_{t-1},\qquad
 * w_t=w_{t-1}-\alpha_t\frac{\lVert w_{t-1}\rVert}{\lVert u_t\rVert}\,u_t.\]
 *
 * <p>α is then the relative change of the layer in one step, which keeps training with very large batches stable.
 * Where either norm is 0 the ratio counts as 1. The norms are over all parameters; give each layer its own by
 * {@link Partitioned}. Memory: 2d numbers.
 *
 * @param learningRate the step size α, relative to the parameters
 * @param beta1 β₁, how much of the mean is kept; in [0, 1)
 * @param beta2 β₂, how much of the second moment is kept; in [0, 1)
 * @param epsilon ε, outside the root; at least 0
 * @param epsilonRoot ε_r, inside the root; at least 0
 * @param weightDecay λ, added to the direction before its length is taken; at least 0
 * @see <a href="https://arxiv.org/abs/1904.00962">You et al., Large batch optimization for deep learning (2020), algorithm 2</a>
 */
public record Lamb(
    Schedule learningRate,
    double beta1,
    double beta2,
    double epsilon,
    double epsilonRoot,
    double weightDecay)
    implements Optimizer {

  /** Checks the settings. */
  public Lamb {
    Check.inHalfOpen("beta1", beta1, 0, 1);
    Check.inHalfOpen("beta2", beta2, 0, 1);
    Check.nonNegative("epsilon", epsilon);
    Check.nonNegative("epsilonRoot", epsilonRoot);
    Check.nonNegative("weightDecay", weightDecay);
  }

  /** β₁ = 0.9, β₂ = 0.999, ε = 1e-6, nothing inside the root, no decay, as Optax. */
  public Lamb(double learningRate) {
    this(Schedule.constant(learningRate), 0.9, 0.999, 1e-6, 0, 0);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] m = memory.vector("m");
    double[] v = memory.vector("v");
    double[] u = new double[memory.dimension()];
    double epsilon = Squarable.epsilon(this.epsilon);
    return (t, w, g) -> {
      memory.check(w, g);
      double mScale = 1 / (1 - pow(beta1, t));
      double vScale = 1 / (1 - pow(beta2, t));
      for (int i = 0; i < w.length; i++) {
        double gi = Squarable.of(g[i]);
        m[i] = beta1 * m[i] + (1 - beta1) * gi;
        v[i] = beta2 * v[i] + (1 - beta2) * gi * gi;
        u[i] = mScale * m[i] / (sqrt(v[i] * vScale + epsilonRoot) + epsilon) + weightDecay * w[i];
      }
      TrustRatio.scale(w, 1, 0, u);
      Vectors.axpy(-learningRate.at(t - 1), u, w);
    };
  }
}

package thalweg.optimizers;

import static java.lang.Double.MIN_VALUE;
import static java.lang.Math.hypot;
import static java.lang.Math.max;
import static java.lang.Math.sqrt;

import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.schedules.Schedule;

/**
 * NovoGrad: momentum on gradients divided by the running length of the whole layer's gradient,
 *
 * <p>\[\nu_1=\lVert g_1\rVert^2,\quad\nu_t=\beta_2\nu_{t-1}+(1-\beta_2)\lVert g_t\rVert^2,\quad
 * m_t=\beta_1m_{t-1}+\frac{g_t}{\sqrt{\nu_t+\epsilon_r}+\epsilon}+\lambda w_{t-1},\quad w_t=w_{t-1}-\alpha_tm_t.\]
 *
 * <p>One second moment for all, half of Adam's memory; directions are those of momentum. New gradients enter m in
 * full, so along a constant gradient the moves grow to α/(1−β₁). The norm is over all parameters; give each layer
 * its own by {@link Partitioned}. Memory: d + 1 numbers, one of them √ν.
 *
 * @param learningRate the step size α
 * @param beta1 β₁, how much of the momentum is kept; in [0, 1)
 * @param beta2 β₂, how much of the squared length is kept; in [0, 1)
 * @param epsilon ε, outside the root; at least 0
 * @param epsilonRoot ε_r, inside the root; at least 0
 * @param weightDecay λ, which enters the momentum; at least 0
 * @see <a href="https://arxiv.org/abs/1905.11286">Ginsburg et al., Training deep networks with stochastic normalized gradient descent (2019), algorithm 1</a>
 */
public record Novograd(
    Schedule learningRate,
    double beta1,
    double beta2,
    double epsilon,
    double epsilonRoot,
    double weightDecay)
    implements Optimizer {

  /** Checks the settings. */
  public Novograd {
    Check.inHalfOpen("beta1", beta1, 0, 1);
    Check.inHalfOpen("beta2", beta2, 0, 1);
    Check.nonNegative("epsilon", epsilon);
    Check.nonNegative("epsilonRoot", epsilonRoot);
    Check.nonNegative("weightDecay", weightDecay);
  }

  /** β₁ = 0.9, β₂ = 0.25, ε = 1e-6, nothing inside the root, no decay, as Optax. */
  public Novograd(double learningRate) {
    this(Schedule.constant(learningRate), 0.9, 0.25, 1e-6, 0, 0);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] m = memory.vector("m");
    double[] root = memory.vector("root", 1, 0);
    double epsilon = max(this.epsilon, MIN_VALUE); // 0/0 is no move
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1);
      double length = Vectors.norm2(g);
      // √ν: ν itself would overflow or underflow.
      root[0] = t == 1 ? length : hypot(sqrt(beta2) * root[0], sqrt(1 - beta2) * length);
      double denominator = hypot(root[0], sqrt(epsilonRoot)) + epsilon;
      for (int i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + g[i] / denominator + weightDecay * w[i];
        w[i] -= alpha * m[i];
      }
    };
  }
}

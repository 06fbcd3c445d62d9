package thalweg.optimizers;

import static java.lang.Math.sqrt;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * RMSProp: the gradient over its running root mean square, with momentum on the result,
 *
 * <p>\[v_t=\rho v_{t-1}+(1-\rho)g_t^2,\qquad b_t=\mu b_{t-1}+\frac{g_t}{\sqrt{v_t}+\epsilon},\qquad
 * w_t=w_{t-1}-\alpha_t b_t.\]
 *
 * <p>{@link Adagrad} that forgets: v follows the last 1/(1−ρ) gradients. There is no bias correction, so the first
 * step is α/√(1−ρ) along each sign: ten times α with ρ = 0.99. ε is outside the root, as in PyTorch; Optax and
 * TensorFlow put it inside. Memory: 2d numbers.
 *
 * @param learningRate the step size α
 * @param rho ρ, how much of the running mean is kept; in [0, 1). PyTorch calls it alpha
 * @param momentum μ, the share of the last direction that is kept; in [0, 1)
 * @param epsilon ε, keeps the denominator from 0; at least 0
 * @see <a href="https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf">Hinton, Neural networks for machine learning, lecture 6e (2012)</a>
 */
public record RmsProp(Schedule learningRate, double rho, double momentum, double epsilon)
    implements Optimizer {

  /** Checks the settings. */
  public RmsProp {
    Check.inHalfOpen("rho", rho, 0, 1);
    Check.inHalfOpen("momentum", momentum, 0, 1);
    Check.nonNegative("epsilon", epsilon);
  }

  /** ρ = 0.99, no momentum, ε = 1e-8; PyTorch's step size is 0.01. */
  public RmsProp(double learningRate) {
    this(Schedule.constant(learningRate), 0.99, 0, 1e-8);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] v = memory.vector("v");
    double[] b = memory.vector("b");
    double epsilon = Squarable.epsilon(this.epsilon);
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1);
      for (int i = 0; i < w.length; i++) {
        double gi = Squarable.of(g[i]);
        v[i] = rho * v[i] + (1 - rho) * gi * gi;
        b[i] = momentum * b[i] + gi / (sqrt(v[i]) + epsilon);
        w[i] -= alpha * b[i];
      }
    };
  }
}

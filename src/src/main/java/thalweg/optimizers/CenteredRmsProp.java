package thalweg.optimizers;

import static java.lang.Math.max;
import static java.lang.Math.sqrt;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * RMSProp by the variance of the gradient instead of its second moment,
 *
 * <p>\[\bar g_t=\rho\bar g_{t-1}+(1-\rho)g_t,\quad v_t=\rho v_{t-1}+(1-\rho)g_t^2,\quad
 * b_t=\mu b_{t-1}+\frac{g_t}{\sqrt{v_t-\bar g_t^2}+\epsilon},\quad w_t=w_{t-1}-\alpha_t b_t.\]
 *
 * <p>Steps grow where the gradient hardly changes, which is bold: along a constant gradient the denominator
 * goes to ε. A variance that rounding has made negative counts as 0 (PyTorch turns to NaN there). ε is outside the
 * root. Memory: 3d numbers.
 *
 * @param learningRate the step size α
 * @param rho ρ, how much of the running means is kept; in [0, 1)
 * @param momentum μ, the share of the last direction that is kept; in [0, 1)
 * @param epsilon ε, keeps the denominator from 0; at least 0
 * @see <a href="https://arxiv.org/abs/1308.0850">Graves, Generating sequences with recurrent neural networks (2013), equations 38–45</a>
 */
public record CenteredRmsProp(Schedule learningRate, double rho, double momentum, double epsilon)
    implements Optimizer {

  /** Checks the settings. */
  public CenteredRmsProp {
    Check.inHalfOpen("rho", rho, 0, 1);
    Check.inHalfOpen("momentum", momentum, 0, 1);
    Check.nonNegative("epsilon", epsilon);
  }

  /** ρ = 0.99, no momentum, ε = 1e-8, as {@link RmsProp}. */
  public CenteredRmsProp(double learningRate) {
    this(Schedule.constant(learningRate), 0.99, 0, 1e-8);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] gBar = memory.vector("gBar");
    double[] v = memory.vector("v");
    double[] b = memory.vector("b");
    double epsilon = Squarable.epsilon(this.epsilon);
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1);
      for (int i = 0; i < w.length; i++) {
        double gi = Squarable.of(g[i]);
        gBar[i] += (1 - rho) * (gi - gBar[i]);
        v[i] = rho * v[i] + (1 - rho) * gi * gi;
      }
      for (int i = 0; i < w.length; i++) {
        double gi = Squarable.of(g[i]);
        double variance = max(0, v[i] - gBar[i] * gBar[i]);
        b[i] = momentum * b[i] + gi / (sqrt(variance) + epsilon);
        w[i] -= alpha * b[i];
      }
    };
  }
}

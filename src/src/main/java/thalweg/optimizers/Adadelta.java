package thalweg.optimizers;

import static java.lang.Math.sqrt;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * Adadelta: steps in the units of the parameter, from the ratio of two running root mean squares,
 *
 * <p>\[v_t=\rho v_{t-1}+(1-\rho)g_t^2,\quad
 * \Delta_t=\frac{\sqrt{u_{t-1}+\epsilon}}{\sqrt{v_t+\epsilon}}\,g_t,\quad
 * u_t=\rho u_{t-1}+(1-\rho)\Delta_t^2,\quad w_t=w_{t-1}-\alpha_t\Delta_t.\]
 *
 * <p>The past moves set the scale, so the step size is 1 and need not be tuned; but the first move is only about
 * √(ε/(1−ρ)), whatever the gradient, and it takes many steps to grow. ε is inside both roots. Invariant to the
 * scale of the objective as long as g² is far above ε. Memory: 2d numbers.
 *
 * @param learningRate α, a factor on the moves; 1 in the paper
 * @param rho ρ, how much of the running means is kept; in [0, 1)
 * @param epsilon ε, sets the size of the first moves; positive
 * @see <a href="https://arxiv.org/abs/1212.5701">Zeiler, ADADELTA: An adaptive learning rate method (2012)</a>
 */
public record Adadelta(Schedule learningRate, double rho, double epsilon) implements Optimizer {

  /** Checks the settings. */
  public Adadelta {
    Check.inHalfOpen("rho", rho, 0, 1);
    Check.positive("epsilon", epsilon);
  }

  /** ρ = 0.9, ε = 1e-6; PyTorch's factor is 1. */
  public Adadelta(double learningRate) {
    this(Schedule.constant(learningRate), 0.9, 1e-6);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] v = memory.vector("v");
    double[] u = memory.vector("u");
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1);
      for (int i = 0; i < w.length; i++) {
        double gi = Squarable.of(g[i]);
        v[i] = rho * v[i] + (1 - rho) * gi * gi;
        double delta = sqrt(u[i] + epsilon) / sqrt(v[i] + epsilon) * gi;
        u[i] = rho * u[i] + (1 - rho) * delta * delta;
        w[i] -= alpha * delta;
      }
    };
  }
}

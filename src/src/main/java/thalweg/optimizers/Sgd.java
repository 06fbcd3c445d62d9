package thalweg.optimizers;

import thalweg.math.Check;
import thalweg.schedules.Constant;
import thalweg.schedules.Schedule;

/**
 * Stochastic gradient descent with heavy-ball momentum:
 *
 * <p>\[b_1=g_1,\qquad b_t=\mu_t b_{t-1}+(1-\tau)g_t,\qquad w_t=w_{t-1}-\alpha_t b_t.\]
 *
 * <p>With μ = 0 this is plain gradient descent. Momentum averages gradients over about 1/(1−μ) steps, so the
 * effective step along a constant gradient grows to α(1−τ)/(1−μ). The first gradient enters undamped, as in
 * PyTorch; other libraries start at \(b_1=(1-\tau)g_1\). Memory: d numbers. On an L-smooth convex
 * objective with exact gradients, μ = 0 and α ≤ 1/L give f(w_t) − f* ≤ R²/(2αt).
 *
 * @param learningRate the step size α
 * @param momentum μ, the share of the last direction that is kept; in [0, 1). A schedule, since some training
 *     recipes lower it while the step size rises
 * @param dampening τ, the share of each later gradient that is left out; in [0, 1)
 * @see <a href="https://doi.org/10.1016/0041-5553(64)90137-5">Polyak, Some methods of speeding up the convergence of iteration methods (1964)</a>
 */
public record Sgd(Schedule learningRate, Schedule momentum, double dampening) implements Optimizer {

  /** Checks the settings. */
  public Sgd {
    Check.inHalfOpen("dampening", dampening, 0, 1);
  }

  /** The same momentum at every step. */
  public Sgd(Schedule learningRate, double momentum, double dampening) {
    this(learningRate, new Constant(Check.inHalfOpen("momentum", momentum, 0, 1)), dampening);
  }

  /** Plain gradient steps. */
  public Sgd(double learningRate) {
    this(learningRate, 0);
  }

  /** Momentum without dampening. */
  public Sgd(double learningRate, double momentum) {
    this(Schedule.constant(learningRate), momentum, 0);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] b = memory.vector("b");
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1);
      double mu = momentum.at(t - 1);
      double share = t == 1 ? 1 : 1 - dampening;
      for (int i = 0; i < w.length; i++) {
        b[i] = mu * b[i] + share * g[i];
        w[i] -= alpha * b[i];
      }
    };
  }
}

package thalweg.optimizers;

import static java.lang.Math.max;
import static java.lang.Math.pow;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * Averaged stochastic gradient descent: plain steps with a falling step size, and the mean of the points they
 * visit,
 *
 * <p>\[\eta_t=\frac{\alpha_t}{(1+\lambda\alpha_t(t-1))^p},\qquad w_t=(1-\lambda\eta_t)w_{t-1}-\eta_tg_t,\qquad
 * \bar w_t=\bar w_{t-1}+\frac{w_t-\bar w_{t-1}}{\max(1,\,t-1-t_0)}.\]
 *
 * <p>Averaging takes out the noise that a fixed step leaves in the last point: for strongly convex objectives
 * the average reaches the best possible rate O(1/t) with steps that need not fall that fast. The step is
 * taken from w; {@link Stepper#result} hands over the average, which is w itself until t₀. Memory: d numbers.
 *
 * @param learningRate the step size α
 * @param lambda λ, the decay of the step size and of the parameters; at least 0
 * @param power p, how fast the step size falls; at least 0. PyTorch calls it alpha
 * @param from t₀, the step after which points are averaged; at least 0
 * @see <a href="https://doi.org/10.1137/0330046">Polyak and Juditsky, Acceleration of stochastic approximation by averaging (1992)</a>
 */
public record Asgd(Schedule learningRate, double lambda, double power, double from)
    implements Optimizer {

  /** Checks the settings. */
  public Asgd {
    Check.nonNegative("lambda", lambda);
    Check.nonNegative("power", power);
    Check.nonNegative("from", from);
  }

  /** λ = 1e-4, p = 0.75, t₀ = a million; PyTorch's step size is 0.01. */
  public Asgd(double learningRate) {
    this(Schedule.constant(learningRate), 1e-4, 0.75, 1e6);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    RunningMean average = new RunningMean(memory);
    Stepper step =
        (t, w, g) -> {
          memory.check(w, g);
          double alpha = learningRate.at(t - 1);
          double eta = alpha / pow(1 + lambda * alpha * (t - 1), power);
          double keep = 1 - lambda * eta;
          for (int i = 0; i < w.length; i++) {
            w[i] = keep * w[i] - eta * g[i];
          }
          average.add(w, max(1, t - 1 - from));
        };
    return step.handingOver(average::orElse);
  }
}

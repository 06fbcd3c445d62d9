package thalweg.optimizers;

import static java.lang.Math.sqrt;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * Adagrad: a step size of its own for each parameter, shrinking with the squared gradients it has seen,
 *
 * <p>\[s_t=s_{t-1}+g_t^2,\qquad w_t=w_{t-1}-\frac{\alpha_t}{1+(t-1)\eta}\,\frac{g_t}{\sqrt{s_t}+\epsilon}.\]
 *
 * <p>Rare features keep large steps, frequent ones get small steps. The sum never forgets, so steps fall like 1/√t
 * even where they should not; {@link RmsProp} and {@link Adadelta} forget. For convex losses with gradients
 * bounded by G the average regret after T steps is O(1/√T), without knowing G. ε is outside the root, as in
 * PyTorch. Memory: d numbers.
 *
 * @param learningRate the step size α
 * @param decay η, a further decay of the step size; at least 0
 * @param initial what the sum s starts with; at least 0
 * @param epsilon ε, keeps the denominator from 0; at least 0
 * @see <a href="https://jmlr.org/papers/v12/duchi11a.html">Duchi, Hazan, Singer, Adaptive subgradient methods (2011)</a>
 */
public record Adagrad(Schedule learningRate, double decay, double initial, double epsilon)
    implements Optimizer {

  /** Checks the settings. */
  public Adagrad {
    Check.nonNegative("decay", decay);
    Check.nonNegative("initial", initial);
    Check.nonNegative("epsilon", epsilon);
  }

  /** No decay, sum from 0, ε = 1e-10; PyTorch's step size is 0.01. */
  public Adagrad(double learningRate) {
    this(Schedule.constant(learningRate), 0, 0, 1e-10);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] s = memory.vector("s", memory.dimension(), initial);
    double epsilon = Squarable.epsilon(this.epsilon);
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1) / (1 + (t - 1) * decay);
      for (int i = 0; i < w.length; i++) {
        double gi = Squarable.of(g[i]);
        s[i] += gi * gi;
        w[i] -= alpha * gi / (sqrt(s[i]) + epsilon);
      }
    };
  }
}

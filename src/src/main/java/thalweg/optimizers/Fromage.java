package thalweg.optimizers;

import static java.lang.Math.max;
import static java.lang.Math.sqrt;

import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.schedules.Schedule;

/**
 * Fromage: moves whose length relative to the layer is α, shrunk so that noise cannot blow the layer up,
 *
 * <p>\[w_t=\frac1{\sqrt{1+\alpha_t^2}}\Bigl[w_{t-1}-\alpha_t\frac{\lVert w_{t-1}\rVert}{\lVert g_t\rVert}\,g_t\Bigr].\]
 *
 * <p>A gradient at a right angle to w, as all are where only the direction of w matters, leaves ‖w‖ exactly as it is.
 * Norms below a least norm count as that; the norms are over all parameters; give each layer its own by
 * {@link Partitioned}. A zero gradient still shrinks w. Memory: none.
 *
 * @param learningRate the step size α, relative to the parameters
 * @param leastNorm what a smaller norm counts as; positive
 * @see <a href="https://arxiv.org/abs/2002.03432">Bernstein et al., On the distance between two neural networks and the stability of learning (2020), algorithm 1</a>
 */
public record Fromage(Schedule learningRate, double leastNorm) implements Optimizer {

  /** Checks the settings. */
  public Fromage {
    Check.positive("leastNorm", leastNorm);
  }

  /** Norms of at least 1e-6, as Optax; the paper's step size is 0.01. */
  public Fromage(double learningRate) {
    this(Schedule.constant(learningRate), 1e-6);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] u = new double[memory.dimension()];
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1);
      double shrink = 1 / sqrt(1 + alpha * alpha);
      double length = max(Vectors.norm2(w), leastNorm);
      Direction.of(g, max(Vectors.norm2(g), leastNorm), u);
      Vectors.combine(shrink, w, -shrink * alpha * length, u, w);
    };
  }
}

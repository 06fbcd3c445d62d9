package thalweg.optimizers;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * A rule on gradients whose rows sum to 0: from each row of the matrix its mean is taken,
 * \(g_{ij}\leftarrow g_{ij}-\frac1n\sum_kg_{ik}\).
 *
 * <p>The projection onto the gradients that leave the mean of each row of weights alone, so every row keeps its mean
 * under {@link Sgd}. A matrix of weights has one row per unit, one column per input. Memory: the rule's.
 *
 * <pre>{@code
 * Stepper stepper = new Sgd(1).centralized(2).start(4);
 * double[] w = {0, 0, 0, 0};
 * stepper.step(1, w, new double[] {1, 3, 5, 5}); // rows (1, 3) and (5, 5)
 * w; // { 1.0, -1.0, 0.0, 0.0 }
 * }</pre>
 *
 * @param rule the rule that takes the steps
 * @param rows the number of rows of the matrix, stored row by row; at least 1, and divides d
 * @see <a href="https://arxiv.org/abs/2004.01461">Yong et al., Gradient centralization (2020), equation 1</a>
 */
public record Centralized(Optimizer rule, int rows) implements Optimizer {

  /** Checks the settings. */
  public Centralized {
    Check.atLeast("rows", rows, 1);
  }

  @Override
  public Schedule learningRate() {
    return rule.learningRate();
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    int columns = memory.columns(rows);
    Stepper inner = rule.start(memory.room("inner"));
    double[] centered = new double[memory.dimension()];
    return inner.with(
        (t, w, g) -> {
          memory.check(w, g);
          for (int from = 0; from < g.length; from += columns) {
            center(g, centered, from, from + columns);
          }
          inner.step(t, w, centered);
        });
  }

  private static void center(double[] g, double[] centered, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += g[i];
    }
    for (int i = from; i < to; i++) {
      centered[i] = g[i] - sum / (to - from);
    }
  }
}

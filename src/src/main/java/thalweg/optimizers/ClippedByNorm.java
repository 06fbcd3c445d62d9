package thalweg.optimizers;

import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.schedules.Schedule;

/**
 * A rule on gradients that are at most so long, \(g\leftarrow g\cdot\min(1,c/\lVert g\rVert_2)\) over all parameters.
 *
 * <p>The direction stays. With plain steps no move is longer than αc, so one exploding gradient cannot throw the
 * parameters far; the mean of clipped gradients is biased. An infinite or NaN entry leaves no direction to keep: then
 * every entry becomes NaN, and the run shows it. Memory: the rule's.
 *
 * <pre>{@code
 * Stepper stepper = new Sgd(1).clippedByNorm(1).start(2);
 * double[] w = {0, 0};
 * stepper.step(1, w, new double[] {300, -400});
 * w; // { -0.6, 0.8 }
 * }</pre>
 *
 * @param rule the rule that takes the steps
 * @param longest c, the largest length that passes; positive
 * @see <a href="https://arxiv.org/abs/1211.5063">Pascanu, Mikolov, Bengio, On the difficulty of training recurrent neural networks (2013), algorithm 1</a>
 */
public record ClippedByNorm(Optimizer rule, double longest) implements Optimizer {

  /** Checks the settings. */
  public ClippedByNorm {
    Check.positive("longest", longest);
  }

  @Override
  public Schedule learningRate() {
    return rule.learningRate();
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    Stepper inner = rule.start(memory.room("inner"));
    double[] clipped = new double[memory.dimension()];
    return inner.with(
        (t, w, g) -> {
          memory.check(w, g);
          double norm = Vectors.norm2(g);
          if (norm < longest) {
            inner.step(t, w, g);
            return;
          }
          Direction.of(g, norm, clipped);
          Vectors.scale(longest, clipped);
          inner.step(t, w, clipped);
        });
  }
}

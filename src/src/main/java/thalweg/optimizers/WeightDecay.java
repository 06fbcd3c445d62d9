package thalweg.optimizers;

import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.schedules.Schedule;

/**
 * A rule on the gradient of the objective with an L2 penalty, \(g_t\leftarrow g_t+\lambda w_{t-1}\).
 *
 * <p>The same as adding ½λ‖w‖² to the objective, which keeps it convex and adds λ to its curvature everywhere. In rules
 * that divide by the size of the gradient, λw is divided too; {@link DecoupledWeightDecay} is not. It moves all
 * parameters, an intercept included; {@link Partitioned} spares some. Memory: the rule's.
 *
 * <pre>{@code
 * Stepper stepper = new Sgd(0.5).withWeightDecay(0.5).start(1);
 * double[] w = {4};
 * stepper.step(1, w, new double[] {1});
 * w; // { 2.5 }, along 1 + 0.5 · 4
 * }</pre>
 *
 * @param rule the rule that takes the steps
 * @param lambda λ; at least 0
 * @see <a href="https://papers.nips.cc/paper/1991/hash/8eefcfdf5990e441f0fb6f3fad709e21-Abstract.html">Krogh and Hertz, A simple weight decay can improve generalization (1991)</a>
 */
public record WeightDecay(Optimizer rule, double lambda) implements Optimizer {

  /** Checks the settings. */
  public WeightDecay {
    Check.nonNegative("lambda", lambda);
  }

  @Override
  public Schedule learningRate() {
    return rule.learningRate();
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    Stepper inner = rule.start(memory.room("inner"));
    double[] decayed = new double[memory.dimension()];
    return inner.with(
        (t, w, g) -> {
          memory.check(w, g);
          Vectors.combine(1, g, lambda, w, decayed);
          inner.step(t, w, decayed);
        });
  }
}

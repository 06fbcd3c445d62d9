package thalweg.optimizers;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * A rule whose result is an average of its points that forgets, corrected for its start at 0,
 *
 * <p>\[a_t=\beta a_{t-1}+(1-\beta)w_t,\qquad\bar w_t=\frac{a_t}{1-\beta^t}.\]
 *
 * <p>About the last 1/(1−β) points count, so it follows a run that is still under way, where {@link PolyakAverage}
 * would remember the start for ever. The rule steps as it would alone; only {@link Stepper#result} changes. If the rule
 * hands over something of its own, that is what is averaged. Memory: d + 1 numbers and the rule's.
 *
 * <pre>{@code
 * Stepper stepper = new Sgd(1).exponentiallyAveraged(0.5).start(1);
 * double[] w = {0};
 * stepper.step(1, w, new double[] {-1});
 * stepper.step(2, w, new double[] {-2});
 * stepper.result(w)[0]; // 2.3333333333333335, where 3 counts twice as much as 1
 * }</pre>
 *
 * @param rule the rule that takes the steps
 * @param beta β, how much of the average is kept; in [0, 1)
 * @see <a href="https://arxiv.org/abs/1703.01780">Tarvainen and Valpola, Mean teachers are better role models (2017)</a>
 */
public record ExponentialAverage(Optimizer rule, double beta) implements Optimizer {

  /** Checks the settings. */
  public ExponentialAverage {
    Check.inHalfOpen("beta", beta, 0, 1);
  }

  @Override
  public Schedule learningRate() {
    return rule.learningRate();
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    Stepper inner = rule.start(memory.room("inner"));
    double[] a = memory.vector("a");
    double[] weight = memory.vector("weight", 1, 0);
    double[] corrected = new double[memory.dimension()];
    Stepper step =
        (t, w, g) -> {
          inner.step(t, w, g);
          double[] point = inner.result(w);
          for (int i = 0; i < a.length; i++) {
            a[i] = beta * a[i] + (1 - beta) * point[i];
          }
          weight[0] = beta * weight[0] + (1 - beta);
        };
    return step.handingOver(
        w -> {
          if (weight[0] == 0) {
            return inner.result(w);
          }
          for (int i = 0; i < a.length; i++) {
            corrected[i] = a[i] / weight[0];
          }
          return corrected;
        });
  }
}

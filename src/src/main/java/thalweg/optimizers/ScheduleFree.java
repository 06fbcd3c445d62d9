package thalweg.optimizers;

import static java.lang.Math.max;
import static java.lang.Math.pow;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * A rule that needs no falling step size: gradients are taken between the point it walks with and the mean of its
 * walk,
 *
 * <p>\[z_t=z_{t-1}+\Delta_t(y_{t-1}),\qquad x_t=(1-c_t)x_{t-1}+c_tz_t,\qquad y_t=(1-\beta)z_t+\beta x_t,\]
 *
 * <p>with \(c_t=\alpha_{\max,t}^2/\sum_{s\le t}\alpha_{\max,s}^2\), which is 1/t for a constant step size. Δ is the move
 * the rule makes from y on the gradient at y; w is y, and {@link Stepper#result} hands over x. β = 0 is
 * {@link PolyakAverage}, β = 1 takes gradients at the mean itself. The worst-case rate is that of the best
 * schedule, R G/√T, without knowing T. It takes momentum's place: use rules without, {@code
 * new Sgd(1)} or Adam with β₁ = 0, as in Schedule-Free AdamW. Memory: 2d + 2 numbers and the rule's.
 *
 * <pre>{@code
 * Stepper stepper = new Sgd(0.5).scheduleFree().start(1);
 * double[] w = {1};
 * for (int t = 1; t <= 100; t++) {
 *   stepper.step(t, w, new double[] {Math.signum(w[0])}); // the slope of |w|
 * }
 * Math.abs(stepper.result(w)[0]) < 0.02; // true
 * }</pre>
 *
 * @param rule the rule that makes the moves
 * @param beta β, how near to the mean gradients are taken; in [0, 1]
 * @see <a href="https://arxiv.org/abs/2405.15682">Defazio et al., The road less scheduled (2024), algorithm 1</a>
 */
public record ScheduleFree(Optimizer rule, double beta) implements Optimizer {

  /** Checks the settings. */
  public ScheduleFree {
    Check.inClosed("beta", beta, 0, 1);
  }

  @Override
  public Schedule learningRate() {
    return rule.learningRate();
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    Stepper inner = rule.start(memory.room("inner"));
    Schedule alpha = learningRate();
    double[] z = memory.vector("z");
    double[] x = memory.vector("x");
    double[] largest = memory.vector("largest", 1, 0);
    double[] total = memory.vector("total", 1, 0);
    double[] y = new double[memory.dimension()];
    Stepper step =
        (t, w, g) -> {
          memory.check(w, g);
          if (t == 1) {
            System.arraycopy(w, 0, z, 0, w.length);
            System.arraycopy(w, 0, x, 0, w.length);
          }
          System.arraycopy(w, 0, y, 0, w.length);
          inner.step(t, w, g);
          double before = largest[0];
          largest[0] = max(before, alpha.at(t - 1));
          // The sum of the weights in units of the newest, whose square might underflow.
          total[0] = largest[0] == 0 ? 0 : total[0] * pow(before / largest[0], 2) + 1;
          double c = total[0] == 0 ? 0 : 1 / total[0];
          for (int i = 0; i < w.length; i++) {
            z[i] += w[i] - y[i];
            x[i] = (1 - c) * x[i] + c * z[i];
            w[i] = (1 - beta) * z[i] + beta * x[i];
          }
        };
    return step.handingOver(w -> total[0] == 0 ? w : x);
  }
}

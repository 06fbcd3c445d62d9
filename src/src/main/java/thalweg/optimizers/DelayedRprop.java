package thalweg.optimizers;

import static java.lang.Math.abs;
import static java.lang.Math.min;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * Rprop as Optax 0.2.8 runs it: every move is made one step late,
 *
 * <p>\[d_t=\begin{cases}0&amp;g_td_{t-1}\lt0\\s_t\operatorname{sign}(g_t)&amp;\text{else,}\end{cases}\qquad
 * w_t=w_{t-1}-\begin{cases}0&amp;g_td_{t-1}\lt0\\d_{t-1}&amp;\text{else.}\end{cases}\]
 *
 * <p>The steps \(s_t\) are those of {@link Rprop}. The first call moves nothing, and each move answers a
 * gradient taken one point ago, so that it overshoots by one step more; here for comparison, prefer {@link Rprop}.
 * Memory: 2d numbers.
 *
 * @param initial the first step of every parameter; positive
 * @param etaMinus η⁻, the factor after a turn; in (0, 1)
 * @param etaPlus η⁺, the factor while the sign stays; above 1
 * @param smallest the least step; positive
 * @param largest the largest step; at least {@code smallest}
 * @see <a href="https://optax.readthedocs.io/en/latest/api/optimizers.html#rprop">Optax, rprop</a>
 */
public record DelayedRprop(
    double initial, double etaMinus, double etaPlus, double smallest, double largest)
    implements Optimizer {

  /** Checks the settings. */
  public DelayedRprop {
    Check.positive("initial", initial);
    new SignStep(etaMinus, etaPlus, smallest, largest);
  }

  /** Halve and grow by 1.2, between 1e-6 and 50. */
  public DelayedRprop(double initial) {
    this(initial, 0.5, 1.2, 1e-6, 50);
  }

  /** The first step of every parameter. */
  @Override
  public Schedule learningRate() {
    return Schedule.constant(initial);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    double[] step = memory.vector("step", memory.dimension(), initial);
    double[] move = memory.vector("move");
    SignStep rule = new SignStep(etaMinus, etaPlus, smallest, largest);
    return (t, w, g) -> {
      memory.check(w, g);
      for (int i = 0; i < w.length; i++) {
        double sign = Sign.of(g[i]);
        double turn = sign * Sign.of(move[i]);
        double next = rule.after(step[i], turn);
        double goesOn = 1 + min(turn, 0);
        step[i] = abs(turn) * next + (1 - abs(turn)) * step[i];
        w[i] -= goesOn * move[i];
        move[i] = goesOn * step[i] * sign;
      }
    };
  }
}

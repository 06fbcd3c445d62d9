package thalweg.diagnosis;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import thalweg.optimizers.Memory;
import thalweg.optimizers.Optimizer;
import thalweg.optimizers.Stepper;
import thalweg.schedules.Schedule;

/**
 * A rule with other step sizes, whatever rule it is: its steps times a factor, \(w_t=w_{t-1}+c_t\,\Delta w_t\). For rules whose step is
 * proportional to the step size, which are nearly all, this is the rule with \(c_t\alpha_t\).
 *
 * @param rule the rule
 * @param factor \(c_t\) of step t
 * @param number what the rule is told instead of t
 */
record Rescaled(Optimizer rule, IntToDoubleFunction factor, IntUnaryOperator number)
    implements Optimizer {
  private static final double NOTHING = 1e-3;

  /** All steps times the same factor. */
  static Optimizer times(Optimizer rule, double factor) {
    return new Rescaled(rule, t -> factor, IntUnaryOperator.identity());
  }

  /**
   * The rule with the same step size always. Where its schedule gives next to nothing, it is told the number of the last step that was
   * half as large as the largest, or more.
   *
   * @param sizes those of the run. Not modified.
   */
  static Optimizer constant(Optimizer rule, double stepSize, double[] sizes) {
    Schedule schedule = rule.learningRate();
    double largest = Arrays.stream(sizes).max().orElseThrow();
    int last = sizes.length;
    while (sizes[last - 1] < largest / 2) {
      last--;
    }
    int lastLarge = last;
    IntUnaryOperator number = t -> schedule.at(t - 1) > NOTHING * largest ? t : lastLarge;
    return new Rescaled(rule, t -> stepSize / schedule.at(number.applyAsInt(t) - 1), number);
  }

  @Override
  public Schedule learningRate() {
    Schedule schedule = rule.learningRate();
    return t -> schedule.at(number.applyAsInt(t + 1) - 1) * factor.applyAsDouble(t + 1);
  }

  @Override
  public Stepper start(Memory memory) {
    Stepper inner = rule.start(memory);
    double[] before = new double[memory.dimension()];
    return inner.with(
        (t, w, g) -> {
          System.arraycopy(w, 0, before, 0, w.length);
          inner.step(number.applyAsInt(t), w, g);
          double c = factor.applyAsDouble(t);
          for (int i = 0; i < w.length; i++) {
            w[i] = before[i] + c * (w[i] - before[i]);
          }
        });
  }
}

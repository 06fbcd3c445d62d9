package thalweg.schedules;

import java.util.ArrayList;
import java.util.List;
import thalweg.math.Check;

/**
 * The one-cycle policy: up from \(\alpha_{\max}/d\) to \(\alpha_{\max}\) until step \(pn-1\), then down to
 * \(\alpha_{\max}/(dd')\) at step \(n-1\), where it stays.
 *
 * <p>The momentum goes the other way, {@link #momentum()}. PyTorch's {@code OneCycleLR}, which refuses to go on
 * after n steps.
 *
 * <pre>{@code
 * OneCycle rate = new OneCycle(0.5, 100);
 * rate.at(29); // 0.5, the peak
 * Optimizer rule = new Sgd(rate, rate.momentum(), 0);
 * }</pre>
 *
 * @param learningRate the ramps of the step size
 * @see <a href="https://arxiv.org/abs/1708.07120">Smith and Topin, Super-Convergence (2018)</a>
 */
public record OneCycle(Ramps learningRate) implements Schedule {
  private static final double UP = 0.3;
  private static final double DIVISOR = 25;
  private static final double FINAL_DIVISOR = 1e4;

  /** Up for three tenths of the steps from a 25th of the peak, then down to a 250,000th, along cosines. */
  public OneCycle(double peak, int steps) {
    this(peak, steps, UP, DIVISOR, FINAL_DIVISOR, Anneal.COSINE);
  }

  /**
   * The two-phase form, up and down.
   *
   * @param peak α_max, the largest step size; at least 0
   * @param steps n, the steps of the cycle; at least 1
   * @param up p, the share of steps on the way up; in [0, 1]
   * @param divisor d, by which the first step size is smaller than the peak; positive
   * @param finalDivisor d', by which the last step size is smaller than the first; positive
   * @param anneal the way between them
   */
  public OneCycle(
      double peak, int steps, double up, double divisor, double finalDivisor, Anneal anneal) {
    this(
        rise(peak, steps, up, divisor, anneal)
            .to(last(peak, divisor, finalDivisor), steps - 1, anneal));
  }

  /** The paper's form: down as far and as long as up, then to a final low for the rest of the steps. */
  public static OneCycle threePhases(double peak, int steps) {
    return threePhases(peak, steps, UP, DIVISOR, FINAL_DIVISOR, Anneal.COSINE);
  }

  /**
   * The paper's form, with the settings of the two-phase one; the way down ends at step \(2pn-2\).
   *
   * @param peak α_max, the largest step size; at least 0
   * @param steps n, the steps of the cycle; at least 1
   * @param up p, the share of steps on the way up, and of those on the way down; in [0, 1]
   * @param divisor d, by which the first step size is smaller than the peak; positive
   * @param finalDivisor d', by which the last step size is smaller than the first; positive
   * @param anneal the way between them
   */
  public static OneCycle threePhases(
      double peak, int steps, double up, double divisor, double finalDivisor, Anneal anneal) {
    return new OneCycle(
        rise(peak, steps, up, divisor, anneal)
            .to(peak / divisor, 2 * up * steps - 2, anneal)
            .to(last(peak, divisor, finalDivisor), steps - 1, anneal));
  }

  private static Ramps rise(double peak, int steps, double up, double divisor, Anneal anneal) {
    Check.atLeast("steps", steps, 1);
    Check.inClosed("up", up, 0, 1);
    return Ramps.from(peak / Check.positive("divisor", divisor)).to(peak, up * steps - 1, anneal);
  }

  private static double last(double peak, double divisor, double finalDivisor) {
    return peak / divisor / Check.positive("finalDivisor", finalDivisor);
  }

  @Override
  public double at(int t) {
    return learningRate.at(t);
  }

  /** The momentum that belongs to it: from 0.95 down to 0.85 at the peak of the step size, and back. */
  public Schedule momentum() {
    return momentum(0.85, 0.95);
  }

  /** The momentum that belongs to it, between the given bounds: low at the peak of the step size. */
  public Schedule momentum(double low, double high) {
    List<Ramps.Ramp> mirrored = new ArrayList<>();
    for (Ramps.Ramp ramp : learningRate.ramps()) {
      double to = mirrored.isEmpty() ? low : high;
      mirrored.add(new Ramps.Ramp(to, ramp.until(), ramp.anneal()));
    }
    return new Ramps(high, mirrored);
  }
}

package thalweg.schedules;

import thalweg.math.Check;

/**
 * Cosine annealing with warm restarts: cycle i runs \(T_i=T_0m^i\) steps, and within it
 *
 * <p>\[\alpha_t=\eta+(\alpha_0-\eta)\frac{1+\cos(\pi t_i/T_i)}2,\]
 *
 * <p>where \(t_i\) counts the steps since the last restart. PyTorch's {@code CosineAnnealingWarmRestarts}.
 *
 * <pre>{@code
 * Schedule rate = new CosineRestarts(0.5, 0, 10, 2);
 * rate.at(5); // 0.25
 * rate.at(10); // 0.5, the start of a cycle of 20 steps
 * rate.at(20); // 0.25
 * }</pre>
 *
 * @param start α₀, the step size at each restart; at least 0
 * @param end η, what each cycle falls towards; at least 0
 * @param firstCycle T₀, the steps of the first cycle; at least 1
 * @param growth m, the factor from one cycle's length to the next; at least 1
 * @see <a href="https://arxiv.org/abs/1608.03983">Loshchilov and Hutter, SGDR (2017)</a>
 */
public record CosineRestarts(double start, double end, int firstCycle, int growth)
    implements Schedule {

  /** Checks the settings. */
  public CosineRestarts {
    Check.nonNegative("start", start);
    Check.nonNegative("end", end);
    Check.atLeast("firstCycle", firstCycle, 1);
    Check.atLeast("growth", growth, 1);
  }

  /** Cycles of equal length. */
  public CosineRestarts(double start, double end, int cycle) {
    this(start, end, cycle, 1);
  }

  @Override
  public double at(int t) {
    long since = Check.atLeast("t", t, 0);
    long cycle = firstCycle;
    if (growth == 1) {
      since %= cycle;
    }
    while (since >= cycle) {
      since -= cycle;
      cycle *= growth;
    }
    return end + (start - end) * ((1 + Math.cos(Math.PI * since / cycle)) / 2);
  }
}

package thalweg.schedules;

import thalweg.math.Check;

/**
 * Half a cosine, then flat,
 * \(\alpha_t=\eta+(\alpha_0-\eta)\Bigl(\frac{1+\cos(\pi\min(t,T)/T)}2\Bigr)^p\).
 *
 * <p>Optax's {@code cosine_decay_schedule} with \(\eta=\alpha_0\cdot\texttt{alpha}\). The usual warm-up then
 * cosine is {@code new CosineDecay(peak, end, steps).warmedUp(warmUpSteps)}.
 *
 * @param start α₀, the first step size; at least 0
 * @param end η, the step size from T on; at least 0
 * @param steps T, the steps of the decay; at least 1
 * @param exponent p; positive
 * @see <a href="https://arxiv.org/abs/1608.03983">Loshchilov and Hutter, SGDR, §3 (2017)</a>
 */
public record CosineDecay(double start, double end, int steps, double exponent)
    implements Schedule {

  /** Checks the settings. */
  public CosineDecay {
    Check.nonNegative("start", start);
    Check.nonNegative("end", end);
    Check.atLeast("steps", steps, 1);
    Check.positive("exponent", exponent);
  }

  /** The plain cosine, exponent 1. */
  public CosineDecay(double start, double end, int steps) {
    this(start, end, steps, 1);
  }

  @Override
  public double at(int t) {
    double share = (double) Math.min(Check.atLeast("t", t, 0), steps) / steps;
    return end + (start - end) * Math.pow((1 + Math.cos(Math.PI * share)) / 2, exponent);
  }
}

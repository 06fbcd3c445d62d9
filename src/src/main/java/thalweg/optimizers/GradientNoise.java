package thalweg.optimizers;

import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

import thalweg.math.Check;
import thalweg.schedules.Schedule;

/**
 * A rule on gradients with Gaussian noise that fades, \(g_t\leftarrow g_t+N(0,\sigma_t^2I)\),
 * \(\sigma_t^2=\eta/t^\gamma\).
 *
 * <p>Noise lets deep networks leave poor starting points and flat saddles. Each number comes from (seed, t, i) alone, so
 * a run has no generator to save: a step taken again draws the same noise, on every machine. Memory: the rule's.
 *
 * <pre>{@code
 * Optimizer noisy = new Sgd(0.1).withNoise(0.01, 7);
 * double[] w = {0};
 * double[] again = {0};
 * noisy.start(1).step(1, w, new double[] {1});
 * noisy.start(1).step(1, again, new double[] {1});
 * w[0] == again[0]; // true, since the noise depends on seed, step and parameter only
 * }</pre>
 *
 * @param rule the rule that takes the steps
 * @param variance η, the variance at the first step; at least 0
 * @param power γ, how fast it falls; at least 0
 * @param seed equal seeds draw equal noise
 * @see <a href="https://arxiv.org/abs/1511.06807">Neelakantan et al., Adding gradient noise improves learning for very deep networks (2015), section 2</a>
 */
public record GradientNoise(Optimizer rule, double variance, double power, long seed)
    implements Optimizer {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Checks the settings. */
  public GradientNoise {
    Check.nonNegative("variance", variance);
    Check.nonNegative("power", power);
  }

  /** γ = 0.55, as in the paper, whose η are 0.01, 0.3 and 1. */
  public GradientNoise(Optimizer rule, double variance, long seed) {
    this(rule, variance, 0.55, seed);
  }

  @Override
  public Schedule learningRate() {
    return rule.learningRate();
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    Stepper inner = rule.start(memory.room("inner"));
    double[] noisy = new double[memory.dimension()];
    return inner.with(
        (t, w, g) -> {
          memory.check(w, g);
          double sigma = sqrt(variance / pow(t, power));
          long stream = mixed(mixed(seed) + GOLDEN * t);
          for (int i = 0; i < g.length; i++) {
            noisy[i] = g[i] + sigma * normal(stream, i);
          }
          inner.step(t, w, noisy);
        });
  }

  /** A standard normal number by Marsaglia's polar method, with the strict functions of the JDK. */
  private static double normal(long stream, int i) {
    long state = mixed(stream + GOLDEN * i);
    while (true) {
      double x = 2 * uniform(mixed(state += GOLDEN)) - 1;
      double y = 2 * uniform(mixed(state += GOLDEN)) - 1;
      double s = x * x + y * y;
      if (s > 0 && s < 1) {
        return x * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }

  /** In (0, 1]. */
  private static double uniform(long bits) {
    return ((bits >>> 11) + 1) * 0x1p-53;
  }

  /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mixed(long z) {
    long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long x = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}

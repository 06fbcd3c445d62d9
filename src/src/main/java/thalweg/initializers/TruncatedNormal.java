package thalweg.initializers;

import java.util.random.RandomGenerator;
import thalweg.math.Check;

/**
 * Independent normal numbers \(N(m,s^2)\) on condition that they lie in [low, high].
 *
 * <p>Exact, by rejection: numbers outside are drawn again. Where the interval is narrow, proposals are uniform in it, so
 * that about half or more is accepted always. The deviation of the result is smaller than s: 0.880 s for ±2s. The
 * bounds are values, not multiples of s, as in PyTorch.
 *
 * @param mean m; in [low, high]
 * @param deviation s, that of the normal distribution before it is cut; positive
 * @param low the lower bound; finite
 * @param high the upper bound; finite and above low
 */
public record TruncatedNormal(double mean, double deviation, double low, double high)
    implements Initializer {
  /** The width, in deviations, up to which proposals are uniform. */
  private static final double NARROW = 2.5;

  /** Checks the settings. */
  public TruncatedNormal {
    Check.positive("deviation", deviation);
    Check.finite("low", low);
    Check.positive("high - low", high - low);
    if (!(mean >= low && mean <= high)) {
      throw new IllegalArgumentException(
          "mean must be in [%s, %s] but was %s".formatted(low, high, mean));
    }
  }

  /** Around 0, cut at two deviations. */
  public TruncatedNormal(double deviation) {
    this(0, deviation, -2 * deviation, 2 * deviation);
  }

  @Override
  public void fill(double[] w, int from, int fanOut, int fanIn, RandomGenerator random) {
    int end = Initializer.end(w, from, fanOut, fanIn);
    boolean narrow = high - low < NARROW * deviation;
    for (int i = from; i < end; i++) {
      w[i] = narrow ? fromUniform(random) : fromNormal(random);
    }
  }

  private double fromNormal(RandomGenerator random) {
    double x;
    do {
      x = mean + deviation * random.nextGaussian();
    } while (x < low || x > high);
    return x;
  }

  private double fromUniform(RandomGenerator random) {
    double x;
    double z;
    do {
      x = low + (high - low) * random.nextDouble();
      z = (x - mean) / deviation;
    } while (random.nextDouble() > StrictMath.exp(-z * z / 2));
    return x;
  }
}

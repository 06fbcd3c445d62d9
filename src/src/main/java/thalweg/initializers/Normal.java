package thalweg.initializers;

import java.util.random.RandomGenerator;
import thalweg.math.Check;

/**
 * Independent normal numbers, \(w\sim N(m,s^2)\).
 *
 * @param mean m; finite
 * @param deviation s, the standard deviation; non-negative
 */
public record Normal(double mean, double deviation) implements Initializer {

  /** Checks the settings. */
  public Normal {
    Check.finite("mean", mean);
    Check.nonNegative("deviation", deviation);
  }

  /** Around 0. */
  public Normal(double deviation) {
    this(0, deviation);
  }

  @Override
  public void fill(double[] w, int from, int fanOut, int fanIn, RandomGenerator random) {
    int end = Initializer.end(w, from, fanOut, fanIn);
    for (int i = from; i < end; i++) {
      w[i] = mean + deviation * random.nextGaussian();
    }
  }
}

package thalweg.initializers;

import java.util.random.RandomGenerator;
import thalweg.math.Check;

/**
 * Independent uniform numbers in [low, high), whose variance is \((b-a)^2/12\).
 *
 * @param low a, the smallest; finite
 * @param high b, above the largest; finite and at least low
 */
public record Uniform(double low, double high) implements Initializer {

  /** Checks the settings. */
  public Uniform {
    Check.finite("low", low);
    Check.finite("high", high);
    Check.nonNegative("high - low", high - low);
  }

  /** In [−bound, bound). */
  public Uniform(double bound) {
    this(-bound, bound);
  }

  @Override
  public void fill(double[] w, int from, int fanOut, int fanIn, RandomGenerator random) {
    int end = Initializer.end(w, from, fanOut, fanIn);
    for (int i = from; i < end; i++) {
      w[i] = low + (high - low) * random.nextDouble();
    }
  }
}

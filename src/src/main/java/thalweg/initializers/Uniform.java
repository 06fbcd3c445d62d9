package thalweg.initializers;

import java.util.random.RandomGenerator;
import thalweg.math.Check;

/**
 * Independent uniform numbers in [low, high), whose variance is (high − low)²/12.
 *
 * @param low the smallest; finite
 * @param high above the largest; finite and at least low
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

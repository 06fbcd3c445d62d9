package thalweg.initializers;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import thalweg.math.Check;

/**
 * The same number everywhere, \(w_{ij}=c\); 0 for biases.
 *
 * <p>Not for the weights of a hidden layer: units that start equal get equal gradients and stay equal.
 *
 * @param value c, the number; finite
 */
public record Fill(double value) implements Initializer {

  /** Checks the number. */
  public Fill {
    Check.finite("value", value);
  }

  /** Zeros. */
  public static Fill zeros() {
    return new Fill(0);
  }

  @Override
  public void fill(double[] w, int from, int fanOut, int fanIn, RandomGenerator random) {
    Arrays.fill(w, from, Initializer.end(w, from, fanOut, fanIn), value);
  }
}

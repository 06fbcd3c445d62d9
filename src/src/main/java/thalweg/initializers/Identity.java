package thalweg.initializers;

import java.util.random.RandomGenerator;
import thalweg.math.Check;

/**
 * Ones on the diagonal times a gain, \(w_{ij}=c\,[i=j]\): each output starts as the input of the same number.
 *
 * @param gain c, the factor; finite
 * @see <a href="https://arxiv.org/abs/1504.00941">Le, Jaitly, Hinton, A simple way to initialize recurrent networks of rectified linear units (2015)</a>
 */
public record Identity(double gain) implements Initializer {

  /** Checks the gain. */
  public Identity {
    Check.finite("gain", gain);
  }

  /** With gain 1. */
  public Identity() {
    this(Gain.LINEAR);
  }

  @Override
  public void fill(double[] w, int from, int fanOut, int fanIn, RandomGenerator random) {
    Initializer.end(w, from, fanOut, fanIn);
    for (int i = 0; i < fanOut; i++) {
      for (int j = 0; j < fanIn; j++) {
        w[from + i * fanIn + j] = i == j ? gain : 0;
      }
    }
  }
}

package thalweg.initializers;

import java.util.random.RandomGenerator;
import thalweg.math.Check;

/**
 * Kaiming He's normal weights for relu, \(w\sim N(0,s^2)\) with \(s=\text{gain}/\sqrt{\text{fanIn}}\); the same variance as
 * {@link HeUniform}. This is PyTorch's mode fan_in.
 *
 * @param gain √2 for relu, {@link Gain#leakyRelu} for a leaky one; positive
 * @see <a href="https://arxiv.org/abs/1502.01852">He, Zhang, Ren, Sun, Delving deep into rectifiers (2015), §2.2</a>
 */
public record HeNormal(double gain) implements Initializer {

  /** Checks the gain. */
  public HeNormal {
    Check.positive("gain", gain);
  }

  /** For relu. */
  public HeNormal() {
    this(Gain.RELU);
  }

  @Override
  public void fill(double[] w, int from, int fanOut, int fanIn, RandomGenerator random) {
    new Normal(gain / Math.sqrt(fanIn)).fill(w, from, fanOut, fanIn, random);
  }
}

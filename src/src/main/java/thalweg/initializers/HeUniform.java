package thalweg.initializers;

import java.util.random.RandomGenerator;
import thalweg.math.Check;

/**
 * Kaiming He's uniform weights for relu, in \([-a,a)\) with \(a=\text{gain}\sqrt{3/\text{fanIn}}\).
 *
 * <p>Their variance is gain²/fanIn. With gain √2 it makes up for the half that relu drops, so that \(E\lVert
 * a\rVert^2/n\) stays what it is from layer to layer. This is PyTorch's mode fan_in.
 *
 * @param gain √2 for relu, {@link Gain#leakyRelu} for a leaky one; positive
 * @see <a href="https://arxiv.org/abs/1502.01852">He, Zhang, Ren, Sun, Delving deep into rectifiers (2015), §2.2</a>
 */
public record HeUniform(double gain) implements Initializer {

  /** Checks the gain. */
  public HeUniform {
    Check.positive("gain", gain);
  }

  /** For relu. */
  public HeUniform() {
    this(Gain.RELU);
  }

  @Override
  public void fill(double[] w, int from, int fanOut, int fanIn, RandomGenerator random) {
    new Uniform(gain * Math.sqrt(3.0 / fanIn)).fill(w, from, fanOut, fanIn, random);
  }
}

package thalweg.initializers;

import java.util.random.RandomGenerator;
import thalweg.math.Check;

/**
 * Xavier Glorot's normal weights, \(w\sim N(0,s^2)\) with \(s=\text{gain}\sqrt{2/(\text{fanIn}+\text{fanOut})}\); the same
 * variance as {@link XavierUniform}.
 *
 * @param gain a factor for the activation, such as {@link Gain#TANH}; positive
 * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks (2010), eq. 12</a>
 */
public record XavierNormal(double gain) implements Initializer {

  /** Checks the gain. */
  public XavierNormal {
    Check.positive("gain", gain);
  }

  /** With gain 1. */
  public XavierNormal() {
    this(Gain.LINEAR);
  }

  @Override
  public void fill(double[] w, int from, int fanOut, int fanIn, RandomGenerator random) {
    double deviation = gain * Math.sqrt(2 / ((double) fanIn + fanOut));
    new Normal(deviation).fill(w, from, fanOut, fanIn, random);
  }
}

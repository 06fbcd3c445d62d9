package thalweg.initializers;

import java.util.random.RandomGenerator;
import thalweg.math.Check;

/**
 * Xavier Glorot's uniform weights, in \([-a,a)\) with \(a=\text{gain}\sqrt{6/(\text{fanIn}+\text{fanOut})}\).
 *
 * <p>Their variance is 2 gain²/(fanIn + fanOut), a compromise: 1/fanIn keeps the size of signals on the way forward, 1/fanOut
 * that of gradients on the way back. Derived for layers without an activation; for relu see {@link HeUniform}.
 *
 * @param gain a factor for the activation, such as {@link Gain#TANH}; positive
 * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks (2010), eq. 16</a>
 */
public record XavierUniform(double gain) implements Initializer {

  /** Checks the gain. */
  public XavierUniform {
    Check.positive("gain", gain);
  }

  /** With gain 1. */
  public XavierUniform() {
    this(Gain.LINEAR);
  }

  @Override
  public void fill(double[] w, int from, int fanOut, int fanIn, RandomGenerator random) {
    double bound = gain * Math.sqrt(6 / ((double) fanIn + fanOut));
    new Uniform(bound).fill(w, from, fanOut, fanIn, random);
  }
}

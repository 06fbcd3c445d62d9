package thalweg.networks;

import java.util.random.RandomGenerator;
import thalweg.math.Check;
import thalweg.math.Shape;

/**
 * Adds a normal number to each entry, \(x'_j=x_j+\sigma\xi_j\). Of a linear model with squared loss it is, in the mean, a penalty
 * \(\frac{\sigma^2}2\lVert w\rVert^2\).
 *
 * @param deviation σ, in the unit of x; at least 0
 * @see <a href="https://doi.org/10.1162/neco.1995.7.1.108">Bishop, Training with Noise is Equivalent to Tikhonov Regularization (1995)</a>
 */
public record PixelNoise(double deviation) implements Augmentation {

  /** Checks the number. */
  public PixelNoise {
    Check.nonNegative("deviation", deviation);
  }

  @Override
  public void apply(double[] x, Shape shape, RandomGenerator random) {
    for (int j = 0; j < shape.count(); j++) {
      x[j] += deviation * random.nextGaussian();
    }
  }
}

package thalweg.networks;

import java.util.random.RandomGenerator;
import thalweg.math.Shape;

/**
 * A random change of an example that leaves its target as it is: in training, every step sees other versions of the same examples.
 * Given to {@link NetworkModel#augmented}.
 */
@FunctionalInterface
public interface Augmentation {

  /**
   * Changes one example.
   *
   * @param x its numbers, in the order of the shape. Modified.
   * @param shape channels×rows×columns
   * @param random the source of randomness of this example in this step
   */
  void apply(double[] x, Shape shape, RandomGenerator random);
}

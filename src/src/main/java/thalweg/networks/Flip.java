package thalweg.networks;

import java.util.random.RandomGenerator;
import thalweg.math.Shape;

/** Mirrors an image left to right, for every second one at random; not for digits or letters, which change by it. */
public record Flip() implements Augmentation {

  @Override
  public void apply(double[] x, Shape shape, RandomGenerator random) {
    if (random.nextBoolean()) {
      int last = shape.size(2) - 1;
      Pixelwise.replace(x, shape, (image, r, c) -> image.at(r, last - c));
    }
  }
}

package thalweg.networks;

import java.util.random.RandomGenerator;
import thalweg.math.Check;
import thalweg.math.Shape;

/**
 * Sets a square of an image to 0 in all channels; its centre is any pixel, so that part of it may lie outside.
 *
 * @param size rows and columns of the square; at least 1
 * @see <a href="https://arxiv.org/abs/1708.04552">DeVries and Taylor, Improved Regularization of Convolutional Neural Networks with Cutout (2017)</a>
 */
public record Cutout(int size) implements Augmentation {

  /** Checks the size. */
  public Cutout {
    Check.atLeast("size", size, 1);
  }

  @Override
  public void apply(double[] x, Shape shape, RandomGenerator random) {
    int top = random.nextInt(shape.size(1)) - size / 2;
    int left = random.nextInt(shape.size(2)) - size / 2;
    Pixelwise.replace(
        x,
        shape,
        (image, r, c) -> {
          boolean inside = r >= top && r < top + size && c >= left && c < left + size;
          return inside ? 0 : image.at(r, c);
        });
  }
}

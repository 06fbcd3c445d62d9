package thalweg.networks;

import java.util.random.RandomGenerator;
import thalweg.math.Check;
import thalweg.math.Shape;

/**
 * Moves an image by whole pixels, up to so many in each direction, \(x'_{r,c}=x_{r-u,\,c-v}\) with u, v uniform in {−most, …, most}; what
 * comes in from outside is 0.
 *
 * @param most pixels; at least 0
 */
public record Shift(int most) implements Augmentation {

  /** Checks the number. */
  public Shift {
    Check.atLeast("most", most, 0);
  }

  @Override
  public void apply(double[] x, Shape shape, RandomGenerator random) {
    int down = random.nextInt(2 * most + 1) - most;
    int right = random.nextInt(2 * most + 1) - most;
    Pixelwise.replace(x, shape, (image, r, c) -> image.at(r - down, c - right));
  }
}

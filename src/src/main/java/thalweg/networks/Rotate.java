package thalweg.networks;

import java.util.random.RandomGenerator;
import thalweg.math.Check;
import thalweg.math.Shape;

/**
 * Turns an image about its centre by an angle uniform in [−degrees, degrees]; between pixels it is interpolated linearly, and what comes in
 * from outside is 0.
 *
 * @param degrees the largest angle; at least 0
 */
public record Rotate(double degrees) implements Augmentation {

  /** Checks the angle. */
  public Rotate {
    Check.nonNegative("degrees", degrees);
  }

  @Override
  public void apply(double[] x, Shape shape, RandomGenerator random) {
    double angle = Math.toRadians(degrees) * (2 * random.nextDouble() - 1);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double middleRow = (shape.size(1) - 1) / 2.0;
    double middleColumn = (shape.size(2) - 1) / 2.0;
    Pixelwise.replace(
        x,
        shape,
        (image, r, c) ->
            image.between(
                middleRow + cos * (r - middleRow) - sin * (c - middleColumn),
                middleColumn + sin * (r - middleRow) + cos * (c - middleColumn)));
  }
}

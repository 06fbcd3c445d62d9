package thalweg.networks;

import thalweg.math.Shape;

/** What layers require of their input. */
final class Inputs {
  private Inputs() {}

  static void requireVector(Layer layer, Shape input) {
    if (input.rank() != 1) {
      throw new IllegalArgumentException(
          "%s takes a vector but its input is %s; put a Flatten before it".formatted(layer, input));
    }
  }

  static void requireImage(Layer layer, Shape input) {
    if (input.rank() != 3) {
      throw new IllegalArgumentException(
          "%s takes channels×rows×columns but its input is %s; give the network such a shape, for instance 1×8×8 for images of 64 pixels"
              .formatted(layer, input));
    }
  }

  /** How often a window fits, or an error. */
  static int windows(Layer layer, Shape input, int length, int window, int stride, int padding) {
    int places = Math.floorDiv(length + 2 * padding - window, stride) + 1;
    if (places < 1) {
      throw new IllegalArgumentException(
          "%s has a window of %d, which does not fit into its input of %s"
              .formatted(layer, window, input));
    }
    return places;
  }
}

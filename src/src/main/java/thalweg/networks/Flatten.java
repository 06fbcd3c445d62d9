package thalweg.networks;

import thalweg.math.Shape;

/** An image, or anything else, as one vector: the same numbers in the same order. */
public record Flatten() implements Layer {
  @Override
  public Shape output(Shape input) {
    return Shape.of(input.count());
  }

  @Override
  public Pass start(Wiring at) {
    Signal x = at.x();
    Signal y = at.y();
    int each = at.input().count();
    return new Pass() {
      @Override
      public void forward(Batch batch) {
        System.arraycopy(x.value, 0, y.value, 0, batch.size() * each);
      }

      @Override
      public void backward(Batch batch) {
        System.arraycopy(
            y.gradient, 0, x.gradient, 0, x.isDifferentiated() ? batch.size() * each : 0);
      }

      @Override
      public void forwardTangent(Batch batch) {
        System.arraycopy(x.tangent, 0, y.tangent, 0, batch.size() * each);
      }

      @Override
      public void backwardTangent(Batch batch) {
        System.arraycopy(
            y.gradientTangent,
            0,
            x.gradientTangent,
            0,
            x.isDifferentiated() ? batch.size() * each : 0);
      }
    };
  }
}

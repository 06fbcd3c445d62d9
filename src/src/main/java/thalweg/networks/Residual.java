package thalweg.networks;

import java.util.List;
import thalweg.math.Shape;

/**
 * Layers that compute a correction to their input, \(y=x+f(x)\).
 *
 * <p>Backward \(\frac{\partial\ell}{\partial x}=\frac{\partial\ell}{\partial y}+\Bigl(\frac{\partial f}{\partial
 * x}\Bigr)^\top\frac{\partial\ell}{\partial y}\): the gradient reaches x undiminished, however deep the network is.
 *
 * @param inner f, whose output has the shape of its input
 * @see <a href="https://arxiv.org/abs/1512.03385">He, Zhang, Ren and Sun, Deep Residual Learning for Image Recognition (2016)</a>
 */
public record Residual(Sequence inner) implements Layer {

  /** Around these layers. */
  public static Residual of(Layer... layers) {
    return new Residual(Sequence.of(layers));
  }

  @Override
  public Shape output(Shape input) {
    Shape output = inner.output(input);
    if (!output.equals(input)) {
      throw new IllegalArgumentException(
          "the layers inside a Residual must keep the shape of their input, %s, but end with %s"
              .formatted(input, output));
    }
    return output;
  }

  @Override
  public List<Parameter> parameters(Shape input) {
    return inner.parameters(input).stream().map(each -> each.within("inner")).toList();
  }

  @Override
  public List<Parameter> statistics(Shape input) {
    return inner.statistics(input).stream().map(each -> each.within("inner")).toList();
  }

  @Override
  public long multiplications(Shape input) {
    return inner.multiplications(input);
  }

  @Override
  public boolean couplesExamples() {
    return inner.couplesExamples();
  }

  @Override
  public Pass start(Wiring at) {
    Signal x = at.x();
    Signal y = at.y();
    int each = at.input().count();
    // The inner layers read a copy of x and write f(x) where its sum with x is due.
    Signal copy = Signal.of(at.capacity() * each);
    Pass f = inner.start(at.between(at.input(), copy, y));
    return new Pass() {
      @Override
      public void forward(Batch batch) {
        System.arraycopy(x.value, 0, copy.value, 0, batch.size() * each);
        f.forward(batch);
        add(x.value, y.value, batch);
      }

      @Override
      public void backward(Batch batch) {
        f.backward(batch);
        if (x.isDifferentiated()) {
          System.arraycopy(copy.gradient, 0, x.gradient, 0, batch.size() * each);
          add(y.gradient, x.gradient, batch);
        }
      }

      @Override
      public void forwardTangent(Batch batch) {
        copy.withTangents();
        System.arraycopy(x.tangent, 0, copy.tangent, 0, batch.size() * each);
        f.forwardTangent(batch);
        add(x.tangent, y.tangent, batch);
      }

      @Override
      public void backwardTangent(Batch batch) {
        f.backwardTangent(batch);
        if (x.isDifferentiated()) {
          System.arraycopy(copy.gradientTangent, 0, x.gradientTangent, 0, batch.size() * each);
          add(y.gradientTangent, x.gradientTangent, batch);
        }
      }

      @Override
      public void track() {
        f.track();
      }

      private void add(double[] from, double[] to, Batch batch) {
        for (int i = 0; i < batch.size() * each; i++) {
          to[i] += from[i];
        }
      }
    };
  }
}

package thalweg.networks;

import java.util.List;
import thalweg.math.Check;
import thalweg.math.Shape;

/**
 * The same small window of weights at every place of an image,
 * \(y_{o,r,c}=b_o+\sum_{i,u,v}W_{o,i,u,v}\,x_{i,\;rs+u-p,\;cs+v-p}\) with stride s and padding p; outside of the image x is 0.
 *
 * <p>Each place sees a patch of \(\text{channels}\cdot\text{kernel}^2\) numbers, so a convolution is a {@link Dense} layer on
 * {@link Patches}; backward, the gradients of the patches are added where they overlap. Parameters: {@code weight},
 * outputs×channels×kernel×kernel, and {@code bias}. PyTorch's {@code Conv2d}, a cross-correlation.
 *
 * @param outputs channels of y; at least 1
 * @param kernel rows and columns of the window; at least 1
 * @param stride the distance between windows; at least 1
 * @param padding zeros around the image; at least 0
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin, A guide to convolution arithmetic for deep learning (2016)</a>
 */
public record Convolution(int outputs, int kernel, int stride, int padding) implements Layer {

  /** Checks the numbers. */
  public Convolution {
    Check.atLeast("outputs", outputs, 1);
    Check.atLeast("kernel", kernel, 1);
    Check.atLeast("stride", stride, 1);
    Check.atLeast("padding", padding, 0);
  }

  /** With stride 1 and no padding. */
  public Convolution(int outputs, int kernel) {
    this(outputs, kernel, 1, 0);
  }

  @Override
  public Shape output(Shape input) {
    return new Patches(this, input).output(outputs);
  }

  @Override
  public List<Parameter> parameters(Shape input) {
    return List.of(
        Parameter.weight(Shape.of(outputs, input.size(0), kernel, kernel)),
        Parameter.bias(outputs));
  }

  @Override
  public long multiplications(Shape input) {
    Patches patches = new Patches(this, input);
    return (long) outputs * patches.places() * patches.each();
  }

  @Override
  public Pass start(Wiring at) {
    Patches patches = new Patches(this, at.input());
    int places = patches.places();
    Signal x = at.x();
    Signal y = at.y();
    Signal w = at.parameters().get(0);
    Signal b = at.parameters().get(1);
    Signal in = x.alike(at.capacity() * places * patches.each());
    Signal out = Signal.of(at.capacity() * places * outputs);
    Affine affine = new Affine(patches.each(), outputs, in, w, b, out);
    return new Pass() {
      @Override
      public void forward(Batch batch) {
        patches.gather(x.value, in.value, batch.size());
        affine.forward(batch.size() * places);
        channelsFirst(out.value, y.value, batch.size());
      }

      @Override
      public void backward(Batch batch) {
        channelsLast(y.gradient, out.gradient, batch.size());
        affine.backward(batch.size() * places);
        if (x.isDifferentiated()) {
          patches.scatter(in.gradient, x.gradient, batch.size());
        }
      }

      @Override
      public void forwardTangent(Batch batch) {
        in.withTangents();
        out.withTangents();
        patches.gather(x.tangent, in.tangent, batch.size());
        affine.forwardTangent(batch.size() * places);
        channelsFirst(out.tangent, y.tangent, batch.size());
      }

      @Override
      public void backwardTangent(Batch batch) {
        channelsLast(y.gradientTangent, out.gradientTangent, batch.size());
        affine.backwardTangent(batch.size() * places);
        if (x.isDifferentiated()) {
          patches.scatter(in.gradientTangent, x.gradientTangent, batch.size());
        }
      }

      /** From a row of outputs for each place to an image for each output. */
      private void channelsFirst(double[] from, double[] to, int rows) {
        for (int row = 0, i = 0; row < rows; row++) {
          for (int place = 0; place < places; place++) {
            for (int o = 0; o < outputs; o++, i++) {
              to[(row * outputs + o) * places + place] = from[i];
            }
          }
        }
      }

      private void channelsLast(double[] from, double[] to, int rows) {
        for (int row = 0, i = 0; row < rows; row++) {
          for (int place = 0; place < places; place++) {
            for (int o = 0; o < outputs; o++, i++) {
              to[i] = from[(row * outputs + o) * places + place];
            }
          }
        }
      }
    };
  }
}

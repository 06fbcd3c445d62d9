package thalweg.networks;

import java.util.List;
import thalweg.math.Check;
import thalweg.math.Shape;

/**
 * The same small window of weights at every place of an image,
 * \(y_{o,r,c}=b_o+\sum_{i,u,v}W_{o,i,u,v}\,x_{i,\;rs+u-p,\;cs+v-p}\) with stride s and padding p; outside of the image x is 0.
 *
 * <p>Each place sees a patch of \(\text{channels}\cdot\text{kernel}^2\) numbers. With those of one image as the columns of a matrix
 * P, it is a product like that of a {@link Dense} layer, \(Y=WP+b\mathbf 1^\top\), a row a channel. Backward
 * \(\frac{\partial\ell}{\partial W}=\sum\frac{\partial\ell}{\partial Y}P^\top\) and \(\frac{\partial\ell}{\partial
 * P}=W^\top\frac{\partial\ell}{\partial Y}\), whose entries are added where patches overlap. Parameters: {@code weight},
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
  public boolean linearInParameters() {
    return true;
  }

  @Override
  public Pass start(Wiring at) {
    return new ConvolutionPass(new Patches(this, at.input()), outputs, at);
  }
}

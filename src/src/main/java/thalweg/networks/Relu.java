package thalweg.networks;

/**
 * \(\varphi(x)=\max(0,x)\), the rectifier; slope 0 at 0.
 *
 * @see <a href="https://proceedings.mlr.press/v15/glorot11a.html">Glorot, Bordes and Bengio, Deep Sparse Rectifier Neural Networks (2011)</a>
 */
public record Relu() implements Activation {
  @Override
  public double value(double x) {
    return Math.max(0, x);
  }

  @Override
  public double derivative(double x) {
    return x > 0 ? 1 : 0;
  }

  @Override
  public double secondDerivative(double x) {
    return 0;
  }
}

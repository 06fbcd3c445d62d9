package thalweg.networks;

/**
 * \(\varphi(x)=\max(0,x)\), the rectifier; slope 0 at 0.
 *
 * @see <a href="https://proceedings.mlr.press/v15/glorot11a.html">Glorot, Bordes and Bengio, Deep Sparse Rectifier Neural Networks (2011)</a>
 */
public record Relu() implements Activation {
  private static final long ONE = Double.doubleToRawLongBits(1);

  @Override
  public double value(double x) {
    return Math.max(0, x);
  }

  /** 1 where x is positive, by the sign of −x: a branch would be taken at random, which costs a processor most of this layer's time. */
  @Override
  public double derivative(double x) {
    return Double.longBitsToDouble((Double.doubleToRawLongBits(0.0 - x) >> 63) & ONE);
  }

  @Override
  public double secondDerivative(double x) {
    return 0;
  }
}

package thalweg.networks;

/**
 * The input or output of a layer for each example of a batch: its values, the gradient of the loss with respect to them, and the rates of
 * change of both along a direction.
 */
public final class Signal {
  private static final double[] NONE = {};

  /** The numbers themselves. */
  public final double[] value;

  /** \(\partial\ell/\partial\) of each. */
  public final double[] gradient;

  /** The rate of change of each value. */
  public double[] tangent = NONE;

  /** The rate of change of each gradient. */
  public double[] gradientTangent = NONE;

  /** Whether anybody needs the gradient; for the input of a network nobody does. */
  private final boolean differentiated;

  private Signal(int size, boolean differentiated) {
    value = new double[size];
    gradient = differentiated ? new double[size] : NONE;
    this.differentiated = differentiated;
  }

  /** An array of so many numbers. */
  public static Signal of(int size) {
    return new Signal(size, true);
  }

  /** An array that stays as it is, such as data: without a gradient, and with rates of zero. */
  static Signal constant(int size) {
    return new Signal(size, false);
  }

  /** Whether the gradient is to be computed. */
  public boolean isDifferentiated() {
    return differentiated;
  }

  /** Makes room for rates of change, which only Hessian–vector products need. */
  void withTangents() {
    if (tangent.length < value.length) {
      tangent = new double[value.length];
      gradientTangent = differentiated ? new double[value.length] : NONE;
    }
  }
}

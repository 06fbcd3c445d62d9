package thalweg.networks;

/** \(\varphi(x)=\tanh x\), from −1 to 1; \(\varphi'=1-\varphi^2\). */
public record Tanh() implements Activation {
  @Override
  public double value(double x) {
    return Math.tanh(x);
  }

  @Override
  public double derivative(double x) {
    double y = Math.tanh(x);
    return 1 - y * y;
  }

  @Override
  public double secondDerivative(double x) {
    double y = Math.tanh(x);
    return -2 * y * (1 - y * y);
  }
}

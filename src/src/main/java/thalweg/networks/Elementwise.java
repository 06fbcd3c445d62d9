package thalweg.networks;

/** An {@link Activation} at work. */
final class Elementwise implements Pass {
  private final Activation phi;
  private final Signal x;
  private final Signal y;
  private final int each;

  Elementwise(Activation phi, Wiring wiring) {
    this.phi = phi;
    x = wiring.x();
    y = wiring.y();
    each = wiring.input().count();
  }

  @Override
  public void forward(Batch batch) {
    int n = batch.size() * each;
    for (int i = 0; i < n; i++) {
      y.value[i] = phi.value(x.value[i]);
    }
  }

  @Override
  public void backward(Batch batch) {
    int n = x.isDifferentiated() ? batch.size() * each : 0;
    for (int i = 0; i < n; i++) {
      x.gradient[i] = phi.derivative(x.value[i]) * y.gradient[i];
    }
  }

  @Override
  public void forwardTangent(Batch batch) {
    int n = batch.size() * each;
    for (int i = 0; i < n; i++) {
      y.tangent[i] = phi.derivative(x.value[i]) * x.tangent[i];
    }
  }

  @Override
  public void backwardTangent(Batch batch) {
    int n = x.isDifferentiated() ? batch.size() * each : 0;
    for (int i = 0; i < n; i++) {
      double slope = phi.derivative(x.value[i]);
      double bend = phi.secondDerivative(x.value[i]);
      x.gradientTangent[i] = slope * y.gradientTangent[i] + bend * x.tangent[i] * y.gradient[i];
    }
  }
}

package thalweg.autodiff;

import java.util.function.DoubleBinaryOperator;

/**
 * A function of two numbers, applied to each pair of entries: \(y_i=f(a_i,b_i)\); a number stands for a vector of equal ones.
 *
 * @param symbol its name
 * @param f the function
 * @param fa its derivative by a
 * @param fb its derivative by b
 * @param faa its second derivative by a
 * @param fab its mixed derivative
 * @param fbb its second derivative by b
 */
record Pairwise(
    String symbol,
    DoubleBinaryOperator f,
    DoubleBinaryOperator fa,
    DoubleBinaryOperator fb,
    DoubleBinaryOperator faa,
    DoubleBinaryOperator fab,
    DoubleBinaryOperator fbb)
    implements Operation {

  @Override
  public void forward(Entry y) {
    double[] a = y.inputs[0].value;
    double[] b = y.inputs[1].value;
    int p = y.inputs[0].step();
    int q = y.inputs[1].step();
    for (int i = 0; i < y.value.length; i++) {
      y.value[i] = f.applyAsDouble(a[p * i], b[q * i]);
    }
  }

  @Override
  public void forwardTangent(Entry y) {
    y.clearTangent();
    addTangent(y, y.inputs[0], fa);
    addTangent(y, y.inputs[1], fb);
  }

  private static void addTangent(Entry y, Entry x, DoubleBinaryOperator fx) {
    if (!x.active) {
      return;
    }
    double[] a = y.inputs[0].value;
    double[] b = y.inputs[1].value;
    int p = y.inputs[0].step();
    int q = y.inputs[1].step();
    int r = x.step();
    for (int i = 0; i < y.value.length; i++) {
      y.tangent[i] += fx.applyAsDouble(a[p * i], b[q * i]) * x.tangent[r * i];
    }
  }

  @Override
  public void backward(Entry y) {
    addGradient(y, y.inputs[0], fa, y.gradient, y.inputs[0].gradient);
    addGradient(y, y.inputs[1], fb, y.gradient, y.inputs[1].gradient);
  }

  /** x̄ += fx ȳ, for gradients and for their tangents. */
  private static void addGradient(
      Entry y, Entry x, DoubleBinaryOperator fx, double[] yBar, double[] xBar) {
    if (!x.active) {
      return;
    }
    double[] a = y.inputs[0].value;
    double[] b = y.inputs[1].value;
    int p = y.inputs[0].step();
    int q = y.inputs[1].step();
    int r = x.step();
    for (int i = 0; i < y.value.length; i++) {
      xBar[r * i] += fx.applyAsDouble(a[p * i], b[q * i]) * yBar[i];
    }
  }

  @Override
  public void backwardTangent(Entry y) {
    Entry a = y.inputs[0];
    Entry b = y.inputs[1];
    addGradient(y, a, fa, y.gradientTangent, a.gradientTangent);
    addGradient(y, b, fb, y.gradientTangent, b.gradientTangent);
    addCurvature(y, a, a, faa);
    addCurvature(y, a, b, fab);
    addCurvature(y, b, a, fab);
    addCurvature(y, b, b, fbb);
  }

  /** The tangent of x̄ grows by \(f_{xu}\,\dot u\,\bar y\). */
  private static void addCurvature(Entry y, Entry x, Entry u, DoubleBinaryOperator fxu) {
    if (!x.active || !u.active) {
      return;
    }
    double[] a = y.inputs[0].value;
    double[] b = y.inputs[1].value;
    int p = y.inputs[0].step();
    int q = y.inputs[1].step();
    int r = x.step();
    int s = u.step();
    for (int i = 0; i < y.value.length; i++) {
      double curvature = fxu.applyAsDouble(a[p * i], b[q * i]);
      x.gradientTangent[r * i] += curvature * u.tangent[s * i] * y.gradient[i];
    }
  }
}

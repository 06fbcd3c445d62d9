package thalweg.autodiff;

import static thalweg.autodiff.ChainRule.times;

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
    Entry a = y.inputs[0];
    Entry b = y.inputs[1];
    if (a.active) {
      add(y, fa, a.tangent, y.tangent);
    }
    if (b.active) {
      add(y, fb, b.tangent, y.tangent);
    }
  }

  @Override
  public void backward(Entry y) {
    Entry a = y.inputs[0];
    Entry b = y.inputs[1];
    if (a.active) {
      add(y, fa, y.gradient, a.gradient);
    }
    if (b.active) {
      add(y, fb, y.gradient, b.gradient);
    }
  }

  @Override
  public void backwardTangent(Entry y) {
    Entry a = y.inputs[0];
    Entry b = y.inputs[1];
    if (a.active) {
      add(y, fa, y.gradientTangent, a.gradientTangent);
      addCurvature(y, faa, a, a);
    }
    if (b.active) {
      add(y, fb, y.gradientTangent, b.gradientTangent);
      addCurvature(y, fbb, b, b);
    }
    if (a.active && b.active) {
      addCurvature(y, fab, a, b);
      addCurvature(y, fab, b, a);
    }
  }

  /** \(t_i\leftarrow t_i+f_x(a_i,b_i)\,s_i\); what belongs to a single number is summed. */
  private static void add(Entry y, DoubleBinaryOperator fx, double[] s, double[] t) {
    double[] a = y.inputs[0].value;
    double[] b = y.inputs[1].value;
    int p = y.inputs[0].step();
    int q = y.inputs[1].step();
    int from = s.length == 1 ? 0 : 1;
    int to = t.length == 1 ? 0 : 1;
    for (int i = 0; i < y.value.length; i++) {
      t[to * i] += times(fx.applyAsDouble(a[p * i], b[q * i]), s[from * i]);
    }
  }

  /** The tangent of \(\bar x\) grows by \(f_{xu}\,\dot u\,\bar y\). */
  private static void addCurvature(Entry y, DoubleBinaryOperator fxu, Entry x, Entry u) {
    double[] a = y.inputs[0].value;
    double[] b = y.inputs[1].value;
    int p = y.inputs[0].step();
    int q = y.inputs[1].step();
    for (int i = 0; i < y.value.length; i++) {
      double curvature = fxu.applyAsDouble(a[p * i], b[q * i]);
      x.gradientTangent[x.step() * i] +=
          times(times(curvature, u.tangent[u.step() * i]), y.gradient[i]);
    }
  }
}

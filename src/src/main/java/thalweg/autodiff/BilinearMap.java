package thalweg.autodiff;

import static thalweg.autodiff.ChainRule.carry;

import java.util.Arrays;

/** A product, \(y=B(a,b)\), linear in a and linear in b: \(\dot y=B(\dot a,b)+B(a,\dot b)\). */
interface BilinearMap extends Operation {

  /** \(y\leftarrow y+B(a,b)\). */
  void multiply(double[] a, double[] b, double[] y);

  /** \(a\leftarrow a+B(\cdot,b)^\top y\). */
  void toFirst(double[] y, double[] b, double[] a);

  /** \(b\leftarrow b+B(a,\cdot)^\top y\). */
  void toSecond(double[] y, double[] a, double[] b);

  @Override
  default void forward(Entry y) {
    Arrays.fill(y.value, 0);
    multiply(y.inputs[0].value, y.inputs[1].value, y.value);
  }

  @Override
  default void forwardTangent(Entry y) {
    Entry a = y.inputs[0];
    Entry b = y.inputs[1];
    if (a.active) {
      carry((t, out) -> multiply(t, b.value, out), a.tangent, y.tangent);
    }
    if (b.active) {
      carry((t, out) -> multiply(a.value, t, out), b.tangent, y.tangent);
    }
  }

  @Override
  default void backward(Entry y) {
    Entry a = y.inputs[0];
    Entry b = y.inputs[1];
    if (a.active) {
      carry((t, out) -> toFirst(t, b.value, out), y.gradient, a.gradient);
    }
    if (b.active) {
      carry((t, out) -> toSecond(t, a.value, out), y.gradient, b.gradient);
    }
  }

  @Override
  default void backwardTangent(Entry y) {
    Entry a = y.inputs[0];
    Entry b = y.inputs[1];
    if (a.active) {
      carry((t, out) -> toFirst(t, b.value, out), y.gradientTangent, a.gradientTangent);
    }
    if (b.active) {
      carry((t, out) -> toSecond(t, a.value, out), y.gradientTangent, b.gradientTangent);
    }
    if (a.active && b.active) {
      carry((t, out) -> toFirst(t, b.tangent, out), y.gradient, a.gradientTangent);
      carry((t, out) -> toSecond(t, a.tangent, out), y.gradient, b.gradientTangent);
    }
  }
}

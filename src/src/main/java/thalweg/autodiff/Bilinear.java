package thalweg.autodiff;

import java.util.Arrays;

/** A product, \(y=B(a,b)\), linear in a and linear in b: \(\dot y=B(\dot a,b)+B(a,\dot b)\). */
interface Bilinear extends Operation {

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
    y.clearTangent();
    if (a.active) {
      multiply(a.tangent, b.value, y.tangent);
    }
    if (b.active) {
      multiply(a.value, b.tangent, y.tangent);
    }
  }

  @Override
  default void backward(Entry y) {
    Entry a = y.inputs[0];
    Entry b = y.inputs[1];
    if (a.active) {
      toFirst(y.gradient, b.value, a.gradient);
    }
    if (b.active) {
      toSecond(y.gradient, a.value, b.gradient);
    }
  }

  @Override
  default void backwardTangent(Entry y) {
    Entry a = y.inputs[0];
    Entry b = y.inputs[1];
    if (a.active) {
      toFirst(y.gradientTangent, b.value, a.gradientTangent);
    }
    if (b.active) {
      toSecond(y.gradientTangent, a.value, b.gradientTangent);
    }
    if (a.active && b.active) {
      toFirst(y.gradient, b.tangent, a.gradientTangent);
      toSecond(y.gradient, a.tangent, b.gradientTangent);
    }
  }
}

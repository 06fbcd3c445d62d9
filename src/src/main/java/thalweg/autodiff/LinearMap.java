package thalweg.autodiff;

import java.util.Arrays;

/** A linear map, \(y=\sum_k A_kx_k\): its derivative is itself, and its backward sweep the transpose. */
interface LinearMap extends Operation {

  /** \(y\leftarrow y+A_kx\), where k counts the inputs. */
  void apply(int k, double[] x, double[] y);

  /** \(x\leftarrow x+A_k^\top y\). */
  void applyTransposed(int k, double[] y, double[] x);

  @Override
  default void forward(Entry y) {
    Arrays.fill(y.value, 0);
    for (int k = 0; k < y.inputs.length; k++) {
      apply(k, y.inputs[k].value, y.value);
    }
  }

  @Override
  default void forwardTangent(Entry y) {
    for (int k = 0; k < y.inputs.length; k++) {
      if (y.inputs[k].active) {
        apply(k, y.inputs[k].tangent, y.tangent);
      }
    }
  }

  @Override
  default void backward(Entry y) {
    for (int k = 0; k < y.inputs.length; k++) {
      if (y.inputs[k].active) {
        applyTransposed(k, y.gradient, y.inputs[k].gradient);
      }
    }
  }

  @Override
  default void backwardTangent(Entry y) {
    for (int k = 0; k < y.inputs.length; k++) {
      if (y.inputs[k].active) {
        applyTransposed(k, y.gradientTangent, y.inputs[k].gradientTangent);
      }
    }
  }
}

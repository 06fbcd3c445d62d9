package thalweg.autodiff;

import static thalweg.autodiff.ChainRule.times;

/**
 * \(y=\log\sum_je^{x_j}\) of each group of so many neighbouring entries, such as the rows of a matrix.
 *
 * <p>The largest entry is taken out first, so nothing overflows; the derivative is the softmax \(p_j=e^{x_j-y}\).
 */
record LogSumExp(int width) implements Operation {

  @Override
  public String symbol() {
    return "logSumExp";
  }

  @Override
  public void forward(Entry y) {
    double[] x = y.inputs[0].value;
    for (int i = 0; i < y.value.length; i++) {
      double largest = x[i * width];
      for (int j = 1; j < width; j++) {
        largest = Math.max(largest, x[i * width + j]);
      }
      // Of infinite entries none can be taken out: infinity minus infinity is no number.
      double shift = Double.isInfinite(largest) ? 0 : largest;
      double sum = 0;
      for (int j = 0; j < width; j++) {
        sum += Math.exp(x[i * width + j] - shift);
      }
      y.value[i] = shift + Math.log(sum);
    }
  }

  @Override
  public void forwardTangent(Entry y) {
    Entry x = y.inputs[0];
    for (int k = 0; k < x.value.length; k++) {
      y.tangent[k / width] += times(softmax(x, y, k), x.tangent[k]);
    }
  }

  @Override
  public void backward(Entry y) {
    Entry x = y.inputs[0];
    for (int k = 0; k < x.value.length; k++) {
      x.gradient[k] += times(softmax(x, y, k), y.gradient[k / width]);
    }
  }

  @Override
  public void backwardTangent(Entry y) {
    Entry x = y.inputs[0];
    for (int k = 0; k < x.value.length; k++) {
      int i = k / width;
      double p = softmax(x, y, k);
      x.gradientTangent[k] +=
          times(p, y.gradientTangent[i])
              + times(times(p, x.tangent[k] - y.tangent[i]), y.gradient[i]);
    }
  }

  /** The entry's share; 0 for what counts for nothing, even where all entries do. */
  private double softmax(Entry x, Entry y, int k) {
    boolean none = x.value[k] == Double.NEGATIVE_INFINITY;
    return none ? 0 : Math.exp(x.value[k] - y.value[k / width]);
  }
}

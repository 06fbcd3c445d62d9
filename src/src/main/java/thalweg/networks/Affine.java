package thalweg.networks;

import java.util.Arrays;
import thalweg.math.Products;

/**
 * \(Y=XW^\top+\mathbf 1b^\top\) for rows X, with its derivatives: what {@link Dense} does to examples and
 * {@link Convolution} to patches.
 *
 * <p>\[\frac{\partial\ell}{\partial W}=\Bigl(\frac{\partial\ell}{\partial Y}\Bigr)^\top X,\qquad
 * \frac{\partial\ell}{\partial b}=\Bigl(\frac{\partial\ell}{\partial Y}\Bigr)^\top\mathbf 1,\qquad
 * \frac{\partial\ell}{\partial X}=\frac{\partial\ell}{\partial Y}W.\]
 *
 * <p>Each is a product, so a rate of change is the sum of two: the rate of one factor times the other as it is.
 */
final class Affine {
  private final int in;
  private final int out;
  private final Signal x;
  private final Signal w;
  private final Signal b;
  private final Signal y;

  Affine(int in, int out, Signal x, Signal w, Signal b, Signal y) {
    this.in = in;
    this.out = out;
    this.x = x;
    this.w = w;
    this.b = b;
    this.y = y;
  }

  void forward(int rows) {
    fillRows(b.value, y.value, rows);
    Products.addTimesTransposed(x.value, w.value, y.value, rows, in, out);
  }

  void backward(int rows) {
    if (w.isDifferentiated()) {
      Products.addTransposedTimes(y.gradient, x.value, w.gradient, rows, out, in);
    }
    addRows(y.gradient, b.gradient, rows);
    if (x.isDifferentiated()) {
      Arrays.fill(x.gradient, 0, rows * in, 0);
      Products.addTimes(y.gradient, w.value, x.gradient, rows, out, in);
    }
  }

  void forwardTangent(int rows) {
    fillRows(b.tangent, y.tangent, rows);
    Products.addTimesTransposed(x.value, w.tangent, y.tangent, rows, in, out);
    Products.addTimesTransposed(x.tangent, w.value, y.tangent, rows, in, out);
  }

  void backwardTangent(int rows) {
    if (w.isDifferentiated()) {
      Products.addTransposedTimes(y.gradientTangent, x.value, w.gradientTangent, rows, out, in);
      Products.addTransposedTimes(y.gradient, x.tangent, w.gradientTangent, rows, out, in);
    }
    addRows(y.gradientTangent, b.gradientTangent, rows);
    if (x.isDifferentiated()) {
      Arrays.fill(x.gradientTangent, 0, rows * in, 0);
      Products.addTimes(y.gradientTangent, w.value, x.gradientTangent, rows, out, in);
      Products.addTimes(y.gradient, w.tangent, x.gradientTangent, rows, out, in);
    }
  }

  private void fillRows(double[] row, double[] all, int rows) {
    for (int i = 0; i < rows; i++) {
      System.arraycopy(row, 0, all, i * out, out);
    }
  }

  private void addRows(double[] all, double[] sum, int rows) {
    int n = b.isDifferentiated() ? rows : 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < out; j++) {
        sum[j] += all[i * out + j];
      }
    }
  }
}

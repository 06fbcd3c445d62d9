package thalweg.networks;

import java.util.Arrays;
import thalweg.math.Products;
import thalweg.math.Strided;

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
  private final ParameterSlice w;
  private final ParameterSlice b;
  private final Signal y;

  Affine(int in, int out, Signal x, ParameterSlice w, ParameterSlice b, Signal y) {
    this.in = in;
    this.out = out;
    this.x = x;
    this.w = w;
    this.b = b;
    this.y = y;
  }

  void forward(int rows) {
    fillRows(b.values(out), y.value, rows);
    Products.add(inputs(x.value), w.values(in).transposed(), outputs(y.value), rows, in, out);
  }

  void backward(int rows) {
    addToWeights(y.gradient, x.value, w.gradients(in), rows);
    addRows(y.gradient, b.gradients(out), rows);
    if (x.isDifferentiated()) {
      Arrays.fill(x.gradient, 0, rows * in, 0);
      Products.add(outputs(y.gradient), w.values(in), inputs(x.gradient), rows, out, in);
    }
  }

  void forwardTangent(int rows) {
    fillRows(b.tangents(out), y.tangent, rows);
    Strided ys = outputs(y.tangent);
    Products.add(inputs(x.value), w.tangents(in).transposed(), ys, rows, in, out);
    Products.add(inputs(x.tangent), w.values(in).transposed(), ys, rows, in, out);
  }

  void backwardTangent(int rows) {
    addToWeights(y.gradientTangent, x.value, w.gradientTangents(in), rows);
    addToWeights(y.gradient, x.tangent, w.gradientTangents(in), rows);
    addRows(y.gradientTangent, b.gradientTangents(out), rows);
    if (x.isDifferentiated()) {
      Arrays.fill(x.gradientTangent, 0, rows * in, 0);
      Strided xs = inputs(x.gradientTangent);
      Products.add(outputs(y.gradientTangent), w.values(in), xs, rows, out, in);
      Products.add(outputs(y.gradient), w.tangents(in), xs, rows, out, in);
    }
  }

  private Strided inputs(double[] of) {
    return Strided.rows(of, 0, in);
  }

  private Strided outputs(double[] of) {
    return Strided.rows(of, 0, out);
  }

  private void addToWeights(double[] ys, double[] xs, Strided sum, int rows) {
    if (w.isDifferentiated()) {
      Products.add(outputs(ys).transposed(), inputs(xs), sum, out, rows, in);
    }
  }

  private void fillRows(Strided row, double[] all, int rows) {
    for (int i = 0; i < rows; i++) {
      System.arraycopy(row.data(), row.from(), all, i * out, out);
    }
  }

  private void addRows(double[] all, Strided sum, int rows) {
    int n = b.isDifferentiated() ? rows : 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < out; j++) {
        sum.data()[sum.from() + j] += all[i * out + j];
      }
    }
  }
}

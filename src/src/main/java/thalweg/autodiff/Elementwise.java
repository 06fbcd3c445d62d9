package thalweg.autodiff;

import static thalweg.autodiff.ChainRule.times;

import java.util.function.DoubleUnaryOperator;

/**
 * A function of one number, applied to each entry: \(y_i=f(x_i)\).
 *
 * @param symbol its name
 * @param f the function
 * @param df its first derivative
 * @param ddf its second derivative
 */
record Elementwise(String symbol, DoubleUnaryOperator f, Derivative df, Derivative ddf)
    implements Operation {

  /** A derivative at x, which may use that y = f(x) is known already. */
  @FunctionalInterface
  interface Derivative {
    double at(double x, double y);
  }

  @Override
  public void forward(Entry y) {
    double[] x = y.inputs[0].value;
    for (int i = 0; i < x.length; i++) {
      y.value[i] = f.applyAsDouble(x[i]);
    }
  }

  @Override
  public void forwardTangent(Entry y) {
    Entry x = y.inputs[0];
    for (int i = 0; i < x.value.length; i++) {
      y.tangent[i] = times(df.at(x.value[i], y.value[i]), x.tangent[i]);
    }
  }

  @Override
  public void backward(Entry y) {
    Entry x = y.inputs[0];
    for (int i = 0; i < x.value.length; i++) {
      x.gradient[i] += times(df.at(x.value[i], y.value[i]), y.gradient[i]);
    }
  }

  @Override
  public void backwardTangent(Entry y) {
    Entry x = y.inputs[0];
    for (int i = 0; i < x.value.length; i++) {
      double slope = df.at(x.value[i], y.value[i]);
      double curvature = ddf.at(x.value[i], y.value[i]);
      x.gradientTangent[i] +=
          times(slope, y.gradientTangent[i]) + times(times(curvature, x.tangent[i]), y.gradient[i]);
    }
  }
}

package thalweg.autodiff;

import static thalweg.autodiff.ChainRule.times;

import thalweg.math.Vectors;

/**
 * The Euclidean norm \(y=\lVert x\rVert\), with the gradient \(x/y\) and the Hessian \((I-xx^\top/y^2)/y\).
 *
 * <p>At x = 0 it has a kink: of its subgradients, the unit ball, 0 is taken, and the Hessian is 0, too.
 */
record Norm() implements Operation {

  @Override
  public String symbol() {
    return "norm";
  }

  @Override
  public void forward(Entry y) {
    y.value[0] = Vectors.norm2(y.inputs[0].value);
  }

  @Override
  public void forwardTangent(Entry y) {
    Entry x = y.inputs[0];
    for (int i = 0; i < x.value.length; i++) {
      y.tangent[0] += times(direction(x, y, i), x.tangent[i]);
    }
  }

  @Override
  public void backward(Entry y) {
    Entry x = y.inputs[0];
    for (int i = 0; i < x.value.length; i++) {
      x.gradient[i] += times(direction(x, y, i), y.gradient[0]);
    }
  }

  @Override
  public void backwardTangent(Entry y) {
    Entry x = y.inputs[0];
    for (int i = 0; i < x.value.length; i++) {
      double unit = direction(x, y, i);
      double turn = y.value[0] == 0 ? 0 : (x.tangent[i] - unit * y.tangent[0]) / y.value[0];
      x.gradientTangent[i] += times(unit, y.gradientTangent[0]) + times(turn, y.gradient[0]);
    }
  }

  private static double direction(Entry x, Entry y, int i) {
    return y.value[0] == 0 ? 0 : x.value[i] / y.value[0];
  }
}

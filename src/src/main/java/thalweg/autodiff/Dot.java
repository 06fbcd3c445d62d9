package thalweg.autodiff;

import thalweg.math.Vectors;

/** The inner product \(a^\top b\). */
record Dot() implements BilinearMap {

  @Override
  public String symbol() {
    return "dot";
  }

  @Override
  public void multiply(double[] a, double[] b, double[] y) {
    y[0] += Vectors.dot(a, b);
  }

  @Override
  public void toFirst(double[] y, double[] b, double[] a) {
    Vectors.axpy(y[0], b, a);
  }

  @Override
  public void toSecond(double[] y, double[] a, double[] b) {
    Vectors.axpy(y[0], a, b);
  }
}

package thalweg.solvers;

import thalweg.functions.Differentiable;
import thalweg.functions.FiniteSum;

/** A function as the mean over one example. */
record OneExample(Differentiable f) implements FiniteSum {

  @Override
  public int dimension() {
    return f.dimension();
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    return f.valueAndGradient(w, g);
  }

  @Override
  public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
    return f.valueAndGradient(w, g);
  }
}

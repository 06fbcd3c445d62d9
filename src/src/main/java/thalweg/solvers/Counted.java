package thalweg.solvers;

import thalweg.functions.Differentiable;
import thalweg.runs.Counts;

/** An objective that counts how often it is asked. */
final class Counted implements Differentiable {
  private final Differentiable f;
  private long values;
  private long gradients;

  Counted(Differentiable f) {
    this.f = f;
  }

  @Override
  public int dimension() {
    return f.dimension();
  }

  @Override
  public double value(double[] w) {
    values++;
    return f.value(w);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    gradients++;
    return f.valueAndGradient(w, g);
  }

  Counts counts() {
    return new Counts(values, gradients, 0);
  }
}

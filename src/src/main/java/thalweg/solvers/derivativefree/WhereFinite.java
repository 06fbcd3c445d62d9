package thalweg.solvers.derivativefree;

import thalweg.functions.Objective;

/**
 * f where it is a finite number, +∞ elsewhere, so that one comparison refuses NaN and the infinities alike.
 *
 * @param f the objective
 */
record WhereFinite(Objective f) implements Objective {

  @Override
  public int dimension() {
    return f.dimension();
  }

  @Override
  public double value(double[] w) {
    double value = f.value(w);
    return Double.isFinite(value) ? value : Double.POSITIVE_INFINITY;
  }
}

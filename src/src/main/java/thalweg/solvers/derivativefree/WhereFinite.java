package thalweg.solvers.derivativefree;

import thalweg.functions.Objective;
import thalweg.math.Vectors;

/**
 * f where it is a finite number, +∞ elsewhere, so that one comparison refuses NaN and the infinities alike. A point that
 * has overflowed is not asked about.
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
    double value = Vectors.isFinite(w) ? f.value(w) : Double.POSITIVE_INFINITY;
    return Double.isFinite(value) ? value : Double.POSITIVE_INFINITY;
  }
}

package thalweg.solvers.constrained;

import thalweg.math.Vectors;

/**
 * A point w with the multipliers y of the equations and z of the inequalities, or a step or ray of all three.
 *
 * @param w d numbers. Modified by {@link #add}.
 * @param y p numbers. Modified by {@link #add}.
 * @param z m numbers. Modified by {@link #add}.
 */
record PrimalDual(double[] w, double[] y, double[] z) {

  static PrimalDual zero(StandardForm form) {
    return new PrimalDual(
        new double[form.c().length], new double[form.b().length], new double[form.h().length]);
  }

  PrimalDual copy() {
    return new PrimalDual(w.clone(), y.clone(), z.clone());
  }

  /** \(\alpha\cdot\) this, as a copy. */
  PrimalDual times(double alpha) {
    PrimalDual product = copy();
    Vectors.scale(alpha, product.w);
    Vectors.scale(alpha, product.y);
    Vectors.scale(alpha, product.z);
    return product;
  }

  /** This \(\leftarrow\) this \(+\,\alpha\) step. */
  void add(double alpha, PrimalDual step) {
    Vectors.axpy(alpha, step.w, w);
    Vectors.axpy(alpha, step.y, y);
    Vectors.axpy(alpha, step.z, z);
  }

  /** The largest magnitude of a multiplier. */
  double largestPrice() {
    return Math.max(Vectors.normInf(y), Vectors.normInf(z));
  }

  /** The largest magnitude of all. */
  double largest() {
    return Math.max(Vectors.normInf(w), largestPrice());
  }
}

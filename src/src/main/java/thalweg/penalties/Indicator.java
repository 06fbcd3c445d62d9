package thalweg.penalties;

import thalweg.constraints.ConvexSet;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * A constraint as a penalty, \(r(w)=0\) on the convex set C and \(+\infty\) outside.
 *
 * <p>Its proximal step is the projection onto C, whatever the step size; so a proximal method becomes a projected one.
 * Inside, 0 is a subgradient, and the derivatives here add nothing. Rounding leaves few projections exactly on a boundary;
 * so a point counts as inside if its residual is at most the tolerance times ‖w‖₂.
 *
 * <pre>{@code
 * Penalty box = new Indicator(Box.nonNegative(2));
 * double[] w = {-1, 2};
 * box.value(w); // Infinity
 * box.prox(w, 1);
 * w; // { 0.0, 2.0 }
 * }</pre>
 *
 * @param set C
 * @param tolerance how far outside still counts as inside, relative; non-negative
 */
public record Indicator(ConvexSet set, double tolerance) implements Penalty {

  /** Checks the tolerance. */
  public Indicator {
    Check.nonNegative("tolerance", tolerance);
  }

  /** Up to a relative 1e-9 counts as inside. */
  public Indicator(ConvexSet set) {
    this(set, 1e-9);
  }

  @Override
  public double value(double[] w) {
    return Vectors.isFinite(w) && set.contains(w, tolerance * Vectors.norm2(w))
        ? 0
        : Double.POSITIVE_INFINITY;
  }

  @Override
  public void addGradient(double[] w, double[] g) {
    Check.length("g", g, w.length);
  }

  @Override
  public void addHessianVector(double[] w, double[] v, double[] hv) {}

  /** Projects onto the set; a point with NaN or infinite entries stays, so that the run it belongs to can report it. */
  @Override
  public void prox(double[] w, double stepSize) {
    Check.positive("stepSize", stepSize);
    if (Vectors.isFinite(w)) {
      set.project(w);
    }
  }

  @Override
  public double smoothness() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double strongConvexity() {
    return 0;
  }
}

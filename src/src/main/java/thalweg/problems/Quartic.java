package thalweg.problems;

import java.util.Arrays;
import thalweg.math.Check;

/**
 * The quartic bowl \(f(w)=\sum_iw_i^4\) with minimizer 0 and minimum 0: convex with a flat bottom.
 *
 * <p>The Hessian vanishes at the minimizer, so there is no μ; gradient descent is sublinear, and Newton's method gains a
 * factor of 2/3 a step instead of converging quadratically. There is no L either: the curvature \(12w_i^2\) grows without
 * bound.
 *
 * @param dimension d ≥ 1
 */
public record Quartic(int dimension) implements SeparableProblem {

  /** Checks the dimension. */
  public Quartic {
    Check.atLeast("dimension", dimension, 1);
  }

  @Override
  public double term(int i, double x) {
    return x * x * x * x;
  }

  @Override
  public double slope(int i, double x) {
    return 4 * x * x * x;
  }

  @Override
  public double curvature(int i, double x) {
    return 12 * x * x;
  }

  @Override
  public Traits traits() {
    return Traits.convex(Double.POSITIVE_INFINITY);
  }

  @Override
  public double[] start() {
    double[] start = new double[dimension];
    Arrays.fill(start, 1);
    return start;
  }

  @Override
  public double[] minimizer() {
    return new double[dimension];
  }

  @Override
  public double minimum() {
    return 0;
  }
}

package thalweg.theory.worstcase;

import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.solvers.Solver;

/**
 * A first-order method whose steps are known beforehand:
 *
 * <p>\[x_{i+1}=x_i-\sum_{k\le i}h_{ik}\nabla f(x_k),\qquad i=0,\dots,N-1.\]
 *
 * <p>The \(x_i\) are the points where the method asks for a gradient, and \(x_N\) is where it ends; for an accelerated method these are not all
 * of one sequence. The step sizes are in the unit of 1/L.
 *
 * @param name what it is called
 * @param h the step sizes, N×N, lower triangular. Not to be modified.
 * @see <a href="https://doi.org/10.1007/s10107-013-0653-0">Drori and Teboulle, Performance of first-order methods for smooth convex minimization: a novel approach (2014), §4</a>
 */
public record FixedStepMethod(String name, DMatrixRMaj h) {

  /** Checks the matrix. */
  public FixedStepMethod {
    Check.atLeast("the number of steps", h.numRows, 1);
    Check.shape("h", h, h.numRows, h.numRows);
    Check.finite("h", h.data);
    for (int i = 0; i < h.numRows; i++) {
      for (int k = i + 1; k < h.numRows; k++) {
        if (h.get(i, k) != 0) {
          throw new IllegalArgumentException(
              "h must be lower triangular but has %s at (%d, %d): step %d knows the gradients 0 to %d only"
                  .formatted(h.get(i, k), i, k, i, i));
        }
      }
    }
  }

  /**
   * The step sizes of a solver with fixed steps, read off a run: {@code of("mine", new HeavyBall(0.1, 0.9), 10)}.
   *
   * @param name what it is called
   * @param solver a method that takes one gradient a step, and whose steps do not depend on the gradients
   * @param steps N
   * @throws IllegalArgumentException if the solver searches for its steps, or scales them by the gradients
   */
  public static FixedStepMethod of(String name, Solver<? super Differentiable> solver, int steps) {
    return RecordedMethod.of(name, solver, steps);
  }

  /** N. */
  public int steps() {
    return h.numRows;
  }

  /** The same with another step size \(h_{ik}\), k ≤ i. */
  public FixedStepMethod with(int i, int k, double step) {
    if (i < 0 || i >= steps() || k < 0 || k > i) {
      throw new IllegalArgumentException(
          "the indices must be 0 ≤ k ≤ i < %d but were i = %d, k = %d".formatted(steps(), i, k));
    }
    DMatrixRMaj changed = h.copy();
    changed.set(i, k, step);
    return new FixedStepMethod(name + ", changed", changed);
  }

  /** By how much each gradient has moved each point: \(x_i=x_0-\sum_kp_{ik}\nabla f(x_k)\), rows 0 to N. */
  double[][] positions() {
    double[][] positions = new double[steps() + 1][steps()];
    for (int i = 0; i < steps(); i++) {
      for (int k = 0; k < steps(); k++) {
        positions[i + 1][k] = positions[i][k] + h.get(i, k);
      }
    }
    return positions;
  }

  /** From the points, the inverse of {@link #positions}. */
  static FixedStepMethod through(String name, double[][] positions) {
    int n = positions.length - 1;
    DMatrixRMaj h = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k <= i; k++) {
        h.set(i, k, positions[i + 1][k] - positions[i][k]);
      }
    }
    return new FixedStepMethod(name, h);
  }

  @Override
  public String toString() {
    return name + ", " + steps() + (steps() == 1 ? " step" : " steps");
  }
}

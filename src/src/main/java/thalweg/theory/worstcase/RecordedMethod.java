package thalweg.theory.worstcase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Solver;

/**
 * Reads the step sizes off a solver: it is run on an oracle whose k-th gradient is the k-th unit vector, whatever is asked. The coordinates of
 * each point are then the sums of the steps along each gradient.
 *
 * <p>This is the method as it is written, not as it is meant. A second run with longer gradients tells whether the steps are fixed.
 */
final class RecordedMethod implements Differentiable {
  private static final double ROUNDING = 1e-9;

  private final int steps;
  private final double length;
  private final List<double[]> asked = new ArrayList<>();

  private RecordedMethod(int steps, double length) {
    this.steps = steps;
    this.length = length;
  }

  /** See {@link FixedStepMethod#of}. */
  static FixedStepMethod of(String name, Solver<? super Differentiable> solver, int steps) {
    double[][] positions = new RecordedMethod(Check.atLeast("steps", steps, 1), 1).run(solver);
    double[][] longer = new RecordedMethod(steps, 2).run(solver);
    for (int i = 0; i <= steps; i++) {
      double size = Vectors.normInf(positions[i]);
      for (int k = 0; k < steps; k++) {
        if (!(Math.abs(longer[i][k] - positions[i][k]) <= ROUNDING * size)) {
          throw new IllegalArgumentException(
              "the steps of %s must not depend on the gradients, but twice as long gradients changed point %d"
                  .formatted(name, i));
        }
      }
    }
    return FixedStepMethod.through(name, positions);
  }

  private double[][] run(Solver<? super Differentiable> solver) {
    Solution end = solver.minimize(this, new double[dimension()], Stop.after(steps));
    if (end.iterations() != steps || asked.size() < steps || asked.size() > steps + 1) {
      throw new IllegalArgumentException(
          "%s must take %d steps with a gradient each, but took %d with %d gradients: a method with a line search has no fixed steps"
              .formatted(solver, steps, end.iterations(), asked.size()));
    }
    List<double[]> points = new ArrayList<>(asked.subList(0, steps));
    points.add(end.point());
    double[][] positions = new double[steps + 1][steps];
    for (int i = 0; i <= steps; i++) {
      double[] point = points.get(i);
      for (int k = 0; k < dimension(); k++) {
        if (k >= i && point[k] != 0) {
          throw new IllegalArgumentException(
              "%s must end at a point that depends on its first %d gradients only"
                  .formatted(solver, steps));
        }
      }
      for (int k = 0; k < i; k++) {
        positions[i][k] = -point[k] / length;
      }
    }
    return positions;
  }

  @Override
  public int dimension() {
    return steps + 1;
  }

  @Override
  public double value(double[] w) {
    return 0;
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Arrays.fill(g, 0);
    g[Math.min(asked.size(), steps)] = length;
    asked.add(w.clone());
    return 0;
  }
}

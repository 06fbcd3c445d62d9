package thalweg.theory.optimality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thalweg.math.Vectors;
import thalweg.solvers.constrained.ConstrainedProblem;
import thalweg.solvers.constrained.KktReport;

/**
 * What pulls at a point and what holds it: −∇f(w), and the normals of the active constraints. The point is optimal to first order where
 * the normal cone holds all of −∇f(w).
 *
 * @param point w. Not to be modified.
 * @param descent −∇f(w). Not to be modified.
 * @param held the part of it that the constraints hold, a sum of their normals times their multipliers. Not to be modified.
 * @param normals vectors whose nonnegative combinations are the normal cone at w; empty where no constraint is active, or no finite
 *     number is enough. Not to be modified.
 */
public record ForceBalance(
    double[] point, double[] descent, double[] held, List<double[]> normals) {

  /** Copies the list. */
  public ForceBalance {
    normals = List.copyOf(normals);
  }

  /** −∇f(w) = Σy∇c + Σz∇g and the bounds, as far as the multipliers of a report go. */
  static ForceBalance of(ConstrainedProblem problem, double[] w, KktReport report) {
    double[] descent = problem.objective().gradient(w);
    Vectors.scale(-1, descent);
    double[] held = new double[w.length];
    List<double[]> normals = new ArrayList<>();
    for (int i = 0; i < problem.equalities().size(); i++) {
      double[] normal = problem.equalities().get(i).gradient(w);
      Vectors.axpy(report.equalityMultipliers()[i], normal, held);
      normals.add(normal);
      normals.add(opposite(normal));
    }
    for (int j = 0; j < problem.inequalities().size(); j++) {
      double price = report.inequalityMultipliers()[j];
      double[] normal = problem.inequalities().get(j).gradient(w);
      Vectors.axpy(price, normal, held);
      if (price > -report.inequalities()[j]) {
        normals.add(normal);
      }
    }
    for (int i = 0; i < report.boundMultipliers().length; i++) {
      double slope = report.boundMultipliers()[i];
      held[i] -= slope;
      if (slope != 0) {
        double[] normal = new double[w.length];
        normal[i] = -Math.signum(slope);
        normals.add(normal);
      }
    }
    return new ForceBalance(w.clone(), descent, held, normals);
  }

  private static double[] opposite(double[] normal) {
    double[] opposite = normal.clone();
    Vectors.scale(-1, opposite);
    return opposite;
  }

  /** \(-\nabla f(w)\) less what is held: the direction in which w still descends. */
  public double[] left() {
    double[] left = descent.clone();
    Vectors.axpy(-1, held, left);
    return left;
  }

  /** Equal numbers are equal balances. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ForceBalance that
        && Arrays.equals(point, that.point)
        && Arrays.equals(descent, that.descent)
        && Arrays.equals(held, that.held)
        && Arrays.deepEquals(normals.toArray(), that.normals.toArray());
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(point) + Arrays.hashCode(descent);
  }
}

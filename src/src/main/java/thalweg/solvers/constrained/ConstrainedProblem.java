package thalweg.solvers.constrained;

import java.util.List;
import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.functions.Objective;
import thalweg.math.Check;

/**
 * A smooth problem with smooth constraints, \(\min f(w)\) where \(c_i(w)=0\), \(g_j(w)\le0\) and \(l\le w\le u\).
 *
 * <p>A constraint \(h(w)\ge0\) is the inequality −h; bounds belong into the box, where solvers treat them exactly.
 *
 * @param objective f
 * @param equalities each \(c_i\) should be 0
 * @param inequalities each \(g_j\) should be at most 0
 * @param bounds on the coordinates
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, §12.1</a>
 */
public record ConstrainedProblem(
    Differentiable objective,
    List<Differentiable> equalities,
    List<Differentiable> inequalities,
    Box bounds)
    implements Objective {

  /** Checks that all have one dimension. */
  public ConstrainedProblem {
    equalities = List.copyOf(equalities);
    inequalities = List.copyOf(inequalities);
    int d = objective.dimension();
    check("bounds", bounds.dimension(), d);
    for (Differentiable c : equalities) {
      check("each equality", c.dimension(), d);
    }
    for (Differentiable g : inequalities) {
      check("each inequality", g.dimension(), d);
    }
  }

  /** Without bounds. */
  public ConstrainedProblem(
      Differentiable objective,
      List<Differentiable> equalities,
      List<Differentiable> inequalities) {
    this(objective, equalities, inequalities, Box.unbounded(objective.dimension()));
  }

  private static void check(String name, int found, int expected) {
    if (found != expected) {
      throw new IllegalArgumentException(
          name + " must have the objective's dimension " + expected + " but has " + found);
    }
  }

  @Override
  public int dimension() {
    return objective.dimension();
  }

  @Override
  public double value(double[] w) {
    return objective.value(w);
  }

  /** How far w breaks its worst constraint, \(\max(|c_i|,\ g_j,\ l-w,\ w-u,\ 0)\). */
  public double violation(double[] w) {
    Check.length("w", w, dimension());
    double worst = 0;
    for (Differentiable c : equalities) {
      worst = Math.max(worst, Math.abs(c.value(w)));
    }
    for (Differentiable g : inequalities) {
      worst = Math.max(worst, g.value(w));
    }
    for (int i = 0; i < w.length; i++) {
      worst = Math.max(worst, Math.max(bounds.lower()[i] - w[i], w[i] - bounds.upper()[i]));
    }
    return worst;
  }
}

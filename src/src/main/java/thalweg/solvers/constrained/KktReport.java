package thalweg.solvers.constrained;

import java.util.Locale;
import thalweg.math.Check;

/**
 * How well a point with its multipliers satisfies the conditions of Karush, Kuhn and Tucker, and what each constraint costs.
 *
 * <p>With \(L=f+\sum_iy_ic_i+\sum_jz_jg_j\) they are: \(w=P(w-\nabla L)\) for the projection P onto the bounds
 * (stationarity), all constraints hold, \(z\ge0\), and \(z_jg_j=0\). For convex problems they prove that w is optimal.
 *
 * <p>A multiplier is a shadow price: where \(g_j\le0\) becomes \(g_j\le\varepsilon\), the best value falls by about
 * \(z_j\varepsilon\); where \(c_i=0\) becomes \(c_i=\varepsilon\), by \(y_i\varepsilon\). That of a bound is
 * \(\partial L/\partial w_i\) there.
 *
 * <p>The four measures have no unit. Moves are measured by ω, the size of w and of the distances to broken constraints; gradients by γ, the
 * largest that meet in \(\nabla L\); a constraint by ω times its gradient. So a point is as good whatever the units of
 * variables, objective and constraints.
 *
 * @param value f(w)
 * @param stationarity \(\lVert v-P(v-\nabla L/\gamma)\rVert_\infty\) with \(v=w/\omega\)
 * @param infeasibility how far w breaks its worst constraint, in relation to \(\omega\lVert\nabla c_i\rVert_\infty\)
 * @param dualInfeasibility \(\max_j(-z_j,0)\), in relation to \(\gamma/\lVert\nabla g_j\rVert_\infty\)
 * @param complementarity \(\max_j|z_j\min(g_j,0)|\), in relation to ωγ
 * @param equalities \(c_i(w)\)
 * @param inequalities \(g_j(w)\)
 * @param equalityMultipliers y
 * @param inequalityMultipliers z
 * @param boundMultipliers \(\partial L/\partial w_i\) where a bound is active, 0 elsewhere; positive at a lower bound,
 *     negative at an upper one
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, theorem 12.1</a>
 */
public record KktReport(
    double value,
    double stationarity,
    double infeasibility,
    double dualInfeasibility,
    double complementarity,
    double[] equalities,
    double[] inequalities,
    double[] equalityMultipliers,
    double[] inequalityMultipliers,
    double[] boundMultipliers) {

  /**
   * Checks a point, in units found there; at most three gradients of the objective and two of each constraint.
   *
   * @param problem the problem
   * @param w the point. Not modified.
   * @param y one multiplier an equality. Not modified.
   * @param z one multiplier an inequality. Not modified.
   */
  public static KktReport at(ConstrainedProblem problem, double[] w, double[] y, double[] z) {
    Check.length("w", w, problem.dimension());
    Check.length("y", y, problem.equalities().size());
    Check.length("z", z, problem.inequalities().size());
    return new KktMeasure(problem, w, Units.at(problem, w)).report(y, z);
  }

  /** The worst of the four conditions, in no unit: 0 exactly at a point that satisfies them all. */
  public double residual() {
    return Math.max(
        Math.max(stationarity, infeasibility), Math.max(dualInfeasibility, complementarity));
  }

  /** The four conditions, then a line for each constraint: its value, active or slack, and its shadow price. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "KKT: value %.8g, stationarity %.1e, infeasibility %.1e, dual infeasibility %.1e,"
                    + " complementarity %.1e",
                value,
                stationarity,
                infeasibility,
                dualInfeasibility,
                complementarity));
    for (int i = 0; i < equalities.length; i++) {
      line(text, "equality", i, equalities[i], "active", equalityMultipliers[i]);
    }
    for (int j = 0; j < inequalities.length; j++) {
      boolean active = inequalityMultipliers[j] > -inequalities[j];
      line(
          text,
          "inequality",
          j,
          inequalities[j],
          active ? "active" : "slack",
          inequalityMultipliers[j]);
    }
    for (int i = 0; i < boundMultipliers.length; i++) {
      if (boundMultipliers[i] != 0) {
        line(text, "bound on w", i, 0, "active", boundMultipliers[i]);
      }
    }
    return text.toString();
  }

  private static void line(
      StringBuilder text, String kind, int i, double value, String state, double price) {
    text.append(
        String.format(
            Locale.ROOT, "%n  %s %d: %s (%.3g), shadow price %.6g", kind, i, state, value, price));
  }
}

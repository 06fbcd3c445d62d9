package thalweg.solvers.constrained;

import java.util.Locale;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;

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
 * @param value f(w)
 * @param stationarity \(\lVert w-P(w-\nabla L)\rVert_\infty\)
 * @param infeasibility how far w breaks its worst constraint
 * @param dualInfeasibility \(\max_j(-z_j,0)\)
 * @param complementarity \(\max_j|z_j\min(g_j,0)|\)
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
   * Checks a point; one gradient of each function.
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
    double[] slope = new double[w.length];
    double[] g = new double[w.length];
    double value = problem.objective().valueAndGradient(w, slope);
    double[] c = new double[y.length];
    for (int i = 0; i < c.length; i++) {
      c[i] = problem.equalities().get(i).valueAndGradient(w, g);
      Vectors.axpy(y[i], g, slope);
    }
    double[] h = new double[z.length];
    double dual = 0;
    double complementarity = 0;
    for (int j = 0; j < h.length; j++) {
      Differentiable inequality = problem.inequalities().get(j);
      h[j] = inequality.valueAndGradient(w, g);
      Vectors.axpy(z[j], g, slope);
      dual = Math.max(dual, -z[j]);
      complementarity = Math.max(complementarity, Math.abs(z[j] * Math.min(h[j], 0)));
    }
    double[] step = new double[w.length];
    double[] bound = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      double low = problem.bounds().lower()[i];
      double high = problem.bounds().upper()[i];
      // w − P(w − ∇L), but a slope that is small beside w does not drown in it.
      step[i] = slope[i] > 0 ? Math.min(slope[i], w[i] - low) : Math.max(slope[i], w[i] - high);
      boolean active = slope[i] > 0 ? near(w[i], low) : near(w[i], high);
      bound[i] = active ? slope[i] : 0;
    }
    return new KktReport(
        value,
        Vectors.normInf(step),
        problem.violation(w),
        dual,
        complementarity,
        c,
        h,
        y.clone(),
        z.clone(),
        bound);
  }

  private static boolean near(double w, double bound) {
    return Double.isFinite(bound) && Math.abs(w - bound) <= 1e-8 * Math.abs(bound);
  }

  /** The worst of the four conditions: 0 exactly at a point that satisfies them all. */
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

package thalweg.theory.optimality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import thalweg.constraints.ConvexSet;
import thalweg.functions.Differentiable;
import thalweg.solvers.constrained.ConstrainedProblem;
import thalweg.solvers.constrained.ConstrainedSolution;
import thalweg.solvers.constrained.KktReport;
import thalweg.solvers.proximal.Composite;
import thalweg.solvers.proximal.Proximal;
import thalweg.solvers.proximal.Splitting;
import thalweg.solvers.proximal.SplittingSolution;
import thalweg.solvers.sets.OverSet;

/**
 * The conditions of Karush, Kuhn and Tucker at a point, whichever solver found it, with the multipliers and in words.
 *
 * <p>For \(\min_{w\in C}f(w)\) they say that −∇f(w) is in the normal cone of C at w, and for \(\min f(w)+r(w)\) that it is a
 * subgradient of r. Both are read off one step of a projected or proximal gradient method,
 *
 * <p>\[p=\mathrm{prox}_{tr}\bigl(w-t\nabla f(w)\bigr),\qquad n=\tfrac1t(w-p)-\nabla f(w)\in\partial r(p),\qquad t=\omega/\gamma,\]
 *
 * <p>so a point near the solution has its multipliers, even where it does not yet touch the constraints: n is a sum of normals of the
 * constraints active at p, and their coefficients are the multipliers. ω is the size of w, γ that of ∇f or, where ∇f is smaller, of
 * its change by a move of ω/1000; so no measure has a unit. For convex problems the conditions prove that w is a minimizer.
 *
 * <pre>{@code
 * double[] target = {0.9, 0.4, -1};
 * Quadratic distance = new Quadratic(Quadratic.diagonal(1, 1, 1).matrix(), target);
 * Optimality there = Optimality.at(distance, new Simplex(3), new double[] {0.75, 0.25, 0});
 * there.holds(); // true
 * there.words(); // … w[2] at 0 (price 1.15: raising this bound by ε changes the best value by about 1.15 ε).
 * }</pre>
 *
 * @param value f(w), or f(w) + r(w)
 * @param stationarity \(\lVert w-p\rVert_\infty/\omega\), how far a step of t leads; for a {@link KktReport} its own measure
 * @param infeasibility how far w lies outside C, in relation to ω
 * @param dualInfeasibility how much of −∇f(w) the active constraints can hold with multipliers of the wrong sign only, in relation to γ
 * @param complementarity \(\bigl(r(w)-r(p)-n^\top(w-p)\bigr)/(\omega\gamma)\): what is paid for constraints that w does not touch
 * @param multipliers those of the active constraints
 * @param failures a sentence for each condition that fails by more than {@link #TOLERANCE}; none where w is optimal
 * @param balance −∇f(w) and the normals that hold it, to draw; empty where only multipliers are known
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, theorems 12.1 and 12.9</a>
 */
public record Optimality(
    double value,
    double stationarity,
    double infeasibility,
    double dualInfeasibility,
    double complementarity,
    List<Multiplier> multipliers,
    List<String> failures,
    Optional<ForceBalance> balance) {

  /** What each of the four measures may come to at a point that counts as optimal. */
  public static final double TOLERANCE = 1e-6;

  /** Keeps the lists as they are. */
  public Optimality {
    multipliers = List.copyOf(multipliers);
    failures = List.copyOf(failures);
  }

  /**
   * Checks a point of \(\min_{w\in C}f(w)\). Costs two gradients and a few projections.
   *
   * @param f the objective
   * @param set C, of the same dimension
   * @param w the point, finite. Not modified.
   */
  public static Optimality at(Differentiable f, ConvexSet set, double[] w) {
    return at(new OverSet<>(f, set), w);
  }

  /** Checks a point of a problem over a set. */
  public static Optimality at(OverSet<?> problem, double[] w) {
    return ConditionsOverSet.at(problem.objective(), problem.set(), w);
  }

  /** Checks a point of \(\min f(w)+r(w)\), for proximal methods and coordinate descent. */
  public static Optimality at(Composite problem, double[] w) {
    return ConditionsWithPenalty.at(problem, w);
  }

  /** Checks a point of a function that is known by its proximal steps, for the proximal point method. */
  public static Optimality at(Proximal problem, double[] w) {
    return ConditionsByProx.at(problem, w);
  }

  /**
   * Checks a point of \(\min f(w)+g(w)\), for splitting methods: u is a subgradient of g there, and −u one of f.
   *
   * @param problem the problem
   * @param w the point, finite. Not modified.
   * @param multiplier u, as {@link SplittingSolution#multiplier}. Not modified.
   */
  public static Optimality at(Splitting problem, double[] w, double[] multiplier) {
    return ConditionsByProx.at(problem, w, multiplier);
  }

  /** Checks the point where a splitting method ended. */
  public static Optimality at(Splitting problem, SplittingSolution solution) {
    return at(problem, solution.solution().point(), solution.multiplier());
  }

  /**
   * Checks a point of a problem with general constraints and multipliers for it.
   *
   * @param problem the problem
   * @param w the point. Not modified.
   * @param y one multiplier an equality. Not modified.
   * @param z one multiplier an inequality. Not modified.
   */
  public static Optimality at(ConstrainedProblem problem, double[] w, double[] y, double[] z) {
    return ReportReading.of(problem, w, KktReport.at(problem, w, y, z));
  }

  /** What a report for general constraints says, in the same words. */
  public static Optimality of(KktReport report) {
    return ReportReading.of(report);
  }

  /** What is said of the point where a constrained run ended. */
  public static Optimality of(ConstrainedSolution solution) {
    return of(solution.kkt());
  }

  /** The worst of the four measures: 0 exactly where all conditions hold. */
  public double residual() {
    return Math.max(
        Math.max(stationarity, infeasibility), Math.max(dualInfeasibility, complementarity));
  }

  /** Whether all conditions hold to {@link #TOLERANCE}. */
  public boolean holds() {
    return failures.isEmpty();
  }

  /** Whether w is optimal, which condition fails if not, and what each active constraint costs. */
  public String words() {
    return String.join("\n", sentences());
  }

  /** The same, a sentence each. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(verdict());
    sentences.addAll(failures);
    List<Multiplier> priced = multipliers.stream().filter(m -> !m.meaning().isEmpty()).toList();
    List<Multiplier> kept = multipliers.stream().filter(m -> m.meaning().isEmpty()).toList();
    if (multipliers.isEmpty()) {
      sentences.add("No constraint is active.");
    }
    if (!priced.isEmpty()) {
      sentences.add("Active: " + Wording.list(priced) + ".");
    }
    if (!kept.isEmpty()) {
      sentences.add("Held by a kink: " + Wording.list(kept) + ".");
    }
    return sentences;
  }

  private String verdict() {
    String size = Wording.measure(residual());
    return holds()
        ? "No feasible direction descends: w is optimal to first order, to " + size + "."
        : "w is not optimal; the conditions fail by " + size + ".";
  }

  /** The value and the four measures, then the words. */
  @Override
  public String toString() {
    return String.format(
            Locale.ROOT,
            "value %.8g, stationarity %.1e, infeasibility %.1e, dual infeasibility %.1e, complementarity %.1e%n",
            value,
            stationarity,
            infeasibility,
            dualInfeasibility,
            complementarity)
        + words();
  }
}

package thalweg.theory.guarantees;

import static thalweg.theory.guarantees.Quantity.DISTANCE;
import static thalweg.theory.guarantees.Quantity.FACTOR;
import static thalweg.theory.guarantees.Quantity.HESSIAN_LIPSCHITZ;
import static thalweg.theory.guarantees.Quantity.MOMENTUM;
import static thalweg.theory.guarantees.Quantity.SLOPE;
import static thalweg.theory.guarantees.Terms.alpha;
import static thalweg.theory.guarantees.Terms.mu;
import static thalweg.theory.guarantees.Terms.square;

import java.util.List;
import thalweg.searches.Backtracking;
import thalweg.searches.FixedStep;
import thalweg.solvers.newton.Bfgs;
import thalweg.solvers.newton.Newton;

/**
 * What is proved near a minimizer, and what is proved not to work: Newton, BFGS, the edge of stability, Adam's divergence.
 *
 * @see thalweg.solvers.newton.Newton
 * @see thalweg.solvers.newton.Bfgs
 * @see thalweg.problems.AdamDivergence
 */
public final class LocalGuarantees {

  /** Newton's method with full steps, from near enough; μ is the smallest eigenvalue of the Hessian at the minimizer. */
  public static final Guarantee NEWTON =
      Claim.atMost(
          "Newton, local",
          "Newton's method with full steps",
          Measure.DISTANCE,
          "\\lVert w_{k+1}-w^*\\rVert\\le\\frac{H\\lVert w_k-w^*\\rVert^2}{2(\\mu-H\\lVert w_k-w^*\\rVert)},\\quad R<\\frac{2\\mu}{3H}",
          false,
          Sources.LECTURES.at("theorem 1.2.5"),
          LocalGuarantees::newton,
          Terms.strong(),
          Condition.below(DISTANCE, "2μ/(3H)", q -> 2 * mu(q) / (3 * q.get(HESSIAN_LIPSCHITZ))),
          Condition.stepIs("1", q -> 1),
          RunConditions.madeBy("Newton's method", (method, q) -> method instanceof Newton));

  /** BFGS where it converges to a strict minimizer: in the end every step shrinks the distance by as much as you like. */
  public static final Guarantee BFGS =
      new Guarantee(
          "BFGS, superlinear",
          "BFGS with a Wolfe line search that tries 1 first",
          List.of(
              Condition.that(Assumption.CONVERGES),
              RunConditions.madeBy(
                  "BFGS with a Wolfe line search",
                  (method, q) ->
                      method instanceof Bfgs bfgs
                          && !(bfgs.search() instanceof FixedStep
                              || bfgs.search() instanceof Backtracking))),
          Measure.CONTRACTION,
          Relation.AT_MOST_IN_THE_END,
          "\\frac{\\lVert w_k-w^*\\rVert}{\\lVert w_{k-1}-w^*\\rVert}\\to0\\iff\\frac{\\lVert(B_k-\\nabla^2f(w^*))\\,s_k\\rVert}{\\lVert s_k\\rVert}\\to0",
          false,
          Source.doi(
              "10.1090/S0025-5718-1974-0343581-1",
              "Dennis and Moré, A Characterization of Superlinear Convergence and Its Application to Quasi-Newton Methods (1974), theorem 2.2"),
          (k, q) -> q.get(FACTOR));

  /** Gradient descent settles only where no curvature exceeds 2/α; networks are found right at this edge. */
  public static final Guarantee EDGE_OF_STABILITY =
      edge(
          "edge of stability, gradient descent",
          "gradient descent with a fixed step size",
          "\\lambda_{\\max}(\\nabla^2f)\\le\\frac2\\alpha",
          (k, q) -> 2 / alpha(q));

  /** The heavy ball settles only where no curvature exceeds (2 + 2β)/α. */
  public static final Guarantee EDGE_OF_STABILITY_HEAVY_BALL =
      edge(
          "edge of stability, heavy ball",
          "the heavy ball with a fixed step size and momentum",
          "\\lambda_{\\max}(\\nabla^2f)\\le\\frac{2+2\\beta}\\alpha",
          (k, q) -> (2 + 2 * q.get(MOMENTUM)) / alpha(q));

  /** Nesterov's method settles only where no curvature exceeds (2 + 2β)/(α(1 + 2β)). */
  public static final Guarantee EDGE_OF_STABILITY_NESTEROV =
      edge(
          "edge of stability, Nesterov",
          "Nesterov's method with a fixed step size and momentum",
          "\\lambda_{\\max}(\\nabla^2f)\\le\\frac{2+2\\beta}{\\alpha(1+2\\beta)}",
          (k, q) -> (2 + 2 * q.get(MOMENTUM)) / (alpha(q) * (1 + 2 * q.get(MOMENTUM))));

  /** Adam on Reddi's sequence: after every third step x is at the worst point again, and the regret grows forever. */
  public static final Guarantee ADAM_DIVERGENCE =
      new Guarantee(
          "Adam, divergence",
          "Adam with β₁ = 0 and step sizes α/√t, projected onto [−1, 1]",
          List.of(
              Condition.that(Assumption.ADAM_DIVERGENCE),
              Condition.stepBelow("√(1 − β₂)", q -> Math.sqrt(1 - 1 / (1 + square(q.get(SLOPE))))),
              new Condition(
                  "C > 2",
                  (q, trace) ->
                      q.has(SLOPE)
                          ? Condition.Finding.of(q.get(SLOPE) > 2, "C = %.6g", q.get(SLOPE))
                          : Condition.Finding.UNKNOWN)),
          Measure.REGRET,
          Relation.AT_LEAST,
          "\\sum_{t\\le k}f_t(w_t)-\\min_w\\sum_{t\\le k}f_t(w)\\ge\\tfrac k3(2C-4),\\quad3\\text{ divides }k",
          false,
          Source.arxiv(
              "1904.09237",
              "Reddi, Kale and Kumar, On the Convergence of Adam and Beyond (2018), theorem 1 and its proof"),
          (k, q) -> k % 3 == 0 ? k / 3.0 * (2 * q.get(SLOPE) - 4) : Bound.SILENT);

  private LocalGuarantees() {}

  /** The recursion from R; the right-hand side grows with r, so bounds may be put in for distances. */
  private static double newton(int k, Quantities q) {
    double h = q.get(HESSIAN_LIPSCHITZ);
    double r = q.get(DISTANCE);
    for (int i = 0; i < k && r != 0; i++) {
      r = h * r * r / (2 * (mu(q) - h * r));
    }
    return r;
  }

  private static Guarantee edge(String name, String method, String inequality, Bound bound) {
    return new Guarantee(
        name,
        method,
        List.of(Condition.that(Assumption.CONVERGES)),
        Measure.SHARPNESS,
        Relation.AT_MOST_IN_THE_END,
        inequality,
        true,
        Sources.EDGE.at("section 2 and appendix B"),
        bound);
  }

  static List<Guarantee> all() {
    return List.of(
        NEWTON,
        BFGS,
        EDGE_OF_STABILITY,
        EDGE_OF_STABILITY_HEAVY_BALL,
        EDGE_OF_STABILITY_NESTEROV,
        ADAM_DIVERGENCE);
  }
}

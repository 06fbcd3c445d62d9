package thalweg.theory.guarantees;

import static thalweg.theory.guarantees.Quantity.DIAMETER;
import static thalweg.theory.guarantees.Quantity.DISTANCE;
import static thalweg.theory.guarantees.Quantity.DIVERGENCE;
import static thalweg.theory.guarantees.Quantity.LIPSCHITZ;
import static thalweg.theory.guarantees.Terms.alpha;
import static thalweg.theory.guarantees.Terms.l;
import static thalweg.theory.guarantees.Terms.r2;
import static thalweg.theory.guarantees.Terms.square;

import java.net.URI;
import java.util.List;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.sets.FrankWolfe;
import thalweg.solvers.sets.MirrorDescent;
import thalweg.solvers.sets.ProjectedGradient;
import thalweg.solvers.sets.Subgradient;

/**
 * What is proved of methods for convex functions with kinks and over sets: subgradients, mirror descent, Frank–Wolfe.
 *
 * @see thalweg.solvers.sets.Subgradient
 * @see thalweg.solvers.sets.MirrorDescent
 * @see thalweg.solvers.sets.FrankWolfe
 */
public final class ConvexSetGuarantees {

  /** The subgradient method with any fixed step size. */
  public static final Guarantee SUBGRADIENT =
      Claim.atMost(
          "subgradient method, fixed step size",
          "the projected subgradient method",
          Measure.BEST_GAP,
          "\\min_{t\\le k}f(w_t)-f^*\\le\\frac{R^2}{2\\alpha(k+1)}+\\frac{\\alpha M^2}2",
          false,
          Sources.LECTURES.at("theorem 3.2.2"),
          (k, q) -> fixedStep(k, r2(q), q),
          Terms.convex(),
          Condition.fixedStep(),
          subgradients());

  /** The subgradient method with the best fixed step size for N steps, which no method with subgradients improves on. */
  public static final Guarantee SUBGRADIENT_BEST_STEP =
      Claim.atMost(
          "subgradient method, best fixed step size",
          "the projected subgradient method, set for N steps",
          Measure.BEST_GAP,
          "\\min_{t\\le N}f(w_t)-f^*\\le\\frac{MR}{\\sqrt{N+1}}",
          true,
          Sources.LECTURES.at("theorem 3.2.2"),
          (k, q) ->
              Terms.isLast(k, q)
                  ? q.get(LIPSCHITZ) * q.get(DISTANCE) / Math.sqrt(k + 1.0)
                  : Bound.SILENT,
          Terms.convex(),
          Condition.stepIs(
              "R/(M√(N+1))",
              q -> q.get(DISTANCE) / (q.get(LIPSCHITZ) * Math.sqrt(q.get(Quantity.STEPS) + 1))),
          subgradients());

  /** Mirror descent with the entropy on the simplex; M bounds the largest entry of the gradient. */
  public static final Guarantee MIRROR_DESCENT =
      Claim.atMost(
          "mirror descent, simplex",
          "mirror descent with the entropy on the simplex of radius 1",
          Measure.BEST_GAP,
          "\\min_{t\\le k}f(w_t)-f^*\\le\\frac B{\\alpha(k+1)}+\\frac{\\alpha M^2}2,\\quad M\\ge\\lVert g\\rVert_\\infty",
          false,
          Source.doi(
              "10.1016/S0167-6377(02)00231-6",
              "Beck and Teboulle, Mirror descent and nonlinear projected subgradient methods for convex optimization (2003), theorem 4.1"),
          (k, q) -> fixedStep(k, 2 * q.get(DIVERGENCE), q),
          Terms.convex(),
          Condition.fixedStep(),
          RunConditions.madeBy("mirror descent", (method, q) -> method instanceof MirrorDescent));

  /** Frank–Wolfe with γ = 2/(k+2), over a set of diameter D. */
  public static final Guarantee FRANK_WOLFE =
      Claim.atMost(
          "Frank–Wolfe, convex",
          "the Frank–Wolfe method with γ = 2/(k+2)",
          Measure.GAP,
          "f(w_k)-f^*\\le\\frac{2LD^2}{k+2},\\quad k\\ge1",
          false,
          new Source(
              "Jaggi, Revisiting Frank–Wolfe: Projection-Free Sparse Convex Optimization (2013), theorem 1",
              URI.create("https://proceedings.mlr.press/v28/jaggi13.html")),
          (k, q) -> k == 0 ? Bound.SILENT : 2 * l(q) * square(q.get(DIAMETER)) / (k + 2),
          Terms.convex(),
          Condition.positive(DIAMETER),
          RunConditions.steps("2/(k+2)", q -> k -> 2.0 / (k + 2)),
          RunConditions.madeBy(
              "the Frank–Wolfe method", (method, q) -> method instanceof FrankWolfe));

  private ConvexSetGuarantees() {}

  /** Without a set nothing is projected, and a gradient is a subgradient. */
  private static Condition subgradients() {
    return RunConditions.madeBy(
        "the projected subgradient method",
        (method, q) ->
            method instanceof Subgradient
                || method instanceof ProjectedGradient
                || method instanceof GradientDescent);
  }

  /** \(\frac{R^2}{2\alpha(k+1)}+\frac{\alpha M^2}2\). */
  private static double fixedStep(int k, double r2, Quantities q) {
    return r2 / (2 * alpha(q) * (k + 1)) + alpha(q) * square(q.get(LIPSCHITZ)) / 2;
  }

  static List<Guarantee> all() {
    return List.of(SUBGRADIENT, SUBGRADIENT_BEST_STEP, MIRROR_DESCENT, FRANK_WOLFE);
  }
}

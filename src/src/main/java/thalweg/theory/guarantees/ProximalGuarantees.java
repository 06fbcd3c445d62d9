package thalweg.theory.guarantees;

import static java.lang.Math.pow;
import static thalweg.theory.guarantees.Terms.alpha;
import static thalweg.theory.guarantees.Terms.lr2;
import static thalweg.theory.guarantees.Terms.mu;
import static thalweg.theory.guarantees.Terms.r2;
import static thalweg.theory.guarantees.Terms.square;

import java.util.List;

/**
 * What is proved of proximal methods; \(F=f+r\) with f smooth and r convex, both f* and R are those of F.
 *
 * @see thalweg.solvers.proximal.ProximalPoint
 * @see thalweg.solvers.proximal.ProximalGradient
 * @see thalweg.solvers.proximal.Fista
 * @see thalweg.solvers.proximal.DouglasRachford
 */
public final class ProximalGuarantees {
  private static final String PROXIMAL_GRADIENT = "the proximal gradient method";

  /** The proximal point method on any convex function; met by a multiple of the norm. */
  public static final Guarantee PROXIMAL_POINT =
      Claim.atMost(
          "proximal point, convex",
          "the proximal point method",
          Measure.GAP,
          "f(w_k)-f^*\\le\\frac{R^2}{4\\alpha k}",
          true,
          Sources.COMPOSITE.at("theorem 4.1"),
          (k, q) -> r2(q) / (4 * alpha(q) * k),
          Terms.convex(),
          Condition.fixedStep());

  /** The proximal point method on strongly convex functions; met by a parabola. */
  public static final Guarantee PROXIMAL_POINT_STRONGLY_CONVEX =
      Claim.atMost(
          "proximal point, strongly convex",
          "the proximal point method",
          Measure.DISTANCE_SQUARED,
          "\\lVert w_k-w^*\\rVert^2\\le\\frac{R^2}{(1+\\alpha\\mu)^{2k}}",
          true,
          Source.doi(
              "10.1137/0314056",
              "Rockafellar, Monotone Operators and the Proximal Point Algorithm (1976), proposition 7"),
          (k, q) -> r2(q) / pow(1 + alpha(q) * mu(q), 2.0 * k),
          Terms.strong(),
          Condition.fixedStep());

  /** ISTA. */
  public static final Guarantee PROXIMAL_GRADIENT_CONVEX =
      Claim.atMost(
          "proximal gradient (ISTA), convex",
          PROXIMAL_GRADIENT,
          Measure.GAP,
          "F(w_k)-F^*\\le\\frac{R^2}{2\\alpha k}",
          false,
          Sources.FISTA.at("theorem 3.1"),
          (k, q) -> r2(q) / (2 * alpha(q) * k),
          Terms.convex(),
          Terms.stepAtMostOneOverL(),
          Condition.fixedStep());

  /** The proximal gradient method where f is strongly convex; met by a parabola. */
  public static final Guarantee PROXIMAL_GRADIENT_STRONGLY_CONVEX =
      Claim.atMost(
          "proximal gradient, strongly convex",
          PROXIMAL_GRADIENT,
          Measure.DISTANCE_SQUARED,
          "\\lVert w_k-w^*\\rVert^2\\le\\max(|1-\\alpha\\mu|,|1-\\alpha L|)^{2k}R^2",
          true,
          Sources.PROXIMAL_RATES.at("theorem 2.1"),
          (k, q) -> pow(Terms.contraction(q), 2.0 * k) * r2(q),
          Terms.strong(),
          Terms.stepBelowTwoOverL(),
          Condition.fixedStep());

  /** Projections are the proximal steps of constraints. */
  public static final Guarantee PROJECTED_GRADIENT =
      Claim.atMost(
          "projected gradient, convex",
          "projected gradient descent",
          Measure.GAP,
          "f(w_k)-f^*\\le\\frac{R^2}{2\\alpha k}",
          false,
          Sources.FISTA.at("theorem 3.1, with r the indicator of the set"),
          (k, q) -> r2(q) / (2 * alpha(q) * k),
          Terms.convex(),
          Terms.stepAtMostOneOverL(),
          Condition.fixedStep());

  /** FISTA in the textbook's form; with a kink nothing is said of the start itself. */
  public static final Guarantee FISTA =
      Claim.atMost(
          "FISTA, convex",
          "FISTA without restart",
          Measure.GAP,
          "F(w_k)-F^*\\le\\frac{2LR^2}{(k+1)^2},\\quad k\\ge1",
          false,
          Sources.FISTA.at("theorem 4.4"),
          (k, q) -> k == 0 ? Bound.SILENT : 2 * lr2(q) / square(k + 1.0),
          Terms.convex(),
          Terms.stepIsOneOverL());

  /** FISTA with the numbers t that it computes itself. */
  public static final Guarantee FISTA_SHARP =
      Claim.atMost(
          "FISTA, convex, by its own t",
          "FISTA without restart",
          Measure.GAP,
          "F(w_k)-F^*\\le\\frac{LR^2}{2t_k^2},\\quad k\\ge1",
          false,
          Sources.FISTA.at("lemma 4.1 and the proof of theorem 4.4"),
          (k, q) -> k == 0 ? Bound.SILENT : lr2(q) / (2 * square(Terms.t(k))),
          Terms.convex(),
          Terms.stepIsOneOverL());

  /** FISTA with the momentum k/(k+3), whose worst case is known exactly. */
  public static final Guarantee FISTA_SIMPLE =
      Claim.atMost(
          "FISTA, convex, momentum k/(k+3)",
          "the proximal gradient method with the momentum k/(k+3)",
          Measure.GAP,
          "F(w_k)-F^*\\le\\frac{2LR^2}{k^2+5k+2},\\quad k\\ge1",
          true,
          Sources.COMPOSITE.at("section 4.2.2"),
          (k, q) -> k == 0 ? Bound.SILENT : 2 * lr2(q) / (k * (k + 5.0) + 2),
          Terms.convex(),
          Terms.stepIsOneOverL());

  /** Douglas–Rachford: how far its two points still are apart. R is the distance of the start v₀ to a fixed point, α its γ. */
  public static final Guarantee DOUGLAS_RACHFORD =
      Claim.atMost(
          "Douglas–Rachford, convex",
          "Douglas–Rachford splitting without relaxation",
          Measure.GRADIENT_SQUARED,
          "\\frac{\\lVert x_k-z_k\\rVert^2}{\\alpha^2}\\le\\frac{\\lVert v_0-v^*\\rVert^2}{\\alpha^2(k+1)}",
          false,
          Source.doi(
              "10.1007/s00211-014-0673-6",
              "He and Yuan, On non-ergodic convergence rate of Douglas–Rachford alternating direction method of multipliers (2015), theorem 3.1"),
          (k, q) -> r2(q) / (square(alpha(q)) * (k + 1)),
          Terms.convex());

  private ProximalGuarantees() {}

  static List<Guarantee> all() {
    return List.of(
        PROXIMAL_POINT,
        PROXIMAL_POINT_STRONGLY_CONVEX,
        PROXIMAL_GRADIENT_CONVEX,
        PROXIMAL_GRADIENT_STRONGLY_CONVEX,
        PROJECTED_GRADIENT,
        FISTA,
        FISTA_SHARP,
        FISTA_SIMPLE,
        DOUGLAS_RACHFORD);
  }
}

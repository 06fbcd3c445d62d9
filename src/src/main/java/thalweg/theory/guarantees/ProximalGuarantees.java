package thalweg.theory.guarantees;

import static java.lang.Math.pow;
import static thalweg.theory.guarantees.Terms.alpha;
import static thalweg.theory.guarantees.Terms.lr2;
import static thalweg.theory.guarantees.Terms.mu;
import static thalweg.theory.guarantees.Terms.r2;
import static thalweg.theory.guarantees.Terms.square;

import java.util.List;
import java.util.stream.IntStream;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.gradient.Momentum;
import thalweg.solvers.gradient.Nesterov;
import thalweg.solvers.proximal.DouglasRachford;
import thalweg.solvers.proximal.Fista;
import thalweg.solvers.proximal.ProximalBacktracking;
import thalweg.solvers.proximal.ProximalGradient;
import thalweg.solvers.proximal.ProximalPoint;
import thalweg.solvers.sets.ProjectedGradient;

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
          Condition.fixedStep(),
          proximalPoint());

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
          Condition.fixedStep(),
          proximalPoint());

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
          Condition.fixedStep(),
          proximalGradient());

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
          Condition.fixedStep(),
          proximalGradient());

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
          Condition.fixedStep(),
          RunConditions.madeBy(
              "projected gradient descent", (method, q) -> method instanceof ProjectedGradient));

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
          Terms.stepIsOneOverL(),
          fista());

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
          Terms.stepIsOneOverL(),
          fista());

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
          Terms.stepIsOneOverL(),
          RunConditions.madeBy("FISTA with the momentum k/(k+3)", (method, q) -> isSimple(method)));

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
          Terms.convex(),
          RunConditions.madeBy(
              "Douglas–Rachford splitting with γ = α and without relaxation",
              (method, q) ->
                  method instanceof DouglasRachford splitting
                      && splitting.relaxation() == 1
                      && Steps.equal(splitting.gamma(), alpha(q))));

  private ProximalGuarantees() {}

  private static Condition proximalPoint() {
    return RunConditions.madeBy(
        "the proximal point method", (method, q) -> method instanceof ProximalPoint);
  }

  /** Projections are proximal steps, and so is staying where one is. */
  private static Condition proximalGradient() {
    return RunConditions.madeBy(
        PROXIMAL_GRADIENT,
        (method, q) ->
            method instanceof ProximalGradient
                || method instanceof ProximalBacktracking
                || method instanceof ProjectedGradient
                || method instanceof GradientDescent);
  }

  /** Without a penalty FISTA is Nesterov's method. */
  private static Condition fista() {
    return RunConditions.madeBy(
        "FISTA without restart",
        (method, q) ->
            method instanceof Fista fista
                ? fista.restart() == Fista.Restart.NEVER
                : MomentumGuarantees.grows(method));
  }

  /** A rule of one's own is told by the first numbers that it gives. */
  private static boolean isSimple(Object method) {
    if (!(method instanceof Nesterov nesterov)) {
      return false;
    }
    Momentum.Sequence beta = nesterov.momentum().start();
    return IntStream.range(0, 20).allMatch(k -> Steps.equal(beta.next(-1, -1), k / (k + 3.0)));
  }

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

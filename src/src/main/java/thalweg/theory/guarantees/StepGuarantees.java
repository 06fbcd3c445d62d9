package thalweg.theory.guarantees;

import static java.lang.Math.pow;
import static thalweg.theory.guarantees.Quantity.GAP;
import static thalweg.theory.guarantees.Quantity.LIPSCHITZ;
import static thalweg.theory.guarantees.Quantity.STEPS;
import static thalweg.theory.guarantees.Quantity.STEP_SIZE;
import static thalweg.theory.guarantees.Terms.h;
import static thalweg.theory.guarantees.Terms.l;
import static thalweg.theory.guarantees.Terms.lr2;
import static thalweg.theory.guarantees.Terms.mu;
import static thalweg.theory.guarantees.Terms.r2;

import java.util.List;
import thalweg.schedules.Silver;
import thalweg.schedules.SilverStronglyConvex;
import thalweg.searches.ExactQuadratic;
import thalweg.solvers.gradient.GradientDescent;

/**
 * What is proved of gradient descent with steps that are not all equal: exact, silver, Polyak's.
 *
 * @see thalweg.searches.ExactQuadratic
 * @see thalweg.schedules.Silver
 * @see thalweg.searches.PolyakStep
 */
public final class StepGuarantees {

  /** Steps that minimize along −∇f; met from (1/μ, 1/L) on the quadratic with these two curvatures. */
  public static final Guarantee EXACT_SEARCH =
      Claim.atMost(
          "exact line search, strongly convex",
          "gradient descent that minimizes along each direction",
          Measure.GAP,
          "f(w_k)-f^*\\le\\Bigl(\\frac{L-\\mu}{L+\\mu}\\Bigr)^{2k}\\Delta",
          true,
          Source.doi(
              "10.1007/s11590-016-1087-4",
              "de Klerk, Glineur and Taylor, On the worst-case complexity of the gradient method with exact line search for smooth strongly convex functions (2017), theorem 1.2"),
          (k, q) -> pow(Terms.bestContraction(q), 2.0 * k) * q.get(GAP),
          Terms.strong(),
          RunConditions.madeBy(
              "gradient descent with exact line search",
              (method, q) ->
                  method instanceof GradientDescent descent
                      && descent.search() instanceof ExactQuadratic));

  /** Silver step sizes on convex functions, after 1, 3, 7, 15, … steps. */
  public static final Guarantee SILVER =
      Claim.atMost(
          "silver step sizes, convex",
          "gradient descent with the step sizes of Silver",
          Measure.GAP,
          "f(w_k)-f^*\\le\\frac{LR^2}{1+\\sqrt{4\\rho^{2m}-3}},\\quad k=2^m-1,\\ \\rho=1+\\sqrt2",
          false,
          Source.doi(
              "10.1007/s10107-024-02164-2",
              "Altschuler and Parrilo, Acceleration by stepsize hedging: Silver Stepsize Schedule for smooth convex optimization (2024), theorem 1.1"),
          (k, q) -> Long.bitCount(k + 1L) == 1 ? lr2(q) * Silver.bound(k) : Bound.SILENT,
          Terms.convex(),
          RunConditions.steps("Silver(1/L)", q -> new Silver(1 / l(q))),
          RunConditions.gradientSteps());

  /** Silver step sizes on strongly convex functions, after each block of N steps. */
  public static final Guarantee SILVER_STRONGLY_CONVEX =
      Claim.atMost(
          "silver step sizes, strongly convex",
          "gradient descent with the step sizes of SilverStronglyConvex in blocks of N",
          Measure.DISTANCE_SQUARED,
          "\\lVert w_k-w^*\\rVert^2\\le\\Bigl(\\frac{1-z_N}{1+z_N}\\Bigr)^{2k/N}R^2,\\quad N=2^m\\text{ divides }k",
          true,
          Source.arxiv(
              "2309.07879",
              "Altschuler and Parrilo, Acceleration by Stepsize Hedging I: Multi-Step Descent and the Silver Stepsize Schedule (2023), theorem 4.1"),
          StepGuarantees::silverBlocks,
          Terms.strong(),
          RunConditions.steps("SilverStronglyConvex(1/L, κ, N)", StepGuarantees::silver),
          RunConditions.gradientSteps());

  /** Polyak's step size on functions with kinks, without knowing M or R. */
  public static final Guarantee POLYAK =
      Claim.atMost(
          "Polyak steps, Lipschitz",
          "the subgradient method with α = (f(w) − f*)/‖g‖²",
          Measure.BEST_GAP,
          "\\min_{t\\le k}f(w_t)-f^*\\le\\frac{MR}{\\sqrt{k+1}}",
          false,
          Source.doi(
              "10.1016/0041-5553(69)90061-5",
              "Polyak, Minimization of unsmooth functionals (1969)"),
          (k, q) -> q.get(LIPSCHITZ) * q.get(Quantity.DISTANCE) / Math.sqrt(k + 1.0),
          Terms.convex(),
          polyakSteps(1),
          RunConditions.gradientSteps());

  /**
   * Polyak's step size, twice as long, on smooth, strongly convex functions: where it comes out as α at every step, that rate, and
   * else the rate for the worst that it can come out as, 2/(L+μ).
   */
  public static final Guarantee POLYAK_DISTANCE =
      Claim.atMost(
          "Polyak steps, strongly convex, distance",
          "gradient descent with α = 2(f(w) − f*)/‖∇f(w)‖²",
          Measure.DISTANCE_SQUARED,
          "\\lVert w_k-w^*\\rVert^2\\le\\Bigl(\\frac{(\\alpha L-1)(1-\\alpha\\mu)}{\\alpha(L+\\mu)-1}\\Bigr)^kR^2\\le\\Bigl(\\frac{L-\\mu}{L+\\mu}\\Bigr)^{2k}R^2",
          true,
          Sources.POLYAK_STEPS.at("proposition 1"),
          (k, q) -> pow(polyakDistance(q), k) * r2(q),
          Terms.strong(),
          polyakSteps(2),
          RunConditions.gradientSteps());

  /** The variant of Polyak's step size that makes the value fall fastest; rates as for the distance. */
  public static final Guarantee POLYAK_VALUE =
      Claim.atMost(
          "Polyak steps, strongly convex, value",
          "gradient descent with α such that ‖∇f(w)‖² = 2L(2 − Lα)(f(w) − f*)",
          Measure.GAP,
          "f(w_k)-f^*\\le\\bigl((\\alpha L-1)(L\\alpha(3-\\alpha(L+\\mu))-1)\\bigr)^k\\Delta\\le\\Bigl(\\frac{L-\\mu}{L+\\mu}\\Bigr)^{2k}\\Delta",
          true,
          Sources.POLYAK_STEPS.at("proposition 2"),
          (k, q) -> pow(polyakValue(q), k) * q.get(GAP),
          Terms.strong(),
          RunConditions.steps(
              "(2 − ‖∇f(w)‖²/(2L(f(w) − f*)))/L",
              (q, gap, squaredNorm) -> (2 - squaredNorm / (2 * l(q) * gap)) / l(q)),
          RunConditions.gradientSteps());

  private StepGuarantees() {}

  private static SilverStronglyConvex silver(Quantities q) {
    int block = (int) q.get(STEPS);
    return new SilverStronglyConvex(1 / l(q), l(q) / mu(q), block);
  }

  private static double silverBlocks(int k, Quantities q) {
    SilverStronglyConvex steps = silver(q);
    return k % steps.block() == 0
        ? pow(steps.contraction(), 2.0 * k / steps.block()) * r2(q)
        : Bound.SILENT;
  }

  private static double polyakDistance(Quantities q) {
    if (!q.has(STEP_SIZE)) {
      return Terms.square(Terms.bestContraction(q));
    }
    double alpha = Terms.alpha(q);
    return (h(q) - 1) * (1 - alpha * mu(q)) / (alpha * (l(q) + mu(q)) - 1);
  }

  private static double polyakValue(Quantities q) {
    if (!q.has(STEP_SIZE)) {
      return Terms.square(Terms.bestContraction(q));
    }
    return (h(q) - 1) * (h(q) * (3 - Terms.alpha(q) * (l(q) + mu(q))) - 1);
  }

  /** α‖∇f(w)‖² = λ(f(w) − f*), at every step. */
  private static Condition polyakSteps(double factor) {
    return RunConditions.steps(
        (factor == 1 ? "" : "2") + "(f(w) − f*)/‖∇f(w)‖²",
        (q, gap, squaredNorm) -> factor * gap / squaredNorm);
  }

  static List<Guarantee> all() {
    return List.of(
        EXACT_SEARCH, SILVER, SILVER_STRONGLY_CONVEX, POLYAK, POLYAK_DISTANCE, POLYAK_VALUE);
  }
}

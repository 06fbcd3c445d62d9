package thalweg.theory.guarantees;

import static java.lang.Math.max;
import static java.lang.Math.pow;
import static thalweg.theory.guarantees.Quantity.GAP;
import static thalweg.theory.guarantees.Quantity.POLYAK_LOJASIEWICZ;
import static thalweg.theory.guarantees.Terms.alpha;
import static thalweg.theory.guarantees.Terms.h;
import static thalweg.theory.guarantees.Terms.l;
import static thalweg.theory.guarantees.Terms.lr2;
import static thalweg.theory.guarantees.Terms.mu;
import static thalweg.theory.guarantees.Terms.r2;

import java.util.ArrayList;
import java.util.List;

/**
 * What is proved of gradient descent with a fixed step size, \(w_{k+1}=w_k-\alpha\nabla f(w_k)\), on smooth functions.
 *
 * @see thalweg.solvers.gradient.GradientDescent
 */
public final class GradientGuarantees {
  private static final String METHOD = "gradient descent with a fixed step size";

  /** Short steps on convex functions; met by {@link thalweg.problems.HuberWorst}. */
  public static final Guarantee CONVEX =
      descent(
          "gradient descent, convex",
          Measure.GAP,
          "f(w_k)-f^*\\le\\frac{LR^2}{4kL\\alpha+2}",
          true,
          Sources.DRORI_TEBOULLE.at("theorem 3.1"),
          (k, q) -> lr2(q) / (4 * k * h(q) + 2),
          Terms.convex(),
          Terms.stepAtMostOneOverL());

  /** Any step size below 2/L on convex functions; met by a Huber function or by a parabola, whichever is worse. */
  public static final Guarantee CONVEX_LONG_STEPS =
      descent(
          "gradient descent, convex, any step size below 2/L",
          Measure.GAP,
          "f(w_k)-f^*\\le\\tfrac{LR^2}2\\max\\Bigl(\\tfrac1{2kL\\alpha+1},(1-L\\alpha)^{2k}\\Bigr)",
          true,
          Sources.EXACT_RATE,
          (k, q) -> lr2(q) / 2 * max(1 / (2 * k * h(q) + 1), pow(1 - h(q), 2.0 * k)),
          Terms.convex(),
          Terms.stepBelowTwoOverL());

  /** The gradient on convex functions, from the gap at the start. */
  public static final Guarantee CONVEX_GRADIENT =
      descent(
          "gradient descent, convex, gradient",
          Measure.GRADIENT_SQUARED,
          "\\lVert\\nabla f(w_k)\\rVert^2\\le2L\\Delta\\max\\Bigl(\\tfrac1{2kL\\alpha+1},(1-L\\alpha)^{2k}\\Bigr)",
          true,
          Sources.EXACT_RATE,
          (k, q) -> 2 * l(q) * q.get(GAP) * max(1 / (2 * k * h(q) + 1), pow(1 - h(q), 2.0 * k)),
          Terms.convex(),
          Terms.stepBelowTwoOverL());

  /** No step leads away from a minimizer. */
  public static final Guarantee CONVEX_DISTANCE =
      descent(
          "gradient descent, convex, distance",
          Measure.DISTANCE_SQUARED,
          "\\lVert w_k-w^*\\rVert^2\\le R^2",
          true,
          Sources.LECTURES.at("theorem 2.1.14"),
          (k, q) -> r2(q),
          Terms.convex(),
          Terms.stepBelowTwoOverL());

  /** The distance on strongly convex functions; met by a parabola. */
  public static final Guarantee STRONGLY_CONVEX_DISTANCE =
      descent(
          "gradient descent, strongly convex, distance",
          Measure.DISTANCE_SQUARED,
          "\\lVert w_k-w^*\\rVert^2\\le\\max(|1-\\alpha\\mu|,|1-\\alpha L|)^{2k}R^2",
          true,
          Sources.PROXIMAL_RATES.at("theorem 2.1"),
          (k, q) -> pow(Terms.contraction(q), 2.0 * k) * r2(q),
          Terms.strong(),
          Terms.stepBelowTwoOverL());

  /** The value on strongly convex functions; met by a parabola. */
  public static final Guarantee STRONGLY_CONVEX_VALUE =
      descent(
          "gradient descent, strongly convex, value",
          Measure.GAP,
          "f(w_k)-f^*\\le\\max(|1-\\alpha\\mu|,|1-\\alpha L|)^{2k}\\Delta",
          true,
          Sources.PROXIMAL_RATES.at("theorem 3.3"),
          (k, q) -> pow(Terms.contraction(q), 2.0 * k) * q.get(GAP),
          Terms.strong(),
          Terms.stepBelowTwoOverL());

  /** The fastest fixed step size on strongly convex functions. */
  public static final Guarantee BEST_STEP =
      descent(
          "gradient descent, strongly convex, α = 2/(L+μ)",
          Measure.DISTANCE_SQUARED,
          "\\lVert w_k-w^*\\rVert^2\\le\\Bigl(\\frac{\\kappa-1}{\\kappa+1}\\Bigr)^{2k}R^2",
          true,
          Sources.LECTURES.at("theorem 2.1.15"),
          (k, q) -> pow(Terms.bestContraction(q), 2.0 * k) * r2(q),
          Terms.strong(),
          Condition.stepIs("2/(L+μ)", q -> 2 / (l(q) + mu(q))));

  /** Linear convergence without convexity, under the Polyak–Łojasiewicz inequality. */
  public static final Guarantee POLYAK_LOJASIEWICZ_VALUE =
      descent(
          "gradient descent, Polyak–Łojasiewicz",
          Measure.GAP,
          "f(w_k)-f^*\\le\\bigl(1-\\alpha\\mu(2-L\\alpha)\\bigr)^k\\Delta",
          false,
          Source.doi(
              "10.1007/978-3-319-46128-1_50",
              "Karimi, Nutini and Schmidt, Linear Convergence of Gradient and Proximal-Gradient Methods Under the Polyak–Łojasiewicz Condition (2016), theorem 1"),
          (k, q) -> pow(1 - alpha(q) * q.get(POLYAK_LOJASIEWICZ) * (2 - h(q)), k) * q.get(GAP),
          Condition.positive(POLYAK_LOJASIEWICZ),
          Terms.stepBelowTwoOverL());

  /** The smallest gradient without convexity, from the whole descent \(\Delta\ge f(w_0)-f(w_k)\). */
  public static final Guarantee NONCONVEX_DESCENT =
      descent(
          "gradient descent, not convex, by the descent",
          Measure.BEST_GRADIENT_SQUARED,
          "\\min_{t\\le k}\\lVert\\nabla f(w_t)\\rVert^2\\le\\frac{4\\,(f(w_0)-f(w_k))}{k\\alpha(4-L\\alpha)}\\le\\frac{4\\Delta}{k\\alpha(4-L\\alpha)}",
          true,
          Sources.NONCONVEX.at("theorem 2"),
          (k, q) -> 4 * q.get(GAP) / (k * alpha(q) * (4 - h(q))),
          Terms.stepAtMostOneOverL());

  /** The smallest gradient without convexity, from the gap at the start: the last step, too, has something left to fall. */
  public static final Guarantee NONCONVEX =
      descent(
          "gradient descent, not convex",
          Measure.BEST_GRADIENT_SQUARED,
          "\\min_{t\\le k}\\lVert\\nabla f(w_t)\\rVert^2\\le\\frac{4\\Delta}{k\\alpha(4-L\\alpha)+2/L}",
          false,
          Sources.NONCONVEX.at("theorem 2 and f(w_k)-f^*\\ge\\lVert\\nabla f(w_k)\\rVert^2/(2L)"),
          (k, q) -> 4 * q.get(GAP) / (k * alpha(q) * (4 - h(q)) + 2 / l(q)),
          Terms.stepAtMostOneOverL());

  /** The value on quadratics, from the distance: the worst curvature between μ and L. */
  public static final Guarantee QUADRATIC =
      descent(
          "gradient descent, quadratic",
          Measure.GAP,
          "f(w_k)-f^*\\le\\max_{\\mu\\le\\lambda\\le L}\\tfrac\\lambda2(1-\\alpha\\lambda)^{2k}R^2",
          true,
          Source.arxiv(
              "2302.08781",
              "Bousselmi, Hendrickx and Glineur, Interpolation Conditions for Linear Operators and Applications to Performance Estimation Problems (2023)"),
          (k, q) -> worstCurvature(k, q) * r2(q),
          Condition.that(Assumption.QUADRATIC),
          Terms.stepBelowTwoOverL());

  private GradientGuarantees() {}

  /** Between μ and L, \(\lambda(1-\alpha\lambda)^{2k}\) is largest at an end or at its stationary point 1/(α(2k+1)). */
  private static double worstCurvature(int k, Quantities q) {
    double inner = Math.min(l(q), max(mu(q), 1 / (alpha(q) * (2 * k + 1))));
    double worst = 0;
    for (double lambda : new double[] {mu(q), inner, l(q)}) {
      worst = max(worst, lambda / 2 * pow(1 - alpha(q) * lambda, 2.0 * k));
    }
    return worst;
  }

  private static Guarantee descent(
      String name,
      Measure measure,
      String inequality,
      boolean tight,
      Source source,
      Bound bound,
      Condition assumed,
      Condition... steps) {
    List<Condition> conditions = new ArrayList<>(List.of(Terms.smooth(), assumed));
    conditions.addAll(List.of(steps));
    conditions.add(Condition.fixedStep());
    conditions.add(RunConditions.gradientSteps());
    return new Guarantee(
        name, METHOD, conditions, measure, Relation.AT_MOST, inequality, tight, source, bound);
  }

  static List<Guarantee> all() {
    return List.of(
        CONVEX,
        CONVEX_LONG_STEPS,
        CONVEX_GRADIENT,
        CONVEX_DISTANCE,
        STRONGLY_CONVEX_DISTANCE,
        STRONGLY_CONVEX_VALUE,
        BEST_STEP,
        POLYAK_LOJASIEWICZ_VALUE,
        NONCONVEX_DESCENT,
        NONCONVEX,
        QUADRATIC);
  }
}

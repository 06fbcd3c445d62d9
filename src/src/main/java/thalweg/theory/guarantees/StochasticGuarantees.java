package thalweg.theory.guarantees;

import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.pow;
import static java.lang.Math.sqrt;
import static thalweg.theory.guarantees.Quantity.DIMENSION;
import static thalweg.theory.guarantees.Quantity.EXAMPLES;
import static thalweg.theory.guarantees.Quantity.GAP;
import static thalweg.theory.guarantees.Quantity.LIPSCHITZ;
import static thalweg.theory.guarantees.Quantity.LYAPUNOV;
import static thalweg.theory.guarantees.Quantity.NOISE;
import static thalweg.theory.guarantees.Quantity.SNAPSHOT_STEPS;
import static thalweg.theory.guarantees.Terms.alpha;
import static thalweg.theory.guarantees.Terms.l;
import static thalweg.theory.guarantees.Terms.lr2;
import static thalweg.theory.guarantees.Terms.mu;
import static thalweg.theory.guarantees.Terms.r2;
import static thalweg.theory.guarantees.Terms.square;

import java.net.URI;
import java.util.List;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.stochastic.Saga;

/**
 * What is proved of methods that draw coordinates or examples, on average over what they draw. L is that of every coordinate or term.
 *
 * @see thalweg.optimizers.Sgd
 * @see thalweg.solvers.stochastic.Svrg
 * @see thalweg.solvers.stochastic.Saga
 */
public final class StochasticGuarantees {
  private static final String COORDINATES = "descent along coordinates drawn at random";
  private static final String SGD = "stochastic gradient descent with a fixed step size";

  /** Random coordinates on convex functions. */
  public static final Guarantee COORDINATES_CONVEX =
      Claim.onAverage(
          "random coordinate descent, convex",
          COORDINATES,
          Measure.GAP,
          "\\mathbb E f(w_k)-f^*\\le\\frac{2dLR^2}k",
          false,
          Sources.COORDINATES.at("theorem 1"),
          (k, q) -> 2 * q.get(DIMENSION) * lr2(q) / k,
          Terms.convex(),
          Condition.that(Assumption.LEVEL_SET),
          Terms.stepIsOneOverL(),
          randomCoordinates());

  /** Random coordinates on strongly convex functions. */
  public static final Guarantee COORDINATES_STRONGLY_CONVEX =
      Claim.onAverage(
          "random coordinate descent, strongly convex, value",
          COORDINATES,
          Measure.GAP,
          "\\mathbb E f(w_k)-f^*\\le\\Bigl(1-\\frac\\mu{dL}\\Bigr)^k\\Delta",
          false,
          Sources.COORDINATES.at("theorem 1"),
          (k, q) -> pow(1 - mu(q) / (q.get(DIMENSION) * l(q)), k) * q.get(GAP),
          Terms.strong(),
          Terms.stepIsOneOverL(),
          randomCoordinates());

  /** The distance after each random coordinate; exact for one step. */
  public static final Guarantee COORDINATES_DISTANCE =
      Claim.onAverage(
          "random coordinate descent, strongly convex, distance",
          COORDINATES,
          Measure.DISTANCE_SQUARED,
          "\\mathbb E\\lVert w_k-w^*\\rVert^2\\le\\Bigl(\\frac{\\max(|1-\\alpha\\mu|,|1-\\alpha L|)^2+d-1}d\\Bigr)^kR^2",
          true,
          Source.arxiv(
              "1902.00947",
              "Taylor and Bach, Stochastic first-order methods: non-asymptotic and computer-aided analyses via potential functions (2019), appendix I"),
          (k, q) -> {
            double d = q.get(DIMENSION);
            return pow((square(Terms.contraction(q)) + d - 1) / d, k) * r2(q);
          },
          Terms.strong(),
          Terms.stepBelowTwoOverL(),
          randomCoordinates());

  /** SGD on convex functions, the mean of the iterates; M² bounds the mean squared norm of the drawn gradients. */
  public static final Guarantee SGD_CONVEX =
      Claim.onAverage(
          "SGD, convex, mean iterate",
          SGD,
          Measure.MEAN_GAP,
          "\\mathbb E\\,\\tfrac1k\\sum_{t<k}f(w_t)-f^*\\le\\frac{R^2}{2\\alpha k}+\\frac{\\alpha M^2}2",
          false,
          Source.doi(
              "10.1137/070704277",
              "Nemirovski, Juditsky, Lan and Shapiro, Robust Stochastic Approximation Approach to Stochastic Programming (2009), section 2.2"),
          (k, q) -> r2(q) / (2 * alpha(q) * k) + alpha(q) * square(q.get(LIPSCHITZ)) / 2,
          Terms.convex(),
          Condition.fixedStep(),
          sgd());

  /** SGD on strongly convex functions: linear, down to a floor that the noise sets. */
  public static final Guarantee SGD_STRONGLY_CONVEX =
      Claim.onAverage(
          "SGD, strongly convex",
          SGD,
          Measure.DISTANCE_SQUARED,
          "\\mathbb E\\lVert w_k-w^*\\rVert^2\\le(1-\\alpha\\mu)^kR^2+\\frac{2\\alpha\\sigma^2}\\mu",
          false,
          Sources.SGD_GENERAL.at("theorem 3.1"),
          (k, q) ->
              pow(1 - alpha(q) * mu(q), k) * r2(q) + 2 * alpha(q) * square(q.get(NOISE)) / mu(q),
          Condition.that(Assumption.CONVEX_TERMS),
          Terms.strong(),
          Condition.stepAtMost("1/(2L)", q -> 1 / (2 * l(q))),
          Condition.fixedStep(),
          sgd());

  /** SGD where one point minimizes every term: no floor. */
  public static final Guarantee SGD_INTERPOLATION =
      Claim.onAverage(
          "SGD, interpolation",
          SGD,
          Measure.DISTANCE_SQUARED,
          "\\mathbb E\\lVert w_k-w^*\\rVert^2\\le(1-\\alpha\\mu)^kR^2",
          false,
          Sources.SGD_GENERAL.at("theorem 3.1 with σ = 0, and 2αL ≤ 2 in its proof"),
          (k, q) -> pow(1 - alpha(q) * mu(q), k) * r2(q),
          Condition.that(Assumption.INTERPOLATION),
          Condition.that(Assumption.CONVEX_TERMS),
          Terms.strong(),
          Terms.stepAtMostOneOverL(),
          Condition.fixedStep(),
          sgd());

  /** SGD with α = 1/L on strongly convex terms, exact for one step and applied step by step. */
  public static final Guarantee SGD_STEP =
      Claim.onAverage(
          "SGD, strongly convex terms, α = 1/L",
          SGD,
          Measure.DISTANCE_SQUARED,
          "\\mathbb E\\lVert w_{k+1}-w^*\\rVert^2\\le\\tfrac{s_k^2}2+\\tfrac{s_k}2\\sqrt{s_k^2+4\\tfrac{\\sigma^2}{L^2}}+\\tfrac{\\sigma^2}{L^2},\\quad s_k^2=\\bigl(1-\\tfrac\\mu L\\bigr)^2\\,\\mathbb E\\lVert w_k-w^*\\rVert^2",
          true,
          Source.doi(
              "10.1109/CDC.2017.8263832",
              "Taylor, Hendrickx and Glineur, Performance Estimation Toolbox (PESTO): automated worst-case analysis of first-order optimization methods (2017)"),
          StochasticGuarantees::sgdSteps,
          Condition.that(Assumption.STRONGLY_CONVEX_TERMS),
          Terms.strong(),
          Terms.stepIsOneOverL(),
          sgd());

  /** SVRG, k snapshots with m steps after each, the next snapshot drawn at random from them (the paper's option II). */
  public static final Guarantee SVRG =
      Claim.onAverage(
          "SVRG, strongly convex",
          "SVRG with the next snapshot drawn from the m steps",
          Measure.GAP,
          "\\mathbb E f(\\tilde w_k)-f^*\\le\\Bigl(\\frac1{\\mu\\alpha(1-2L\\alpha)m}+\\frac{2L\\alpha}{1-2L\\alpha}\\Bigr)^k\\Delta",
          false,
          new Source(
              "Johnson and Zhang, Accelerating Stochastic Gradient Descent using Predictive Variance Reduction (2013), theorem 1",
              URI.create(
                  "https://papers.nips.cc/paper/4937-accelerating-stochastic-gradient-descent-using-predictive-variance-reduction")),
          (k, q) -> pow(svrgFactor(q), k) * q.get(GAP),
          Condition.that(Assumption.CONVEX_TERMS),
          Terms.strong(),
          Condition.stepBelow("1/(2L)", q -> 1 / (2 * l(q))),
          RunConditions.madeBy(
              "SVRG with the next snapshot drawn from the m steps", (method, q) -> false));

  /** SAGA with α = 1/(3L); k counts passes of n steps, as the traces of {@link thalweg.solvers.stochastic.Saga} do. */
  public static final Guarantee SAGA =
      Claim.onAverage(
          "SAGA, strongly convex",
          "SAGA, k passes of n steps",
          Measure.DISTANCE_SQUARED,
          "\\mathbb E\\lVert w_k-w^*\\rVert^2\\le\\Bigl(1-\\min\\bigl(\\tfrac1{4n},\\tfrac\\mu{3L}\\bigr)\\Bigr)^{kn}\\Bigl(R^2+\\tfrac{2n}{3L}\\Delta\\Bigr)",
          false,
          Sources.SAGA.at("corollary 1"),
          (k, q) -> {
            double n = q.get(EXAMPLES);
            double factor = 1 - min(1 / (4 * n), mu(q) / (3 * l(q)));
            return pow(factor, k * n) * (r2(q) + 2 * n / (3 * l(q)) * q.get(GAP));
          },
          Condition.that(Assumption.CONVEX_TERMS),
          Terms.strong(),
          Condition.stepIs("1/(3L)", q -> 1 / (3 * l(q))),
          RunConditions.madeBy("SAGA", (method, q) -> method instanceof Saga));

  /** SAGA's Lyapunov function; exact for one step. */
  public static final Guarantee SAGA_STEP =
      Claim.onAverage(
          "SAGA, strongly convex terms, Lyapunov function",
          "SAGA, step by step",
          Measure.LYAPUNOV,
          "\\mathbb E V_k\\le(1-\\alpha\\mu)^kV_0,\\quad V=\\tfrac1n\\sum_i\\bigl(f_i(\\phi_i)-f_i(w^*)-\\nabla f_i(w^*)^\\top(\\phi_i-w^*)\\bigr)+\\tfrac{\\lVert w-w^*\\rVert^2}{2n\\alpha(1-\\alpha\\mu)},\\ \\alpha=\\tfrac1{2(\\mu n+L)}",
          true,
          Sources.SAGA.at("theorem 1"),
          (k, q) -> pow(1 - mu(q) / (2 * (mu(q) * q.get(EXAMPLES) + l(q))), k) * q.get(LYAPUNOV),
          Condition.that(Assumption.STRONGLY_CONVEX_TERMS),
          Terms.strong(),
          Condition.stepIs("1/(2(μn + L))", q -> 1 / (2 * (mu(q) * q.get(EXAMPLES) + l(q)))));

  private StochasticGuarantees() {}

  /** None of the solvers draws coordinates: {@code CoordinateDescent} takes them in turn. */
  private static Condition randomCoordinates() {
    return RunConditions.madeBy(COORDINATES, (method, q) -> false);
  }

  /** A gradient of all examples is one without noise. */
  private static Condition sgd() {
    return RunConditions.madeBy(
        "stochastic gradient descent", (method, q) -> method instanceof GradientDescent);
  }

  private static double sgdSteps(int k, Quantities q) {
    double noise = square(q.get(NOISE) / l(q));
    double bound = r2(q);
    double before = Double.NaN;
    for (int i = 0; i < k && bound != before; i++) {
      before = bound;
      double s2 = square(1 - mu(q) / l(q)) * bound;
      bound = s2 / 2 + sqrt(s2 * (s2 + 4 * noise)) / 2 + noise;
    }
    return bound;
  }

  private static double svrgFactor(Quantities q) {
    double rest = 1 - 2 * l(q) * alpha(q);
    return max(0, 1 / (mu(q) * alpha(q) * rest * q.get(SNAPSHOT_STEPS)) + (1 - rest) / rest);
  }

  static List<Guarantee> all() {
    return List.of(
        COORDINATES_CONVEX,
        COORDINATES_STRONGLY_CONVEX,
        COORDINATES_DISTANCE,
        SGD_CONVEX,
        SGD_STRONGLY_CONVEX,
        SGD_INTERPOLATION,
        SGD_STEP,
        SVRG,
        SAGA,
        SAGA_STEP);
  }
}

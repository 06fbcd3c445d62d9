package thalweg.theory.guarantees;

import static java.lang.Math.abs;
import static java.lang.Math.pow;
import static java.lang.Math.sqrt;
import static thalweg.theory.guarantees.Quantity.GAP;
import static thalweg.theory.guarantees.Quantity.LYAPUNOV;
import static thalweg.theory.guarantees.Quantity.MOMENTUM;
import static thalweg.theory.guarantees.Quantity.ROBUSTNESS;
import static thalweg.theory.guarantees.Terms.alpha;
import static thalweg.theory.guarantees.Terms.h;
import static thalweg.theory.guarantees.Terms.l;
import static thalweg.theory.guarantees.Terms.lr2;
import static thalweg.theory.guarantees.Terms.mu;
import static thalweg.theory.guarantees.Terms.r2;
import static thalweg.theory.guarantees.Terms.rootOfInverseKappa;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import thalweg.problems.HeavyBallCycle;
import thalweg.runs.Trace;
import thalweg.solvers.gradient.HeavyBall;
import thalweg.solvers.gradient.Momentum;
import thalweg.solvers.gradient.Nesterov;
import thalweg.solvers.gradient.TripleMomentum;
import thalweg.theory.guarantees.Condition.Finding;

/**
 * What is proved of momentum: the heavy ball, Nesterov's method, triple and robust momentum.
 *
 * @see thalweg.solvers.gradient.HeavyBall
 * @see thalweg.solvers.gradient.Nesterov
 * @see thalweg.solvers.gradient.TripleMomentum
 */
public final class MomentumGuarantees {

  /** Nesterov's method on convex functions, in the textbook's form. */
  public static final Guarantee NESTEROV =
      Claim.atMost(
          "Nesterov, convex",
          "Nesterov's method with growing momentum",
          Measure.GAP,
          "f(w_k)-f^*\\le\\frac{2LR^2}{(k+1)^2}",
          false,
          Sources.FISTA.at("theorem 4.4"),
          (k, q) -> 2 * lr2(q) / Terms.square(k + 1.0),
          Terms.convex(),
          Terms.stepIsOneOverL(),
          growing());

  /** The same with the numbers t that the method itself computes; a little smaller. */
  public static final Guarantee NESTEROV_SHARP =
      Claim.atMost(
          "Nesterov, convex, by its own t",
          "Nesterov's method with growing momentum",
          Measure.GAP,
          "f(w_k)-f^*\\le\\frac{LR^2}{2t_k^2},\\quad k\\ge1",
          false,
          Sources.FISTA.at("lemma 4.1 and the proof of theorem 4.4"),
          (k, q) -> lr2(q) / (2 * Terms.square(Terms.t(k))),
          Terms.convex(),
          Terms.stepIsOneOverL(),
          growing());

  /** Nesterov's method with the momentum of the condition number. */
  public static final Guarantee NESTEROV_STRONGLY_CONVEX =
      Claim.atMost(
          "Nesterov, strongly convex",
          "Nesterov's method with β = (√κ − 1)/(√κ + 1)",
          Measure.GAP,
          "f(w_k)-f^*\\le\\bigl(1-\\sqrt{\\mu/L}\\bigr)^k\\bigl(\\Delta+\\tfrac\\mu2R^2\\bigr)",
          false,
          Sources.LECTURES.at("theorem 2.2.3"),
          (k, q) -> pow(1 - rootOfInverseKappa(q), k) * (q.get(GAP) + mu(q) / 2 * r2(q)),
          Terms.strong(),
          Terms.stepIsOneOverL(),
          RunConditions.madeBy(
              "Nesterov's method with the momentum of κ = L/μ",
              (method, q) ->
                  method instanceof Nesterov nesterov
                      && nesterov.momentum() instanceof Momentum.Fixed fixed
                      && Steps.equal(fixed.conditionNumber(), l(q) / mu(q))));

  /** The heavy ball with a momentum that is safe on every smooth, strongly convex function; no faster than gradient descent. */
  public static final Guarantee HEAVY_BALL =
      Claim.atMost(
          "heavy ball, strongly convex",
          "the heavy ball with β = √((1 − αμ)(1 − αL))",
          Measure.GAP,
          "f(w_k)-f^*\\le(1-\\alpha\\mu)^k\\Delta",
          false,
          Source.arxiv(
              "1412.7457",
              "Ghadimi, Feyzmahdavian and Johansson, Global convergence of the Heavy-ball method for convex optimization (2015)"),
          (k, q) -> pow(1 - alpha(q) * mu(q), k) * q.get(GAP),
          Terms.strong(),
          Terms.stepAtMostOneOverL(),
          momentumIs("√((1 − αμ)(1 − αL))", q -> sqrt((1 - alpha(q) * mu(q)) * (1 - h(q)))),
          heavyBall());

  /**
   * The heavy ball with the fastest settings for quadratics. The error along a curvature λ is \(q^k(\cos k\theta+\frac{\cos\theta-q}{\sin\theta}\sin
   * k\theta)\) with \(2q\cos\theta=1+q^2-\alpha\lambda\); it is largest at λ = L, where the bound is met.
   */
  public static final Guarantee HEAVY_BALL_QUADRATIC =
      Claim.atMost(
          "heavy ball, quadratic",
          "the heavy ball with α = 4/(√L + √μ)² and β = q²",
          Measure.DISTANCE_SQUARED,
          "\\lVert w_k-w^*\\rVert^2\\le q^{2k}\\bigl(1+(1+q)k\\bigr)^2R^2,\\quad q=\\frac{\\sqrt\\kappa-1}{\\sqrt\\kappa+1}",
          true,
          Source.doi(
              "10.1016/0041-5553(64)90137-5",
              "Polyak, Some methods of speeding up the convergence of iteration methods (1964), for the rate q"),
          (k, q) -> {
            double rate = quadraticRate(q);
            return Terms.square(pow(rate, k) * (1 + (1 + rate) * k)) * r2(q);
          },
          Condition.that(Assumption.QUADRATIC),
          Terms.strong(),
          Condition.stepIs("4/(√L + √μ)²", q -> 4 / Terms.square(sqrt(l(q)) + sqrt(mu(q)))),
          momentumIs("((√κ − 1)/(√κ + 1))²", q -> Terms.square(quadraticRate(q))),
          heavyBall());

  /** Off quadratics the same settings promise nothing: on this function they never come close. */
  public static final Guarantee HEAVY_BALL_CYCLE =
      new Guarantee(
          "heavy ball, a cycle off quadratics",
          "the heavy ball with α = 1/9 and β = 4/9, the fastest settings for quadratics with L = 25 and μ = 1",
          List.of(
              Condition.that(Assumption.HEAVY_BALL_CYCLE),
              Condition.stepIs("1/9", q -> new HeavyBallCycle().stepSize()),
              RunConditions.madeBy(
                  "the heavy ball with β = 4/9",
                  (method, q) ->
                      method instanceof HeavyBall ball
                          && Steps.equal(ball.momentum(), new HeavyBallCycle().momentum()))),
          Measure.DISTANCE,
          Relation.AT_LEAST,
          "|w_k|\\ge\\tfrac35,\\quad k\\ge7",
          false,
          Sources.LESSARD.at("section 4.6; the cycle is 792/1225, −2208/1225, 2592/1225"),
          (k, q) -> k < 7 ? Bound.SILENT : 0.6);

  /** Triple momentum; the first bounds exceed the gap at the start by a factor κ. */
  public static final Guarantee TRIPLE_MOMENTUM =
      Claim.atMost(
          "triple momentum",
          "triple momentum",
          Measure.GAP,
          "f(w_k)-f^*\\le\\rho^{2k}\\frac{L\\kappa}2R^2,\\quad\\rho=1-\\sqrt{\\mu/L},\\ k\\ge1",
          true,
          Source.doi(
              "10.1109/LCSYS.2017.2722406",
              "Van Scoy, Freeman and Lynch, The Fastest Known Globally Convergent First-Order Method for Minimizing Strongly Convex Functions (2018), theorem 1"),
          (k, q) -> pow(1 - rootOfInverseKappa(q), 2.0 * k) * l(q) / mu(q) * lr2(q) / 2,
          Terms.strong(),
          Condition.stepIs("(2 − √(μ/L))/L", q -> (2 - rootOfInverseKappa(q)) / l(q)),
          RunConditions.madeBy(
              "triple momentum for L and μ",
              (method, q) ->
                  method instanceof TripleMomentum triple
                      && Steps.equal(triple.smoothness(), l(q))
                      && Steps.equal(triple.strongConvexity(), mu(q))));

  /** Robust momentum, between gradient descent (λ = 1) and triple momentum (λ = 0). */
  public static final Guarantee ROBUST_MOMENTUM =
      Claim.atMost(
          "robust momentum",
          "robust momentum",
          Measure.LYAPUNOV,
          "V_k\\le\\rho^{2k}V_0,\\quad\\rho=\\lambda\\bigl(1-\\tfrac1\\kappa\\bigr)+(1-\\lambda)\\bigl(1-\\tfrac1{\\sqrt\\kappa}\\bigr)",
          true,
          Source.arxiv(
              "1710.04753",
              "Cyrus, Hu, Van Scoy and Lessard, A Robust Accelerated Optimization Algorithm for Strongly Convex Functions (2018), theorem 1"),
          (k, q) -> pow(robustRate(q), 2.0 * k) * q.get(LYAPUNOV),
          Terms.strong());

  private MomentumGuarantees() {}

  /** \(\frac{\sqrt\kappa-1}{\sqrt\kappa+1}\). */
  private static double quadraticRate(Quantities q) {
    double root = rootOfInverseKappa(q);
    return (1 - root) / (1 + root);
  }

  private static double robustRate(Quantities q) {
    double lambda = q.get(ROBUSTNESS);
    return lambda * (1 - mu(q) / l(q)) + (1 - lambda) * (1 - rootOfInverseKappa(q));
  }

  private static Condition growing() {
    return RunConditions.madeBy(
        "Nesterov's method with growing momentum", (method, q) -> grows(method));
  }

  static boolean grows(Object method) {
    return method instanceof Nesterov nesterov && nesterov.momentum() instanceof Momentum.Growing;
  }

  private static Condition heavyBall() {
    return RunConditions.madeBy("the heavy ball", (method, q) -> method instanceof HeavyBall);
  }

  private static Condition momentumIs(String value, ToDoubleFunction<Quantities> at) {
    return new Condition(
        "β = " + value,
        (q, trace) -> {
          double beta = momentum(q, trace);
          if (Double.isNaN(beta) || !q.has(Quantity.STEP_SIZE) || !q.has(Quantity.SMOOTHNESS)) {
            return Finding.UNKNOWN;
          }
          double expected = at.applyAsDouble(q);
          return Finding.of(
              abs(beta - expected) <= Steps.EQUAL, "β = %.6g, %s = %.6g", beta, value, expected);
        });
  }

  /** That of the run, where its method tells, and else what was given; NaN where neither is known. */
  private static double momentum(Quantities q, @Nullable Trace trace) {
    if (trace != null && trace.method().orElse(null) instanceof HeavyBall ball) {
      return ball.momentum();
    }
    return q.has(MOMENTUM) ? q.get(MOMENTUM) : Double.NaN;
  }

  static List<Guarantee> all() {
    return List.of(
        NESTEROV,
        NESTEROV_SHARP,
        NESTEROV_STRONGLY_CONVEX,
        HEAVY_BALL,
        HEAVY_BALL_QUADRATIC,
        HEAVY_BALL_CYCLE,
        TRIPLE_MOMENTUM,
        ROBUST_MOMENTUM);
  }
}

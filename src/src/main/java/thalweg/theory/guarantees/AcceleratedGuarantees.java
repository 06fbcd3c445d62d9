package thalweg.theory.guarantees;

import static java.lang.Math.pow;
import static java.lang.Math.sqrt;
import static thalweg.theory.guarantees.Quantity.DIMENSION;
import static thalweg.theory.guarantees.Quantity.GAP;
import static thalweg.theory.guarantees.Terms.l;
import static thalweg.theory.guarantees.Terms.lr2;
import static thalweg.theory.guarantees.Terms.mu;
import static thalweg.theory.guarantees.Terms.r2;
import static thalweg.theory.guarantees.Terms.square;

import java.util.List;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.gradient.OptimizedGradientForGradient;
import thalweg.solvers.gradient.OptimizedGradientMethod;
import thalweg.solvers.newton.Bfgs;
import thalweg.solvers.newton.ConjugateGradient;
import thalweg.solvers.newton.Lbfgs;
import thalweg.solvers.newton.NonlinearConjugateGradient;

/**
 * The best that methods with gradients can promise, and what none can: optimized and information-theoretically exact methods,
 * conjugate gradients, the lower bound.
 *
 * @see thalweg.solvers.gradient.OptimizedGradientMethod
 * @see thalweg.solvers.gradient.OptimizedGradientForGradient
 * @see thalweg.solvers.newton.ConjugateGradient
 */
public final class AcceleratedGuarantees {

  /** The optimized gradient method after the N steps it was set for; met by a Huber function and by a parabola. */
  public static final Guarantee OPTIMIZED =
      Claim.atMost(
          "optimized gradient method",
          "the optimized gradient method, set for N steps",
          Measure.GAP,
          "f(w_N)-f^*\\le\\frac{LR^2}{2\\theta_N^2}\\le\\frac{LR^2}{(N+1)^2}",
          true,
          Source.doi(
              "10.1007/s10107-015-0949-3",
              "Kim and Fessler, Optimized first-order methods for smooth convex minimization (2016), theorem 2"),
          (k, q) -> Terms.isLast(k, q) ? greedy(k, q) : Bound.SILENT,
          Terms.convex(),
          Terms.stepIsOneOverL(),
          RunConditions.madeBy(
              "the optimized gradient method",
              (method, q) -> method instanceof OptimizedGradientMethod));

  /** The optimized gradient method for the gradient, after the N steps it was set for; met by a Huber function. */
  public static final Guarantee OPTIMIZED_FOR_GRADIENT =
      Claim.atMost(
          "optimized gradient method for the gradient",
          "OGM-G, set for N steps",
          Measure.GRADIENT_SQUARED,
          "\\lVert\\nabla f(w_N)\\rVert^2\\le\\frac{2L\\Delta}{\\theta_0^2}\\le\\frac{4L\\Delta}{(N+1)^2}",
          true,
          Source.doi(
              "10.1007/s10957-020-01770-2",
              "Kim and Fessler, Optimizing the Efficiency of First-Order Methods for Decreasing the Gradient of Smooth Convex Functions (2021), theorem 6.1"),
          (k, q) ->
              Terms.isLast(k, q) ? 2 * l(q) * q.get(GAP) / square(lastTheta(k)) : Bound.SILENT,
          Terms.convex(),
          Terms.stepIsOneOverL(),
          RunConditions.madeBy(
              "OGM-G", (method, q) -> method instanceof OptimizedGradientForGradient));

  /** The method that is exactly optimal for the distance on smooth, strongly convex functions (ITEM). */
  public static final Guarantee INFORMATION_THEORETIC =
      Claim.atMost(
          "information-theoretic exact method",
          "the information-theoretic exact method",
          Measure.SECOND_SEQUENCE,
          "\\lVert z_k-w^*\\rVert^2\\le\\frac{R^2}{1+\\frac\\mu LA_k},\\quad A_0=0,\\ A_{k+1}=\\frac{(1+q)A_k+2(1+\\sqrt{(1+A_k)(1+qA_k)})}{(1-q)^2},\\ q=\\frac\\mu L",
          true,
          Source.doi(
              "10.1007/s10107-022-01839-y",
              "Taylor and Drori, An optimal gradient method for smooth strongly convex minimization (2023), theorem 3"),
          (k, q) -> r2(q) / (1 + mu(q) / l(q) * accumulated(k, mu(q) / l(q))),
          Terms.strong(),
          Condition.below(Quantity.STRONG_CONVEXITY, "L", Terms::l));

  /** Steps that minimize over the span of all gradients so far: on quadratics, conjugate gradients. */
  public static final Guarantee SUBSPACE_SEARCH =
      Claim.atMost(
          "conjugate gradients, convex",
          "minimizing over the span of all gradients so far, which on a quadratic is conjugate gradients",
          Measure.GAP,
          "f(w_k)-f^*\\le\\frac{LR^2}{2\\theta_k^2}",
          true,
          Source.doi(
              "10.1007/s10107-019-01410-2",
              "Drori and Taylor, Efficient first-order methods for convex minimization: a constructive approach (2020), theorem 5"),
          AcceleratedGuarantees::greedy,
          Terms.convex(),
          Terms.smooth(),
          conjugateGradients());

  /** Conjugate gradients on a strictly convex quadratic, by Chebyshev polynomials. */
  public static final Guarantee CONJUGATE_GRADIENT =
      Claim.atMost(
          "conjugate gradients, quadratic",
          "conjugate gradients",
          Measure.GAP,
          "f(w_k)-f^*\\le\\Bigl(\\frac{2}{c^k+c^{-k}}\\Bigr)^2\\Delta\\le4c^{-2k}\\Delta,\\quad c=\\frac{\\sqrt\\kappa+1}{\\sqrt\\kappa-1}",
          false,
          Source.doi(
              "10.1007/978-0-387-40065-5",
              "Nocedal and Wright, Numerical Optimization (2006), section 5.1"),
          (k, q) -> square(chebyshev(k, q)) * q.get(GAP),
          Condition.that(Assumption.QUADRATIC),
          Terms.strong(),
          conjugateGradients());

  /** What no method whose steps combine gradients gets below on Nesterov's function with d = 2k + 1. */
  public static final Guarantee LOWER_BOUND =
      new Guarantee(
          "lower bound, convex",
          "any method whose steps are combinations of gradients",
          List.of(
              Condition.that(Assumption.NESTEROV_WORST),
              RunConditions.madeBy(
                  "a method whose steps are combinations of gradients",
                  AcceleratedGuarantees::combinesGradients)),
          Measure.GAP,
          Relation.AT_LEAST,
          "f(w_k)-f^*\\ge\\frac{3LR^2}{32(k+1)^2},\\quad d=2k+1",
          false,
          Sources.LECTURES.at("theorem 2.1.7"),
          (k, q) ->
              q.get(DIMENSION) == 2 * k + 1 ? 3 * lr2(q) / (32 * square(k + 1.0)) : Bound.SILENT);

  private AcceleratedGuarantees() {}

  private static Condition conjugateGradients() {
    return RunConditions.madeBy(
        "conjugate gradients", (method, q) -> method instanceof ConjugateGradient);
  }

  /** Quasi-Newton methods begin with a multiple of the identity, so their steps combine gradients as well. */
  private static boolean combinesGradients(Object method, Quantities q) {
    return method.getClass().getPackage().equals(GradientDescent.class.getPackage())
        || method instanceof ConjugateGradient
        || method instanceof NonlinearConjugateGradient
        || method instanceof Bfgs
        || method instanceof Lbfgs;
  }

  private static double greedy(int k, Quantities q) {
    return lr2(q) / (2 * square(lastTheta(k)));
  }

  /** \(\theta_k=\frac{1+\sqrt{1+8t_k^2}}2\), the number of the last step of k. */
  private static double lastTheta(int k) {
    return k == 0 ? 1 : (1 + sqrt(1 + 8 * square(Terms.t(k)))) / 2;
  }

  /** \(1/T_k\bigl(\frac{L+\mu}{L-\mu}\bigr)\), the smallest polynomial with the value 1 at 0; 0 from k = 1 on if κ = 1. */
  private static double chebyshev(int k, Quantities q) {
    double root = Terms.rootOfInverseKappa(q);
    double power = pow((1 - root) / (1 + root), k);
    return 2 * power / (1 + power * power);
  }

  private static double accumulated(int k, double ratio) {
    double a = 0;
    for (int i = 0; i < k; i++) {
      a = ((1 + ratio) * a + 2 * (1 + sqrt((1 + a) * (1 + ratio * a)))) / square(1 - ratio);
    }
    return a;
  }

  static List<Guarantee> all() {
    return List.of(
        OPTIMIZED,
        OPTIMIZED_FOR_GRADIENT,
        INFORMATION_THEORETIC,
        SUBSPACE_SEARCH,
        CONJUGATE_GRADIENT,
        LOWER_BOUND);
  }
}

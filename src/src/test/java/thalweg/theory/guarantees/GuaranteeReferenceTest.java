package thalweg.theory.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static thalweg.theory.guarantees.Quantity.DIAMETER;
import static thalweg.theory.guarantees.Quantity.DIMENSION;
import static thalweg.theory.guarantees.Quantity.DISTANCE;
import static thalweg.theory.guarantees.Quantity.EXAMPLES;
import static thalweg.theory.guarantees.Quantity.GAP;
import static thalweg.theory.guarantees.Quantity.LIPSCHITZ;
import static thalweg.theory.guarantees.Quantity.LYAPUNOV;
import static thalweg.theory.guarantees.Quantity.MOMENTUM;
import static thalweg.theory.guarantees.Quantity.NOISE;
import static thalweg.theory.guarantees.Quantity.ROBUSTNESS;
import static thalweg.theory.guarantees.Quantity.SMOOTHNESS;
import static thalweg.theory.guarantees.Quantity.STEPS;
import static thalweg.theory.guarantees.Quantity.STEP_SIZE;
import static thalweg.theory.guarantees.Quantity.STRONG_CONVEXITY;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.References;
import thalweg.Settings;

/** Closed forms of the literature, and the exact worst cases that PEPit computes beside them; see {@link References}. */
class GuaranteeReferenceTest {
  private static final double CLOSED_FORM = 1e-6;

  /** How exactly the worst cases are computed. */
  private static final double SEMIDEFINITE = 2e-5;

  /** Only residuals of this method have a closed form here; PEPit quotes none for its values. */
  private static final Set<String> WITHOUT_CLOSED_FORM = Set.of("douglas_rachford_splitting");

  static Stream<Named<JsonObject>> cases() {
    return References.cases("guarantees.json", "method");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void closedFormsAreTheReferencesAndNoWorstCaseExceedsThem(JsonObject one) {
    String method = one.get("method").getAsString();
    double worst = one.get("worstCase").getAsDouble();
    assertThat(worst).isPositive();
    if (WITHOUT_CLOSED_FORM.contains(method)) {
      assertThat(one.get("theorem").isJsonNull()).as("no closed form of %s", method).isTrue();
      return;
    }
    String assumed = one.get("class").getAsString();
    Guarantee guarantee = guarantee(method, assumed);
    Settings settings = Settings.of(one);
    Quantities q = start(one.get("start").getAsString(), settings, inClass(assumed));
    String measured = one.get("measure").getAsString();
    assertThat(guarantee.measure()).isEqualTo(measure(measured));
    q = constants(method, settings, q);
    int k = measured.matches(".*(x1|step 1).*") ? 1 : settings.whole("n");
    settings.assertAllRead();
    double bound = guarantee.after(k, q);
    double theorem = one.get("theorem").getAsDouble();
    assertThat(bound).isCloseTo(theorem, offset(CLOSED_FORM * theorem));
    assertThat(worst).isLessThanOrEqualTo(bound * (1 + SEMIDEFINITE));
    if (guarantee.tight()) {
      assertThat(worst).isCloseTo(bound, offset(SEMIDEFINITE * bound));
    } else {
      assertThat(worst).as("a bound that is not tight").isLessThan(bound * (1 - SEMIDEFINITE));
    }
  }

  private static Guarantee guarantee(String method, String assumed) {
    return switch (method) {
      case "gradient_descent" ->
          assumed.endsWith("not convex")
              ? GradientGuarantees.NONCONVEX_DESCENT
              : GradientGuarantees.CONVEX_LONG_STEPS;
      case "gradient_descent_quadratics" -> GradientGuarantees.QUADRATIC;
      case "gradient_descent_silver_stepsize_convex" -> StepGuarantees.SILVER;
      case "gradient_descent_silver_stepsize_strongly_convex" ->
          StepGuarantees.SILVER_STRONGLY_CONVEX;
      case "gradient_exact_line_search" -> StepGuarantees.EXACT_SEARCH;
      case "polyak_steps_in_distance_to_optimum" -> StepGuarantees.POLYAK_DISTANCE;
      case "polyak_steps_in_function_value" -> StepGuarantees.POLYAK_VALUE;
      case "optimized_gradient" -> AcceleratedGuarantees.OPTIMIZED;
      case "optimized_gradient_for_gradient" -> AcceleratedGuarantees.OPTIMIZED_FOR_GRADIENT;
      case "information_theoretic" -> AcceleratedGuarantees.INFORMATION_THEORETIC;
      case "conjugate_gradient" -> AcceleratedGuarantees.SUBSPACE_SEARCH;
      case "accelerated_gradient_convex" -> MomentumGuarantees.NESTEROV_SHARP;
      case "accelerated_gradient_strongly_convex" -> MomentumGuarantees.NESTEROV_STRONGLY_CONVEX;
      case "heavy_ball_momentum" -> MomentumGuarantees.HEAVY_BALL;
      case "triple_momentum" -> MomentumGuarantees.TRIPLE_MOMENTUM;
      case "robust_momentum" -> MomentumGuarantees.ROBUST_MOMENTUM;
      case "subgradient_method" -> ConvexSetGuarantees.SUBGRADIENT_BEST_STEP;
      case "frank_wolfe" -> ConvexSetGuarantees.FRANK_WOLFE;
      case "proximal_point" -> ProximalGuarantees.PROXIMAL_POINT;
      case "proximal_gradient" -> ProximalGuarantees.PROXIMAL_GRADIENT_STRONGLY_CONVEX;
      case "accelerated_proximal_gradient" -> ProximalGuarantees.FISTA_SHARP;
      case "accelerated_proximal_gradient_simplified" -> ProximalGuarantees.FISTA_SIMPLE;
      case "sgd" -> StochasticGuarantees.SGD_STEP;
      case "saga" -> StochasticGuarantees.SAGA_STEP;
      case "randomized_coordinate_descent_smooth_strongly_convex" ->
          StochasticGuarantees.COORDINATES_DISTANCE;
      default -> throw new AssertionError("no guarantee for the method " + method);
    };
  }

  private static Quantities inClass(String assumed) {
    Quantities convex = Quantities.none().assuming(Assumption.CONVEX);
    return switch (assumed) {
      case "L-smooth convex",
          "convex",
          "convex, M-Lipschitz",
          "L-smooth, mu-strongly convex",
          "f L-smooth convex; h convex",
          "f L-smooth, mu-strongly convex; h convex",
          "L-smooth convex on a convex set of diameter D" ->
          convex;
      case "quadratic, mu <= Hessian <= L" -> convex.assuming(Assumption.QUADRATIC);
      case "L-smooth, not convex" -> Quantities.none().denying(Assumption.CONVEX);
      case "n functions L-smooth, mu-strongly convex; h convex",
          "n functions L-smooth, mu-strongly convex; variance of the gradients at x* <= v^2" ->
          convex.assuming(Assumption.STRONGLY_CONVEX_TERMS);
      default -> throw new AssertionError("no reader for the class " + assumed);
    };
  }

  private static Quantities start(String start, Settings s, Quantities q) {
    return switch (start) {
      case "|x0 - x*|^2 <= 1", "|x0 - x*| <= 1", "|z0 - x*|^2 <= 1" -> q.with(DISTANCE, 1);
      case "|x0 - x*|^2 <= R^2" -> q.with(DISTANCE, s.number("R"));
      case "f(x0) - f* <= 1", "f(x0) - f(xn) <= 1" -> q.with(GAP, 1);
      case "f(x0) - f* + mu/2 |x0 - x*|^2 <= 1" -> q.with(GAP, 1).with(DISTANCE, 0);
      case "Lyapunov function at step 0 <= 1" -> q.with(LYAPUNOV, 1);
      case "x0 in the set" -> q;
      default -> throw new AssertionError("no reader for the start " + start);
    };
  }

  private static Measure measure(String measure) {
    return switch (measure) {
      case "f(xn) - f*", "F(xn) - F*", "f(x1) - f*" -> Measure.GAP;
      case "min over t <= n of f(xt) - f*" -> Measure.BEST_GAP;
      case "|xn - x*|^2", "|x1 - x*|^2", "E |x1 - x*|^2" -> Measure.DISTANCE_SQUARED;
      case "|zn - x*|^2" -> Measure.SECOND_SEQUENCE;
      case "|grad f(xn)|^2" -> Measure.GRADIENT_SQUARED;
      case "min over t <= n of |grad f(xt)|^2" -> Measure.BEST_GRADIENT_SQUARED;
      case "Lyapunov function at step 1", "E Lyapunov function at step 1" -> Measure.LYAPUNOV;
      default -> throw new AssertionError("no reader for the measure " + measure);
    };
  }

  private static final Map<String, Quantity> NUMBERS =
      Map.of(
          "L", SMOOTHNESS,
          "mu", STRONG_CONVEXITY,
          "M", LIPSCHITZ,
          "D", DIAMETER,
          "d", DIMENSION,
          "v", NOISE,
          "lam", ROBUSTNESS,
          "gamma", STEP_SIZE,
          "alpha", STEP_SIZE,
          "beta", MOMENTUM);

  /** {@code n} counts the terms of a sum for these, and steps otherwise. */
  private static final List<String> SUMS = List.of("sgd", "saga");

  private static Quantities constants(String method, Settings s, Quantities q) {
    for (Map.Entry<String, Quantity> entry : NUMBERS.entrySet()) {
      q = s.has(entry.getKey()) ? q.with(entry.getValue(), s.number(entry.getKey())) : q;
    }
    if (!s.has("n")) {
      return q;
    }
    return q.with(SUMS.contains(method) ? EXAMPLES : STEPS, s.whole("n"));
  }
}

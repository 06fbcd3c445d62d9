package thalweg.theory.worstcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.google.gson.JsonObject;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.References;
import thalweg.Settings;
import thalweg.schedules.Silver;
import thalweg.schedules.SilverStronglyConvex;
import thalweg.solvers.gradient.TripleMomentum;

/** The exact worst cases that PEPit computed, of all methods with fixed steps; see {@link References}. */
class PerformanceEstimationReferenceTest {
  private static final double RELATIVE = 1e-5;

  /** Methods whose steps are not fixed, whose class is another, or that are measured by a function of their own. */
  private static final Set<String> OTHERS =
      Set.of(
          "gradient_exact_line_search",
          "conjugate_gradient",
          "polyak_steps_in_distance_to_optimum",
          "polyak_steps_in_function_value",
          "subgradient_method",
          "proximal_point",
          "gradient_descent_quadratics",
          "frank_wolfe",
          "douglas_rachford_splitting",
          "robust_momentum",
          "sgd",
          "saga",
          "randomized_coordinate_descent_smooth_strongly_convex");

  static Stream<Named<JsonObject>> cases() {
    return References.cases("guarantees.json", "method")
        .filter(one -> !OTHERS.contains(one.getPayload().get("method").getAsString()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theWorstCaseIsTheReferences(JsonObject one) {
    Settings s = Settings.of(one);
    String name = one.get("method").getAsString();
    FunctionClass functions = functions(one.get("class").getAsString(), s);
    Start start = start(one.get("start").getAsString(), s);
    PerformanceMeasure criterion = criterion(one.get("measure").getAsString());
    PerformanceEstimation estimation =
        name.contains("proximal")
            ? PerformanceEstimation.of(functions, proximal(name, functions, s), start, criterion)
            : PerformanceEstimation.of(functions, method(name, functions, s), start, criterion);
    if (s.has("mu")) {
      s.number("mu");
    }
    s.assertAllRead();
    double expected = one.get("worstCase").getAsDouble();
    assertThat(estimation.solve().value()).isCloseTo(expected, offset(RELATIVE * expected));
  }

  private static FunctionClass functions(String name, Settings s) {
    double l = s.number("L");
    return switch (name) {
      case "L-smooth convex", "f L-smooth convex; h convex" -> FunctionClass.smoothConvex(l);
      case "L-smooth, mu-strongly convex", "f L-smooth, mu-strongly convex; h convex" ->
          FunctionClass.stronglyConvex(s.number("mu"), l);
      case "L-smooth, not convex" -> FunctionClass.smooth(l);
      default -> throw new AssertionError("no reader for the class " + name);
    };
  }

  private static Start start(String name, Settings s) {
    return switch (name) {
      case "|x0 - x*|^2 <= 1", "|z0 - x*|^2 <= 1" -> Start.distance(1);
      case "f(x0) - f* <= 1" -> Start.gap(1);
      case "f(x0) - f(xn) <= 1" -> Start.decrease(1);
      case "f(x0) - f* + mu/2 |x0 - x*|^2 <= 1" -> new Start(1, s.number("mu") / 2, 0, 1);
      default -> throw new AssertionError("no reader for the start " + name);
    };
  }

  private static PerformanceMeasure criterion(String name) {
    return switch (name) {
      case "f(xn) - f*", "F(xn) - F*" -> PerformanceMeasure.GAP;
      case "|xn - x*|^2", "|zn - x*|^2" -> PerformanceMeasure.DISTANCE_SQUARED;
      case "|grad f(xn)|^2" -> PerformanceMeasure.GRADIENT_SQUARED;
      case "min over t <= n of |grad f(xt)|^2" -> PerformanceMeasure.BEST_GRADIENT_SQUARED;
      default -> throw new AssertionError("no reader for the measure " + name);
    };
  }

  private static FixedStepMethod method(String name, FunctionClass f, Settings s) {
    double l = f.smoothness();
    int n = s.whole("n");
    return switch (name) {
      case "gradient_descent" -> Methods.gradientDescent(s.number("gamma"), n);
      case "gradient_descent_silver_stepsize_convex" ->
          Methods.gradientDescent(
              IntStream.range(0, n).mapToDouble(new Silver(1 / l)::at).toArray());
      case "gradient_descent_silver_stepsize_strongly_convex" ->
          Methods.gradientDescent(
              IntStream.range(0, n)
                  .mapToDouble(new SilverStronglyConvex(1 / l, l / f.strongConvexity())::at)
                  .toArray());
      case "optimized_gradient" -> Methods.optimizedGradient(l, n);
      case "optimized_gradient_for_gradient" -> Methods.optimizedGradientForGradient(l, n);
      case "accelerated_gradient_convex" -> Methods.nesterov(l, n);
      case "accelerated_gradient_strongly_convex" -> Methods.nesterov(f, n);
      case "heavy_ball_momentum" -> Methods.heavyBall(s.number("alpha"), s.number("beta"), n);
      case "triple_momentum" ->
          FixedStepMethod.of("triple momentum", new TripleMomentum(l, f.strongConvexity()), n);
      case "information_theoretic" -> informationTheoretic(f, n);
      default -> throw new AssertionError("no reader for the method " + name);
    };
  }

  private static ProximalMethod proximal(String name, FunctionClass f, Settings s) {
    int n = s.whole("n");
    return switch (name) {
      case "proximal_gradient" -> Methods.proximalGradient(s.number("gamma"), n);
      case "accelerated_proximal_gradient" -> Methods.fista(f.smoothness(), n);
      case "accelerated_proximal_gradient_simplified" -> {
        double[] beta = IntStream.range(0, n).mapToDouble(k -> k / (k + 3.0)).toArray();
        yield new ProximalMethod(Methods.nesterov(1 / f.smoothness(), beta), 1 / f.smoothness());
      }
      default -> throw new AssertionError("no reader for the method " + name);
    };
  }

  /** Taylor and Drori, An optimal gradient method for smooth strongly convex minimization (2023), algorithm ITEM; it ends at z_N. */
  private static FixedStepMethod informationTheoretic(FunctionClass f, int n) {
    double q = f.strongConvexity() / f.smoothness();
    double[][] y = new double[n + 1][n];
    double[] x = new double[n];
    double[] z = new double[n];
    double a = 0;
    for (int k = 0; k < n; k++) {
      double next =
          ((1 + q) * a + 2 * (1 + Math.sqrt((1 + a) * (1 + q * a)))) / ((1 - q) * (1 - q));
      double beta = a / ((1 - q) * next);
      double delta = 0.5 * ((1 - q) * (1 - q) * next - (1 + q) * a) / (1 + q + q * a);
      for (int j = 0; j < n; j++) {
        y[k][j] = (1 - beta) * z[j] + beta * x[j];
        x[j] = y[k][j];
        z[j] = (1 - q * delta) * z[j] + q * delta * y[k][j];
      }
      x[k] += 1 / f.smoothness();
      z[k] += delta / f.smoothness();
      a = next;
    }
    y[n] = z;
    return FixedStepMethod.through("the information-theoretic exact method", y);
  }
}

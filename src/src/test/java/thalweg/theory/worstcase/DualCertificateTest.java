package thalweg.theory.worstcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.math.Vectors;
import thalweg.theory.worstcase.DualCertificate.Kind;
import thalweg.theory.worstcase.DualCertificate.Multiplier;

/** The multipliers prove the worst case: against the literature, and as a sum of inequalities that is written down again here. */
class DualCertificateTest {
  private static final int STAR = -1;

  /** Drori and Teboulle (2014), theorem 3.1: λ_{i−1,i} = i/(2N + 1 − i), the rest of a flow from x* to x_N, and τ = L/(4Nh + 2). */
  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 1, 1", "4, 1, 3", "5, 0.5, 2"})
  void thoseOfGradientDescentAreDroriAndTeboulles(int n, double h, double l) {
    DualCertificate proof =
        proof(
            FunctionClass.smoothConvex(l),
            Methods.gradientDescent(h / l, n),
            Start.distance(2),
            PerformanceMeasure.GAP);
    double before = 0;
    for (int i = 1; i <= n; i++) {
      double lambda = i / (2.0 * n + 1 - i);
      assertThat(proof.multiplier(i - 1, i)).isCloseTo(lambda, offset(1e-4));
      assertThat(proof.multiplier(STAR, i - 1)).isCloseTo(lambda - before, offset(1e-4));
      before = lambda;
    }
    assertThat(proof.multiplier(STAR, n)).isCloseTo(1 - before, offset(1e-4));
    assertThat(start(proof)).isCloseTo(l / (4 * n * h + 2), offset(1e-6 * l));
    assertThat(proof.bound()).isCloseTo(4 * l / (4 * n * h + 2), offset(1e-6 * l));
    assertThat(proof.multipliers()).as("steps and the minimizer are enough").hasSize(2 * n + 2);
  }

  /** Kim and Fessler (2016), lemma 4: λ_{i−1,i} = 2θ²_{i−1}/θ_N². */
  @Test
  void thoseOfTheOptimizedMethodAreKimAndFesslers() {
    int n = 4;
    DualCertificate proof =
        proof(
            FunctionClass.smoothConvex(1),
            Methods.optimizedGradient(1, n),
            Start.distance(1),
            PerformanceMeasure.GAP);
    double[] theta = new double[n + 1];
    theta[0] = 1;
    for (int k = 1; k <= n; k++) {
      theta[k] = (1 + Math.sqrt(1 + (k == n ? 8 : 4) * theta[k - 1] * theta[k - 1])) / 2;
    }
    double last = theta[n] * theta[n];
    for (int i = 1; i <= n; i++) {
      assertThat(proof.multiplier(i - 1, i))
          .isCloseTo(2 * theta[i - 1] * theta[i - 1] / last, offset(1e-4));
    }
  }

  private static DualCertificate proof(
      FunctionClass functions, FixedStepMethod method, Start start, PerformanceMeasure criterion) {
    WorstCase worst = PerformanceEstimation.of(functions, method, start, criterion).solve();
    DualCertificate proof = worst.proof().orElseThrow();
    assertThat(proof.bound()).isCloseTo(worst.value(), offset(2e-6 * worst.value()));
    assertThat(proof.error()).isLessThan(1e-6);
    return proof;
  }

  private static double start(DualCertificate proof) {
    return proof.multipliers().stream()
        .filter(m -> m.kind() == Kind.START)
        .mapToDouble(Multiplier::value)
        .sum();
  }

  /** A method on a class, from a start, and what is worst. */
  private record Case(
      FunctionClass functions, FixedStepMethod method, Start start, PerformanceMeasure criterion) {}

  static List<Case> cases() {
    FunctionClass convex = FunctionClass.smoothConvex(1);
    FunctionClass steep = FunctionClass.smoothConvex(50);
    FunctionClass strongly = FunctionClass.stronglyConvex(0.4, 4);
    return List.of(
        new Case(convex, Methods.gradientDescent(1, 3), Start.distance(1), PerformanceMeasure.GAP),
        new Case(
            convex, Methods.gradientDescent(1.6, 2), Start.distance(1), PerformanceMeasure.GAP),
        new Case(steep, Methods.nesterov(50, 4), Start.distance(0.1), PerformanceMeasure.GAP),
        new Case(
            steep,
            Methods.gradientDescent(0.02, 3),
            Start.gap(3),
            PerformanceMeasure.GRADIENT_SQUARED),
        new Case(
            strongly,
            Methods.gradientDescent(0.4, 2),
            Start.distance(3),
            PerformanceMeasure.DISTANCE_SQUARED),
        new Case(
            strongly,
            Methods.gradientDescent(0.2, 3),
            new Start(1, 2, 0, 5),
            PerformanceMeasure.GAP));
  }

  /**
   * At any x₀, any gradients and any values, whether or not a function has them: the criterion is at most the start's multiplier times
   * what is known of the start, less the multipliers times what the inequalities leave over.
   */
  @ParameterizedTest
  @MethodSource("cases")
  void theWeightedSumOfInequalitiesIsTheBound(Case one) {
    DualCertificate proof = proof(one.functions, one.method, one.start, one.criterion);
    Random random = new Random(7);
    double closest = Double.POSITIVE_INFINITY;
    for (int trial = 0; trial < 200; trial++) {
      Values at = Values.random(random, one.method, one.functions.smoothness());
      double left = at.criterion(one.criterion) - start(proof) * at.start(one.start);
      double size = Math.abs(left) + 1;
      for (Multiplier m : proof.multipliers()) {
        if (m.kind() == Kind.FUNCTION) {
          double over = m.value() * at.leftOver(one.functions, m.i(), m.j());
          left += over;
          size += Math.abs(over);
        }
      }
      assertThat(left).isLessThan(1e-6 * size);
      closest = Math.min(closest, -left / size);
    }
    assertThat(closest).as("an inequality of squares").isLessThan(0.9);
  }

  /** Points, gradients and values of no function in particular; the minimizer is 0 with the value 0. */
  private record Values(double[][] x, double[][] g, double[] f) {
    static Values random(Random random, FixedStepMethod method, double l) {
      int n = method.steps();
      int d = 1 + random.nextInt(4);
      double[] start = random.doubles(d, -1, 1).toArray();
      double[][] g = new double[n + 1][];
      double[][] x = new double[n + 1][];
      double[][] moved = method.positions();
      for (int i = 0; i <= n; i++) {
        g[i] = random.doubles(d, -l, l).toArray();
      }
      for (int i = 0; i <= n; i++) {
        x[i] = start.clone();
        for (int k = 0; k < n; k++) {
          Vectors.axpy(-moved[i][k], g[k], x[i]);
        }
      }
      return new Values(x, g, random.doubles(n + 1, -l, l).toArray());
    }

    private double[] x(int i) {
      return i == STAR ? new double[x[0].length] : x[i];
    }

    private double[] g(int i) {
      return i == STAR ? new double[x[0].length] : g[i];
    }

    private double f(int i) {
      return i == STAR ? 0 : f[i];
    }

    double criterion(PerformanceMeasure criterion) {
      int n = f.length - 1;
      return switch (criterion) {
        case GAP -> f[n];
        case DISTANCE_SQUARED -> Vectors.dot(x[n], x[n]);
        default -> Vectors.dot(g[n], g[n]);
      };
    }

    double start(Start start) {
      return start.gap() * f[0] + start.distance() * Vectors.dot(x[0], x[0]);
    }

    /** What Taylor, Hendrickx and Glineur's inequality of i and j leaves over. */
    double leftOver(FunctionClass functions, int i, int j) {
      double l = functions.smoothness();
      double mu = functions.strongConvexity();
      double[] dx = Sample.minus(x(i), x(j));
      double[] dg = Sample.minus(g(i), g(j));
      double more =
          (Vectors.dot(dg, dg) / l + mu * Vectors.dot(dx, dx) - 2 * mu / l * Vectors.dot(dg, dx))
              / (2 * (1 - mu / l));
      return f(i) - f(j) - Vectors.dot(g(j), dx) - more;
    }
  }

  @Test
  void itReadsAsInequalities() {
    DualCertificate proof =
        proof(
            FunctionClass.smoothConvex(1),
            Methods.gradientDescent(1, 1),
            Start.distance(1),
            PerformanceMeasure.GAP);
    assertThat(proof.used().stream().map(Multiplier::inequality))
        .containsExactlyInAnyOrder(
            "f_0 ≥ f_1 + g_1ᵀ(x_0 − x_1) + …",
            "f_* ≥ f_0 + g_0ᵀ(x_* − x_0) + …",
            "f_* ≥ f_1 + g_1ᵀ(x_* − x_1) + …",
            "what is known of the start");
    assertThat(proof.toString())
        .startsWith("a sum of 4 of 4 inequalities bounds the worst case by 0.1666667, exact to ");
    assertThat(proof.multiplier(1, 0)).isZero();
  }

  /** A composite method has inequalities of the penalty as well, a nonconvex one has those of the least gradient. */
  @Test
  void penaltiesAndLeastGradientsHaveTheirs() {
    WorstCase composite =
        PerformanceEstimation.of(
                FunctionClass.smoothConvex(1),
                new ProximalMethod(Methods.gradientDescent(1.0, 2), 1),
                Start.distance(1),
                PerformanceMeasure.GAP)
            .solve();
    assertThat(composite.proof().orElseThrow().used().stream().map(Multiplier::inequality))
        .contains("p_1 ≥ p_2 + s_2ᵀ(w_1 − w_2)", "p_* ≥ p_2 + s_2ᵀ(w_* − w_2)");
    DualCertificate least =
        proof(
            FunctionClass.smooth(2),
            Methods.gradientDescent(0.5, 3),
            Start.decrease(5),
            PerformanceMeasure.BEST_GRADIENT_SQUARED);
    double shares =
        least.multipliers().stream()
            .filter(m -> m.kind() == Kind.LEAST_GRADIENT)
            .mapToDouble(Multiplier::value)
            .sum();
    assertThat(shares).as("a mean of the squared gradients").isCloseTo(1, offset(1e-6));
  }

  @Test
  void whatHasNoWorstCaseHasNoProof() {
    assertThat(
            PerformanceEstimation.of(
                    FunctionClass.smoothConvex(1),
                    Methods.gradientDescent(1, 2),
                    Start.gap(1),
                    PerformanceMeasure.DISTANCE_SQUARED)
                .solve()
                .proof())
        .isEmpty();
  }
}

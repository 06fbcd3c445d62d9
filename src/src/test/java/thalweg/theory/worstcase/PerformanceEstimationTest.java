package thalweg.theory.worstcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Worst cases that theorems state in closed form, how they move, and what cannot be estimated. */
class PerformanceEstimationTest {
  private static final FunctionClass CONVEX = FunctionClass.smoothConvex(1);

  private static double worst(
      FunctionClass functions, FixedStepMethod method, Start start, PerformanceMeasure criterion) {
    return PerformanceEstimation.of(functions, method, start, criterion).solve().value();
  }

  /** Drori and Teboulle (2014), theorem 3.1: LR²/(4N + 2). */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 10})
  void gradientDescentEndsAtHalfOfTheTextbooksBound(int n) {
    double worst =
        worst(CONVEX, Methods.gradientDescent(1, n), Start.distance(1), PerformanceMeasure.GAP);
    assertThat(worst).isCloseTo(1 / (4.0 * n + 2), offset(1e-7));
  }

  /** Taylor, Hendrickx and Glineur (2017): max of 1/(2Nh + 1) and (1 − h)^{2N}, halved, for every step h/L below 2/L. */
  @ParameterizedTest
  @CsvSource({"0.3, 4", "1, 4", "1.5, 4", "1.6, 2", "1.9, 3"})
  void aLongerStepIsBetterUntilTheQuadraticTakesOver(double h, int n) {
    double worst =
        worst(CONVEX, Methods.gradientDescent(h, n), Start.distance(1), PerformanceMeasure.GAP);
    double expected = 0.5 * Math.max(1 / (2 * n * h + 1), Math.pow(1 - h, 2 * n));
    assertThat(worst).isCloseTo(expected, offset(1e-6 * expected));
  }

  /** Kim and Fessler (2016): LR²/(2θ_N²), which Drori (2017) showed no method to undercut. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10})
  void theOptimizedMethodMeetsItsBoundAndNoChangeOfAStepImprovesIt(int n) {
    FixedStepMethod method = Methods.optimizedGradient(1, n);
    double theta = 1;
    for (int k = 0; k < n; k++) {
      theta = (1 + Math.sqrt(1 + (k + 1 == n ? 8 : 4) * theta * theta)) / 2;
    }
    double best = worst(CONVEX, method, Start.distance(1), PerformanceMeasure.GAP);
    assertThat(best).isCloseTo(1 / (2 * theta * theta), offset(1e-5 * best));
    int last = n - 1;
    for (double change : new double[] {-0.1, 0.1}) {
      FixedStepMethod changed = method.with(last, last, method.h().get(last, last) + change);
      assertThat(worst(CONVEX, changed, Start.distance(1), PerformanceMeasure.GAP))
          .isGreaterThan(best);
    }
  }

  /** Each step contracts by max(|1 − αμ|, |1 − αL|), the quadratics' rate, over all of the class. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 1.7})
  void onStronglyConvexFunctionsQuadraticsAreTheWorst(double alpha) {
    FunctionClass functions = FunctionClass.stronglyConvex(0.2, 1);
    double rate = Math.max(1 - 0.2 * alpha, alpha - 1);
    double worst =
        worst(
            functions,
            Methods.gradientDescent(alpha, 3),
            Start.distance(2),
            PerformanceMeasure.DISTANCE_SQUARED);
    assertThat(worst).isCloseTo(4 * Math.pow(rate, 6), offset(1e-6));
  }

  /** Kim and Fessler (2021): 2LΔ/θ², the same θ as for the values. */
  @Test
  void theOptimizedMethodForTheGradientMeetsItsBound() {
    double worst =
        worst(
            FunctionClass.smoothConvex(2),
            Methods.optimizedGradientForGradient(2, 3),
            Start.gap(5),
            PerformanceMeasure.GRADIENT_SQUARED);
    double theta = 1;
    for (int k = 0; k < 3; k++) {
      theta = (1 + Math.sqrt(1 + (k == 2 ? 8 : 4) * theta * theta)) / 2;
    }
    assertThat(worst).isCloseTo(2 * 2 * 5 / (theta * theta), offset(1e-5));
  }

  @Test
  void theWorstCaseIsInTheUnitsOfTheFunction() {
    double plain = worst(CONVEX, Methods.nesterov(1, 3), Start.distance(1), PerformanceMeasure.GAP);
    double scaled =
        worst(
            FunctionClass.smoothConvex(1e6),
            Methods.nesterov(1e6, 3),
            Start.distance(1e-4),
            PerformanceMeasure.GAP);
    assertThat(scaled).isCloseTo(1e6 * 1e-8 * plain, offset(1e-6 * 1e-2 * plain));
  }

  @Test
  void oneChangedStepMovesTheWorstCase() {
    FixedStepMethod method = Methods.gradientDescent(1, 1, 1);
    double before = worst(CONVEX, method, Start.distance(1), PerformanceMeasure.GAP);
    double longer =
        worst(CONVEX, method.with(2, 2, 1.5), Start.distance(1), PerformanceMeasure.GAP);
    double tooLong = worst(CONVEX, method.with(2, 2, 3), Start.distance(1), PerformanceMeasure.GAP);
    assertThat(longer).isLessThan(before - 1e-3);
    assertThat(tooLong).isGreaterThan(before + 1e-3);
  }

  /** A step of 0 visits a point twice, with one gradient: two steps of three are left. */
  @Test
  void aStepOfZeroIsAStepLess() {
    double three =
        worst(CONVEX, Methods.gradientDescent(1, 0, 1), Start.distance(1), PerformanceMeasure.GAP);
    assertThat(three).isCloseTo(1 / 10.0, offset(1e-7));
    double none =
        worst(CONVEX, Methods.gradientDescent(0, 1), Start.distance(1), PerformanceMeasure.GAP);
    assertThat(none).isCloseTo(0.5, offset(1e-7));
  }

  @Test
  void withoutAnyPenaltyAProximalMethodCannotDoWorseThanWithOne() {
    double smooth =
        worst(CONVEX, Methods.gradientDescent(1, 3), Start.distance(1), PerformanceMeasure.GAP);
    WorstCase composite =
        PerformanceEstimation.of(
                CONVEX, Methods.proximalGradient(1, 3), Start.distance(1), PerformanceMeasure.GAP)
            .solve();
    assertThat(composite.value()).isGreaterThan(smooth);
    assertThat(composite.minimizer()).hasSize(1);
  }

  /** A flat function may have its minimizer as far away as it likes. */
  @Test
  void whatHasNoBoundIsInfiniteAndSaysSo() {
    WorstCase worst =
        PerformanceEstimation.of(
                CONVEX,
                Methods.gradientDescent(1, 2),
                Start.gap(1),
                PerformanceMeasure.DISTANCE_SQUARED)
            .solve();
    assertThat(worst.value()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(worst.dimension()).isZero();
    assertThat(worst.toString()).contains("gradient descent, 2 steps", "no bound holds");
  }

  @Test
  void anInterruptEndsItWithoutANumber() {
    Thread.currentThread().interrupt();
    try {
      WorstCase worst =
          PerformanceEstimation.of(
                  CONVEX, Methods.gradientDescent(1, 2), Start.distance(1), PerformanceMeasure.GAP)
              .solve();
      assertThat(worst.value()).isNaN();
      assertThat(worst.toString()).contains("interrupted");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void badInputIsASentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new FixedStepMethod("mine", new DMatrixRMaj(new double[][] {{1, 2}, {0, 1}})))
        .withMessageContaining("h must be lower triangular but has 2.0 at (0, 1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FixedStepMethod("mine", new DMatrixRMaj(2, 3)))
        .withMessageContaining("h must be a 2×2 matrix but is 2×3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Methods.gradientDescent(Double.NaN, 2))
        .withMessageContaining("h must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FunctionClass.stronglyConvex(2, 1))
        .withMessageContaining("strongConvexity μ must be below smoothness L = 1.0")
        .withMessageContaining("but was 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PerformanceEstimation.of(
                    CONVEX,
                    Methods.gradientDescent(1, 100),
                    Start.distance(1),
                    PerformanceMeasure.GAP))
        .withMessageContaining("a semidefinite program of 5355 unknowns");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PerformanceEstimation.of(
                    FunctionClass.smooth(1),
                    Methods.gradientDescent(1, 2),
                    Start.distance(1),
                    PerformanceMeasure.GRADIENT_SQUARED))
        .withMessageContaining("Start.decrease");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProximalMethod(Methods.gradientDescent(1, 2), 0.5))
        .withMessageContaining("must end with the plain step γ = 0.5, but h[1][1] was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Methods.gradientDescent(1, 2).with(0, 1, 3))
        .withMessageContaining("0 ≤ k ≤ i < 2");
    assertThatIllegalArgumentException().isThrownBy(() -> new Start(0, 0, 0, 1));
  }
}

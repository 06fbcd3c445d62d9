package thalweg.theory.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bounds that no reference case holds, with L = 4, μ = 1, R = 3, Δ = 2 and the numbers of the method put in by hand. */
class BoundsByHandTest {
  private static final Quantities Q =
      Quantities.none()
          .with(Quantity.SMOOTHNESS, 4)
          .with(Quantity.STRONG_CONVEXITY, 1)
          .with(Quantity.POLYAK_LOJASIEWICZ, 1)
          .with(Quantity.DISTANCE, 3)
          .with(Quantity.GAP, 2)
          .with(Quantity.LIPSCHITZ, 5)
          .with(Quantity.HESSIAN_LIPSCHITZ, 0.1)
          .with(Quantity.DIVERGENCE, 0.5)
          .with(Quantity.DIMENSION, 7)
          .with(Quantity.EXAMPLES, 2)
          .with(Quantity.NOISE, 6)
          .with(Quantity.SNAPSHOT_STEPS, 60)
          .with(Quantity.MOMENTUM, 0.5)
          .with(Quantity.SLOPE, 5)
          .with(Quantity.FACTOR, 0.2);

  static List<Arguments> byHand() {
    return List.of(
        // 4·9/(4·2·½ + 2), 2·4·2/(2·2·½ + 1), the descent 4·2/(2·⅛·3.5), and with 2/L more below.
        of(GradientGuarantees.CONVEX, 0.125, 2, 6),
        of(GradientGuarantees.CONVEX_GRADIENT, 0.125, 2, 16 / 3.0),
        of(GradientGuarantees.CONVEX_DISTANCE, 0.125, 2, 9),
        of(GradientGuarantees.NONCONVEX_DESCENT, 0.125, 2, 64 / 7.0),
        of(GradientGuarantees.NONCONVEX, 0.125, 2, 8 / 1.375),
        of(GradientGuarantees.STRONGLY_CONVEX_VALUE, 0.25, 1, 2 * 9 / 16.0),
        of(GradientGuarantees.BEST_STEP, 0.4, 1, 9 * 9 / 25.0),
        of(GradientGuarantees.POLYAK_LOJASIEWICZ_VALUE, 0.25, 2, 2 * 9 / 16.0),
        of(StepGuarantees.POLYAK, 0.25, 8, 5),
        of(MomentumGuarantees.NESTEROV, 0.25, 5, 2),
        // q = ⅓: (⅓·(1 + 4/3))²·9.
        of(MomentumGuarantees.HEAVY_BALL_QUADRATIC, 4 / 9.0, 1, 49 / 9.0),
        // c = 3: (2/(3 + ⅓))²·2.
        of(AcceleratedGuarantees.CONJUGATE_GRADIENT, 0.25, 1, 0.72),
        of(AcceleratedGuarantees.LOWER_BOUND, 0.25, 3, 3 * 36 / 512.0),
        of(ProximalGuarantees.PROXIMAL_POINT_STRONGLY_CONVEX, 1, 1, 9 / 4.0),
        of(ProximalGuarantees.PROXIMAL_GRADIENT_CONVEX, 0.25, 3, 6),
        of(ProximalGuarantees.PROJECTED_GRADIENT, 0.25, 3, 6),
        of(ProximalGuarantees.FISTA, 0.25, 5, 2),
        of(ProximalGuarantees.DOUGLAS_RACHFORD, 0.5, 3, 9),
        of(ConvexSetGuarantees.SUBGRADIENT, 0.1, 8, 5 + 1.25),
        of(ConvexSetGuarantees.MIRROR_DESCENT, 0.1, 4, 1 + 1.25),
        of(StochasticGuarantees.COORDINATES_CONVEX, 0.25, 4, 126),
        of(StochasticGuarantees.COORDINATES_STRONGLY_CONVEX, 0.25, 1, 2 * 27 / 28.0),
        of(StochasticGuarantees.SGD_CONVEX, 0.1, 9, 5 + 1.25),
        of(StochasticGuarantees.SGD_STRONGLY_CONVEX, 0.125, 1, 9 * 7 / 8.0 + 9),
        of(StochasticGuarantees.SGD_INTERPOLATION, 0.25, 1, 9 * 3 / 4.0),
        // α = 0.05: 1 − 2Lα = 0.6, 1/(0.05·0.6·60) + 0.4/0.6 = 5/9 + 2/3.
        of(StochasticGuarantees.SVRG, 0.05, 1, 2 * 11 / 9.0),
        // n = 2: the smaller of 1/8 and 1/12, two steps a pass; 9 + (4/12)·2.
        of(StochasticGuarantees.SAGA, 1 / 12.0, 1, 121 / 144.0 * (9 + 2 / 3.0)),
        // From R = 3: 0.1·9/(2(1 − 0.3)).
        of(LocalGuarantees.NEWTON, 1, 1, 0.9 / 1.4),
        of(LocalGuarantees.BFGS, 1, 4, 0.2),
        of(LocalGuarantees.EDGE_OF_STABILITY, 0.25, 4, 8),
        of(LocalGuarantees.EDGE_OF_STABILITY_HEAVY_BALL, 0.25, 4, 12),
        of(LocalGuarantees.EDGE_OF_STABILITY_NESTEROV, 0.25, 4, 6),
        of(LocalGuarantees.ADAM_DIVERGENCE, 0.25, 9, 18));
  }

  private static Arguments of(Guarantee guarantee, double alpha, int k, double expected) {
    return Arguments.of(guarantee, alpha, k, expected);
  }

  @ParameterizedTest
  @MethodSource("byHand")
  void boundsAreWhatTheFormulasSay(Guarantee guarantee, double alpha, int k, double expected) {
    Quantities q = Q.with(Quantity.STEP_SIZE, alpha);
    boolean quadratic = guarantee.equals(MomentumGuarantees.HEAVY_BALL_QUADRATIC);
    assertThat(guarantee.after(k, quadratic ? q.with(Quantity.MOMENTUM, 1 / 9.0) : q))
        .isCloseTo(expected, offset(1e-13 * expected));
  }

  /** \(t_k\) is k/2 and a logarithm more; asked for out of order, and beyond what is kept. */
  @Test
  void theNumbersOfNesterovsMethodDoNotDependOnTheOrderTheyAreAskedForIn() {
    double far = Terms.t(1_200_000);
    assertThat(far).isBetween(600_000.0, 600_010.0);
    assertThat(Terms.t(0)).isEqualTo(1);
    assertThat(Terms.t(1)).isEqualTo(1);
    assertThat(Terms.t(2)).isEqualTo((1 + Math.sqrt(5)) / 2);
    double before = Terms.t(1_199_999);
    assertThat(far).isEqualTo((1 + Math.sqrt(1 + 4 * before * before)) / 2);
  }

  /** Means of 1, 2, 3 and of 4, 4, 7: a standard error of √(1/3), and of 1. */
  @Test
  void aMeanMayExceedItsBoundByThreeStandardErrors() {
    int[] k = {0, 5};
    Series mean =
        Means.of(
            List.of(
                Series.exact(k, new double[] {1, 4}),
                Series.exact(k, new double[] {2, 4}),
                Series.exact(k, new double[] {3, 7})));
    assertThat(mean.values()).containsExactly(2, 5);
    assertThat(mean.rounding()).containsExactly(new double[] {Math.sqrt(3), 3}, offset(1e-14));
  }
}

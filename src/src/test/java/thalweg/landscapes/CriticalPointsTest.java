package thalweg.landscapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.TwiceDifferentiable;
import thalweg.landscapes.CriticalPoint.Kind;
import thalweg.math.Vectors;
import thalweg.problems.DoubleWell;
import thalweg.problems.GoldsteinPrice;
import thalweg.problems.Himmelblau;
import thalweg.problems.MonkeySaddle;
import thalweg.problems.Quadratic;
import thalweg.problems.Saddle;
import thalweg.problems.StationaryPoint;
import thalweg.problems.TestFunction;
import thalweg.runs.ScanProgress;

/** Critical points that are known, their kinds, and functions that have none. */
class CriticalPointsTest {

  static Stream<TestFunction> known() {
    return Stream.of(new Himmelblau(), new GoldsteinPrice(), new DoubleWell());
  }

  @ParameterizedTest
  @MethodSource("known")
  void thePointsOfTheLiteratureAreFoundWithTheirKinds(TestFunction f) {
    double[] low = new double[f.dimension()];
    double[] high = new double[f.dimension()];
    double side = f instanceof GoldsteinPrice ? 2.5 : 5;
    Arrays.fill(low, -side);
    Arrays.fill(high, side);
    CriticalPoints found = CriticalPoints.in(f, low, high, 300, 1);
    for (StationaryPoint each : f.stationaryPoints()) {
      CriticalPoint nearest =
          found.points().stream()
              .filter(p -> Vectors.distance(p.point(), each.point()) < 1e-5)
              .findAny()
              .orElseThrow(() -> new AssertionError(each + " is missing in " + found));
      Kind kind =
          switch (each.kind()) {
            case MINIMIZER, LOCAL_MINIMIZER -> Kind.MINIMUM;
            case SADDLE -> Kind.SADDLE;
            case LOCAL_MAXIMIZER -> Kind.MAXIMUM;
          };
      assertThat(nearest.kind()).as(each.toString()).isEqualTo(kind);
    }
  }

  /** Morse: on the plane, where f grows in all directions, minima − saddles + maxima = 1. */
  @Test
  void himmelblausPointsObeyMorse() {
    CriticalPoints found =
        CriticalPoints.in(new Himmelblau(), new double[] {-6, -6}, new double[] {6, 6}, 200, 1);
    assertThat(found.count(Kind.MINIMUM)).isEqualTo(4);
    assertThat(found.count(Kind.SADDLE)).isEqualTo(4);
    assertThat(found.count(Kind.MAXIMUM)).isEqualTo(1);
    assertThat(found.points())
        .hasSize(9)
        .isSortedAccordingTo((p, q) -> Double.compare(p.value(), q.value()));
    assertThat(found.points().stream().mapToInt(CriticalPoint::found).sum() + found.failed())
        .isEqualTo(200);
    assertThat(found.toString())
        .startsWith("9 critical points from 200 starts\n  minimum of index 0 at [");
  }

  @Test
  void theIndexIsTheNumberOfNegativeCurvatures() {
    for (int negative = 0; negative <= 5; negative++) {
      double[] lambda = {1, 2, 3, 4, 5};
      for (int i = 0; i < negative; i++) {
        lambda[i] *= -1;
      }
      TwiceDifferentiable f = diagonal(lambda);
      List<double[]> start = List.of(new double[] {1, 2, 3, 4, 5});
      CriticalPoint point = CriticalPoints.from(f, start, ScanProgress.none()).points().get(0);
      assertThat(point.index()).isEqualTo(negative);
      assertThat(point.point()).containsExactly(new double[5], within(1e-10));
      assertThat(point.kind())
          .isEqualTo(negative == 0 ? Kind.MINIMUM : negative == 5 ? Kind.MAXIMUM : Kind.SADDLE);
    }
    Saddle saddle = new Saddle(-1, 1);
    assertThat(
            CriticalPoints.from(saddle, List.of(new double[] {3, 1}), ScanProgress.none())
                .points()
                .get(0)
                .kind())
        .isEqualTo(Kind.SADDLE);
  }

  private static TwiceDifferentiable diagonal(double... lambda) {
    return TwiceDifferentiable.of(
        lambda.length,
        (w, g) -> {
          double value = 0;
          for (int i = 0; i < w.length; i++) {
            g[i] = lambda[i] * w[i];
            value += g[i] * w[i] / 2;
          }
          return value;
        },
        (w, h) -> {
          for (int i = 0; i < w.length; i++) {
            h.set(i, i, lambda[i]);
          }
        });
  }

  /** Sylvester: −1e-12 beside 1e12 is a curvature in its own unit and no rounding. */
  @Test
  void unitsOfParametersDoNotChangeTheIndex() {
    CriticalPoint point =
        CriticalPoints.from(
                diagonal(1e12, -1e-12, 1), List.of(new double[] {1, 1, 1}), ScanProgress.none())
            .points()
            .get(0);
    assertThat(point.negative()).isEqualTo(1);
    assertThat(point.zero()).isZero();
  }

  @Test
  void aMonkeySaddleIsDegenerate() {
    CriticalPoints found =
        CriticalPoints.in(new MonkeySaddle(), new double[] {-1, -1}, new double[] {1, 1}, 20, 1);
    assertThat(found.points()).hasSize(1);
    assertThat(found.points().get(0).kind()).isEqualTo(Kind.DEGENERATE);
    assertThat(found.points().get(0).zero()).isEqualTo(2);
    assertThat(found.points().get(0).found()).isEqualTo(20);
  }

  @Test
  void whereTheGradientStaysIsNoCriticalPoint() {
    // f′ = 1 + w² is smallest at 0, where it is 1.
    TwiceDifferentiable rising =
        TwiceDifferentiable.of(
            1,
            (w, g) -> {
              g[0] = 1 + w[0] * w[0];
              return w[0] + w[0] * w[0] * w[0] / 3;
            },
            (w, h) -> h.set(0, 0, 2 * w[0]));
    CriticalPoints none = CriticalPoints.in(rising, new double[] {-2}, new double[] {2}, 10, 1);
    assertThat(none.points()).isEmpty();
    assertThat(none.failed()).isEqualTo(10);
    assertThat(none.remark())
        .startsWith("10 runs reached no critical point; at the first the gradient stays at ");
    TwiceDifferentiable exponential =
        TwiceDifferentiable.of(
            1, (w, g) -> g[0] = Math.exp(w[0]), (w, h) -> h.set(0, 0, Math.exp(w[0])));
    assertThat(CriticalPoints.in(exponential, new double[] {-2}, new double[] {2}, 5, 1).points())
        .isEmpty();
  }

  @Test
  void aFunctionThatThrowsCostsItsRunOnly() {
    TwiceDifferentiable picky =
        TwiceDifferentiable.of(
            1,
            (w, g) -> {
              if (w[0] > 1) {
                throw new ArithmeticException("above 1");
              }
              g[0] = w[0];
              return w[0] * w[0] / 2;
            },
            (w, h) -> h.set(0, 0, 1));
    CriticalPoints found =
        CriticalPoints.from(
            picky, List.of(new double[] {0.5}, new double[] {3}), ScanProgress.none());
    assertThat(found.points()).hasSize(1);
    assertThat(found.remark())
        .isEqualTo(
            "1 run reached no critical point; at the first f threw java.lang.ArithmeticException: above 1");
  }

  @Test
  void aHessianThatIsNotSymmetricIsNamed() {
    TwiceDifferentiable wrong =
        TwiceDifferentiable.of(
            2,
            (w, g) -> {
              g[0] = w[0];
              g[1] = w[1];
              return (w[0] * w[0] + w[1] * w[1]) / 2;
            },
            (w, h) -> {
              h.set(0, 0, 1);
              h.set(1, 1, 1);
              h.set(0, 1, 0.5);
            });
    assertThatThrownBy(
            () -> CriticalPoints.in(wrong, new double[] {-1, -1}, new double[] {1, 1}, 3, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "the Hessian must be symmetric but entry (0, 1) is 0.5 and entry (1, 0) is 0.0");
  }

  @Test
  void anInterruptKeepsTheRunsThatWereFinished() {
    CriticalPoints found;
    List<double[]> starts = List.of(new double[] {3, 2}, new double[] {-3, 3}, new double[] {0, 0});
    try {
      found =
          CriticalPoints.from(
              new Himmelblau(),
              starts,
              (done, of) -> {
                if (done == 2) {
                  Thread.currentThread().interrupt();
                }
              });
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(found.starts()).isEqualTo(2);
    assertThat(found.points()).hasSize(2);
    assertThat(found.remark()).isEqualTo("interrupted after 2 of 3 starts");
  }

  @Test
  void tooManyParametersAreNamed() {
    double[] many = new double[501];
    Arrays.fill(many, 1);
    assertThatThrownBy(() -> CriticalPoints.in(Quadratic.diagonal(many), many, many, 1, 1))
        .hasMessageContaining("at most 500 parameters but has 501");
  }
}

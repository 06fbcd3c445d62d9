package thalweg.penalties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.Implementations;
import thalweg.constraints.Box;
import thalweg.math.Vectors;

/** What every penalty keeps, run over all of them. */
@ParameterizedClass
@MethodSource("all")
class PenaltyContractTest {

  static List<Penalty> all() {
    return List.of(
        new NoPenalty(),
        new L2(0),
        new L2(0.3),
        new L1(0),
        new L1(0.7),
        new Indicator(Box.uniform(4, -3, 3)),
        new WeightsOnly(new L1(0.2), 3),
        new ElasticNet(0.7, 0.4),
        new ElasticNet(0.7, 0),
        new GroupLasso(0.4, List.of(1, 3)),
        new GroupLasso(0.4, List.of(2, 2)),
        new NuclearNorm(0.5, 2, 2),
        new NuclearNorm(0.5, 4, 1),
        new NuclearNorm(0.5, 1, 4),
        new TotalVariation(0),
        new TotalVariation(0.3),
        new MaxNorm(0),
        new MaxNorm(1.5));
  }

  private final Penalty penalty;

  PenaltyContractTest(Penalty penalty) {
    this.penalty = penalty;
  }

  private static double[] randomPoint(Random random) {
    return random.doubles(4, -2, 2).toArray();
  }

  @Test
  void listIsComplete() {
    Implementations.assertAllListed(Penalty.class, all());
  }

  @Test
  void settingsThatAreNoNumbersAreRefused() {
    Implementations.assertRefusesNan(penalty);
  }

  @Test
  void printsItsSettings() {
    assertThat(penalty.toString())
        .startsWith(penalty.getClass().getSimpleName() + "[")
        .doesNotContain("$");
  }

  @Test
  void valueOfZeroIsZero() {
    assertThat(penalty.value(new double[4])).isZero();
  }

  @Test
  void addGradientAddsTheSlopeOfTheValue() {
    Random random = new Random(2);
    double h = 1e-6;
    double[] w = randomPoint(random);
    double[] g = {1, 2, 3, 4};
    penalty.addGradient(w, g);
    for (int i = 0; i < w.length; i++) {
      double[] right = w.clone();
      double[] left = w.clone();
      right[i] += h;
      left[i] -= h;
      double slope = (penalty.value(right) - penalty.value(left)) / (2 * h);
      assertThat(g[i] - (i + 1)).isCloseTo(slope, offset(1e-8));
    }
  }

  @Test
  void addHessianVectorAddsTheSlopeOfTheGradient() {
    Random random = new Random(3);
    double h = 1e-6;
    double[] w = randomPoint(random);
    double[] v = randomPoint(random);
    double[] right = w.clone();
    double[] left = w.clone();
    Vectors.axpy(h, v, right);
    Vectors.axpy(-h, v, left);
    double[] gRight = new double[4];
    double[] gLeft = new double[4];
    penalty.addGradient(right, gRight);
    penalty.addGradient(left, gLeft);
    double[] hv = {1, 1, 1, 1};
    penalty.addHessianVector(w, v, hv);
    for (int i = 0; i < w.length; i++) {
      assertThat(hv[i] - 1).isCloseTo((gRight[i] - gLeft[i]) / (2 * h), offset(1e-8));
    }
  }

  @Test
  void proxBeatsEveryOtherPoint() {
    Random random = new Random(4);
    for (int k = 0; k < 20; k++) {
      double[] w = randomPoint(random);
      double stepSize = 0.1 + random.nextDouble();
      double[] p = w.clone();
      penalty.prox(p, stepSize);
      double best = moreau(p, w, stepSize);
      for (int trial = 0; trial < 200; trial++) {
        double[] u = p.clone();
        double scale = Math.pow(10, -4 * random.nextDouble());
        Vectors.axpy(scale, randomPoint(random), u);
        assertThat(moreau(u, w, stepSize)).isGreaterThanOrEqualTo(best - 1e-14);
      }
    }
  }

  private double moreau(double[] u, double[] w, double stepSize) {
    double distance = Vectors.distance(u, w);
    return penalty.value(u) + distance * distance / (2 * stepSize);
  }

  /** The proximal point p of w satisfies (w − p)/α ∈ ∂r(p): r lies above that plane everywhere. */
  @Test
  void whatProxTakesAwayIsASubgradientThere() {
    Random random = new Random(8);
    for (int k = 0; k < 20; k++) {
      double[] w = randomPoint(random);
      double stepSize = 0.1 + random.nextDouble();
      double[] p = w.clone();
      penalty.prox(p, stepSize);
      double[] subgradient = new double[4];
      Vectors.combine(1 / stepSize, w, -1 / stepSize, p, subgradient);
      for (int trial = 0; trial < 50; trial++) {
        double[] u = randomPoint(random);
        double[] step = new double[4];
        Vectors.combine(1, u, -1, p, step);
        double plane = penalty.value(p) + Vectors.dot(subgradient, step);
        assertThat(penalty.value(u)).isGreaterThanOrEqualTo(plane - 1e-13);
      }
    }
  }

  @Test
  void stepSizesMustBePositive() {
    for (double bad : new double[] {0, -1, Double.NaN}) {
      if (!(penalty instanceof NoPenalty)) {
        assertThatThrownBy(() -> penalty.prox(new double[4], bad))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("stepSize must be positive");
      }
    }
  }

  @Test
  void proxNeverMovesTwoPointsApart() {
    Random random = new Random(5);
    for (int k = 0; k < 100; k++) {
      double[] a = randomPoint(random);
      double[] b = randomPoint(random);
      double before = Vectors.distance(a, b);
      penalty.prox(a, 0.8);
      penalty.prox(b, 0.8);
      assertThat(Vectors.distance(a, b)).isLessThanOrEqualTo(before * (1 + 1e-13));
    }
  }

  @Test
  void everyChordLiesAboveByItsStrongConvexity() {
    Random random = new Random(6);
    double mu = penalty.strongConvexity();
    for (int k = 0; k < 200; k++) {
      double[] a = randomPoint(random);
      double[] b = randomPoint(random);
      double t = random.nextDouble();
      double[] between = new double[4];
      Vectors.combine(t, a, 1 - t, b, between);
      double distance = Vectors.distance(a, b);
      double bound =
          t * penalty.value(a)
              + (1 - t) * penalty.value(b)
              - mu / 2 * t * (1 - t) * distance * distance;
      assertThat(penalty.value(between)).isLessThanOrEqualTo(bound + 1e-12);
    }
  }

  @Test
  void gradientIsAsSmoothAsStated() {
    Random random = new Random(7);
    for (int k = 0; k < 200; k++) {
      double[] a = randomPoint(random);
      double[] b = randomPoint(random);
      double[] ga = new double[4];
      double[] gb = new double[4];
      penalty.addGradient(a, ga);
      penalty.addGradient(b, gb);
      assertThat(Vectors.distance(ga, gb))
          .isLessThanOrEqualTo(penalty.smoothness() * Vectors.distance(a, b) * (1 + 1e-12));
    }
  }

  @Test
  void badStrengthsAreRefused() {
    for (double bad : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new L1(bad))
          .hasMessageContaining("lambda must be")
          .hasMessageContaining("" + bad);
      assertThatThrownBy(() -> new L2(bad))
          .hasMessageContaining("lambda must be")
          .hasMessageContaining("" + bad);
      assertThatThrownBy(() -> new ElasticNet(bad, 0.5)).hasMessageContaining("lambda must be");
      assertThatThrownBy(() -> new GroupLasso(bad, List.of(4)))
          .hasMessageContaining("lambda must be");
      assertThatThrownBy(() -> new NuclearNorm(bad, 2, 2)).hasMessageContaining("lambda must be");
      assertThatThrownBy(() -> new TotalVariation(bad)).hasMessageContaining("lambda must be");
      assertThatThrownBy(() -> new MaxNorm(bad)).hasMessageContaining("lambda must be");
    }
  }

  @Test
  void weightsOnlyLeavesTheInterceptAlone() {
    double[] w = {3, -4, 5};
    Penalty two = new WeightsOnly(new L2(1), 2);
    two.prox(w, 1);
    assertThat(w).containsExactly(1.5, -2, 5);
    assertThat(two.value(new double[] {3, 4, 100})).isEqualTo(12.5);
    assertThatThrownBy(() -> two.value(new double[1]))
        .hasMessage("w must have at least 2 entries but has 1");
  }
}

package thalweg.penalties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.constraints.L2Ball;
import thalweg.constraints.NonNegative;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/** Each penalty by hand. */
class PenaltiesTest {

  private static double[] prox(Penalty penalty, double stepSize, double... w) {
    double[] p = w.clone();
    penalty.prox(p, stepSize);
    return p;
  }

  @Test
  void elasticNetThresholdsThenShrinks() {
    ElasticNet net = new ElasticNet(2, 0.5);
    assertThat(net.value(new double[] {3, -4})).isEqualTo(7 + 12.5);
    assertThat(prox(net, 1, 3, -4, 0.5)).containsExactly(1, -1.5, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ElasticNet(1, 1.5))
        .withMessage("l1Ratio must be in [0, 1] but was 1.5");
  }

  @Test
  void groupLassoShortensWholeGroups() {
    GroupLasso groups = new GroupLasso(1, List.of(4, 1));
    assertThat(groups.value(new double[] {1, 1, 1, 1, -3})).isEqualTo(4 + 3);
    assertThat(prox(groups, 0.5, 1, 1, 1, 1, -3)).containsExactly(0.5, 0.5, 0.5, 0.5, -2.5);
    assertThat(prox(groups, 2, 1, 1, 1, 1, -3)).containsExactly(0, 0, 0, 0, -1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> groups.value(new double[4]))
        .withMessage("w must have 5 entries but has 4");
  }

  @Test
  void groupsThatDoNotFitAreRefusedByEveryMethod() {
    GroupLasso groups = new GroupLasso(1, List.of(2, 1));
    double[] w = {1, 2, 3, 4};
    for (Runnable call :
        List.<Runnable>of(
            () -> groups.value(w),
            () -> groups.addGradient(w, new double[4]),
            () -> groups.addHessianVector(w, new double[4], new double[4]),
            () -> groups.prox(w, 1))) {
      assertThatIllegalArgumentException()
          .isThrownBy(call::run)
          .withMessage("w must have 3 entries but has 4");
    }
    assertThat(w).containsExactly(1, 2, 3, 4);
  }

  /** Of the slopes at a kink the one of least size, which is that of the smooth part. */
  @Test
  void atAKinkTheSubgradientIsTheLeast() {
    double[] g = {1, 2, 3};
    new ElasticNet(2, 0.5).addGradient(new double[] {0, 4, 0}, g);
    assertThat(g).containsExactly(1, 2 + 1 + 4, 3);
    double[] zero = {1, 2, 3};
    new MaxNorm(2).addGradient(new double[3], zero);
    new L1(2).addGradient(new double[3], zero);
    new TotalVariation(2).addGradient(new double[] {5, 5, 5}, zero);
    new GroupLasso(2, List.of(3)).addGradient(new double[3], zero);
    assertThat(zero).containsExactly(1, 2, 3);
    new MaxNorm(2).addGradient(new double[] {1, -5, 5}, zero);
    assertThat(zero).containsExactly(1, 0, 3);
  }

  @Test
  void onlyTheWeightsArePenalizedAndCurved() {
    WeightsOnly penalty = new WeightsOnly(new L2(3), 2);
    double[] hv = {1, 1, 1};
    penalty.addHessianVector(new double[] {5, 6, 7}, new double[] {1, -2, 9}, hv);
    assertThat(hv).containsExactly(4, -5, 1);
    assertThat(penalty.value(new double[] {1, 2})).isCloseTo(7.5, offset(1e-14));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> penalty.value(new double[1]))
        .withMessage("w must have at least 2 entries but has 1");
  }

  @Test
  void constantsOfTheSimplePenalties() {
    assertThat(new L2(3).strongConvexity()).isEqualTo(3);
    assertThat(new L2(3).smoothness()).isEqualTo(3);
    assertThat(new L1(3).smoothness()).isInfinite();
    assertThat(new L1(0).smoothness()).isZero();
    assertThat(new Indicator(new NonNegative(2)).smoothness()).isInfinite();
  }

  @Test
  void onlyTheSquareOfAnElasticNetIsStronglyConvex() {
    assertThat(new ElasticNet(4, 0.25).strongConvexity()).isEqualTo(3);
    assertThat(new ElasticNet(4, 0).smoothness()).isEqualTo(4);
    assertThat(new ElasticNet(4, 0.25).smoothness()).isInfinite();
    assertThat(new ElasticNet(4, 1).strongConvexity()).isZero();
  }

  @Test
  void groupsOfOneAreTheLasso() {
    double[] w = {0.3, -2, 1};
    assertThat(prox(new GroupLasso(0.5, List.of(1, 1, 1)), 1, w))
        .containsExactly(prox(new L1(0.5), 1, w));
  }

  @Test
  void nuclearNormThresholdsSingularValues() {
    // Diagonal, so its singular values can be read off.
    NuclearNorm norm = new NuclearNorm(1, 2, 3);
    double[] w = {3, 0, 0, 0, -0.5, 0};
    assertThat(norm.value(w)).isCloseTo(3.5, offset(1e-15));
    assertThat(prox(norm, 1, w)).containsExactly(new double[] {2, 0, 0, 0, 0, 0}, offset(1e-15));
  }

  @Test
  void nuclearNormLowersTheRank() {
    double[] w = new Random(1).doubles(30, -1, 1).toArray();
    double[] singular = Matrices.singularValues(DMatrixRMaj.wrap(5, 6, w));
    double[] p = prox(new NuclearNorm(1, 5, 6), singular[2], w);
    double[] left = Matrices.singularValues(DMatrixRMaj.wrap(5, 6, p));
    for (int j = 0; j < 5; j++) {
      assertThat(left[j]).isCloseTo(Math.max(singular[j] - singular[2], 0), offset(1e-14));
    }
  }

  @Test
  void nuclearNormsCurvatureSeesWhatLiesBesideTheSingularVectors() {
    assertCurvatureIsTheSlopeOfTheGradient(new NuclearNorm(0.7, 2, 3));
    assertCurvatureIsTheSlopeOfTheGradient(new NuclearNorm(0.7, 3, 2));
  }

  private static void assertCurvatureIsTheSlopeOfTheGradient(NuclearNorm norm) {
    Random random = new Random(2);
    double[] w = random.doubles(6, -1, 1).toArray();
    double[] v = random.doubles(6, -1, 1).toArray();
    double[] hv = new double[6];
    norm.addHessianVector(w, v, hv);
    double h = 1e-6;
    double[] difference = new double[6];
    for (int side = -1; side <= 1; side += 2) {
      double[] moved = w.clone();
      double[] g = new double[6];
      Vectors.axpy(side * h, v, moved);
      norm.addGradient(moved, g);
      Vectors.axpy(side / (2 * h), g, difference);
    }
    assertThat(hv).containsExactly(difference, offset(1e-8));
  }

  @Test
  void totalVariationPullsNeighboursTogether() {
    TotalVariation variation = new TotalVariation(1);
    assertThat(variation.value(new double[] {1, 4, 2})).isEqualTo(5);
    // A step of height 4 loses 1 on each side, spread over 2 values each.
    assertThat(prox(variation, 1, 0, 0, 4, 4)).containsExactly(0.5, 0.5, 3.5, 3.5);
    assertThat(prox(variation, 100, 0, 0, 4, 4)).containsExactly(2, 2, 2, 2);
    assertThat(prox(variation, 1, 5)).containsExactly(5);
  }

  /**
   * The conditions of optimality in the running sum u of what was taken away: u stays in [−αλ, αλ], ends at 0, and is
   * at the edge wherever the result jumps (Condat 2013, eq. 4).
   */
  @Test
  void totalVariationsStringIsTaut() {
    Random random = new Random(3);
    for (double radius : new double[] {1e-3, 0.1, 1, 10}) {
      double[] w = new double[400];
      for (int i = 0; i < w.length; i++) {
        w[i] = (i / 50) % 3 + random.nextGaussian();
      }
      double[] p = prox(new TotalVariation(1), radius, w);
      double u = 0;
      for (int i = 0; i < w.length - 1; i++) {
        u += w[i] - p[i];
        assertThat(Math.abs(u)).isLessThanOrEqualTo(radius + 1e-12);
        if (p[i + 1] != p[i]) {
          assertThat(u).isCloseTo(radius * Math.signum(p[i] - p[i + 1]), offset(1e-12));
        }
      }
      assertThat(u + w[399] - p[399]).isCloseTo(0, offset(1e-12));
    }
  }

  @Test
  void maxNormClipsPeaks() {
    MaxNorm norm = new MaxNorm(2);
    assertThat(norm.value(new double[] {1, -5, 3})).isEqualTo(10);
    assertThat(prox(norm, 1, 1, -5, 3)).containsExactly(1, -3, 3);
    assertThat(prox(norm, 1.5, 1, -5, 3)).containsExactly(1, -2.5, 2.5);
    assertThat(prox(norm, 10, 1, -5, 3)).containsExactly(new double[3], offset(0.0));
  }

  /** r(cw) with the strength that belongs to the unit c: what is a length scales once, what is a square twice. */
  @ParameterizedTest
  @ValueSource(ints = {-660, -500, -40, 40, 500, 660})
  void unitsScaleValuesAndProximalPoints(int exponent) {
    double unit = Math.scalb(1.0, exponent);
    double[] w = {0.3, -2, 1.1, 0.7};
    double[] v = {1, 0.5, -1, 2};
    List<Penalty> plain = lengths(0.4);
    List<Penalty> inUnits = lengths(0.4 * unit);
    for (int k = 0; k < plain.size(); k++) {
      String name = plain.get(k).toString();
      // λ‖·‖ keeps its value if w grows as λ falls, and its gradient is λ times a direction.
      Penalty weak = lengths(0.4 / unit).get(k);
      assertThat(weak.value(times(unit, w)))
          .as(name)
          .isCloseTo(plain.get(k).value(w), withPercentage(1e-12));
      assertThat(times(1 / unit, prox(inUnits.get(k), 1, times(unit, w))))
          .as(name)
          .containsExactly(prox(plain.get(k), 1, w), offset(1e-14));
      double[] g = new double[4];
      double[] gPlain = new double[4];
      weak.addGradient(times(unit, w), g);
      plain.get(k).addGradient(w, gPlain);
      assertThat(times(unit, g)).as(name).containsExactly(gPlain, offset(1e-14));
      double[] hv = new double[4];
      double[] hvPlain = new double[4];
      weak.addHessianVector(times(unit, w), times(unit, v), hv);
      plain.get(k).addHessianVector(w, v, hvPlain);
      assertThat(times(unit, hv)).as(name).containsExactly(hvPlain, offset(1e-12));
    }
    double small = Math.scalb(1.0, -exponent);
    assertThat(new L2(small).value(times(unit, w)) / unit)
        .isCloseTo(new L2(1).value(w), withPercentage(1e-12));
    assertThat(new ElasticNet(small, 0).value(times(unit, w)) / unit)
        .isCloseTo(new L2(1).value(w), withPercentage(1e-12));
  }

  private static List<Penalty> lengths(double lambda) {
    return List.of(
        new L1(lambda),
        new GroupLasso(lambda, List.of(1, 3)),
        new NuclearNorm(lambda, 2, 2),
        new TotalVariation(lambda),
        new MaxNorm(lambda));
  }

  private static double[] times(double unit, double... x) {
    return Arrays.stream(x).map(xi -> unit * xi).toArray();
  }

  @Test
  void aTinyPointOutsideATinyBallIsOutside() {
    Penalty ball = new Indicator(new L2Ball(2, 1e-20));
    assertThat(ball.value(new double[] {6e-21, 8e-21})).isZero();
    assertThat(ball.value(new double[] {1e-15, 0})).isInfinite();
    double[] w = {3e-10, 4e-10};
    ball.prox(w, 1);
    assertThat(ball.value(w)).isZero();
  }

  @Test
  void noPenaltyThrowsWhereAPointIsNotFinite() {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      double[] w = {1, bad, 2, 3};
      for (Penalty penalty : lengths(0.3)) {
        double value = penalty.value(w);
        assertThat(Double.isFinite(value)).as("%s", penalty).isFalse();
        penalty.addGradient(w, new double[4]);
        penalty.prox(w.clone(), 1);
      }
      double[] g = new double[4];
      new NuclearNorm(1, 2, 2).addGradient(w, g);
      assertThat(g).containsOnly(Double.NaN);
      assertThat(prox(new NuclearNorm(1, 2, 2), 1, w)).containsExactly(w);
    }
  }
}

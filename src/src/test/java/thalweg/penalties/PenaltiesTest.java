package thalweg.penalties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
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
    NuclearNorm norm = new NuclearNorm(0.7, 2, 3);
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
}

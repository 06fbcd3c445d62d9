package thalweg.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/** How far the weights spread, and what that does to a signal. */
class SpreadTest {
  private static final int OUT = 200;
  private static final int IN = 300;

  private static double variance(Initializer initializer) {
    double[] w = initializer.matrix(OUT, IN, 1).data;
    double mean = Arrays.stream(w).average().orElseThrow();
    return Arrays.stream(w).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
  }

  @Test
  void variancesAreTheStatedOnes() {
    assertThat(variance(new Normal(3, 0.2))).isCloseTo(0.04, withPercentage(2));
    assertThat(variance(new Uniform(-1, 2))).isCloseTo(9 / 12.0, withPercentage(2));
    assertThat(variance(new XavierUniform())).isCloseTo(2.0 / (OUT + IN), withPercentage(2));
    assertThat(variance(new XavierNormal(Gain.TANH)))
        .isCloseTo(25 / 9.0 * 2 / (OUT + IN), withPercentage(2));
    assertThat(variance(new HeUniform())).isCloseTo(2.0 / IN, withPercentage(2));
    assertThat(variance(new HeNormal())).isCloseTo(2.0 / IN, withPercentage(2));
    assertThat(variance(new HeNormal(Gain.leakyRelu(1)))).isCloseTo(1.0 / IN, withPercentage(2));
    assertThat(variance(new LeCunNormal())).isCloseTo(1.0 / IN, withPercentage(2));
    assertThat(variance(new Orthogonal())).isCloseTo(1.0 / IN, withPercentage(2));
    // 0.880² of the normal's, for a cut at two deviations.
    assertThat(variance(new TruncatedNormal(1))).isCloseTo(0.7737, withPercentage(2));
    assertThat(variance(new Sparse(0.75, 1))).isCloseTo(0.25, withPercentage(2));
  }

  @Test
  void uniformWeightsStayWithinTheirBounds() {
    double[] he = new HeUniform().matrix(OUT, IN, 1).data;
    assertThat(Vectors.normInf(he)).isLessThan(Math.sqrt(6.0 / IN)).isGreaterThan(0.141);
    double[] xavier = new XavierUniform().matrix(OUT, IN, 1).data;
    assertThat(Vectors.normInf(xavier)).isLessThan(Math.sqrt(6.0 / 500)).isGreaterThan(0.109);
  }

  /** The mean square of a signal after so many layers, over that before. */
  private static double energy(Initializer initializer, int layers, boolean relu) {
    int n = 256;
    Random random = new Random(5);
    double[] a = random.doubles(n, -1, 1).toArray();
    double before = Vectors.dot(a, a);
    for (int k = 0; k < layers; k++) {
      double[] z = new double[n];
      Matrices.multiply(initializer.matrix(n, n, random.nextLong()), a, z);
      for (int i = 0; i < n && relu; i++) {
        z[i] = Math.max(z[i], 0);
      }
      a = z;
    }
    return Vectors.dot(a, a) / before;
  }

  @Test
  void aSignalSurvivesThirtyLayersOnlyWithTheRightSpread() {
    assertThat(energy(new HeNormal(), 30, true)).isBetween(0.3, 3.0);
    assertThat(energy(new HeUniform(), 30, true)).isBetween(0.3, 3.0);
    assertThat(energy(new XavierNormal(), 30, false)).isBetween(0.3, 3.0);
    assertThat(energy(new XavierUniform(), 30, false)).isBetween(0.3, 3.0);
    assertThat(energy(new LeCunNormal(), 30, false)).isBetween(0.3, 3.0);
    assertThat(energy(new Orthogonal(), 30, false)).isCloseTo(1, offset(1e-12));
    // Xavier without a gain under relu loses half in every layer.
    assertThat(energy(new XavierNormal(), 30, true)).isLessThan(1e-7);
    assertThat(energy(new HeNormal(), 30, false)).isGreaterThan(1e7);
  }

  @Test
  void orthogonalMatricesAreOrthogonalToRounding() {
    for (int[] shape : new int[][] {{40, 40}, {30, 70}, {70, 30}, {1, 5}}) {
      DMatrixRMaj w = new Orthogonal(2).matrix(shape[0], shape[1], 3);
      for (double sigma : Matrices.singularValues(w)) {
        assertThat(sigma).isCloseTo(2, offset(1e-12));
      }
    }
  }

  @Test
  void truncatedNumbersLieWithinAndKeepTheDensity() {
    for (double high : new double[] {0.5, 3}) {
      double[] w = new TruncatedNormal(0, 1, 0, high).matrix(100, 1000, 4).data;
      assertThat(Arrays.stream(w).min().orElseThrow()).isNotNegative();
      assertThat(Arrays.stream(w).max().orElseThrow()).isLessThanOrEqualTo(high);
      // The mean of a normal on [0, h] is (φ(0) − φ(h)) / (Φ(h) − Φ(0)).
      double share = high == 3 ? 0.49865010 : 0.19146246;
      double mean = (1 - Math.exp(-high * high / 2)) / Math.sqrt(2 * Math.PI) / share;
      assertThat(Arrays.stream(w).average().orElseThrow()).isCloseTo(mean, withPercentage(1));
    }
  }

  @Test
  void everyInputHasItsShareOfZeros() {
    DMatrixRMaj w = new Sparse(0.25).matrix(10, 6, 1);
    for (int j = 0; j < 6; j++) {
      int zeros = 0;
      for (int i = 0; i < 10; i++) {
        zeros += w.get(i, j) == 0 ? 1 : 0;
      }
      assertThat(zeros).isEqualTo(3);
    }
  }

  @Test
  void theIdentityPassesOnWhatFits() {
    assertThat(new Identity(2).matrix(2, 3, 1).data).containsExactly(2, 0, 0, 0, 2, 0);
    assertThat(new Fill(0.5).matrix(1, 2, 1).data).containsExactly(0.5, 0.5);
  }

  @Test
  void seedsGiveTheSameWeightsOnEveryJdk() {
    // new java.util.Random(42).nextGaussian(), whose algorithm the JDK specifies.
    assertThat(new Normal(1).matrix(1, 2, 42).data)
        .containsExactly(1.1419053154730547, 0.9194079489827879);
  }

  @Test
  void badSettingsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Normal(-1))
        .withMessage("deviation must be non-negative and finite but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Uniform(2, 1))
        .withMessage("high - low must be non-negative and finite but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TruncatedNormal(3, 1, -2, 2))
        .withMessage("mean must be in [-2.0, 2.0] but was 3.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TruncatedNormal(0, 0, -2, 2))
        .withMessage("deviation must be positive and finite but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sparse(1))
        .withMessage("sparsity must be in [0, 1) but was 1");
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new HeNormal(bad));
      assertThatIllegalArgumentException().isThrownBy(() -> new HeUniform(bad));
      assertThatIllegalArgumentException().isThrownBy(() -> new XavierNormal(bad));
      assertThatIllegalArgumentException().isThrownBy(() -> new XavierUniform(bad));
      assertThatIllegalArgumentException().isThrownBy(() -> new Orthogonal(bad));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Fill(Double.NaN))
        .withMessage("value must be finite but was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gain.leakyRelu(Double.NaN))
        .withMessage("negative slope must be finite but was NaN");
  }
}

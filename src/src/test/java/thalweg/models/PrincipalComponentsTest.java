package thalweg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.functions.GradientCheck;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.samples.Examples;
import thalweg.samples.RealData;
import thalweg.samples.Standardizer;
import thalweg.solvers.newton.Lbfgs;

/** Principal components by the singular value decomposition, and as minimizers of the reconstruction error. */
class PrincipalComponentsTest {
  private static final int D = 13;

  /** Two examples each on the axes: C = diag(8, 2), and no mean. */
  private static final DMatrixRMaj CROSS =
      new DMatrixRMaj(new double[][] {{4, 0}, {-4, 0}, {0, 2}, {0, -2}});

  private static DMatrixRMaj wine() {
    Examples raw = RealData.wine();
    return Standardizer.fit(raw).transform(raw).x();
  }

  private static DMatrixRMaj shifted(DMatrixRMaj x) {
    DMatrixRMaj shifted = x.copy();
    Arrays.setAll(shifted.data, k -> x.data[k] + 3 + k % x.numCols);
    return shifted;
  }

  /** scikit-learn 1.9.1: PCA(3) of the standardized wine data; its variances have the divisor n − 1. */
  @Test
  void theComponentsAreScikitLearns() {
    PrincipalComponents pca = PrincipalComponents.of(wine(), 3);
    double[] shares = {0.36198848099926334, 0.19207490257008938, 0.11123630536249987};
    double[] variances = {4.73243697758359, 2.5110809296451233, 1.4542418678464673};
    assertThat(pca.shares()).containsExactly(shares, offset(1e-13));
    for (int c = 0; c < 3; c++) {
      assertThat(pca.variances()[c]).isCloseTo(variances[c] * 177 / 178, offset(1e-12));
    }
    double[] ends = {pca.components().get(0, 5), pca.components().get(1, 9)};
    assertThat(ends)
        .containsExactly(new double[] {0.3946608450666305, 0.5299956720700443}, offset(1e-12));
    assertThat(pca.totalVariance()).isCloseTo(D, offset(1e-12));
  }

  @Test
  void theComponentsByHand() {
    PrincipalComponents pca = PrincipalComponents.of(shifted(CROSS), 2);
    assertThat(pca.mean()).containsExactly(3, 4);
    assertThat(pca.components().data).containsExactly(new double[] {1, 0, 0, 1}, offset(1e-15));
    assertThat(pca.variances()).containsExactly(new double[] {8, 2}, offset(1e-14));
    assertThat(pca.shares()).containsExactly(new double[] {0.8, 0.2}, offset(1e-15));
    assertThat(pca)
        .hasToString(
            """
            component    variance   share  so far
                    1      8.0000  0.8000  0.8000
                    2      2.0000  0.2000  1.0000""");
  }

  @Test
  void coordinatesAreUncorrelatedWithTheVariancesOfTheComponents() {
    PrincipalComponents pca = PrincipalComponents.of(shifted(wine()), 5);
    DMatrixRMaj z = pca.transform(shifted(wine()));
    DMatrixRMaj gram = Matrices.gram(z);
    for (int a = 0; a < 5; a++) {
      for (int b = 0; b < 5; b++) {
        assertThat(gram.get(a, b) / 178).isCloseTo(a == b ? pca.variances()[a] : 0, offset(1e-11));
      }
    }
  }

  /** The mean squared distance of what comes back is the variance of the components left out. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 12, 13})
  void whatComesBackMissesTheVarianceLeftOut(int k) {
    DMatrixRMaj x = shifted(wine());
    PrincipalComponents pca = PrincipalComponents.of(x, k);
    DMatrixRMaj back = pca.inverse(pca.transform(x));
    double sum = 0;
    for (int i = 0; i < x.data.length; i++) {
      sum += (back.data[i] - x.data[i]) * (back.data[i] - x.data[i]);
    }
    double left = pca.totalVariance() - Arrays.stream(pca.variances()).sum();
    assertThat(sum / 178).isCloseTo(left, offset(1e-11));
    ReconstructionError f = new ReconstructionError(x, k);
    assertThat(f.value(pca.components().data)).isCloseTo(left / 2, offset(1e-11));
    assertThat(Vectors.norm2(f.gradient(pca.components().data))).isLessThan(1e-11);
  }

  @Test
  void gradientsAreThoseOfTheValueAndBatchesAverageToThem() {
    ReconstructionError f = new ReconstructionError(wine(), 3);
    double[] w = f.start(2);
    assertThat(GradientCheck.at(f, w).passed()).isTrue();
    double[] whole = f.gradient(w);
    double[] sum = new double[w.length];
    double[] part = new double[w.length];
    int[] order = IntStream.range(0, 178).map(i -> 177 - i).toArray();
    double value = 0;
    for (int from = 0; from < 178; from += 89) {
      value += f.batchGradient(order, from, from + 89, w, part) / 2;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += part[i] / 2;
      }
    }
    assertThat(sum).containsExactly(whole, offset(1e-13));
    assertThat(value).isCloseTo(f.value(w), offset(1e-13));
  }

  @Test
  void theErrorByHand() {
    ReconstructionError f = new ReconstructionError(shifted(CROSS), 1);
    double[] g = new double[2];
    // W = (½, 0): a = 2 and e = (3, 0) for the first example; the third is missed whole.
    assertThat(f.valueAndGradient(new double[] {0.5, 0}, g)).isEqualTo((9 + 9 + 4 + 4) / 8.0);
    assertThat(g).containsExactly(-2 * (3 * 2 + 4 * 1.5) / 4, 0);
    assertThat(f.directions()).isEqualTo(1);
    assertThat(f).hasToString("reconstruction error of 4 examples of 2 features from 1 directions");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void anySolverFindsTheSpanOfTheComponents(int k) {
    PrincipalComponents pca = PrincipalComponents.of(wine(), k);
    ReconstructionError f = new ReconstructionError(wine(), k);
    Solution run = new Lbfgs().minimize(f, f.start(1), Stop.after(5000).orGradientBelow(1e-10));
    double left = pca.totalVariance() - Arrays.stream(pca.variances()).sum();
    assertThat(run.value()).isCloseTo(left / 2, offset(1e-12));
    assertSpan(pca, run.point(), 1e-8);
  }

  /** That the directions are orthonormal and each is its own projection on the components. */
  private static void assertSpan(PrincipalComponents pca, double[] w, double tolerance) {
    int k = pca.variances().length;
    DMatrixRMaj directions = DMatrixRMaj.wrap(k, w.length / k, w);
    DMatrixRMaj gram = Matrices.gram(Matrices.transposed(directions));
    for (int a = 0; a < k; a++) {
      for (int b = 0; b < k; b++) {
        assertThat(gram.get(a, b)).isCloseTo(a == b ? 1 : 0, offset(tolerance));
      }
      double[] row = Arrays.copyOfRange(w, a * D, (a + 1) * D);
      double[] shadow = new double[k];
      Matrices.multiply(pca.components(), row, shadow);
      assertThat(Vectors.norm2(shadow)).isCloseTo(1, offset(tolerance));
    }
  }

  @Test
  void theStepsOfOrthogonalIterationByHand() {
    ReconstructionError f = new ReconstructionError(CROSS, 1);
    Solution run = new OrthogonalIteration().minimize(f, new double[] {1, 1}, Stop.after(3));
    for (int t = 1; t <= 3; t++) {
      // (8, 2), (64, 4), (512, 8), each divided by its length.
      double slope = Math.pow(0.25, t);
      double norm = Math.sqrt(1 + slope * slope);
      assertThat(run.trace().points().get(t))
          .containsExactly(new double[] {1 / norm, slope / norm}, offset(1e-15));
    }
    Solution two =
        new OrthogonalIteration()
            .minimize(new ReconstructionError(CROSS, 2), new double[] {1, 1, 1, 0}, Stop.after(1));
    // C(1, 0) = (8, 0), less its shadow on (4, 1)/√17.
    double root = Math.sqrt(17);
    assertThat(two.point())
        .containsExactly(new double[] {4 / root, 1 / root, 1 / root, -4 / root}, offset(1e-15));
  }

  /** tan θ to the dominant component falls by λ₂/λ₁ at least in each step, whatever the start. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theAngleShrinksByTheRatioOfTheEigenvalues(long seed) {
    PrincipalComponents pca = PrincipalComponents.of(wine(), 2);
    double ratio = pca.variances()[1] / pca.variances()[0];
    ReconstructionError f = new ReconstructionError(wine(), 1);
    Solution run = new OrthogonalIteration().minimize(f, f.start(seed), Stop.after(30));
    double before = Double.POSITIVE_INFINITY;
    for (double[] w : run.trace().points()) {
      double[] shadow = new double[2];
      Matrices.multiply(pca.components(), w, shadow);
      double cosine = Math.abs(shadow[0]) / Vectors.norm2(w);
      double tangent = Math.sqrt(Math.max(0, 1 - cosine * cosine)) / cosine;
      assertThat(tangent).isLessThanOrEqualTo(before * ratio + 1e-7);
      before = tangent;
    }
    assertThat(before).isLessThan(1e-6);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5})
  void orthogonalIterationFindsEachComponentAndNeverRaisesTheError(int k) {
    PrincipalComponents pca = PrincipalComponents.of(wine(), k);
    ReconstructionError f = new ReconstructionError(wine(), k);
    Solution run =
        new OrthogonalIteration().minimize(f, f.start(1), Stop.after(5000).orGradientBelow(1e-12));
    assertThat(run.termination()).isEqualTo(Termination.GRADIENT_SMALL);
    assertSpan(pca, run.point(), 1e-10);
    double[] values = run.trace().values();
    for (int t = 2; t < values.length; t++) { // the first step makes the start orthonormal
      assertThat(values[t]).isLessThanOrEqualTo(values[t - 1] + 1e-13);
    }
  }

  @Test
  void theLargestEntryOfAComponentIsPositiveWhateverTheSignOfTheData() {
    DMatrixRMaj negative = wine();
    Arrays.setAll(negative.data, k -> -negative.data[k]);
    PrincipalComponents pca = PrincipalComponents.of(wine(), D);
    for (int c = 0; c < D; c++) {
      double[] row = Arrays.copyOfRange(pca.components().data, c * D, (c + 1) * D);
      assertThat(Arrays.stream(row).max()).hasValue(Vectors.normInf(row));
    }
    assertThat(PrincipalComponents.of(negative, D).components().data)
        .containsExactly(pca.components().data, offset(1e-12));
  }

  @Test
  void directionsThatAreNearlyParallelBecomeOrthonormal() {
    ReconstructionError f = new ReconstructionError(wine(), 2);
    double[] start = new double[2 * D];
    Arrays.fill(start, 1);
    start[D + 3] += 1e-9;
    double[] w = new OrthogonalIteration().minimize(f, start, Stop.after(1)).point();
    double[] one = Arrays.copyOf(w, D);
    double[] other = Arrays.copyOfRange(w, D, 2 * D);
    assertThat(Vectors.dot(one, other)).isCloseTo(0, offset(1e-14));
    assertThat(Vectors.norm2(other)).isCloseTo(1, offset(1e-14));
  }

  @Test
  void directionsThatTheDataDoNotHaveAreZero() {
    DMatrixRMaj line = new DMatrixRMaj(6, 3);
    Arrays.setAll(line.data, k -> (k / 3) * (k / 3) * new double[] {0.3, 0.7, -0.11}[k % 3]);
    ReconstructionError f = new ReconstructionError(line, 3);
    Solution run = new OrthogonalIteration().minimize(f, f.start(1), Stop.after(5));
    assertThat(run.value()).isCloseTo(0, offset(1e-25));
    for (double[] w : run.trace().points().subList(1, 6)) {
      assertThat(Arrays.copyOfRange(w, 3, 9)).containsOnly(0.0);
    }
    PrincipalComponents constant =
        PrincipalComponents.of(new DMatrixRMaj(new double[][] {{1, 2}, {1, 2}}), 1);
    assertThat(constant.shares()).containsExactly(0);
  }

  @Test
  void anInterruptEndsTheRun() {
    ReconstructionError f = new ReconstructionError(wine(), 2);
    Listener impatient =
        iterate -> {
          if (iterate.k() == 2) {
            Thread.currentThread().interrupt();
          }
        };
    Solution run = new OrthogonalIteration().minimize(f, f.start(1), Stop.after(100), impatient);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(run.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(run.iterations()).isEqualTo(2);
    assertThat(run.counts().gradients()).isEqualTo(3);
  }

  @Test
  void whatIsNoProblemIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrincipalComponents.of(CROSS, 3))
        .withMessage("k must be at most 2, the smaller side of the 4×2 matrix, but was 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrincipalComponents.of(CROSS, 0))
        .withMessage("k must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReconstructionError(CROSS, 3))
        .withMessage("k must be at most the number of features, 2, but was 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrincipalComponents.of(CROSS, 1).transform(wine()))
        .withMessage("x must be a 178×2 matrix but is 178×13");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrincipalComponents.of(CROSS, 1).inverse(CROSS))
        .withMessage("z must be a 4×1 matrix but is 4×2");
  }
}

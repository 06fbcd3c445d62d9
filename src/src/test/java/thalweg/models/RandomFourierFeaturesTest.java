package thalweg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.math.Matrices;
import thalweg.metrics.Metrics;
import thalweg.penalties.L2;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.samples.Examples;
import thalweg.solvers.newton.Lbfgs;

class RandomFourierFeaturesTest {

  private static DMatrixRMaj points(int n, int d, long seed) {
    return new DMatrixRMaj(n, d, true, new Random(seed).doubles((long) n * d, -1, 1).toArray());
  }

  private static double squaredDistance(DMatrixRMaj x, int i, int j) {
    double sum = 0;
    for (int c = 0; c < x.numCols; c++) {
      double difference = x.get(i, c) - x.get(j, c);
      sum += difference * difference;
    }
    return sum;
  }

  /** The largest difference between products of features and the kernel. */
  private static double largestError(DMatrixRMaj x, double gamma, int m, long seed) {
    DMatrixRMaj z = RandomFourierFeatures.of(x.numCols, m, gamma, seed).transform(x);
    DMatrixRMaj products = Matrices.gram(Matrices.transposed(z));
    double largest = 0;
    for (int i = 0; i < x.numRows; i++) {
      for (int j = 0; j < x.numRows; j++) {
        double kernel = Math.exp(-gamma * squaredDistance(x, i, j));
        largest = Math.max(largest, Math.abs(products.get(i, j) - kernel));
      }
    }
    return largest;
  }

  @Test
  void featuresByHand() {
    RandomFourierFeatures features =
        new RandomFourierFeatures(new DMatrixRMaj(new double[][] {{Math.PI, 0}, {0, 1}}));
    double[] z = features.transform(new DMatrixRMaj(new double[][] {{0.5, 2}})).data;
    double half = Math.sqrt(0.5);
    assertThat(z)
        .containsExactly(
            new double[] {0, half, half * Math.cos(2), half * Math.sin(2)}, offset(1e-15));
    assertThat(features).hasToString("RandomFourierFeatures[4 features from 2]");
  }

  /** By Hoeffding and the sum over pairs, all errors stay below √(2 ln(2·pairs/δ)/m) with probability 1 − δ. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 20})
  void theErrorOfTheKernelKeepsHoeffdingsBound(double gamma) {
    DMatrixRMaj x = points(30, 4, 1);
    double pairs = 30 * 29 / 2.0;
    for (int m : new int[] {10, 100, 1000}) {
      double bound = Math.sqrt(2 * Math.log(2 * pairs / 1e-3) / m);
      for (long seed = 0; seed < 10; seed++) {
        assertThat(largestError(x, gamma, m, seed)).isLessThan(bound);
      }
    }
  }

  /** The variance of a mean of m cosines is (1 + k⁴ − 2k²)/(2m), with k⁴ the kernel at twice the distance. */
  @Test
  void theErrorOfOnePairHasTheVarianceOfItsMean() {
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{0, 0}, {0.6, 0.8}});
    double kernel = Math.exp(-0.5);
    int m = 50;
    double sum = 0;
    double squares = 0;
    int draws = 4000;
    for (long seed = 0; seed < draws; seed++) {
      DMatrixRMaj z = RandomFourierFeatures.of(2, m, 0.5, seed * 7919).transform(x);
      double product = 0;
      for (int c = 0; c < 2 * m; c++) {
        product += z.get(0, c) * z.get(1, c);
      }
      sum += product - kernel;
      squares += (product - kernel) * (product - kernel);
    }
    double variance = (1 + Math.pow(kernel, 4) - 2 * kernel * kernel) / (2 * m);
    assertThat(squares / draws).isCloseTo(variance, offset(0.1 * variance));
    assertThat(sum / draws).as("no bias").isCloseTo(0, offset(4 * Math.sqrt(variance / draws)));
  }

  @Test
  void eachExampleHasLengthOne() {
    DMatrixRMaj z = RandomFourierFeatures.of(3, 17, 2, 5).transform(points(20, 3, 2));
    for (int i = 0; i < 20; i++) {
      double[] row = Arrays.copyOfRange(z.data, i * 34, (i + 1) * 34);
      assertThat(Arrays.stream(row).map(v -> v * v).sum()).isCloseTo(1, offset(1e-14));
    }
  }

  @Test
  void aLinearModelOfTheFeaturesPartsARingFromItsMiddle() {
    DMatrixRMaj x = points(400, 2, 3);
    double[] y = new double[400];
    Arrays.setAll(y, i -> x.get(i, 0) * x.get(i, 0) + x.get(i, 1) * x.get(i, 1) < 0.5 ? 1 : -1);
    Examples train = new Examples(x, y);
    Examples mapped = RandomFourierFeatures.of(2, 100, 2, 1).transform(train);
    LinearModel curved = LinearModel.logistic(mapped, new L2(1e-4));
    LinearModel straight = LinearModel.logistic(train, new L2(1e-4));
    assertThat(mapped.y()).isSameAs(y);
    assertThat(accuracy(curved, mapped)).isGreaterThan(0.97);
    assertThat(accuracy(straight, train)).isLessThan(0.7);
  }

  private static double accuracy(LinearModel f, Examples data) {
    Solution fit = new Lbfgs().minimize(f, f.zeros(), Stop.after(500));
    return Metrics.accuracy(f.scores(fit.point(), data.x()), data.y());
  }

  @Test
  void equalSeedsGiveEqualFeatures() {
    assertThat(RandomFourierFeatures.of(2, 3, 1, 4).frequencies().data)
        .containsExactly(RandomFourierFeatures.of(2, 3, 1, 4).frequencies().data)
        .isNotEqualTo(RandomFourierFeatures.of(2, 3, 1, 5).frequencies().data);
  }

  @Test
  void whatAreNoFeaturesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RandomFourierFeatures.of(2, 3, 0, 1))
        .withMessage("gamma must be positive and finite but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RandomFourierFeatures.of(2, 0, 1, 1))
        .withMessage("m must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RandomFourierFeatures.of(2, 3, 1, 1).transform(points(4, 3, 1)))
        .withMessage("x must be a 4×2 matrix but is 4×3");
  }
}

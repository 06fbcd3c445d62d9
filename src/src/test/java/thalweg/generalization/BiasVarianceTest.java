package thalweg.generalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.math.Matrices;
import thalweg.math.PartListener;
import thalweg.math.Vectors;
import thalweg.samples.Examples;

/** Bias and variance where theory knows them, and identities where it does not. */
class BiasVarianceTest {
  private static final int N = 30;
  private static final int D = 4;
  private static final double[] BETA = {1, -2, 0.5, 3};
  private static final DMatrixRMaj X = gaussian(N, D, 1);
  private static final DMatrixRMaj POINTS = gaussian(20, D, 2);

  private static DMatrixRMaj gaussian(int n, int d, long seed) {
    Random random = new Random(seed);
    DMatrixRMaj x = new DMatrixRMaj(n, d);
    Arrays.setAll(x.data, k -> random.nextGaussian());
    return x;
  }

  private static double[] times(DMatrixRMaj x, double[] w) {
    double[] y = new double[x.numRows];
    Matrices.multiply(x, w, y);
    return y;
  }

  /** The fixed design with new noise of variance σ² = 4. */
  private static Examples noisy(long seed) {
    Random random = new Random(seed);
    double[] y = times(X, BETA);
    return new Examples(
        X, Arrays.stream(y).map(each -> each + 2 * random.nextGaussian()).toArray());
  }

  private static Learner ridge(double lambda) {
    return (sample, x) -> times(x, GradientFlow.of(sample).ridge(lambda));
  }

  private static BiasVariance ofRidge(double lambda, int replicates) {
    return BiasVariance.ofTruth(
        ridge(lambda),
        BiasVarianceTest::noisy,
        POINTS,
        times(POINTS, BETA),
        4,
        replicates,
        3,
        PartListener.none());
  }

  /**
   * With \(A=(X^\top X+n\lambda I)^{-1}\) the bias of ridge at x is \(-n\lambda\,x^\top A\beta\) and its variance \(\sigma^2\lVert
   * XAx\rVert^2\).
   */
  @Test
  void ridgeHasTheBiasAndVarianceOfTheory() {
    double lambda = 0.5;
    int replicates = 4000;
    DMatrixRMaj gram = Matrices.gram(X);
    for (int j = 0; j < D; j++) {
      gram.add(j, j, N * lambda);
    }
    double biasSquared = 0;
    double variance = 0;
    double[] pointVariance = new double[POINTS.numRows];
    for (int i = 0; i < POINTS.numRows; i++) {
      double[] x = Arrays.copyOfRange(POINTS.data, i * D, (i + 1) * D);
      double[] ax = Matrices.solveCholesky(gram, x);
      double bias = -N * lambda * Vectors.dot(ax, BETA);
      double[] xax = times(X, ax);
      pointVariance[i] = 4 * Vectors.dot(xax, xax);
      biasSquared += bias * bias / POINTS.numRows;
      variance += pointVariance[i] / POINTS.numRows;
    }
    BiasVariance parts = ofRidge(lambda, replicates);
    // The standard error of a variance of normal numbers is √(2/R) of it.
    assertThat(parts.variance())
        .isEqualTo(variance, within(4 * variance * Math.sqrt(2.0 / replicates)));
    assertThat(parts.biasSquared()).isEqualTo(biasSquared, within(0.03 * biasSquared));
    for (int i = 0; i < POINTS.numRows; i++) {
      assertThat(parts.pointVariance()[i])
          .isEqualTo(
              pointVariance[i], within(4.5 * pointVariance[i] * Math.sqrt(2.0 / replicates)));
    }
    assertThat(parts.error()).isEqualTo(4 + parts.biasSquared() + parts.variance());
  }

  /** Least squares has no bias, so the estimate scatters around 0 on both sides. */
  @Test
  void theEstimateOfNoBiasIsItselfUnbiased() {
    int below = 0;
    double sum = 0;
    for (int seed = 0; seed < 40; seed++) {
      BiasVariance parts =
          BiasVariance.ofTruth(
              ridge(0),
              BiasVarianceTest::noisy,
              POINTS,
              times(POINTS, BETA),
              4,
              10,
              seed,
              PartListener.none());
      below += parts.biasSquared() < 0 ? 1 : 0;
      sum += parts.biasSquared() / parts.variance() / 40;
    }
    assertThat(below).isBetween(10, 35);
    assertThat(sum).isEqualTo(0, within(0.03));
  }

  /** The mean of the k nearest of a fixed design has variance σ²/k. */
  @Test
  void kNearestNeighboursHaveVarianceOfNoiseOverK() {
    for (int k : new int[] {1, 5}) {
      Learner nearest =
          (sample, x) -> {
            double[] mean = new double[x.numRows];
            for (int i = 0; i < x.numRows; i++) {
              double[] at = Arrays.copyOfRange(x.data, i * D, (i + 1) * D);
              int[] order =
                  java.util.stream.IntStream.range(0, N)
                      .boxed()
                      .sorted(
                          java.util.Comparator.comparingDouble(
                              r ->
                                  Vectors.distance(
                                      at, Arrays.copyOfRange(X.data, r * D, (r + 1) * D))))
                      .mapToInt(Integer::intValue)
                      .toArray();
              for (int j = 0; j < k; j++) {
                mean[i] += sample.y()[order[j]] / k;
              }
            }
            return mean;
          };
      BiasVariance parts =
          BiasVariance.ofTruth(
              nearest,
              BiasVarianceTest::noisy,
              POINTS,
              times(POINTS, BETA),
              4,
              3000,
              5,
              PartListener.none());
      assertThat(parts.variance()).isEqualTo(4.0 / k, within(0.04 * 4 / k));
    }
  }

  @Test
  void thePartsOfABootstrapAddUpToItsError() {
    Examples train = noisy(7);
    Examples test = new Examples(POINTS, times(POINTS, BETA));
    int[] calls = new int[1];
    double[] sum = new double[1];
    Learner counted =
        (sample, x) -> {
          double[] predicted = ridge(0.1).predict(sample, x);
          synchronized (calls) {
            calls[0]++;
            sum[0] += Math.pow(Vectors.distance(predicted, test.y()), 2) / test.size();
          }
          return predicted;
        };
    BiasVariance parts = BiasVariance.bootstrap(counted, train, test, 50, 8);
    assertThat(calls[0]).isEqualTo(50);
    assertThat(parts.error()).isEqualTo(sum[0] / 50, within(1e-12));
    assertThat(parts.toString()).contains("bias² and noise").contains("50 samples at 20 points");
    assertThat(BiasVariance.bootstrap(ridge(0.1), train, test, 50, 8))
        .usingRecursiveComparison()
        .isEqualTo(parts);
  }

  @Test
  void anInterruptKeepsWhatIsThereAndStaysSet() {
    Thread caller = Thread.currentThread();
    BiasVariance parts =
        BiasVariance.bootstrap(
            ridge(0.1),
            noisy(1),
            noisy(2),
            200,
            1,
            (done, of) -> {
              if (done == 5) {
                caller.interrupt();
              }
            });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(parts.interrupted()).isTrue();
    assertThat(parts.replicates()).isBetween(5, 199);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> ofRidge(1, 5)).hasMessageContaining("interrupted before two of 5");
    assertThat(Thread.interrupted()).isTrue();
  }

  /** Three samples, three points: unbiased with one miss, biased with one lucky hit, and of three classes. */
  @Test
  void theZeroOneLossIsDividedByHand() {
    double[][] predictions = {{0, 1, 2}, {0, 1, 2}, {1, 0, 1}};
    double[] labels = {0, 0, 0};
    ZeroOneDecomposition parts = ZeroOneDecomposition.of(predictions, labels);
    assertThat(parts.main()).containsExactly(0, 1, 2);
    assertThat(parts.bias()).isEqualTo(2.0 / 3);
    assertThat(parts.unbiasedVariance()).isEqualTo(1.0 / 9, within(1e-15));
    assertThat(parts.biasedVariance()).isEqualTo(1.0 / 9, within(1e-15));
    assertThat(parts.error()).isEqualTo(6.0 / 9, within(1e-15));
  }

  @Test
  void theZeroOnePartsAddUpToTheErrorRate() {
    Random random = new Random(9);
    double[][] predictions = new double[25][40];
    double[] labels = random.ints(40, 0, 3).asDoubleStream().toArray();
    int wrong = 0;
    for (double[] row : predictions) {
      for (int i = 0; i < 40; i++) {
        row[i] = random.nextInt(3);
        wrong += row[i] == labels[i] ? 0 : 1;
      }
    }
    ZeroOneDecomposition parts = ZeroOneDecomposition.of(predictions, labels);
    assertThat(parts.error()).isEqualTo(wrong / 1000.0, within(1e-14));
    Learner sign =
        (sample, x) -> Arrays.stream(ridge(1).predict(sample, x)).map(Math::signum).toArray();
    Examples train = new Examples(X, Arrays.stream(noisy(1).y()).map(Math::signum).toArray());
    ZeroOneDecomposition boot = ZeroOneDecomposition.bootstrap(sign, train, train, 30, 1);
    assertThat(boot.error()).isBetween(0.0, 0.5);
    assertThat(boot.toString()).startsWith("error rate ").contains("30 samples at 30 points");
  }

  @Test
  void badInputIsASentence() {
    Examples train = noisy(1);
    assertThatThrownBy(() -> BiasVariance.bootstrap(ridge(1), train, train, 1, 1))
        .hasMessage("replicates must be at least 2 but was 1");
    assertThatThrownBy(
            () -> BiasVariance.bootstrap((sample, x) -> new double[1], train, train, 2, 1))
        .hasStackTraceContaining("the predictions must have 30 entries but has 1");
    assertThatThrownBy(
            () -> ZeroOneDecomposition.of(new double[][] {{1}, {Double.NaN}}, new double[] {1}))
        .hasMessageContaining("the predictions must be finite");
  }
}

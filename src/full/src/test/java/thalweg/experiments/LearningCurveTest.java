package thalweg.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.models.LinearModel;
import thalweg.models.Ridge;
import thalweg.samples.Examples;

/** Errors by the number of examples and by epoch, over seeds and on several threads. */
class LearningCurveTest {
  private static final Examples ALL = line(4000);

  /** y = 2x + noise of variance 1; each x occurs once. */
  private static Examples line(int n) {
    Random random = new Random(1);
    DMatrixRMaj x = new DMatrixRMaj(n, 3);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < 3; j++) {
        x.set(i, j, random.nextGaussian());
      }
      y[i] = 2 * x.get(i, 0) + random.nextGaussian();
    }
    return new Examples(x, y);
  }

  private static Errors leastSquares(Examples train, Examples test) {
    double[] w = new Ridge(0).fit(train);
    return new Errors(
        2 * LinearModel.regression(train).value(w), 2 * LinearModel.regression(test).value(w));
  }

  /**
   * With d = 3 normal features and an intercept the training error of least squares is \(\sigma^2(1-\frac4n)\) on average, and the test
   * error \(\sigma^2(1+\frac1n)(1+\frac3{n-5})\).
   */
  @Test
  void theGapOfLeastSquaresClosesAsItsTheorySays() {
    int[] sizes = {20, 60, 300};
    Sweep curve = LearningCurve.bySize(ALL, 0.25, sizes, 200, LearningCurveTest::leastSquares);
    assertThat(curve.settings()).containsExactly(20, 60, 300);
    for (int k = 0; k < 3; k++) {
      double n = sizes[k];
      double train = 1 - 4 / n;
      double test = (1 + 1 / n) * (1 + 3 / (n - 5));
      assertThat(curve.meanTrain()[k]).isEqualTo(train, within(0.08));
      assertThat(curve.meanValidation()[k]).isEqualTo(test, within(0.08));
      assertThat(curve.meanGap()[k]).isEqualTo(test - train, within(0.25 * (test - train)));
    }
    assertThat(curve.sdGap()[2]).isLessThan(curve.sdGap()[0]);
    assertThat(curve.meanGap()[1])
        .isEqualTo(curve.meanValidation()[1] - curve.meanTrain()[1], within(1e-14));
  }

  @Test
  void smallerTrainingSetsArePartsOfLargerOnesAndNoneIsTestedOn() {
    LearningCurve.bySize(
        ALL,
        0.25,
        new int[] {50, 300},
        1,
        (train, test) -> {
          assertThat(test.size()).isEqualTo(1000);
          assertThat(values(train)).doesNotContainAnyElementsOf(values(test)).hasSize(train.size());
          return new Errors(train.x().get(49, 0), 0);
        });
    Sweep last =
        LearningCurve.bySize(
            ALL, 0.25, new int[] {50, 300}, 2, (train, test) -> new Errors(train.y()[49], 0));
    assertThat(last.errors()[0]).isEqualTo(last.errors()[1]);
    assertThat(last.errors()[0][0]).isNotEqualTo(last.errors()[0][1]);
  }

  private static Set<Double> values(Examples examples) {
    return Arrays.stream(examples.y()).boxed().collect(Collectors.toSet());
  }

  @Test
  void threadsChangeNothing() {
    Trial trial = (setting, seed) -> new Errors(setting, new Random(seed).nextDouble() * setting);
    double[] settings = {1, 2, 5};
    Sweep inOrder = Sweep.over("x", settings, 7, trial);
    Sweep parallel = Sweep.over("x", settings, 7, trial, (done, of) -> {});
    assertThat(parallel.errors()).isDeepEqualTo(inOrder.errors());
  }

  @Test
  void epochsBecomeTheSettings() {
    Sweep gap =
        LearningCurve.byEpoch(
            3, seed -> Errors.of(new double[] {4, 2, 1 - seed}, new double[] {5, 4, 4 + 2 * seed}));
    assertThat(gap.name()).isEqualTo("epoch");
    assertThat(gap.settings()).containsExactly(1, 2, 3);
    assertThat(gap.meanGap()).containsExactly(new double[] {1, 2, 6}, within(1e-15));
    assertThat(gap.sdGap()).containsExactly(new double[] {0, 0, 3}, within(1e-15));
    assertThat(gap.interrupted()).isFalse();
  }

  @Test
  void anInterruptKeepsWhatIsWholeAndStaysSet() {
    Thread caller = Thread.currentThread();
    CountDownLatch eight = new CountDownLatch(8);
    Sweep some =
        Sweep.over(
            "x",
            new double[] {1, 2, 3, 4, 5, 6, 7, 8},
            2,
            (setting, seed) -> {
              if (setting == 5 && seed == 0) {
                // The eight runs of the four settings before have begun, and are to end.
                awaitAll(eight);
                caller.interrupt();
              }
              return new Errors(setting, seed);
            },
            (done, of) -> eight.countDown());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(some.interrupted()).isTrue();
    assertThat(some.settings()).containsExactly(1, 2, 3, 4);
    assertThat(some.errors()[3]).containsExactly(new Errors(4, 0), new Errors(4, 1));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> LearningCurve.byEpoch(2, seed -> new Errors[1]))
        .hasMessage("interrupted before the first run was finished");
    assertThat(Thread.interrupted()).isTrue();
  }

  private static void awaitAll(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void badInputIsASentence() {
    assertThatThrownBy(
            () ->
                LearningCurve.bySize(
                    ALL, 0.25, new int[] {3001}, 1, LearningCurveTest::leastSquares))
        .hasMessage(
            "each size must be in [1, 3000], as many as are left to train on, but one was 3001");
    assertThatThrownBy(() -> LearningCurve.byEpoch(2, seed -> new Errors[(int) seed + 1]))
        .hasMessage(
            "all runs must have as many epochs but one has 1 and another 2; train without early stopping");
    assertThatThrownBy(() -> Errors.of(new double[2], new double[3]))
        .hasMessage("validation must have 2 entries but has 3");
  }
}

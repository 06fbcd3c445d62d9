package thalweg.generalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.samples.Examples;

/** Double descent on two noisy clouds, and what a sweep over widths refuses. */
class RandomFeatureSweepTest {
  private static final int[] WIDTHS = {10, 30, 60, 80, 100, 130, 200, 600};
  private static final Examples TRAIN = clouds(80, 1);
  private static final Examples TEST = clouds(300, 2);
  private static final DoubleDescent PLAIN =
      new RandomFeatureSweep(WIDTHS, 0.1, 4).run(TRAIN, TEST);

  /** Two Gaussian clouds in 20 dimensions, the one of label +1 around (1, 1, 0, …), the other around its negative. */
  private static Examples clouds(int n, long seed) {
    Random random = new Random(seed);
    DMatrixRMaj x = new DMatrixRMaj(n, 20);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = random.nextBoolean() ? 1 : -1;
      for (int j = 0; j < 20; j++) {
        x.set(i, j, random.nextGaussian() + (j < 2 ? y[i] : 0));
      }
    }
    return new Examples(x, y);
  }

  @Test
  void theTestErrorAndTheNormPeakWhereTheExamplesAreFirstFitted() {
    double[] error = DoubleDescent.mean(PLAIN.testErrors());
    double[] norm = DoubleDescent.mean(PLAIN.norms());
    double[] loss = DoubleDescent.mean(PLAIN.testLosses());
    assertThat(PLAIN.peak()).isEqualTo(80);
    assertThat(error[3]).isGreaterThan(error[0] + 0.1).isGreaterThan(error[7] + 0.1);
    assertThat(norm[3]).isEqualTo(Arrays.stream(norm).max().orElseThrow());
    assertThat(loss[3]).isEqualTo(Arrays.stream(loss).max().orElseThrow());
  }

  /** Beyond n there are always more solutions to choose the shortest from, so it can only get shorter. */
  @Test
  void beyondTheThresholdAllIsFittedByEverShorterWeights() {
    for (int seed = 0; seed < 4; seed++) {
      for (int k = 4; k < WIDTHS.length; k++) {
        assertThat(PLAIN.fits()[seed][k].train().loss()).isLessThan(1e-15);
        assertThat(PLAIN.norms()[seed][k]).isLessThan(PLAIN.norms()[seed][k - 1]);
      }
    }
  }

  @Test
  void aPenaltyRemovesThePeak() {
    DoubleDescent ridge = new RandomFeatureSweep(WIDTHS, 0.1, 4).penalized(0.1).run(TRAIN, TEST);
    double[] error = DoubleDescent.mean(ridge.testErrors());
    double[] plain = DoubleDescent.mean(PLAIN.testErrors());
    assertThat(error[3]).isLessThan(plain[3] - 0.1).isLessThan(error[0] + 0.02);
    assertThat(Arrays.stream(DoubleDescent.mean(ridge.norms())).max().orElseThrow())
        .isLessThan(DoubleDescent.mean(PLAIN.norms())[3] / 10);
  }

  @Test
  void equalSeedsGiveEqualBits() {
    DoubleDescent again = new RandomFeatureSweep(WIDTHS, 0.1, 4).run(TRAIN, TEST);
    assertThat(again.fits()).isDeepEqualTo(PLAIN.fits());
    DoubleDescent fewer = new RandomFeatureSweep(WIDTHS, 0.1, 2).run(TRAIN, TEST);
    assertThat(fewer.fits()[1]).isEqualTo(PLAIN.fits()[1]);
  }

  @Test
  void anInterruptKeepsTheFinishedSeedsAndStaysSet() {
    AtomicInteger reports = new AtomicInteger();
    Thread caller = Thread.currentThread();
    DoubleDescent some =
        new RandomFeatureSweep(WIDTHS, 0.1, 50)
            .run(
                TRAIN,
                TEST,
                (done, of) -> {
                  if (reports.incrementAndGet() == 3) {
                    caller.interrupt();
                  }
                });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(some.interrupted()).isTrue();
    assertThat(some.fits().length).isBetween(3, 49);
    assertThat(some.toString()).contains("interrupted after").contains("of 50 seeds");
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> new RandomFeatureSweep(WIDTHS, 0.1, 2).run(TRAIN, TEST))
        .hasMessageContaining("interrupted before its first seed");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void labelNoiseTurnsSoManySigns() {
    Examples noisy = LabelNoise.turned(TRAIN, 0.25, 3);
    int turned = 0;
    for (int i = 0; i < 80; i++) {
      turned += noisy.y()[i] == -TRAIN.y()[i] ? 1 : 0;
    }
    assertThat(turned).isEqualTo(20);
    assertThat(LabelNoise.turned(TRAIN, 0, 3).y()).isEqualTo(TRAIN.y());
  }

  @Test
  void theMedianIsTheMiddleOfAnOddAndOfAnEvenNumber() {
    double[][] odd = {{1, 5}, {100, 5}, {2, 6}};
    assertThat(DoubleDescent.median(odd)).containsExactly(2, 5);
    assertThat(DoubleDescent.median(new double[][] {{1}, {4}})).containsExactly(2.5);
  }

  @Test
  void widthsAreAtEqualRatios() {
    assertThat(RandomFeatureSweep.widths(10, 1000, 3)).containsExactly(10, 100, 1000);
    assertThat(RandomFeatureSweep.widths(1, 4, 20)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void badInputIsASentence() {
    assertThatThrownBy(() -> new RandomFeatureSweep(new int[] {30, 20}, 0.1, 1))
        .hasMessage("widths must ascend but width 1 was 20 after 30");
    assertThatThrownBy(() -> new RandomFeatureSweep(new int[0], 0.1, 1))
        .hasMessageContaining("number of widths must be at least 1");
    assertThatThrownBy(() -> new RandomFeatureSweep(WIDTHS, 1.5, 1))
        .hasMessage("labelNoise must be in [0, 1] but was 1.5");
    assertThatThrownBy(() -> new RandomFeatureSweep(WIDTHS, 0, 1).penalized(-1))
        .hasMessageContaining("lambda must be non-negative");
    Examples classes = new Examples(TRAIN.x(), new double[80]);
    assertThatThrownBy(() -> new RandomFeatureSweep(WIDTHS, 0, 1).run(classes, TEST))
        .hasMessage("the targets of train must be -1 or +1 but one was 0.0");
  }
}

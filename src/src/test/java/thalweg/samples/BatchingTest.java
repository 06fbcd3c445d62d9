package thalweg.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.Implementations;

/** What every way of making batches keeps. */
class BatchingTest {
  private static final double[] LABELS =
      IntStream.range(0, 103).mapToDouble(i -> i % 10 == 0 ? 2 : i % 3 == 0 ? 1 : 0).toArray();

  static Stream<Batching> batchings() {
    return Stream.of(
        new Batches(103, 10, 5),
        new DrawnBatches(103, 10, 5),
        new StratifiedBatches(LABELS, 10, 5),
        new Batches(103, 10, 5).droppingLast(),
        new Batches(100, 10, 5).droppingLast());
  }

  @Test
  void everyWayIsListed() {
    Implementations.assertAllListed(Batching.class, batchings().toList());
  }

  @ParameterizedTest
  @MethodSource("batchings")
  void batchesCoverTheOrderWithoutGaps(Batching batches) {
    int at = 0;
    for (int b = 0; b < batches.count(); b++) {
      assertThat(batches.from(b)).isEqualTo(at);
      at = batches.to(b);
      assertThat(at - batches.from(b)).isBetween(1, batches.size());
    }
    assertThat(at).isEqualTo(batches.n());
    assertThat(batches.order(1).length).isGreaterThanOrEqualTo(at);
    assertThatThrownBy(() -> batches.from(batches.count()))
        .hasMessage("batch must be in [0, %d) but was %d", batches.count(), batches.count());
  }

  @ParameterizedTest
  @MethodSource("batchings")
  void anEpochDependsOnItsNumberAlone(Batching batches) {
    int[] third = batches.order(3);
    batches.order(1);
    assertThat(batches.order(3)).isEqualTo(third);
    assertThat(batches.order(4)).isNotEqualTo(third);
    assertThatThrownBy(() -> batches.order(0)).hasMessageContaining("epoch must be at least 1");
  }

  @Test
  void droppedExamplesComeUpInOtherEpochs() {
    Batching batches = new Batches(103, 10, 5).droppingLast();
    assertThat(batches.count()).isEqualTo(10);
    assertThat(batches.n()).isEqualTo(100);
    long seen =
        IntStream.rangeClosed(1, 5)
            .flatMap(epoch -> Arrays.stream(batches.order(epoch)).limit(100))
            .distinct()
            .count();
    assertThat(seen).isEqualTo(103);
  }

  @Test
  void drawsLeaveOutAboutAShareOfOneInE() {
    int[] order = new DrawnBatches(10_000, 10, 1).order(1);
    assertThat(Arrays.stream(order).distinct().count() / 10_000.0).isBetween(0.62, 0.645);
    assertThat(Arrays.stream(order).average().orElseThrow()).isBetween(4900.0, 5100.0);
  }

  @Test
  void stratifiedBatchesHoldTheShareOfEachClass() {
    StratifiedBatches batches = new StratifiedBatches(LABELS, 10, 5);
    for (int epoch = 1; epoch <= 20; epoch++) {
      int[] order = batches.order(epoch);
      assertThat(Arrays.stream(order).sorted().toArray())
          .isEqualTo(IntStream.range(0, 103).toArray());
      for (int b = 0; b < 10; b++) {
        for (double label : new double[] {0, 1, 2}) {
          long inBatch =
              IntStream.range(batches.from(b), batches.to(b))
                  .filter(i -> LABELS[order[i]] == label)
                  .count();
          double expected = 10 * Arrays.stream(LABELS).filter(l -> l == label).count() / 103.0;
          assertThat((double) inBatch).isBetween(expected - 1, expected + 1);
        }
      }
    }
    assertThatThrownBy(() -> new StratifiedBatches(LABELS, 104, 5))
        .hasMessage("size must be in [1, 103] but was 104");
  }
}

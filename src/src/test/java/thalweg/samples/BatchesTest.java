package thalweg.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BatchesTest {

  @Property(seed = "20261122", tries = 200)
  void anEpochVisitsEveryExampleOnce(
      @ForAll @IntRange(min = 1, max = 200) int n,
      @ForAll @IntRange(min = 1, max = 200) int size,
      @ForAll @IntRange(min = 1, max = 1000) int epoch,
      @ForAll long seed) {
    Batches batches = new Batches(n, Math.min(n, size), seed);
    assertThat(SplitTest.sorted(batches.order(epoch))).containsExactly(Rows.range(n));
    assertThat(batches.order(epoch)).containsExactly(new Batches(n, 1, seed).order(epoch));
    int visited = 0;
    for (int b = 0; b < batches.count(); b++) {
      assertThat(batches.from(b)).isEqualTo(visited);
      assertThat(batches.to(b) - batches.from(b)).isBetween(1, batches.size());
      visited = batches.to(b);
    }
    assertThat(visited).isEqualTo(n);
  }

  @Test
  void onlyTheLastBatchIsShorter() {
    Batches batches = new Batches(10, 4, 0);
    assertThat(batches.count()).isEqualTo(3);
    assertThat(batches.to(1) - batches.from(1)).isEqualTo(4);
    assertThat(batches.to(2) - batches.from(2)).isEqualTo(2);
  }

  @Test
  void epochsAndSeedsDiffer() {
    Batches batches = new Batches(100, 10, 3);
    assertThat(batches.order(1)).isNotEqualTo(batches.order(2));
    assertThat(batches.order(1)).isNotEqualTo(new Batches(100, 10, 4).order(1));
    assertThat(batches.order(2)).isNotEqualTo(new Batches(100, 10, 4).order(1));
  }

  @Test
  void badSizesAreRefused() {
    assertThatThrownBy(() -> new Batches(10, 11, 0))
        .hasMessage("size must be in [1, 10] but was 11");
    assertThatThrownBy(() -> new Batches(10, 0, 0)).hasMessageContaining("but was 0");
    assertThatThrownBy(() -> new Batches(0, 1, 0)).hasMessage("n must be at least 1 but was 0");
    Batches batches = new Batches(10, 4, 0);
    assertThatThrownBy(() -> batches.order(0)).hasMessage("epoch must be at least 1 but was 0");
    assertThatThrownBy(() -> batches.from(3)).hasMessage("batch must be in [0, 3) but was 3");
    assertThatThrownBy(() -> batches.to(-1)).hasMessage("batch must be in [0, 3) but was -1");
  }
}

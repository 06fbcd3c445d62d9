package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.data.Datasets;
import thalweg.generalization.DoubleDescent;
import thalweg.generalization.RandomFeatureSweep;
import thalweg.samples.Examples;
import thalweg.samples.Split;

/** T-shirts and shirts: 300 pictures with a tenth of the labels wrong, as in the course. */
class FashionDoubleDescentTest {

  /** Classes 0 and 6 as −1 and +1, pixels in [0, 1]. */
  private static Examples tops() {
    Examples all = Datasets.fashionMnist().examples();
    int[] rows =
        IntStream.range(0, all.size()).filter(i -> all.y()[i] == 0 || all.y()[i] == 6).toArray();
    Examples two = all.select(rows);
    DMatrixRMaj x = two.x().copy();
    Arrays.setAll(x.data, k -> x.data[k] / 255);
    return new Examples(x, Arrays.stream(two.y()).map(y -> y == 0 ? -1 : 1).toArray());
  }

  @Test
  void theErrorPeaksNearTheThresholdAndAPenaltyRemovesThePeak() {
    Examples tops = tops();
    Split split = Split.random(tops.size(), 0.75, 1);
    Examples train = split.train(tops);
    Examples test = tops.select(Arrays.copyOf(split.test(), 400));
    assertThat(train.size()).isEqualTo(300);
    RandomFeatureSweep sweep =
        new RandomFeatureSweep(new int[] {30, 150, 270, 330, 405, 1500}, 0.1, 2);
    DoubleDescent plain = sweep.run(train, test);
    double[] error = DoubleDescent.mean(plain.testErrors());
    assertThat(plain.peak()).isBetween(270, 405);
    double peak = Arrays.stream(error).max().orElseThrow();
    assertThat(peak).isBetween(0.38, 0.5);
    // The second descent does not come below the first minimum here.
    assertThat(error[5]).isBetween(error[0], peak - 0.1);
    double[] ridge = DoubleDescent.mean(sweep.penalized(0.1).run(train, test).testErrors());
    assertThat(Arrays.stream(ridge).max().orElseThrow()).isLessThan(error[0] + 0.02);
  }
}

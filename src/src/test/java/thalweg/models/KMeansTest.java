package thalweg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.functions.GradientCheck;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.samples.Examples;
import thalweg.samples.RealData;
import thalweg.samples.Standardizer;
import thalweg.solvers.gradient.GradientDescent;

class KMeansTest {
  private static final DMatrixRMaj LINE =
      new DMatrixRMaj(new double[][] {{0}, {1}, {9}, {11}, {13}});

  private static KMeans wine(int k) {
    Examples raw = RealData.wine();
    return new KMeans(Standardizer.fit(raw).transform(raw).x(), k);
  }

  @Test
  void valueGradientAndAssignmentByHand() {
    KMeans f = new KMeans(LINE, 2);
    double[] g = new double[2];
    // Distances 1, 0, 1, 1 and 3 from the centres 1 and 10.
    assertThat(f.valueAndGradient(new double[] {1, 10}, g)).isEqualTo(12 / 10.0);
    assertThat(g)
        .containsExactly(new double[] {1 / 5.0, (10 - 9 + 10 - 11 + 10 - 13) / 5.0}, offset(1e-15));
    assertThat(f.value(new double[] {1, 10})).isEqualTo(12 / 10.0);
    assertThat(f.assign(new double[] {1, 10})).containsExactly(0, 0, 1, 1, 1);
    assertThat(f.assign(new double[] {5, 5})).as("the first of equally near").containsOnly(0);
    assertThat(f.dimension()).isEqualTo(2);
    assertThat(f.centres()).isEqualTo(2);
    assertThat(f).hasToString("k-means with 2 centres for 5 points of dimension 1");
  }

  @Test
  void theStepsOfLloydByHand() {
    Solution run = new Lloyd().minimize(new KMeans(LINE, 2), new double[] {0, 1}, Stop.after(3));
    // {0} and {1, 9, 11, 13}; then {0, 1} and {9, 11, 13}; then nothing changes.
    assertThat(run.trace().points().get(1)).containsExactly(0, 34 / 4.0);
    assertThat(run.trace().points().get(2)).containsExactly(0.5, 11);
    assertThat(run.point()).containsExactly(0.5, 11);
    assertThat(run.iterations()).isEqualTo(2);
    assertThat(run.counts().values()).isEqualTo(3);
    assertThat(run.termination()).isEqualTo(Termination.STEP_SMALL);
  }

  @Test
  void gradientsAreThoseOfTheValueAndBatchesAverageToThem() {
    KMeans f = wine(4);
    double[] centres = f.plusPlus(3);
    for (int i = 0; i < centres.length; i++) {
      centres[i] += 0.01 * (i % 7);
    }
    assertThat(GradientCheck.at(f, centres).passed()).isTrue();
    double[] whole = f.gradient(centres);
    double[] sum = new double[whole.length];
    double[] part = new double[whole.length];
    int[] order = IntStream.range(0, f.size()).toArray();
    double value = 0;
    for (int from = 0; from < 178; from += 89) {
      value += f.batchGradient(order, from, from + 89, centres, part) / 2;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += part[i] / 2;
      }
    }
    assertThat(sum).containsExactly(whole, offset(1e-14));
    assertThat(value).isCloseTo(f.value(centres), offset(1e-14));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void lloydNeverRaisesTheValueAndEndsWhereTheGradientIsZero(long seed) {
    KMeans f = wine(5);
    Solution run = new Lloyd().minimize(f, f.plusPlus(seed));
    double[] values = run.trace().values();
    for (int i = 1; i < values.length; i++) {
      assertThat(values[i]).isLessThanOrEqualTo(values[i - 1]);
    }
    assertThat(run.converged()).isTrue();
    assertThat(run.detail()).isEqualTo("no point changed its centre");
    assertThat(Vectors.norm2(f.gradient(run.point()))).isLessThan(1e-14);
    // There, steps of gradient descent change nothing any more.
    Solution descent = new GradientDescent(0.5).minimize(f, run.point(), Stop.after(5));
    assertThat(descent.value()).isEqualTo(run.value(), offset(1e-14));
  }

  /** Bounds spare a look at the centres, never a change: each iterate is the one of plain assignments. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 20})
  void boundsDoNotChangeTheSteps(int k) {
    KMeans f = wine(k);
    double[] centres = f.plusPlus(11);
    Assignment assignment = new Assignment(f);
    for (int step = 0; step < 30; step++) {
      assertThat(assignment.update(centres)).isCloseTo(f.value(centres), offset(1e-14));
      assertThat(assignment.nearest()).isEqualTo(f.assign(centres));
      assignment.moveToMeans(centres);
    }
    assertThat(assignment.hasChanged()).isFalse();
    double[] far = centres.clone();
    far[0] += 50;
    far[far.length - 1] -= 3;
    assignment.update(far);
    assertThat(assignment.nearest()).as("after a large move").isEqualTo(f.assign(far));
  }

  /** The same with many groups of points, far from zero, where a change in one group leaves the others as they are. */
  @ParameterizedTest
  @ValueSource(ints = {3, 50})
  void groupsWithoutAChangeKeepTheirShare(int k) {
    Random random = new Random(5);
    DMatrixRMaj x = new DMatrixRMaj(3000, 3);
    for (int i = 0; i < x.data.length; i++) {
      x.data[i] = 1e6 + 2 * random.nextInt(3) + random.nextGaussian();
    }
    KMeans f = new KMeans(x, k);
    double[] centres = f.plusPlus(1);
    Assignment assignment = new Assignment(f);
    for (int step = 0; step < 40; step++) {
      double plain = f.value(centres);
      assertThat(assignment.update(centres)).isCloseTo(plain, offset(1e-9 * plain));
      assertThat(assignment.nearest()).isEqualTo(f.assign(centres));
      assignment.moveToMeans(centres);
    }
  }

  @Test
  void aCentreWithoutPointsGoesToTheFarthestPoint() {
    Solution run =
        new Lloyd().minimize(new KMeans(LINE, 3), new double[] {0.5, 11, 100}, Stop.after(1));
    // 9 and 13 are equally far from 11: the first of them is taken, and the mean stays.
    assertThat(run.point()).containsExactly(0.5, 11, 9);
    Solution all = new Lloyd().minimize(new KMeans(LINE, 5), new double[] {0, 50, 50, 50, 60});
    assertThat(all.value()).isZero();
    assertThat(Arrays.stream(all.point()).sorted().toArray()).containsExactly(0, 1, 9, 11, 13);
  }

  @Test
  void startsByPlusPlusAreDifferentPointsOfTheData() {
    KMeans f = new KMeans(LINE, 5);
    for (long seed = 0; seed < 20; seed++) {
      assertThat(Arrays.stream(f.plusPlus(seed)).sorted().toArray())
          .containsExactly(0, 1, 9, 11, 13);
    }
    assertThat(wine(3).plusPlus(1))
        .isEqualTo(wine(3).plusPlus(1))
        .isNotEqualTo(wine(3).plusPlus(2));
    KMeans same = new KMeans(new DMatrixRMaj(new double[][] {{7}, {7}, {7}}), 2);
    assertThat(same.plusPlus(1)).containsExactly(7, 7);
  }

  /** Of two groups far apart, k-means++ draws one point of each nearly always; plain draws do so half the time. */
  @Test
  void plusPlusPrefersFarPoints() {
    KMeans f = new KMeans(new DMatrixRMaj(new double[][] {{0}, {1}, {1000}, {1001}}), 2);
    for (long seed = 0; seed < 100; seed++) {
      double[] start = f.plusPlus(seed);
      assertThat(Math.abs(start[0] - start[1])).isGreaterThan(900);
    }
  }

  /** The bound of the theorem holds on average over many starts, with the best value found in place of the smallest. */
  @Test
  void startsByPlusPlusAreAsGoodOnAverageAsTheTheoremSays() {
    KMeans f = wine(3);
    double best = Double.POSITIVE_INFINITY;
    double mean = 0;
    for (long seed = 0; seed < 50; seed++) {
      double[] start = f.plusPlus(seed);
      mean += f.value(start) / 50;
      best = Math.min(best, new Lloyd().minimize(f, start).value());
    }
    assertThat(mean).isLessThan(8 * (Math.log(3) + 2) * best).isLessThan(2.5 * best);
  }

  @Test
  void anInterruptedRunKeepsWhatItHas() {
    KMeans f = wine(6);
    Listener impatient =
        iterate -> {
          if (iterate.k() == 2) {
            Thread.currentThread().interrupt();
          }
        };
    Solution run = new Lloyd().minimize(f, f.plusPlus(1), Stop.after(100), impatient);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(run.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(run.iterations()).isEqualTo(2);
  }

  @Test
  void whatIsNoProblemIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KMeans(LINE, 0))
        .withMessageContaining("k must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KMeans(LINE, 6))
        .withMessage("k must be at most the number of points, 5, but was 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KMeans(new DMatrixRMaj(new double[][] {{Double.NaN}}), 1))
        .withMessageContaining("x must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Lloyd().minimize(new KMeans(LINE, 2), new double[3]))
        .withMessageContaining("start must have 2 entries");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KMeans(LINE, 2).assign(new double[1]))
        .withMessageContaining("centres must have 2 entries");
  }
}

package thalweg.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of {@link Loops}. */
class LoopsTest {

  static Stream<Loops> all() {
    return Stream.of(new PlainLoops(), new VectorLoops());
  }

  /** The build gives the tests the module, so that they see what most users will run. */
  @Test
  void vectorInstructionsAreTakenWhereTheModuleIs() {
    assertThat(Loops.forWork(Loops.WORTHWHILE)).isInstanceOf(VectorLoops.class);
    assertThat(Loops.forWork(Loops.WORTHWHILE - 1)).isInstanceOf(PlainLoops.class);
  }

  @ParameterizedTest
  @MethodSource("all")
  void innerProductsOfAnyLength(Loops loops) {
    Random random = new Random(3);
    double[] x = random.doubles(200, -1, 1).toArray();
    double[] y = random.doubles(200, -1, 1).toArray();
    for (int n = 0; n < 150; n++) {
      int length = n;
      double expected = IntStream.range(0, length).mapToDouble(i -> x[i + 5] * y[i + 11]).sum();
      assertThat(loops.dot(x, 5, y, 11, n)).isCloseTo(expected, within(1e-13));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void productsOfRowsWithAVector(Loops loops) {
    Random random = new Random(6);
    for (int d = 0; d < 75; d++) {
      for (int n : new int[] {0, 1, 3, 4, 5, 11}) {
        double[] a = random.doubles((long) n * d + 3, -1, 1).toArray();
        double[] x = random.doubles(d, -1, 1).toArray();
        double[] t = random.doubles(n, -1, 1).toArray();
        double[] y = new double[n];
        double[] g = random.doubles(d, -1, 1).toArray();
        double[] expected = g.clone();
        loops.multiply(n, d, a, 3, x, y);
        loops.addTransposed(n, d, a, 3, t, g);
        for (int i = 0; i < n; i++) {
          double sum = 0;
          for (int j = 0; j < d; j++) {
            sum += a[3 + i * d + j] * x[j];
            expected[j] += t[i] * a[3 + i * d + j];
          }
          assertThat(y[i]).isCloseTo(sum, within(1e-13));
        }
        assertThat(g).containsExactly(expected, within(1e-13));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void theNearestTwo(Loops loops) {
    Random random = new Random(4);
    for (int k = 1; k <= 9; k++) {
      int d = k % 4 + 1;
      int n = 3 * k;
      int width = 32;
      double[] x = random.doubles((long) d * width, -1, 1).toArray();
      double[] c = random.doubles((long) k * d, -1, 1).toArray();
      System.arraycopy(c, 0, c, (k - 1) * d, d); // the first and the last are equally near
      double[] first = new double[width];
      double[] second = new double[width];
      double[] which = new double[width];
      int padded = (k + 3) / 4 * 4;
      double[] distances = new double[padded * width];
      loops.squaredDistances(n, d, width, x, padded, Arrays.copyOf(c, padded * d), distances);
      loops.leastTwo(n, k, width, distances, first, second, which);
      for (int i = 0; i < n; i++) {
        double[] squares = new double[k];
        for (int j = 0; j < k; j++) {
          for (int l = 0; l < d; l++) {
            squares[j] += Math.pow(x[l * width + i] - c[j * d + l], 2);
          }
        }
        double[] sorted = squares.clone();
        Arrays.sort(sorted);
        assertThat(first[i]).isCloseTo(sorted[0], within(1e-14));
        assertThat(second[i])
            .isCloseTo(k == 1 ? Double.POSITIVE_INFINITY : sorted[1], within(1e-14));
        int best = 0;
        for (int j = 1; j < k - 1; j++) {
          best = squares[j] < squares[best] ? j : best;
        }
        assertThat(which[i]).isEqualTo(best);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void addingAMultiple(Loops loops) {
    Random random = new Random(8);
    for (int n : new int[] {0, 1, 7, 8, 20, 33}) {
      double[] x = random.doubles(n + 2L, -1, 1).toArray();
      double[] y = random.doubles(n + 1L, -1, 1).toArray();
      double[] expected = y.clone();
      for (int i = 0; i < n; i++) {
        expected[i] += 0.25 * x[2 + i];
      }
      loops.addScaled(n, 0.25, x, 2, y);
      assertThat(y).containsExactly(expected, within(1e-15));
    }
  }

  /** Group by group, whole or in two parts, by definition. */
  @ParameterizedTest
  @MethodSource("all")
  void meansOfPointsThatComeOneByOne(Loops loops) {
    Random random = new Random(6);
    for (int d : new int[] {0, 1, 7, 8, 20, 33}) {
      int n = 60;
      double[] x = random.doubles((long) n * d, 1e6, 1e6 + 1).toArray();
      int[] group = random.ints(n, 0, 4).map(j -> 2 * j).toArray(); // the odd ones stay empty
      int[] counts = new int[8];
      double[] means = new double[8 * d];
      double[] squares = new double[d];
      loops.addToMeans(0, 25, d, x, group, counts, means, squares);
      loops.addToMeans(25, n, d, x, group, counts, means, squares);
      double[] expectedSquares = new double[d];
      for (int j = 0; j < 8; j++) {
        int of = j;
        int[] points = IntStream.range(0, n).filter(i -> group[i] == of).toArray();
        assertThat(counts[j]).isEqualTo(points.length);
        for (int l = 0; l < d && points.length > 0; l++) {
          int entry = l;
          double mean =
              Arrays.stream(points).mapToDouble(i -> x[i * d + entry]).average().orElseThrow();
          assertThat(means[j * d + l]).isCloseTo(mean, within(1e-9));
          for (int i : points) {
            expectedSquares[l] += Math.pow(x[i * d + l] - mean, 2);
          }
        }
      }
      assertThat(squares).containsExactly(expectedSquares, within(1e-8));
    }
  }

  /** Whole or in two parts; a point that comes many times stays exact. */
  @Test
  void meansOfGroups() {
    double[] x = new Random(7).doubles(3 * 500, 1e8, 1e8 + 1).toArray();
    int[] groups = IntStream.range(0, 500).map(i -> i % 2).toArray();
    GroupMeans whole = new GroupMeans(3, 3, 500);
    GroupMeans first = new GroupMeans(3, 3, 500);
    GroupMeans second = new GroupMeans(3, 3, 100_000);
    whole.add(0, 500, x, groups);
    first.add(0, 100, x, groups);
    second.add(100, 500, x, groups);
    first.add(second);
    for (GroupMeans means : List.of(whole, first)) {
      double[] mean = new double[4];
      double square = 0;
      for (int j = 0; j < 2; j++) {
        means.copy(j, mean, 1);
        for (int l = 0; l < 3; l++) {
          double sum = 0;
          for (int i = j; i < 500; i += 2) {
            sum += (x[3 * i + l] - 1e8) / 250;
            square += Math.pow(x[3 * i + l] - mean[1 + l], 2);
          }
          assertThat(mean[1 + l] - 1e8).isCloseTo(sum, within(1e-6));
        }
        assertThat(means.count(j)).isEqualTo(250);
      }
      assertThat(means.scatter()).isCloseTo(square, within(1e-6));
      assertThat(means.count(2)).isZero();
    }
    whole.clear();
    double[] one = new double[3 * 49];
    for (int i = 0; i < one.length; i += 3) {
      one[i] = 0.1;
      one[i + 1] = 0.3;
      one[i + 2] = 1e308;
    }
    int[] last = new int[49];
    Arrays.fill(last, 2);
    whole.add(0, 49, one, last);
    double[] mean = new double[3];
    whole.copy(2, mean, 0);
    assertThat(mean).containsExactly(0.1, 0.3, 1e308);
    assertThat(whole.scatter()).isZero();
    assertThat(whole.count(0)).isZero();
  }

  /** Far from zero as well, where the formula with a product of matrices has no digits left. */
  @Test
  void nearestCentres() {
    Random random = new Random(5);
    for (int k : new int[] {1, 3, 4, 10, 25}) {
      for (int n : new int[] {1, 102, 6_000}) {
        double[] centres = random.doubles(k * 3L, 1e8, 1e8 + 1).toArray();
        double[] x = random.doubles(n * 3L, 1e8, 1e8 + 1).toArray();
        int[] nearest = new int[n];
        Arrays.fill(nearest, -1);
        NearestCentres finder =
            new NearestCentres(
                x,
                centres,
                k,
                (point, best, first, second) -> {
                  assertThat(nearest[point]).isEqualTo(-1); // no point comes twice
                  nearest[point] = best;
                  assertThat(first).isLessThanOrEqualTo(second);
                  double expected = squared(x, point * 3, centres, best * 3);
                  assertThat(first).isCloseTo(expected, within(1e-15 * expected));
                });
        for (int i = 0; i < n; i++) {
          finder.add(i);
        }
        finder.finish();
        finder.finish(); // there is nothing more to tell
        for (int i = 0; i < n; i++) {
          double least = squared(x, i * 3, centres, nearest[i] * 3);
          for (int j = 0; j < k; j++) {
            assertThat(least).isLessThanOrEqualTo(squared(x, i * 3, centres, j * 3));
          }
        }
      }
    }
  }

  private static double squared(double[] x, int p, double[] c, int q) {
    double sum = 0;
    for (int l = 0; l < 3; l++) {
      sum += (x[p + l] - c[q + l]) * (x[p + l] - c[q + l]);
    }
    return sum;
  }

  @ParameterizedTest
  @MethodSource("all")
  void oneEntryThatIsNotFiniteIsFoundAnywhere(Loops loops) {
    for (int n = 0; n < 70; n++) {
      double[] x = new double[n + 4];
      Arrays.fill(x, -Double.MAX_VALUE);
      assertThat(loops.areFinite(x, 2, n)).isTrue();
      for (double bad : List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)) {
        for (int i = 0; i < x.length; i++) {
          x[i] = bad;
          assertThat(loops.areFinite(x, 2, n)).isEqualTo(i < 2 || i >= n + 2);
          x[i] = 1;
        }
      }
    }
  }

  @Test
  void allPartsAreDoneOnceAndWhatTheyThrowArrives() {
    for (int parts : new int[] {0, 1, 2, 3, 17}) {
      int[] done = new int[parts];
      Parallel.forEach(parts, i -> done[i]++);
      assertThat(done).containsOnly(parts == 0 ? new int[0] : new int[] {1});
    }
    for (int failing = 0; failing < 4; failing++) {
      int which = failing;
      assertThatThrownBy(
              () ->
                  Parallel.forEach(
                      4,
                      i -> {
                        if (i == which) {
                          throw new IllegalStateException("part " + i);
                        }
                      }))
          .hasMessageContaining("part " + which);
    }
  }
}

package thalweg.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of {@link Product}. */
class ProductTest {

  static Stream<Product> all() {
    return Stream.of(
        new PlainProduct(),
        new BlockedProduct(new VectorTiles()),
        new BlockedProduct(new TallVectorTiles()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void productsOfAnyShapeAreTheirSums(Product product) {
    int[][] shapes = {
      {1, 1, 1},
      {3, 2, 5},
      {4, 7, 24},
      {5, 3, 25},
      {7, 256, 23},
      {8, 257, 8},
      {9, 513, 16},
      {12, 40, 17},
      {21, 200, 9},
      {200, 10, 30},
      {4, 1, 384},
      {6, 5, 385},
      {2, 300, 800},
      {64, 33, 10},
      {0, 3, 2},
      {3, 0, 2},
      {3, 2, 0},
      {300, 131, 7},
      {9, 130, 300},
      {1000, 50, 500}
    };
    Random random = new Random(1);
    for (int[] shape : shapes) {
      int n = shape[0];
      int k = shape[1];
      int m = shape[2];
      double[] a = random.doubles((long) n * k, -1, 1).toArray();
      double[] b = random.doubles((long) k * m, -1, 1).toArray();
      double[] c = random.doubles((long) n * m, -1, 1).toArray();
      double[] expected = c.clone();
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < m; j++) {
          for (int l = 0; l < k; l++) {
            expected[i * m + j] += a[i * k + l] * b[l * m + j];
          }
        }
      }
      String name = Arrays.toString(shape);
      double[] plain = c.clone();
      product.add(at(a, k, 1), at(b, m, 1), at(plain, m, 1), n, k, m);
      assertThat(largestDifference(plain, expected)).as(name).isLessThan(1e-12);
      double[] fromTransposed = c.clone();
      product.add(at(transposed(a, n, k), 1, n), at(b, m, 1), at(fromTransposed, m, 1), n, k, m);
      assertThat(Arrays.equals(fromTransposed, plain)).as("A' of " + name).isTrue();
      double[] timesTransposed = c.clone();
      product.add(at(a, k, 1), at(transposed(b, k, m), 1, k), at(timesTransposed, m, 1), n, k, m);
      assertThat(Arrays.equals(timesTransposed, plain)).as("B' of " + name).isTrue();
    }
  }

  private static double largestDifference(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(i -> Math.abs(x[i] - y[i])).max().orElse(0);
  }

  private static Strided at(double[] data, int row, int column) {
    return new Strided(data, 0, row, column);
  }

  private static double[] transposed(double[] a, int n, int k) {
    double[] t = new double[a.length];
    for (int i = 0; i < n; i++) {
      for (int l = 0; l < k; l++) {
        t[l * n + i] = a[i * k + l];
      }
    }
    return t;
  }

  /** A row is the same to the last bit whatever rows it is with: so it does not matter how threads share them. */
  @ParameterizedTest
  @MethodSource("all")
  void aRowOfAProductDoesNotDependOnTheOthers(Product product) {
    Random random = new Random(2);
    double[] a = random.doubles(9 * 600, -1, 1).toArray();
    double[] b = random.doubles(600 * 40, -1, 1).toArray();
    double[] c = new double[9 * 40];
    product.add(at(a, 600, 1), at(b, 40, 1), at(c, 40, 1), 9, 600, 40);
    for (int i = 0; i < 9; i++) {
      double[] row = new double[40];
      double[] ai = Arrays.copyOfRange(a, i * 600, (i + 1) * 600);
      product.add(at(ai, 600, 1), at(b, 40, 1), at(row, 40, 1), 1, 600, 40);
      assertThat(row).containsExactly(Arrays.copyOfRange(c, i * 40, (i + 1) * 40));
    }
  }

  /** What fills up the last tile must not reach the others. */
  @ParameterizedTest
  @MethodSource("all")
  void whatIsNotFiniteStaysInItsRowAndColumn(Product product) {
    double[] a = {1, 2, Double.NaN, 1, 3, 4};
    double[] b = {1, Double.POSITIVE_INFINITY, 0, 1};
    double[] c = new double[6];
    product.add(at(a, 2, 1), at(b, 2, 1), at(c, 2, 1), 3, 2, 2);
    assertThat(c[0]).isEqualTo(1);
    assertThat(c[1]).isInfinite();
    assertThat(c[2]).isNaN();
    assertThat(c[3]).isNaN();
    assertThat(c[4]).isEqualTo(3);
    assertThat(c[5]).isInfinite();
  }

  @Test
  void largeProductsAreSharedOutAndChangeNoBit() {
    Random random = new Random(3);
    double[] a = random.doubles(1003 * 80, -1, 1).toArray();
    double[] b = random.doubles(80 * 900, -1, 1).toArray();
    double[] c = new double[1003 * 900];
    double[] whole = c.clone();
    Products.addTimes(a, b, c, 1003, 80, 900);
    Product product = new BlockedProduct(Tiles.best());
    product.add(at(a, 80, 1), at(b, 900, 1), at(whole, 900, 1), 1003, 80, 900);
    assertThat(Arrays.equals(c, whole)).isTrue();
  }
}

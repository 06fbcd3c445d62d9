package thalweg.samples;

import java.util.List;
import java.util.stream.IntStream;
import thalweg.math.Check;

/**
 * Cross-validation in time: each split trains on the rows up to a moment and is tested on those that follow, so that nothing is
 * learned from the future. The rows are in the order of time, the oldest first.
 *
 * <p>With k splits of n rows, the last k blocks of \(\lfloor n/(k+1)\rfloor\) rows are the test parts, one after the other; each trains on all
 * rows before its block but for a gap. Unlike in {@link KFold}, the rows stay in order, and the oldest ones are never tested.
 *
 * <pre>{@code
 * CrossValidation.over(RollingOrigin.splits(all.size(), 5, 0), split -> …);
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1016/S0169-2070(00)00065-0">Tashman, Out-of-Sample Tests of Forecasting Accuracy (2000)</a>
 */
public final class RollingOrigin {
  private RollingOrigin() {}

  /**
   * The splits, the earliest first.
   *
   * @param n the number of rows
   * @param k the number of splits, in [2, n − 1]
   * @param gap how many rows before each test part are left out, at least 0: as many as a row's features or target reach over the moment
   * @throws IllegalArgumentException if the first split has no row to train on
   */
  public static List<Split> splits(int n, int k, int gap) {
    Check.atLeast("gap", gap, 0);
    if (k < 2 || k > n - 1) {
      throw new IllegalArgumentException(
          "k must be in [2, %d], for there are %d rows, but was %d".formatted(n - 1, n, k));
    }
    int block = n / (k + 1);
    int first = n - k * block;
    if (gap >= first) {
      throw new IllegalArgumentException(
          "gap must be below %d, the rows before the first test part, but was %d"
              .formatted(first, gap));
    }
    return IntStream.range(0, k)
        .map(i -> first + i * block)
        .mapToObj(
            origin ->
                new Split(
                    IntStream.range(0, origin - gap).toArray(),
                    IntStream.range(origin, origin + block).toArray()))
        .toList();
  }
}

package thalweg.plots;

import java.util.Arrays;
import thalweg.landscapes.PlaneSlice;

/** The heights of a slice between 0 and 1, with the highest cut off where they would flatten all others. */
final class Relief {

  /** Values are cut off where the largest is this many times as far above the lowest as nine tenths of them are. */
  private static final double STEEP = 3;

  private final PlaneSlice slice;
  private final double low;
  private final double top;
  private final int cut;

  Relief(PlaneSlice slice) {
    this.slice = slice;
    double[] sorted =
        Arrays.stream(slice.values())
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    low = slice.lowest();
    double usual = sorted.length == 0 ? low : sorted[(int) (0.9 * (sorted.length - 1))];
    boolean steep = slice.highest() - low > STEEP * (usual - low) && usual > low;
    top = steep ? usual : slice.highest();
    cut = (int) Arrays.stream(sorted).filter(value -> value > top).count();
  }

  /** The value at height 1. */
  double top() {
    return top;
  }

  /** How many points are higher than that. */
  int cut() {
    return cut;
  }

  /** The height of a value, from 0 to 1; NaN for a hole. */
  double height(double value) {
    if (!Double.isFinite(value)) {
      return value == Double.POSITIVE_INFINITY && top > low ? 1 : Double.NaN;
    }
    return top > low ? Math.min(1, (value - low) / (top - low)) : 0;
  }

  /** Row and column of the lowest point. */
  int[] lowest() {
    for (int j = 0; j < slice.b().length; j++) {
      for (int i = 0; i < slice.a().length; i++) {
        if (slice.values()[j][i] == low) {
          return new int[] {j, i};
        }
      }
    }
    return new int[2];
  }

  /** The height of the surface above a point of the plane, by bilinear interpolation; NaN outside and in a hole. */
  double above(double a, double b) {
    int i = cell(slice.a(), a);
    int j = cell(slice.b(), b);
    if (i < 0 || j < 0) {
      return Double.NaN;
    }
    double s = (a - slice.a()[i]) / (slice.a()[i + 1] - slice.a()[i]);
    double t = (b - slice.b()[j]) / (slice.b()[j + 1] - slice.b()[j]);
    double[][] f = slice.values();
    return (1 - t) * ((1 - s) * height(f[j][i]) + s * height(f[j][i + 1]))
        + t * ((1 - s) * height(f[j + 1][i]) + s * height(f[j + 1][i + 1]));
  }

  private static int cell(double[] grid, double x) {
    if (!(x >= grid[0] && x <= grid[grid.length - 1])) {
      return -1;
    }
    int at = Arrays.binarySearch(grid, x);
    return Math.min(at >= 0 ? at : -at - 2, grid.length - 2);
  }
}

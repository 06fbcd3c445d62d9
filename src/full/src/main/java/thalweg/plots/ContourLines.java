package thalweg.plots;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a function sampled on a grid has one value, by marching squares: in every cell the line enters and leaves
 * where linear interpolation along the edges meets the value, so its error is of second order in the cell.
 *
 * @see <a href="https://doi.org/10.1145/37401.37422">Lorensen and Cline, Marching cubes, 1987</a>
 */
final class ContourLines {
  private ContourLines() {}

  /**
   * The line segments of one level; NaN separates them.
   *
   * @param xs the columns of the grid, ascending
   * @param ys its rows, ascending
   * @param values one row for each y; cells with a corner that is not finite are left out
   */
  static Mark.Level at(double level, double strength, double[] xs, double[] ys, double[][] values) {
    List<double[]> points = new ArrayList<>();
    for (int j = 0; j + 1 < ys.length; j++) {
      for (int i = 0; i + 1 < xs.length; i++) {
        cell(level, i, j, xs, ys, values, points);
      }
    }
    return new Mark.Level(
        level,
        strength,
        points.stream().mapToDouble(p -> p[0]).toArray(),
        points.stream().mapToDouble(p -> p[1]).toArray());
  }

  private static void cell(
      double level, int i, int j, double[] xs, double[] ys, double[][] f, List<double[]> points) {
    double[][] corners = {
      {xs[i], ys[j], f[j][i] - level},
      {xs[i + 1], ys[j], f[j][i + 1] - level},
      {xs[i + 1], ys[j + 1], f[j + 1][i + 1] - level},
      {xs[i], ys[j + 1], f[j + 1][i] - level},
    };
    List<double[]> crossings = new ArrayList<>(4);
    double sum = 0;
    for (int k = 0; k < 4; k++) {
      double[] p = corners[k];
      double[] q = corners[(k + 1) % 4];
      sum += p[2];
      if ((p[2] > 0) != (q[2] > 0)) {
        double share = p[2] / (p[2] - q[2]);
        crossings.add(new double[] {p[0] + share * (q[0] - p[0]), p[1] + share * (q[1] - p[1])});
      }
    }
    if (!Double.isFinite(sum)) {
      return;
    }
    // At a saddle four edges are crossed; the value at the centre says how they are joined.
    int shift = crossings.size() == 4 && (sum > 0) != (corners[0][2] > 0) ? 1 : 0;
    for (int k = 0; k + 1 < crossings.size(); k += 2) {
      points.add(crossings.get(k + shift));
      points.add(crossings.get((k + 1 + shift) % crossings.size()));
      points.add(new double[] {Double.NaN, Double.NaN});
    }
  }
}

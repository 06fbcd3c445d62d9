package thalweg.landscapes;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import thalweg.functions.Objective;
import thalweg.math.Check;
import thalweg.networks.NetworkModel;
import thalweg.runs.ScanProgress;

/**
 * The values \(f(c+a_i\,u+b_j\,v)\) of an objective on a grid in a plane.
 *
 * <p>A point where f is not finite, or throws, is a hole: it stays NaN or infinite, and {@link #remark} says how many there are, where
 * the first one is and why. A network's risk is evaluated by all processors, with the same bits on any number of them. Where its first layer is
 * most of the work, the values come from {@link NetworkModel#values} and equal those of single points to rounding.
 *
 * <pre>{@code
 * Plane plane = FilterNormalization.plane(f, run.best(), 1);
 * PlaneSlice slice = PlaneSlice.around(f, plane, 1, 51);
 * Surface surface = Surface.of("The loss around the end of the run", slice);
 * }</pre>
 *
 * @param plane the plane
 * @param a the columns of the grid, ascending
 * @param b its rows, ascending
 * @param values one row for each b; NaN where f throws, and where an interrupt came first
 * @param reached at how many points f was asked
 * @param holes at how many of them it had no finite value
 * @param remark holes and an early end in a sentence; empty if there is nothing to say
 */
public record PlaneSlice(
    Plane plane, double[] a, double[] b, double[][] values, int reached, int holes, String remark) {

  /**
   * A square around the origin of the plane.
   *
   * @param f the objective
   * @param plane the plane
   * @param radius a and b go from −radius to radius
   * @param points how many along each side; at least 2, odd for one at the origin
   */
  public static PlaneSlice around(Objective f, Plane plane, double radius, int points) {
    double[] grid = between(-Check.positive("radius", radius), radius, points);
    return of(f, plane, grid, grid, ScanProgress.none());
  }

  /**
   * On any grid.
   *
   * @param f the objective
   * @param plane the plane
   * @param a the columns, ascending; at least 2. Not modified.
   * @param b the rows, ascending; at least 2. Not modified.
   * @param progress is told how far it is
   */
  public static PlaneSlice of(
      Objective f, Plane plane, double[] a, double[] b, ScanProgress progress) {
    Check.length("the origin of the plane", plane.origin(), f.dimension());
    double[] as = ascending("a", a);
    double[] bs = ascending("b", b);
    int columns = as.length;
    Scan.Line line =
        (from, to) ->
            f instanceof NetworkModel network && network.isFasterOnLines()
                ? network.values(
                    plane.at(0, bs[from / columns]),
                    plane.u(),
                    Arrays.copyOfRange(as, from % columns, from % columns + to - from))
                : Scan.none(from, to);
    Scan scan =
        Scan.ofRows(
            f, columns, bs.length, i -> plane.at(as[i % columns], bs[i / columns]), line, progress);
    double[][] values = new double[bs.length][];
    Arrays.setAll(values, j -> Arrays.copyOfRange(scan.values(), j * columns, (j + 1) * columns));
    return new PlaneSlice(
        plane,
        as,
        bs,
        values,
        scan.reached(),
        scan.holes(),
        scan.remark(
            i ->
                String.format(
                    Locale.ROOT, "at a = %.4g, b = %.4g", as[i % columns], bs[i / columns])));
  }

  /** So many numbers at equal distances, both ends included. */
  public static double[] between(double low, double high, int points) {
    Check.finite("low", low);
    Check.finite("high", high);
    Check.atLeast("points", points, 2);
    double[] grid = new double[points];
    // From the middle outwards, so that a grid around 0 has its 0.
    double middle = low / 2 + high / 2;
    double half = high / 2 - low / 2;
    Arrays.setAll(grid, i -> middle + half * ((2.0 * i - (points - 1)) / (points - 1)));
    return grid;
  }

  private static double[] ascending(String name, double[] grid) {
    Check.atLeast("the number of points of " + name, grid.length, 2);
    Check.finite(name, grid);
    for (int i = 1; i < grid.length; i++) {
      if (!(grid[i] > grid[i - 1])) {
        throw new IllegalArgumentException(
            "%s must ascend but entry %d was %s after %s".formatted(name, i, grid[i], grid[i - 1]));
      }
    }
    return grid.clone();
  }

  /** Whether f was asked at every point. */
  public boolean complete() {
    return reached == a.length * b.length;
  }

  /** The smallest finite value on the grid; NaN if there is none. */
  public double lowest() {
    return finite().min().orElse(Double.NaN);
  }

  /** The largest finite value on the grid; NaN if there is none. */
  public double highest() {
    return finite().max().orElse(Double.NaN);
  }

  private DoubleStream finite() {
    return Stream.of(values).flatMapToDouble(Arrays::stream).filter(Double::isFinite);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "slice of %d×%d points, values from %.4g to %.4g%s",
        a.length,
        b.length,
        lowest(),
        highest(),
        remark.isEmpty() ? "" : " (" + remark + ")");
  }
}

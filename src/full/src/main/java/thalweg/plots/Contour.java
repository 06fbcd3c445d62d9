package thalweg.plots;

import java.util.List;
import java.util.function.Function;
import thalweg.functions.Objective;
import thalweg.landscapes.Plane;
import thalweg.math.Check;
import thalweg.runs.Trace;

/**
 * Contour lines of an objective over two of its parameters or two directions, with the way of a run on them.
 *
 * <p>Lines are fainter where f is lower, on a dark page too. A run in more than two dimensions is projected onto the plane,
 * where it may seem to cross lines that it does not cross.
 */
public final class Contour {

  private static final int GRID = 161;

  private Contour() {}

  /** An objective of two parameters over a rectangle. */
  public static Plot of(Objective f, double xLow, double xHigh, double yLow, double yHigh) {
    Plane slice = Plane.coordinates(new double[two(f)], 0, 1);
    Region region = new Region(xLow, xHigh, yLow, yHigh);
    return lines(f, slice, region, Heights::of, "Contours of f", "w₀", "w₁");
  }

  /** An objective of two parameters around the way of a run. */
  public static Plot of(Objective f, Trace trace) {
    return of(f, new double[two(f)], 0, 1, trace);
  }

  /** The way of a run in a window that stays where it is, so that runs can be compared. */
  public static Plot of(
      Objective f, Trace trace, double xLow, double xHigh, double yLow, double yHigh) {
    Plane slice = Plane.coordinates(new double[two(f)], 0, 1);
    Region window = new Region(xLow, xHigh, yLow, yHigh);
    return run(f, slice, window, trace, "Contours of f and the run", "w₀", "w₁");
  }

  /** The contour lines at these values of an objective of two parameters, over a rectangle. */
  public static Plot at(
      double[] levels, Objective f, double xLow, double xHigh, double yLow, double yHigh) {
    Check.finite("levels", levels);
    Plane slice = Plane.coordinates(new double[two(f)], 0, 1);
    Region window = new Region(xLow, xHigh, yLow, yHigh);
    return lines(f, slice, window, values -> levels, "Contours of f", "w₀", "w₁");
  }

  /**
   * Parameters i and j of an objective around the way of a run.
   *
   * @param through holds the other parameters, such as {@code solution.point()}. Not modified.
   */
  public static Plot of(Objective f, double[] through, int i, int j, Trace trace) {
    Plane slice = Plane.coordinates(Check.length("through", through, f.dimension()), i, j);
    return run(
        f, slice, trace, "Contours of f and the run", "w" + subscript(i), "w" + subscript(j));
  }

  /**
   * The plane through a point along two directions, around the way of a run.
   *
   * @param through a point of the plane. Not modified.
   * @param u the horizontal direction; one unit of the axis is one u. Not modified.
   * @param v the vertical direction. Not modified.
   */
  public static Plot plane(Objective f, double[] through, double[] u, double[] v, Trace trace) {
    Plane slice = new Plane(Check.length("through", through, f.dimension()), u, v);
    return run(f, slice, trace, "Contours of f and the projected run", "along u", "along v");
  }

  private static Plot run(
      Objective f, Plane slice, Trace trace, String title, String xLabel, String yLabel) {
    List<double[]> path = trace.points().stream().map(slice::project).toList();
    Check.atLeast("the number of iterates", trace.size(), 1);
    return run(f, slice, Region.around(path, trace), trace, title, xLabel, yLabel);
  }

  private static Plot run(
      Objective f,
      Plane slice,
      Region region,
      Trace trace,
      String title,
      String xLabel,
      String yLabel) {
    Check.atLeast("the number of iterates", trace.size(), 1);
    List<double[]> path = trace.points().stream().map(slice::project).toList();
    double[] x = path.stream().mapToDouble(p -> p[0]).toArray();
    double[] y = path.stream().mapToDouble(p -> p[1]).toArray();
    double[] values = trace.values();
    int last = values.length - 1;
    int steps = trace.iterations()[last];
    return lines(f, slice, region, Heights::of, title, xLabel, yLabel)
        .with(new Mark.Path("run", x, y, steps, values[0], values[last]))
        .spot("start", x[0], y[0])
        .spot("end", x[x.length - 1], y[y.length - 1]);
  }

  private static Plot lines(
      Objective f,
      Plane slice,
      Region region,
      Function<double[][], double[]> heights,
      String title,
      String xLabel,
      String yLabel) {
    double[] xs = Grid.between(region.left(), region.right(), GRID, Scale.LINEAR);
    double[] ys = Grid.between(region.bottom(), region.top(), GRID, Scale.LINEAR);
    double[][] values = new double[GRID][GRID];
    for (int j = 0; j < GRID; j++) {
      for (int i = 0; i < GRID; i++) {
        values[j][i] = slice.value(f, xs[i], ys[j]);
      }
    }
    Plot plot = Plot.of(title, xLabel, yLabel);
    double[] levels = heights.apply(values);
    for (int k = 0; k < levels.length; k++) {
      plot =
          plot.with(
              ContourLines.at(levels[k], k / Math.max(1.0, levels.length - 1), xs, ys, values));
    }
    plot = plot.xBetween(region.left(), region.right()).yBetween(region.bottom(), region.top());
    return region.comparable() ? plot.equalScales() : plot;
  }

  private static int two(Objective f) {
    if (f.dimension() != 2) {
      throw new IllegalArgumentException(
          "f must have 2 parameters but has "
              + f.dimension()
              + "; choose two of them with Contour.of(f, point, i, j, trace)");
    }
    return 2;
  }

  private static String subscript(int index) {
    StringBuilder out = new StringBuilder();
    for (char digit : Integer.toString(index).toCharArray()) {
      out.append((char) ('₀' + (digit - '0')));
    }
    return out.toString();
  }
}

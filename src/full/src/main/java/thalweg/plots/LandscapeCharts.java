package thalweg.plots;

import java.util.Arrays;
import java.util.List;
import thalweg.landscapes.CriticalPoint;
import thalweg.landscapes.CriticalPoints;
import thalweg.landscapes.PlaneSlice;
import thalweg.landscapes.Profile;
import thalweg.landscapes.SharpnessTrace;
import thalweg.math.Check;
import thalweg.runs.Trace;
import thalweg.spectra.SpectralDensity;

/** Charts of landscapes: contours of a slice, values along a line, the density of a spectrum, sharpness along a run. */
public final class LandscapeCharts {
  private static final int CURVE = 401;

  private LandscapeCharts() {}

  /** The contour lines of a slice; cells with a hole at a corner are left empty. */
  public static Plot contour(PlaneSlice slice) {
    double[] levels = Heights.of(slice.values());
    Plot plot = Plot.of("Contours of f on a plane", "along u", "along v");
    for (int k = 0; k < levels.length; k++) {
      double strength = k / Math.max(1.0, levels.length - 1);
      plot = plot.with(ContourLines.at(levels[k], strength, slice.a(), slice.b(), slice.values()));
    }
    double[] a = slice.a();
    double[] b = slice.b();
    return plot.xBetween(a[0], a[a.length - 1]).yBetween(b[0], b[b.length - 1]);
  }

  /** The same with the way of a run, projected onto the plane: it may seem to cross lines that it does not cross. */
  public static Plot contour(PlaneSlice slice, Trace trace) {
    Check.atLeast("the number of iterates", trace.size(), 1);
    List<double[]> path = trace.points().stream().map(slice.plane()::project).toList();
    double[] x = path.stream().mapToDouble(p -> p[0]).toArray();
    double[] y = path.stream().mapToDouble(p -> p[1]).toArray();
    double[] values = trace.values();
    int last = values.length - 1;
    return contour(slice)
        .titled("Contours of f on a plane and the projected run")
        .with(new Mark.Path("run", x, y, trace.iterations()[last], values[0], values[last]))
        .spot("start", x[0], y[0])
        .spot("end", x[x.length - 1], y[y.length - 1]);
  }

  /** The contour lines of a slice and the critical points of f, projected onto its plane, a series for each kind. */
  public static Plot contour(PlaneSlice slice, CriticalPoints points) {
    Plot plot = contour(slice).titled("Contours of f and its critical points");
    for (CriticalPoint.Kind kind : CriticalPoint.Kind.values()) {
      List<double[]> places =
          points.points().stream()
              .filter(each -> each.kind() == kind)
              .map(each -> slice.plane().project(each.point()))
              .toList();
      if (!places.isEmpty()) {
        plot =
            plot.points(
                kind.word(),
                places.stream().mapToDouble(p -> p[0]).toArray(),
                places.stream().mapToDouble(p -> p[1]).toArray());
      }
    }
    return plot;
  }

  /** Values along a line or a path. */
  public static Plot profile(Profile profile) {
    return Plot.of("Values along a line", "t", "f").line("f", profile.t(), profile.values());
  }

  /** Values on the segment between two points beside those on a bent path. */
  public static Plot profiles(Profile straight, Profile bent) {
    return Plot.of("Values between two points", "t", "f")
        .line("straight", straight.t(), straight.values())
        .line("bent", bent.t(), bent.values());
  }

  /**
   * The density of a spectrum on a logarithmic axis, each point mass spread by a hundredth of the spectrum's width: between what is
   * drawn and a single eigenvalue there are often six decades.
   */
  public static Plot density(SpectralDensity density) {
    double low = density.smallest();
    double high = density.largest();
    double width = high - low;
    double sigma = (width > 0 ? width : Math.max(Math.abs(high), 1e-300)) / 100;
    double[] x = Grid.between(low - 4 * sigma, high + 4 * sigma, CURVE, Scale.LINEAR);
    double[] y = Arrays.stream(x).map(lambda -> density.at(lambda, sigma)).toArray();
    double highest = Arrays.stream(y).max().orElse(1);
    // Less than one eigenvalue in a million is not known at all.
    return Plot.of("Density of the Hessian's eigenvalues", "eigenvalue λ", "density")
        .line("density", x, y)
        .logY()
        .yBetween(1e-6 * highest, 2 * highest);
  }

  /** λ_max along a run beside 2/η. */
  public static Plot sharpness(SharpnessTrace trace) {
    double[] t = Arrays.stream(trace.steps()).asDoubleStream().toArray();
    return Plot.of("Sharpness along the run", "step", "largest eigenvalue of the Hessian")
        .line("λ_max", t, trace.sharpness())
        .line("2/η", t, trace.limits());
  }
}

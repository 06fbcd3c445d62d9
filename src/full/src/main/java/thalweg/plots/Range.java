package thalweg.plots;

import java.util.List;
import java.util.function.Function;

/**
 * From where to where an axis runs.
 *
 * @param scale linear or logarithmic
 * @param low the number at its start
 * @param high the number at its end
 */
record Range(Scale scale, double low, double high) {

  /** The share of the axis left free at either end, so that no data touch the frame. */
  private static final double MARGIN = 0.04;

  static Range ofX(Plot plot) {
    return of(plot.x(), plot.marks(), mark -> List.of(mark.x()));
  }

  static Range ofY(Plot plot) {
    Range range = of(plot.y(), plot.marks(), Range::heights);
    boolean counts = plot.marks().stream().anyMatch(Mark.Histogram.class::isInstance);
    return counts && !plot.y().fixed() ? new Range(range.scale, 0, range.high) : range;
  }

  private static List<double[]> heights(Mark mark) {
    return mark instanceof Mark.Band band
        ? List.of(band.edge(-1), band.edge(1))
        : List.of(mark.y());
  }

  private static Range of(Axis axis, List<Mark> marks, Function<Mark, List<double[]>> numbers) {
    if (axis.fixed()) {
      return new Range(axis.scale(), axis.from(), axis.to());
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Mark mark : marks) {
      for (double[] values : numbers.apply(mark)) {
        for (double value : values) {
          double position = axis.scale().position(value);
          if (Double.isFinite(position)) {
            low = Math.min(low, position);
            high = Math.max(high, position);
          }
        }
      }
    }
    return padded(axis.scale(), low, high);
  }

  private static Range padded(Scale scale, double low, double high) {
    if (low > high) {
      return new Range(scale, scale.value(0), scale.value(1));
    }
    double least = scale == Scale.LOGARITHMIC ? 0.1 : Math.max(1e-9 * Math.abs(low), 1e-300);
    double margin =
        high - low < least ? Math.max(least, 0.1 * Math.abs(low)) : MARGIN * (high - low);
    if (high == low && low == 0) {
      margin = 1;
    }
    double most = scale == Scale.LOGARITHMIC ? 307 : 8e307;
    return new Range(
        scale,
        scale.value(Math.max(-most, low - margin)),
        scale.value(Math.min(most, high + margin)));
  }

  /** Where a number lies: 0 at the start, 1 at the end, outside of both beyond; NaN if it cannot be shown. */
  double share(double value) {
    double start = scale.position(low);
    return (scale.position(value) - start) / (scale.position(high) - start);
  }
}

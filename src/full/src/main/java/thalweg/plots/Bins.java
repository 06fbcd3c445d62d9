package thalweg.plots;

import java.util.Arrays;
import thalweg.math.Check;

/** Counts values in bins of equal width from the smallest to the largest. */
final class Bins {
  private Bins() {}

  static Mark.Histogram of(String name, double[] values, int bins) {
    Check.atLeast("bins", bins, 1);
    Check.atLeast("the number of values of \"" + name + "\"", values.length, 1);
    Check.finite(name, values);
    double low = Arrays.stream(values).min().getAsDouble();
    double high = Arrays.stream(values).max().getAsDouble();
    if (low == high) {
      low -= 0.5;
      high += 0.5;
    }
    double[] counts = new double[bins];
    for (double value : values) {
      counts[Math.min(bins - 1, (int) ((value - low) / (high - low) * bins))]++;
    }
    return new Mark.Histogram(name, Grid.between(low, high, bins + 1, Scale.LINEAR), counts);
  }

  static String words(Mark.Histogram histogram, Axis x) {
    double[] counts = histogram.counts();
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    double[] edges = histogram.edges();
    return "counts "
        + AltText.count((int) Arrays.stream(counts).sum(), "value")
        + " in "
        + AltText.count(counts.length, "bin")
        + ", "
        + x.quantity()
        + " "
        + AltText.between(edges)
        + "; most, "
        + Numbers.brief(counts[most])
        + ", between "
        + Numbers.brief(edges[most])
        + " and "
        + Numbers.brief(edges[most + 1]);
  }
}

package thalweg.plots;

import java.util.Arrays;
import java.util.List;

/** Keeps one diverging run from squeezing all others into a line at the bottom. */
final class Diverging {
  private Diverging() {}

  /** Ends the vertical axis at so many times the largest start, if a line goes beyond that. */
  static Plot clipped(Plot plot, double headroom) {
    double start = plot.marks().stream().mapToDouble(mark -> mark.y()[0]).max().orElse(0);
    double limit = headroom * start;
    if (!(start > 0 && Double.isFinite(limit))
        || plot.marks().stream().noneMatch(m -> exceeds(m, limit))) {
      return plot;
    }
    Plot below = new Plot(plot.title(), plot.x(), plot.y(), List.of(), false);
    for (Mark mark : plot.marks()) {
      below = below.line("", Arrays.stream(mark.y()).map(v -> v <= limit ? v : limit).toArray());
    }
    return plot.yBetween(Range.ofY(below).low(), limit);
  }

  private static boolean exceeds(Mark mark, double limit) {
    return Arrays.stream(mark.y()).anyMatch(v -> v > limit);
  }
}

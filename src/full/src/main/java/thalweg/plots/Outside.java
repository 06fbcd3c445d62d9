package thalweg.plots;

/** Says what a plot cannot show of a mark: values beyond its range, and none above zero on a logarithmic axis. */
final class Outside {
  private Outside() {}

  static String of(Mark mark, Range range, Axis x) {
    double[] y = mark.y();
    double[] places = mark.x();
    if (places.length != y.length) {
      return "";
    }
    int first = -1;
    double highest = Double.NEGATIVE_INFINITY;
    int below = 0;
    int impossible = 0;
    for (int i = 0; i < y.length; i++) {
      if (y[i] > range.high() * (1 + 1e-12)) {
        first = first < 0 ? i : first;
        highest = Math.max(highest, y[i]);
      } else if (range.scale() == Scale.LOGARITHMIC && y[i] <= 0) {
        impossible++;
      } else if (y[i] < range.low()) {
        below++;
      }
    }
    StringBuilder words = new StringBuilder();
    if (first >= 0) {
      words.append("; leaves the top of the chart at ").append(x.place(places[first]));
      words
          .append(" and reaches ")
          .append(Double.isInfinite(highest) ? "infinity" : Numbers.brief(highest));
    }
    if (below > 0) {
      words.append("; ").append(AltText.count(below, "value")).append(" below the chart");
    }
    if (impossible > 0) {
      words.append("; ").append(AltText.count(impossible, "value"));
      words.append(" at or below 0 cannot be shown on the logarithmic axis");
    }
    return words.toString();
  }
}

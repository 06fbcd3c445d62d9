package thalweg.plots;

import java.util.Arrays;

/** The contour lines of a plot in words. */
final class Levels {
  private Levels() {}

  static String words(Plot plot) {
    double[] values =
        plot.marks().stream()
            .filter(Mark.Level.class::isInstance)
            .mapToDouble(mark -> ((Mark.Level) mark).value())
            .toArray();
    return AltText.count(values.length, "contour line")
        + " "
        + AltText.between(values)
        + ", fainter where the value is lower: "
        + String.join(", ", Arrays.stream(values).mapToObj(v -> Numbers.format(v, 3)).toList());
  }
}

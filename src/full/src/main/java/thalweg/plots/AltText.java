package thalweg.plots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The words of a plot, made from its data: title, axes, then one sentence for each mark. */
final class AltText {
  private AltText() {}

  static String of(Plot plot) {
    List<String> sentences = new ArrayList<>();
    sentences.add(plot.title());
    sentences.add(axis("Horizontal axis", plot.x(), Range.ofX(plot)));
    Range y = Range.ofY(plot);
    sentences.add(axis("Vertical axis", plot.y(), y));
    int levels = 0;
    for (Mark mark : plot.marks()) {
      if (mark instanceof Mark.Level) {
        levels++;
      } else {
        sentences.add("“" + mark.name() + "” " + words(mark, plot) + Outside.of(mark, y, plot.x()));
      }
    }
    if (levels > 0) {
      sentences.add(3, Levels.words(plot));
    }
    return String.join(". ", sentences) + ".";
  }

  private static String axis(String name, Axis axis, Range range) {
    return name
        + ": "
        + axis.label()
        + ", "
        + axis.scale().word()
        + ", "
        + Numbers.format(range.low(), 3)
        + " to "
        + Numbers.format(range.high(), 3);
  }

  private static String words(Mark mark, Plot plot) {
    Axis x = plot.x();
    if (mark instanceof Mark.Line line) {
      if (ascending(line.x())) {
        return Trend.of(line.x(), line.y(), x, plot.y());
      }
      return ascending(reversed(line.x()))
          ? Trend.of(reversed(line.x()), reversed(line.y()), x, plot.y())
          : "joins " + count(line.x().length, "point") + ends(line);
    }
    if (mark instanceof Mark.Path path) {
      return "goes in "
          + count(path.steps(), "step")
          + ends(path)
          + "; the objective changes from "
          + Numbers.brief(path.startValue())
          + " to "
          + Numbers.brief(path.endValue());
    }
    if (mark instanceof Mark.Band band) {
      return Trend.of(band.x(), band.mean(), x, plot.y())
          + (band.runs() == 1
              ? " (one run)"
              : " (mean of "
                  + band.runs()
                  + " runs; standard deviation "
                  + between(band.deviation())
                  + ")");
    }
    if (mark instanceof Mark.Points points) {
      return "shows "
          + count(points.x().length, "point")
          + ": "
          + x.quantity()
          + " "
          + between(points.x())
          + ", "
          + plot.y().quantity()
          + " "
          + between(points.y());
    }
    if (mark instanceof Mark.Outline outline) {
      return "encloses a set: "
          + x.quantity()
          + " "
          + between(outline.x())
          + ", "
          + plot.y().quantity()
          + " "
          + between(outline.y());
    }
    if (mark instanceof Mark.Histogram histogram) {
      return Bins.words(histogram, x);
    }
    if (mark instanceof Mark.Spot spot) {
      return "is marked at " + x.place(spot.atX()) + ", " + plot.y().place(spot.atY());
    }
    return mark instanceof Mark.Horizontal rule
        ? "is a horizontal line at " + Numbers.brief(rule.at())
        : "is a vertical line at " + x.place(mark.x()[0]);
  }

  private static String ends(Mark mark) {
    int last = mark.x().length - 1;
    return " from ("
        + Numbers.brief(mark.x()[0])
        + ", "
        + Numbers.brief(mark.y()[0])
        + ") to ("
        + Numbers.brief(mark.x()[last])
        + ", "
        + Numbers.brief(mark.y()[last])
        + ")";
  }

  private static double[] reversed(double[] values) {
    double[] reversed = new double[values.length];
    Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
    return reversed;
  }

  private static boolean ascending(double[] x) {
    for (int i = 1; i < x.length; i++) {
      if (!(x[i] >= x[i - 1])) {
        return false;
      }
    }
    return true;
  }

  /** "from 1 to 7", over the finite numbers. */
  static String between(double[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return low > high
        ? "without a finite value"
        : "from " + Numbers.brief(low) + " to " + Numbers.brief(high);
  }

  static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}

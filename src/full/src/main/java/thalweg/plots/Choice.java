package thalweg.plots;

import thalweg.math.Check;

/** Marks a point of the line or band that was drawn last. */
final class Choice {
  private Choice() {}

  /** The lowest point. */
  static Mark.Spot lowest(Plot plot) {
    Mark mark = last(plot, "lowest()");
    return spot("lowest " + mark.name(), mark, lowest(mark.y()), plot);
  }

  /** The point nearest to a place on the horizontal axis. */
  static Mark.Spot nearest(Plot plot, String name, double at) {
    Check.finite("at", at);
    Mark mark = last(plot, "chosen(…)");
    int best = 0;
    for (int i = 1; i < mark.x().length; i++) {
      if (Math.abs(mark.x()[i] - at) < Math.abs(mark.x()[best] - at)) {
        best = i;
      }
    }
    return spot(name, mark, best, plot);
  }

  private static Mark.Spot spot(String name, Mark mark, int i, Plot plot) {
    double at = mark.x()[i];
    return new Mark.Spot(name + ": " + plot.x().place(at), at, mark.y()[i]);
  }

  private static Mark last(Plot plot, String verb) {
    for (int m = plot.marks().size() - 1; m >= 0; m--) {
      Mark mark = plot.marks().get(m);
      if (mark instanceof Mark.Line || mark instanceof Mark.Band) {
        return mark;
      }
    }
    throw new IllegalArgumentException(verb + " needs a line or band before it but there is none");
  }

  /** The first place of the smallest finite number. */
  static int lowest(double[] y) {
    int best = 0;
    for (int i = 1; i < y.length; i++) {
      if (!(y[best] <= y[i]) && !Double.isNaN(y[i])) {
        best = i;
      }
    }
    return best;
  }
}

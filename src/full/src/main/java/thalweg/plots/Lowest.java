package thalweg.plots;

/** Finds the lowest point of the line or band that was drawn last. */
final class Lowest {
  private Lowest() {}

  static Mark.Spot of(Plot plot) {
    for (int m = plot.marks().size() - 1; m >= 0; m--) {
      Mark mark = plot.marks().get(m);
      if (mark instanceof Mark.Line || mark instanceof Mark.Band) {
        int best = index(mark.y());
        double at = mark.x()[best];
        return new Mark.Spot(
            "lowest " + mark.name() + ": " + plot.x().place(at), at, mark.y()[best]);
      }
    }
    throw new IllegalArgumentException("lowest() needs a line or band before it but there is none");
  }

  /** The first place of the smallest finite number. */
  static int index(double[] y) {
    int best = 0;
    for (int i = 1; i < y.length; i++) {
      if (!(y[best] <= y[i]) && !Double.isNaN(y[i])) {
        best = i;
      }
    }
    return best;
  }
}

package thalweg.plots;

/** The height at which one unit is as long on both axes, as far as a figure can be that narrow or tall. */
final class EqualScale {
  private static final int LEAST = 200;
  private static final int MOST = 560;

  private EqualScale() {}

  static int height(Range xs, Range ys, int width) {
    double height = width * (ys.high() - ys.low()) / (xs.high() - xs.low());
    double least = Math.min(LEAST, 0.25 * width);
    return (int) Math.round(Math.max(least, Math.min(MOST, height)));
  }
}

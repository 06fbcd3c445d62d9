package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whether a mark passes through a rectangle, which is how the legend finds a corner without data. */
class BoxTest {
  private static final double NAN = Double.NaN;
  private static final Box BOX = new Box(0.25, 0.5, 0.75, 0.875);
  private static final Canvas UNIT =
      Canvas.of(Plot.of("", "", "").xBetween(0, 1).yBetween(0, 1), Size.WHOLE, 0);

  private static boolean touches(Mark mark) {
    return BOX.touches(mark, UNIT);
  }

  private static boolean line(double... xy) {
    double[] x = new double[xy.length / 2];
    double[] y = new double[xy.length / 2];
    for (int i = 0; i < x.length; i++) {
      x[i] = xy[2 * i];
      y[i] = xy[2 * i + 1];
    }
    boolean touches = touches(new Mark.Line("", x, y));
    assertThat(touches(new Mark.Path("", x, y, x.length, 0, 0))).isEqualTo(touches);
    return touches;
  }

  @Test
  void aLineTouchesWhereASegmentPassesThrough() {
    assertThat(line(0, 0.6, 1, 0.6)).isTrue();
    assertThat(line(0.5, 0, 0.5, 1)).isTrue();
    assertThat(line(0, 0, 0.1, 0, 0.5, 0.6)).isTrue();
    assertThat(line(0.5, 0.6, 0.1, 0, 0, 0)).isTrue();
    assertThat(line(0, 0.4, 1, 0.4)).isFalse();
    assertThat(line(0, 0.9, 1, 0.9)).isFalse();
    assertThat(line(0.2, 0, 0.2, 1)).isFalse();
    assertThat(line(0.8, 0, 0.8, 1)).isFalse();
    // Past the corner at the upper left.
    assertThat(line(0, 0.7, 0.2, 1)).isFalse();
  }

  @Test
  void aGapInALineTouchesNothing() {
    assertThat(line(0, 0.6, NAN, NAN, 1, 0.6)).isFalse();
    assertThat(line(0, 0.6, 0.5, NAN, 1, 0.6)).isFalse();
    assertThat(line(0.1, 0.6, 0.2, 0.6, NAN, NAN, 0.8, 0.6, 0.9, 0.6)).isFalse();
    assertThat(line(NAN, NAN, 0.1, 0.6, 0.9, 0.6)).isTrue();
  }

  @Test
  void aLineOfOnePointIsThatPoint() {
    assertThat(line(0.5, 0.6)).isTrue();
    assertThat(line(0.5, 0.4)).isFalse();
    assertThat(line(NAN, NAN)).isFalse();
  }

  @Test
  void pointsTouchOneByOne() {
    double[] x = {0.1, 0.9};
    double[] y = {0.6, 0.6};
    assertThat(touches(new Mark.Points("", x, y))).isFalse();
    assertThat(touches(new Mark.Points("", new double[] {0.1, 0.5}, y))).isTrue();
    assertThat(touches(new Mark.Points("", new double[] {0.5, 0.1}, y))).isTrue();
    assertThat(touches(new Mark.Points("", new double[] {NAN, 0.5}, y))).isTrue();
    assertThat(touches(new Mark.Spot("", 0.5, 0.6))).isTrue();
    assertThat(touches(new Mark.Spot("", 0.5, 0.9))).isFalse();
  }

  private static boolean band(double mean, double deviation) {
    double[] deviations = {deviation, deviation};
    return touches(
        new Mark.Band("", new double[] {0, 1}, new double[] {mean, mean}, deviations, 2));
  }

  @Test
  void aBandTouchesWithItsMeanAndEitherEdge() {
    assertThat(band(0.6, 3)).isTrue();
    assertThat(band(0.2, 0.5)).isTrue();
    assertThat(band(1, 0.3)).isTrue();
    assertThat(band(0.2, 0.1)).isFalse();
    assertThat(band(1, 0.05)).isFalse();
  }

  private static boolean bars(double from, double to, double... counts) {
    double[] edges = Grid.between(from, to, counts.length + 1, Scale.LINEAR);
    return touches(new Mark.Histogram("", edges, counts));
  }

  @Test
  void aBarTouchesIfItReachesUpIntoTheBox() {
    assertThat(bars(0.4, 0.6, 1)).isTrue();
    assertThat(bars(0.4, 0.6, 0.5)).isTrue();
    assertThat(bars(0.4, 0.6, 0.4)).isFalse();
    // As wide as its edges: up to the box, and just short of it.
    assertThat(bars(0, 0.25, 1)).isTrue();
    assertThat(bars(0, 0.2, 1)).isFalse();
    assertThat(bars(0.75, 1, 1)).isTrue();
    assertThat(bars(0.8, 1, 1)).isFalse();
    assertThat(bars(0, 1, 1, 0, 0, 0, 0, 1)).isFalse();
    assertThat(bars(0, 1, 0, 0, 0.6, 0, 0, 0)).isTrue();
    assertThat(bars(0.125, 0.5, 0, 0, 1)).isTrue();
  }

  @Test
  void aRuleTouchesBetweenTheSidesOfTheBox() {
    assertThat(touches(new Mark.Horizontal("", 0.5))).isTrue();
    assertThat(touches(new Mark.Horizontal("", 0.875))).isTrue();
    assertThat(touches(new Mark.Horizontal("", 0.45))).isFalse();
    assertThat(touches(new Mark.Horizontal("", 0.9))).isFalse();
    assertThat(touches(new Mark.Vertical("", 0.25))).isTrue();
    assertThat(touches(new Mark.Vertical("", 0.75))).isTrue();
    assertThat(touches(new Mark.Vertical("", 0.2))).isFalse();
    assertThat(touches(new Mark.Vertical("", 0.8))).isFalse();
  }

  @Test
  void contourLinesMayBeCovered() {
    double[] x = {0, 1};
    double[] y = {0.6, 0.6};
    assertThat(touches(new Mark.Level(1, 0, x, y))).isFalse();
  }
}

package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import thalweg.runs.Iterate;
import thalweg.runs.Trace;
import thalweg.runs.TraceBudget;

/** How much of the plane a contour plot shows around a run; every number follows from a margin of a quarter. */
class RegionTest {

  private static Trace values(double... values) {
    return values(new Trace(), values);
  }

  private static Trace values(Trace trace, double... values) {
    for (int k = 0; k < values.length; k++) {
      trace.add(new Iterate(k, new double[] {k, k}, values[k], 1, 0.1, 1));
    }
    return trace;
  }

  /** The region around a run whose values fall. */
  private static Region around(double... xy) {
    List<double[]> path = path(xy);
    double[] falling = new double[path.size()];
    Arrays.setAll(falling, k -> -k);
    return Region.around(path, values(falling));
  }

  private static List<double[]> path(double... xy) {
    double[][] path = new double[xy.length / 2][];
    Arrays.setAll(path, i -> new double[] {xy[2 * i], xy[2 * i + 1]});
    return List.of(path);
  }

  @Test
  void aQuarterIsLeftFreeOnEverySide() {
    assertThat(around(0, 0, 4, 2)).isEqualTo(new Region(-1, 5, -0.5, 2.5));
    assertThat(around(3, -1, -1, 1)).isEqualTo(new Region(-2, 4, -1.5, 1.5));
    assertThat(around(1, 5, 2, 1, 3, 3)).isEqualTo(new Region(0.5, 3.5, 0, 6));
  }

  @Test
  void aSlimRunGetsHalfOfItsLengthAcross() {
    assertThat(around(0, 0, 4, 1)).isEqualTo(new Region(-1, 5, -1, 2));
    assertThat(around(0, 0, 1, 4)).isEqualTo(new Region(-1, 2, -1, 5));
    assertThat(around(0, 3, 4, 3)).isEqualTo(new Region(-1, 5, 1.5, 4.5));
    assertThat(around(0, 0, 50, 1)).isEqualTo(new Region(-12.5, 62.5, -18.25, 19.25));
  }

  @Test
  void sidesOfDifferentOrdersStayAsTheyAre() {
    assertThat(around(0, 0, 100, 1)).isEqualTo(new Region(-25, 125, -0.25, 1.25));
    assertThat(around(0, 0, 1, 100)).isEqualTo(new Region(-0.25, 1.25, -25, 125));
  }

  @Test
  void aRunThatStaysWhereItIsGetsOneUnit() {
    assertThat(around(2, 7, 2, 7)).isEqualTo(new Region(1.625, 2.375, 6.625, 7.375));
  }

  @Test
  void iteratesFarAboveTheStartDoNotCount() {
    // The start is at 1, so 11 is the limit; from −2 it is 18.
    List<double[]> path = path(0, 0, 4, 2, 40, 20);
    assertThat(Region.around(path, values(1, 11, 12))).isEqualTo(new Region(-1, 5, -0.5, 2.5));
    assertThat(Region.around(path, values(1, 11, 11))).isEqualTo(new Region(-10, 50, -5, 25));
    assertThat(Region.around(path, values(-2, 18, 19))).isEqualTo(new Region(-1, 5, -0.5, 2.5));
    assertThat(Region.around(path, values(0, -1, 1))).isEqualTo(new Region(-1, 5, -0.5, 2.5));
  }

  @Test
  void coordinatesThatAreNotFiniteDoNotCount() {
    assertThat(around(0, 0, Double.POSITIVE_INFINITY, 2, 4, Double.NaN))
        .isEqualTo(new Region(-1, 5, -0.5, 2.5));
  }

  @Test
  void eachKeptPointIsJudgedByItsOwnValue() {
    // Room for four points of two coordinates: those at 0, 2 and 4 are kept. Only the fourth
    // iterate diverged.
    Trace trace = values(new Trace(new TraceBudget(100, 20)), 1, 1, 1, 1e9, 1);
    assertThat(trace.pointIterations()).containsExactly(0, 2, 4);
    assertThat(Region.around(path(0, 0, 4, 2, 8, 4), trace)).isEqualTo(new Region(-2, 10, -1, 5));
  }

  @Test
  void aPointWhoseRowWasDroppedIsJudgedByTheRowBefore() {
    // Three rows, of the iterates 0, 4 and 5, and all six points.
    Trace trace = values(new Trace(new TraceBudget(3, 100)), 1, 1e9, 1, 1, 1e9, 1);
    assertThat(trace.iterations()).containsExactly(0, 4, 5);
    assertThat(Region.around(path(0, 0, 1, 0, 2, 0, 4, 2, 40, 20, 3, 1), trace))
        .isEqualTo(new Region(-1, 5, -0.5, 2.5));
  }

  @Test
  void sidesAreComparableUpToAFactorOfFour() {
    assertThat(new Region(1, 4.9, 2, 3).comparable()).isTrue();
    assertThat(new Region(1, 5, 2, 3).comparable()).isFalse();
    assertThat(new Region(1, 2, 2, 4.4).comparable()).isTrue();
    assertThat(new Region(1, 3, 2, 7).comparable()).isFalse();
    assertThat(new Region(1, 11, 2, 12).comparable()).isTrue();
  }
}

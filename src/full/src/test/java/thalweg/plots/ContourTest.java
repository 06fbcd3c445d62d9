package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import thalweg.functions.Objective;
import thalweg.landscapes.Plane;
import thalweg.math.Vectors;
import thalweg.runs.Iterate;
import thalweg.runs.Trace;
import thalweg.runs.TraceBudget;

class ContourTest {

  /** x² + y² + Σ of the squares of the rest. */
  private static Objective bowl(int dimension) {
    return Objective.of(dimension, w -> Vectors.dot(w, w));
  }

  private static List<Mark.Level> levels(Plot plot) {
    return plot.marks().stream()
        .filter(Mark.Level.class::isInstance)
        .map(Mark.Level.class::cast)
        .toList();
  }

  @Test
  void linesOfABowlAreCirclesToSecondOrderInTheCell() {
    List<Mark.Level> levels = levels(Contour.of(bowl(2), -2, 2, -2, 2));
    assertThat(levels).hasSize(Heights.COUNT);
    double cell = 4.0 / 160;
    for (Mark.Level level : levels) {
      int points = 0;
      for (int i = 0; i < level.x().length; i++) {
        if (!Double.isNaN(level.x()[i])) {
          double squares = level.x()[i] * level.x()[i] + level.y()[i] * level.y()[i];
          assertThat(squares).isCloseTo(level.value(), within(cell * cell / 4 + 1e-12));
          points++;
        }
      }
      assertThat(points).isPositive();
    }
  }

  @Test
  void aClosedLineIsJoinedAllTheWayRound() {
    Mark.Level circle = levels(Contour.of(bowl(2), -2, 2, -2, 2)).get(3);
    double length = 0;
    for (int i = 0; i < circle.x().length; i += 3) {
      length += Math.hypot(circle.x()[i + 1] - circle.x()[i], circle.y()[i + 1] - circle.y()[i]);
      assertThat(circle.x()[i + 2]).isNaN();
    }
    assertThat(length).isCloseTo(2 * Math.PI * Math.sqrt(circle.value()), within(0.01));
  }

  @Test
  void aSaddleIsCutAlongTheSideItsCentreBelongsTo() {
    double[] ends = {0, 1};
    double[][] highFirst = {{1, 0}, {0, 1}};
    double[][] lowFirst = {{0, 1}, {1, 0}};
    // The centre is at 0.5: above 0.4, so the low corners are cut off, and below 0.6.
    assertThat(segments(0.4, ends, highFirst))
        .containsExactlyInAnyOrder("0.6,0 1,0.4", "0,0.6 0.4,1");
    assertThat(segments(0.6, ends, highFirst))
        .containsExactlyInAnyOrder("0,0.4 0.4,0", "0.6,1 1,0.6");
    assertThat(segments(0.4, ends, lowFirst))
        .containsExactlyInAnyOrder("0,0.4 0.4,0", "0.6,1 1,0.6");
    assertThat(segments(0.6, ends, lowFirst))
        .containsExactlyInAnyOrder("0.6,0 1,0.4", "0,0.6 0.4,1");
  }

  /** The segments of one cell, each with its left end first. */
  private static List<String> segments(double level, double[] ends, double[][] values) {
    Mark.Level lines = ContourLines.at(level, 0, ends, ends, values);
    List<String> segments = new ArrayList<>();
    for (int i = 0; i < lines.x().length; i += 3) {
      String[] points = {point(lines, i), point(lines, i + 1)};
      Arrays.sort(points);
      segments.add(String.join(" ", points));
    }
    return segments;
  }

  private static String point(Mark.Level lines, int i) {
    return Numbers.brief(lines.x()[i]) + "," + Numbers.brief(lines.y()[i]);
  }

  @Test
  void cellsWithoutANumberAreLeftOut() {
    double[] ends = {0, 1};
    assertThat(ContourLines.at(0.5, 0, ends, ends, new double[][] {{0, 1}, {0, Double.NaN}}).x())
        .isEmpty();
    assertThat(Heights.of(new double[][] {{Double.NaN, 3}, {3, 3}})).isEmpty();
  }

  @Test
  void aRunIsDrawnFromItsStartToItsEnd() {
    Trace trace = new Trace();
    trace.add(new Iterate(0, new double[] {1, 2, 9}, 86, 1, 0, 1));
    trace.add(new Iterate(1, new double[] {0.5, 1, 3}, 10.25, 1, 0.1, 1));
    Plot plot = Contour.of(bowl(3), new double[] {7, 7, 3}, 0, 1, trace);
    assertThat(plot.altText())
        .contains(
            "“run” goes in 1 step from (1, 2) to (0.5, 1); the objective changes from 86 to 10.25")
        .contains("“start” is marked at w₀ = 1, w₁ = 2");
    // The third coordinate stays at 3, so no level is below 9.
    assertThat(levels(plot)).allSatisfy(level -> assertThat(level.value()).isGreaterThan(9));
  }

  @Test
  void aPlaneProjectsByLeastSquares() {
    Plane slice = new Plane(new double[] {0, 0, 5}, new double[] {2, 0, 0}, new double[] {1, 1, 0});
    assertThat(slice.project(new double[] {5, 1, 99}))
        .containsExactly(new double[] {2, 1}, within(1e-12));
    assertThat(slice.value(bowl(3), 2, 1)).isEqualTo(25 + 1 + 25);
  }

  @Test
  void wrongShapesAreExplained() {
    assertThatThrownBy(() -> Contour.of(bowl(3), -1, 1, -1, 1))
        .hasMessageContaining("f must have 2 parameters but has 3");
    assertThatThrownBy(() -> Plane.coordinates(new double[3], 0, 3))
        .hasMessage("j must be in 0 … 2 but was 3");
    assertThatThrownBy(() -> new Plane(new double[2], new double[] {1, 1}, new double[] {2, 2}))
        .hasMessageContaining("must span a plane");
    assertThatThrownBy(() -> Contour.of(bowl(2), 1, -1, 0, 1))
        .hasMessageContaining("from a smaller to a larger");
  }

  @Test
  void theLinesAreToldInWords() {
    Plot plot =
        Plot.of("T", "x", "y")
            .with(new Mark.Level(1.23456, 0, new double[] {0, 1}, new double[] {0, 1}))
            .with(new Mark.Level(20, 1, new double[] {0, 1}, new double[] {1, 0}));
    assertThat(plot.altText())
        .contains("2 contour lines from 1.235 to 20, fainter where the value is lower: 1.23, 20.");
    assertThat(plot.marks().get(0).name()).isEqualTo("1.235");
  }

  @Test
  void linesDarkenEvenlyFromTheLowestToTheHighest() {
    List<Mark.Level> levels = levels(Contour.of(bowl(2), -2, 2, -2, 2));
    for (int k = 0; k < 12; k++) {
      assertThat(levels.get(k).strength()).isCloseTo(k / 11.0, within(1e-12));
    }
  }

  @Test
  void sidesOfOneOrderGetEqualScales() {
    assertThat(Contour.of(bowl(2), 0, 3, 0, 1).equalScale()).isTrue();
    assertThat(Contour.of(bowl(2), 0, 5, 0, 1).equalScale()).isFalse();
  }

  @Test
  void aRunOfTwoParametersIsDrawnOnTheFunctionItself() {
    Plot plot = Contour.of(bowl(2), AltTextTest.trace(2, 1));
    // The points (2, 0) and (1, 1), and a quarter around them.
    assertThat(plot.x()).isEqualTo(new Axis("w₀", Scale.LINEAR, 0.75, 2.25));
    assertThat(plot.y()).isEqualTo(new Axis("w₁", Scale.LINEAR, -0.25, 1.25));
    assertThat(plot.altText()).contains("“end” is marked at w₀ = 1, w₁ = 1");
  }

  @Test
  void aFixedWindowDoesNotFollowTheRun() {
    Trace trace = new Trace();
    trace.add(new Iterate(0, new double[] {1, 2}, 5, 1, 0, 1));
    trace.add(new Iterate(1, new double[] {9, -9}, 162, 1, 1, 1));
    Plot plot = Contour.of(bowl(2), trace, -4, 4, -2, 2);
    assertThat(List.of(plot.x().from(), plot.x().to())).containsExactly(-4.0, 4.0);
    assertThat(List.of(plot.y().from(), plot.y().to())).containsExactly(-2.0, 2.0);
    assertThat(plot.equalScale()).isTrue();
    assertThat(plot.altText()).contains("“run” goes in 1 step from (1, 2) to (9, -9)");
  }

  @Test
  void givenLevelsAreDrawn() {
    Plot plot = Contour.at(new double[] {1, 2.25}, bowl(2), -2, 2, -2, 2);
    assertThat(levels(plot)).extracting(Mark.Level::value).containsExactly(1.0, 2.25);
    assertThat(levels(plot)).extracting(Mark.Level::strength).containsExactly(0.0, 1.0);
    assertThat(levels(Contour.at(new double[] {1}, bowl(2), -2, 2, -2, 2)))
        .extracting(Mark.Level::strength)
        .containsExactly(0.0);
  }

  @Test
  void aRunOnAPlaneIsProjected() {
    Plot plot =
        Contour.plane(
            bowl(2),
            new double[] {0, 0},
            new double[] {2, 0},
            new double[] {0, 4},
            AltTextTest.trace(2, 1));
    assertThat(plot.altText())
        .contains("Contours of f and the projected run")
        .contains("goes in 1 step from (1, 0) to (0.5, 0.25)");
    assertThat(plot.x().label()).isEqualTo("along u");
  }

  /** A run too long to be kept whole is drawn from its start to its end all the same. */
  @Test
  void aThinnedRunEndsWhereItEnded() {
    Trace trace = new Trace(new TraceBudget(4, 20));
    for (int k = 0; k <= 10; k++) {
      trace.add(new Iterate(k, new double[] {10 - k, 10 - k}, 100 - k, 1, 0.1, 1));
    }
    assertThat(trace.size()).isLessThan(11);
    assertThat(Contour.of(bowl(2), trace).altText())
        .contains("goes in 10 steps from (10, 10) to (0, 0); the objective changes from 100 to 90")
        .contains("“end” is marked at w₀ = 0, w₁ = 0");
  }
}

package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import thalweg.functions.Objective;
import thalweg.math.Vectors;
import thalweg.runs.Iterate;
import thalweg.runs.Trace;

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
    // Corners 1, 0, 1, 0 around the cell: at 0.4 the centre is above, so the low corners are cut
    // off.
    Mark.Level low = ContourLines.at(0.4, 0, ends, ends, new double[][] {{1, 0}, {0, 1}});
    assertThat(low.x()).hasSize(6);
    for (int i = 0; i < 6; i += 3) {
      double nearLowCorner =
          Math.min(
              Math.hypot(low.x()[i] - 1, low.y()[i])
                  + Math.hypot(low.x()[i + 1] - 1, low.y()[i + 1]),
              Math.hypot(low.x()[i], low.y()[i] - 1)
                  + Math.hypot(low.x()[i + 1], low.y()[i + 1] - 1));
      assertThat(nearLowCorner).isCloseTo(0.8, within(1e-12));
    }
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
    Slice slice = new Slice(new double[] {0, 0, 5}, new double[] {2, 0, 0}, new double[] {1, 1, 0});
    assertThat(slice.project(new double[] {5, 1, 99}))
        .containsExactly(new double[] {2, 1}, within(1e-12));
    assertThat(slice.value(bowl(3), 2, 1)).isEqualTo(25 + 1 + 25);
  }

  @Test
  void wrongShapesAreExplained() {
    assertThatThrownBy(() -> Contour.of(bowl(3), -1, 1, -1, 1))
        .hasMessageContaining("f must have 2 parameters but has 3");
    assertThatThrownBy(() -> Slice.coordinates(new double[3], 0, 3))
        .hasMessage("j must be in 0 … 2 but was 3");
    assertThatThrownBy(() -> new Slice(new double[2], new double[] {1, 1}, new double[] {2, 2}))
        .hasMessageContaining("must span a plane");
    assertThatThrownBy(() -> Contour.of(bowl(2), 1, -1, 0, 1))
        .hasMessageContaining("from a smaller to a larger");
  }
}

package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import thalweg.runs.Iterate;
import thalweg.runs.Trace;

/** The words of a figure come from its numbers. */
class AltTextTest {

  static Trace trace(double... values) {
    Trace trace = new Trace();
    for (int k = 0; k < values.length; k++) {
      trace.add(new Iterate(k, new double[] {values[k], k}, values[k], 1, k == 0 ? 0 : 0.1, 1));
    }
    return trace;
  }

  private static String words(double... y) {
    double[] x = IntStream.range(0, y.length).asDoubleStream().toArray();
    return Trend.of(x, y, Axis.of("iteration"), Axis.of("loss"));
  }

  @Test
  void aFallingLossIsTold() {
    double[] values = new double[501];
    for (int k = 0; k <= 500; k++) {
      values[k] = 1437 + (14532 - 1437) * (500.0 - k) / 500;
    }
    assertThat(LossCurve.of(trace(values)).altText())
        .isEqualTo(
            "Objective by iteration. Horizontal axis: iteration, linear, -20 to 520."
                + " Vertical axis: f(w), logarithmic, 1310 to 15941."
                + " “run” falls from 14532 to 1437 in 500 iterations.");
  }

  @Test
  void eachTrendHasItsWord() {
    assertThat(words(1, 2, 4)).isEqualTo("rises from 1 to 4 in 2 iterations");
    assertThat(words(3, 3, 3)).isEqualTo("stays at 3 from iteration 0 to iteration 2");
    assertThat(words(5)).isEqualTo("is 5 at iteration 0");
    assertThat(words(9, 1, 4))
        .isEqualTo(
            "falls from 9 at iteration 0 to its lowest, 1 at iteration 1, then rises to 4 at iteration 2");
    assertThat(words(1, 9, 4))
        .isEqualTo(
            "rises from 1 at iteration 0 to its highest, 9 at iteration 1, then falls to 4 at iteration 2");
    assertThat(words(1, 9, 2, 8))
        .isEqualTo(
            "goes up and down from 1 to 8 in 3 iterations, lowest 1 at iteration 0, highest 9 at iteration 1");
    assertThat(words(1, 2, Double.NaN))
        .isEqualTo("rises from 1 to 2 in 1 iteration, then is no longer finite");
    assertThat(words(Double.NaN)).isEqualTo("has no finite value");
  }

  @Test
  void aSmallWiggleIsNoTurn() {
    assertThat(words(100, 50, 50.5, 20, 0)).startsWith("falls from 100 to 0");
    assertThat(words(100, 50, 55, 20, 0)).startsWith("goes up and down");
  }

  @Test
  void placesCarryTheirUnit() {
    assertThat(Axis.of("time (ms)").place(12)).isEqualTo("time 12 ms");
    assertThat(Axis.of("λ").place(0.1)).isEqualTo("λ = 0.1");
    assertThat(Axis.of("training examples").place(50)).isEqualTo("training examples 50");
  }

  @Test
  void aDivergingRunLeavesTheChartAndTheWordsSayWhereAndHowFar() {
    Plot plot = LossCurve.of(Map.of("good", trace(10, 5, 1), "bad", trace(10, 2000, 4e30)));
    assertThat(plot.y().to()).isEqualTo(1000);
    assertThat(plot.altText())
        .contains("“good” falls from 10 to 1 in 2 iterations.")
        .contains(
            "“bad” rises from 10 to 4e30 in 2 iterations; leaves the top of the chart at iteration 1 and reaches 4e30.");
  }

  @Test
  void mapsWithoutAnOrderAreSortedByName() {
    Plot plot = LossCurve.of(Map.of("c", trace(1), "a", trace(1), "b", trace(1)));
    assertThat(plot.marks()).extracting(Mark::name).containsExactly("a", "b", "c");
  }

  @Test
  void valuesThatALogarithmicAxisCannotShowAreCounted() {
    assertThat(LossCurve.above(1, Map.of("run", trace(3, 2, 1, 0.5))).altText())
        .endsWith(
            "“run” falls from 2 to -0.5 in 3 iterations; 2 values at or below 0 cannot be shown on the logarithmic axis.");
  }

  @Test
  void bandsPointsBarsAndRulesAreTold() {
    String words =
        Plot.of("T", "epoch", "error")
            .band("validation", new double[] {1, 2}, new double[][] {{3, 1}, {5, 2}})
            .lowest()
            .points("data", new double[] {1, 2, Double.NaN}, new double[] {7, 8, 9})
            .histogram("residuals", new double[] {0, 0.1, 2}, 2)
            .horizontal("goal", 2)
            .vertical("now", 1.5)
            .altText();
    assertThat(words)
        .contains(
            "“validation” falls from 4 at epoch 1 to 1.5 at epoch 2 (mean of 2 runs; standard deviation from 0.7071 to 1.414)")
        .contains("“lowest validation: epoch 2” is marked at epoch 2, error 1.5")
        .contains("“data” shows 3 points: epoch from 1 to 2, error from 7 to 9")
        .contains(
            "“residuals” counts 3 values in 2 bins, epoch from 0 to 2; most, 2, between 0 and 1")
        .contains("“goal” is a horizontal line at 2")
        .contains("“now” is a vertical line at epoch 1.5");
  }

  @Test
  void aLineGivenFromRightToLeftIsToldFromLeftToRight() {
    Plot plot = Plot.of("", "λ", "").line("v", new double[] {9, 3, 1}, new double[] {7, 2, 4});
    assertThat(plot.altText())
        .contains("“v” falls from 4 at λ = 1 to its lowest, 2 at λ = 3, then rises to 7 at λ = 9.");
  }

  @Test
  void aLineThatTurnsBackIsNoTrend() {
    assertThat(Plot.of("T", "x", "y").line("loop", new double[] {0, 2, 1}, new double[3]).altText())
        .contains("“loop” joins 3 points from (0, 0) to (1, 0)");
    assertThat(
            Plot.of("T", "x", "y").line("step", new double[] {1, 1}, new double[] {0, 5}).altText())
        .contains("“step” rises from 0 at x = 1 to 5 at x = 1");
  }

  @Test
  void theFirstOfEqualExtremesIsTold() {
    assertThat(words(5, 1, 1, 5, 5)).contains("its lowest, 1 at iteration 1, then rises");
    assertThat(words(1, 5, 5, 1)).contains("its highest, 5 at iteration 1, then falls");
  }

  @Test
  void roundingIsNoMotion() {
    assertThat(words(1e6, 1e6 + 1e-7)).startsWith("stays at 1e6");
    assertThat(words(1e6, 1e6 + 1e-4)).startsWith("rises");
    assertThat(words(0, 1e-13)).startsWith("stays at 0");
  }

  @Test
  void onALogarithmicAxisZeroIsTheSmallestNumber() {
    double[] x = {0, 1, 2};
    Axis loss = Axis.of("loss").logarithmic();
    assertThat(Trend.of(x, new double[] {1, 0.5, 0}, Axis.of("epoch"), loss))
        .isEqualTo("falls from 1 to 0 in 2 epochs");
    assertThat(Trend.of(x, new double[] {0, 0.5, 1}, Axis.of("epoch"), loss))
        .isEqualTo("rises from 0 to 1 in 2 epochs");
    assertThat(words(-1, -2, -3)).isEqualTo("falls from -1 to -3 in 2 iterations");
    // A bump by a tenth: no turn where the axis spans 308 decades, one where it spans a fifth of
    // one.
    assertThat(Trend.of(x, new double[] {1, 1.1, 0}, Axis.of("epoch"), loss)).startsWith("falls");
    assertThat(Trend.of(x, new double[] {1, 1.1, 0.7}, Axis.of("epoch"), loss)).startsWith("rises");
  }

  @Test
  void anUnlabelledUnitIsNoUnit() {
    assertThat(Axis.of(" (ms)").quantity()).isEqualTo(" (ms)");
    assertThat(Axis.of("f(w)").quantity()).isEqualTo("f(w)");
  }

  @Test
  void aSortedMapKeepsItsOrder() {
    Map<String, Trace> backwards = new TreeMap<>(Comparator.reverseOrder());
    backwards.putAll(Map.of("a", trace(1), "b", trace(1)));
    assertThat(LossCurve.of(backwards).marks()).extracting(Mark::name).containsExactly("b", "a");
    Map<String, Trace> linked = new LinkedHashMap<>();
    linked.put("z", trace(1));
    linked.put("a", trace(1));
    assertThat(LossCurve.of(linked).marks()).extracting(Mark::name).containsExactly("z", "a");
  }

  @Test
  void aLossThatIsNeverPositiveHasALinearAxis() {
    assertThat(LossCurve.of(trace(-1, -2)).y().scale()).isEqualTo(Scale.LINEAR);
    assertThat(LossCurve.of(trace(0, -2)).y().scale()).isEqualTo(Scale.LINEAR);
    assertThat(LossCurve.of(trace(-1, 2)).y().scale()).isEqualTo(Scale.LOGARITHMIC);
  }

  @Test
  void theChartEndsAtAHundredTimesTheLargestStart() {
    Plot clipped = LossCurve.of(Map.of("a", trace(1, 10), "b", trace(2, 3000)));
    assertThat(clipped.y().to()).isEqualTo(200);
    // The lowest value shown is 1, and the margin four percent of the 2.3 decades up to 200.
    assertThat(Math.log10(clipped.y().from())).isCloseTo(-0.04 * Math.log10(200), within(1e-12));
    assertThat(LossCurve.of(trace(1, 100)).y().fixed()).isFalse();
    assertThat(LossCurve.of(trace(1, 101)).y().fixed()).isTrue();
    assertThat(LossCurve.of(trace(-1, 1e9)).y().fixed()).isFalse();
    assertThat(LossCurve.of(trace(0, 1e9)).y().fixed()).isFalse();
    assertThat(LossCurve.of(Map.of()).y().fixed()).isFalse();
  }

  @Test
  void theFirstOfTheLowestPointsIsMarked() {
    double[] x = {1, 2, 3, 4};
    Plot line = Plot.of("", "λ", "").line("v", x, new double[] {Double.NaN, 3, 1, 1});
    assertThat(line.lowest().marks().get(1)).isEqualTo(new Mark.Spot("lowest v: λ = 3", 3, 1));
    Plot other = line.line("w", x, new double[] {0, 1, 2, 3}).spot("s", 1, 1).lowest();
    assertThat(other.marks().get(3)).isEqualTo(new Mark.Spot("lowest w: λ = 1", 1, 0));
  }

  @Test
  void aChoiceIsMarkedAtTheNearestPointOfTheLastLine() {
    double[] x = {1, 2, 4, Double.NaN};
    Plot line = Plot.of("", "λ", "").line("v", x, new double[] {5, 6, 7, 8});
    assertThat(line.chosen("chosen", 2.9).marks().get(1))
        .isEqualTo(new Mark.Spot("chosen: λ = 2", 2, 6));
    assertThat(line.chosen("chosen", 3.1).marks().get(1))
        .isEqualTo(new Mark.Spot("chosen: λ = 4", 4, 7));
    assertThatThrownBy(() -> Plot.of("", "λ", "").chosen("chosen", 1))
        .hasMessage("chosen(…) needs a line or band before it but there is none");
    assertThatThrownBy(() -> line.chosen("chosen", Double.NaN)).hasMessageContaining("at must be");
  }

  @Test
  void aRunOnACurveIsTold() {
    Trace trace = new Trace();
    for (int k = 0; k <= 2; k++) {
      double w = 4 >> k;
      trace.add(new Iterate(k, new double[] {w}, w * w, 1, 0.1, 1));
    }
    Plot plot = Plot.of("Steps", "w", "f(w)").path("run", trace);
    Mark.Path path = (Mark.Path) plot.marks().get(0);
    assertThat(path.x()).containsExactly(4, 2, 1);
    assertThat(path.y()).containsExactly(16, 4, 1);
    assertThat(plot.altText())
        .contains(
            "“run” goes in 2 steps from (4, 16) to (1, 1);"
                + " the objective changes from 16 to 1.");
    assertThatThrownBy(() -> plot.path("run", trace(1, 2)))
        .hasMessage(
            "a path along a curve must have 1 parameter but has 2;"
                + " draw it across a landscape with Contour.of(f, trace)");
  }

  @Test
  void aChordAndATangentAreLines() {
    Plot plot =
        Plot.of("", "w", "f(w)")
            .chord("chord", w -> w * w, -1, 3)
            .tangent("tangent", w -> w * w, 2, 1, 0, 2);
    assertThat(plot.marks().get(0).x()).containsExactly(-1, 3);
    assertThat(plot.marks().get(0).y()).containsExactly(1, 9);
    Mark tangent = plot.marks().get(1);
    assertThat(tangent.y()[0]).isEqualTo(-1);
    assertThat(tangent.y()[200]).isCloseTo(1, within(1e-12));
    assertThat(plot.altText())
        .contains("“chord” rises from 1 at w = -1 to 9 at w = 3.")
        .contains("“tangent” rises from -1 at w = 0 to 3 at w = 2.");
  }

  @Test
  void aSetIsToldByItsExtent() {
    double[] x = {1, 0, -1, 0};
    double[] y = {0, 2, 0, -2};
    assertThat(Plot.of("", "w₁", "w₂").outline("budget", x, y).altText())
        .contains("“budget” encloses a set: w₁ from -1 to 1, w₂ from -2 to 2.");
    assertThatThrownBy(() -> new Mark.Outline("budget", new double[2], new double[2]))
        .hasMessageContaining("the number of corners of \"budget\" must be at least 3");
  }

  @Test
  void theSpreadOfSeedsDividesByTheirNumberLessOne() {
    Mark.Band band = Spread.over("", new double[] {0}, new double[][] {{1}, {2}, {6}});
    assertThat(band.mean()).containsExactly(3);
    assertThat(band.deviation()[0]).isCloseTo(Math.sqrt(7), within(1e-12));
    assertThat(Spread.over("", new double[] {0}, new double[][] {{4}}).deviation())
        .containsExactly(0);
  }
}

package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import thalweg.experiments.Domain;
import thalweg.experiments.Experiment;
import thalweg.experiments.GaussianProcessSearch;
import thalweg.experiments.PairedComparison;
import thalweg.experiments.RandomSampling;
import thalweg.experiments.SearchResult;
import thalweg.experiments.Setting;
import thalweg.experiments.Space;

class ComparisonChartsTest {
  private static final Setting BASE = Setting.of("λ", 1.0).with("rule", "SGD");

  private static Experiment experiment() {
    return Experiment.of(
        "toy",
        (setting, seed) -> {
          double value = Math.abs(Math.log10(setting.number("λ"))) + 0.5 * seed;
          return setting.text("rule").equals("broken") ? Double.NaN : value + 0.01 * seed * value;
        });
  }

  @Test
  void valuesAreABandInTheOrderOfTheNumberWithAPointForEachRun() {
    PairedComparison comparison = experiment().compare(3, BASE, BASE.varying("λ", 100.0, 0.1));
    Plot plot = ComparisonCharts.values(comparison, "loss");
    Mark.Band band = (Mark.Band) plot.marks().get(1);
    assertThat(band.x()).containsExactly(0.1, 1, 100);
    assertThat(band.mean()[0]).isEqualTo(comparison.moments(2).mean());
    assertThat(band.deviation()[2])
        .isCloseTo(comparison.moments(1).sampleDeviation(), Offset.offset(1e-14));
    assertThat(plot.marks().get(0).y()).hasSize(9);
    assertThat(plot.altText()).contains("toy: values by λ", "Horizontal axis: λ, logarithmic");
  }

  @Test
  void differencesHaveTheirIntervals() {
    PairedComparison comparison = experiment().compare(3, BASE, BASE.varying("λ", 100.0, 0.1));
    Bars bars = ComparisonCharts.differences(comparison, "loss");
    assertThat(bars.names()).containsExactly("λ = 100.0", "λ = 0.1");
    assertThat(bars.values()[1]).isEqualTo(comparison.test(2).mean());
    assertThat(bars.errors()[0]).isEqualTo(comparison.test(1).halfWidth(0.95));
    assertThat(bars.altText()).contains("difference from λ = 1.0");
  }

  @Test
  void whatCannotBeDrawnIsSaid() {
    PairedComparison rules = experiment().compare(2, BASE, BASE.varying("rule", "Adam", "broken"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ComparisonCharts.values(rules, "loss"))
        .withMessage(
            "a chart of values needs one number that was varied, but varied was [rule]; differences(…) draws any comparison");
    assertThat(ComparisonCharts.differences(rules, "loss").names()).containsExactly("rule = Adam");
    PairedComparison broken = experiment().compare(2, BASE, BASE.varying("rule", "broken"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ComparisonCharts.differences(broken, "loss"))
        .withMessageContaining("rule = broken failed in 2 runs: the value was NaN");
  }

  @Test
  void searchesOfOneStrategyAreTheirMedian() {
    Space space = Space.of("λ", Domain.logarithmic(1e-2, 100)).and("rule", Domain.choice("SGD"));
    List<SearchResult> results =
        List.of(
            experiment().search(space, new RandomSampling(), 12, 1, 1),
            experiment().search(space, new GaussianProcessSearch(4), 12, 1, 1),
            experiment().search(space, new RandomSampling(), 12, 1, 2));
    Plot plot = SearchCurves.of("loss", results);
    assertThat(plot.marks()).hasSize(2);
    Mark median = plot.marks().get(0);
    assertThat(median.name()).isEqualTo("random sampling (median of 2)");
    assertThat(median.x()).hasSize(12);
    assertThat(median.y()[11])
        .isCloseTo(
            (results.get(0).best().value() + results.get(2).best().value()) / 2,
            Offset.offset(1e-15));
    assertThat(plot.marks().get(1).y()).containsExactly(results.get(1).bestSoFar());
    SearchResult broken =
        experiment().search(Space.of("λ", Domain.between(0, 1)), new RandomSampling(), 2, 1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SearchCurves.of("loss", broken))
        .withMessageStartingWith(
            "a curve needs a setting with a value, but no result has one: toy");
  }
}

package thalweg.notebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import thalweg.generalization.BiasVariance;
import thalweg.generalization.Complexity;
import thalweg.generalization.ComplexityMeasures;
import thalweg.generalization.DoubleDescent;
import thalweg.generalization.EarlyStoppingComparison;
import thalweg.generalization.GapCorrelation;
import thalweg.generalization.ZeroOneDecomposition;
import thalweg.plots.GeneralizationCharts;
import thalweg.plots.Numbers;

/** What was found out about generalization: a picture where there is one, else a table; a sentence says how far an interrupt let it come. */
final class GeneralizationView {
  private GeneralizationView() {}

  static View of(DoubleDescent descent) {
    return picture(FigureView.of(GeneralizationCharts.doubleDescent(descent)), descent.toString());
  }

  static View of(EarlyStoppingComparison comparison) {
    return picture(
        FigureView.of(GeneralizationCharts.earlyStopping(comparison)), comparison.toString());
  }

  /** A figure with a sentence below it; the text has both. */
  private static View picture(View figure, String sentence) {
    return new View(
        sentence + "\n" + figure.text(),
        figure.html() + Html.paragraphs(List.of(sentence)),
        null,
        figure.picture());
  }

  static View of(BiasVariance parts) {
    List<List<String>> rows = new ArrayList<>();
    if (parts.noiseKnown()) {
      rows.add(row("noise σ²", parts.noise()));
    }
    rows.add(row(parts.noiseKnown() ? "bias²" : "bias² and noise", parts.biasSquared()));
    rows.add(row("variance", parts.variance()));
    rows.add(row("squared error", parts.error()));
    return pairs(
        "Squared error in parts",
        parts.replicates(),
        parts.planned(),
        parts.pointBias().length,
        rows);
  }

  static View of(ZeroOneDecomposition parts) {
    return pairs(
        "Error rate in parts",
        parts.replicates(),
        parts.planned(),
        parts.main().length,
        List.of(
            row("bias: the main prediction is wrong", parts.bias()),
            row("+ variance where it is right", parts.unbiasedVariance()),
            row("− variance where it is wrong", parts.biasedVariance()),
            row("error rate", parts.error())));
  }

  private static View pairs(
      String what, int replicates, int planned, int points, List<List<String>> rows) {
    String caption =
        "%s, from %d samples at %d points%s"
            .formatted(
                what,
                replicates,
                points,
                replicates < planned ? ", interrupted; %d were planned".formatted(planned) : "");
    return View.of(Columns.pairs(caption, rows), Html.pairs(caption, rows));
  }

  private static List<String> row(String name, double value) {
    return List.of(name, Numbers.precise(value));
  }

  static View of(ComplexityMeasures measures) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("training error", measures.trainError()));
    rows.add(row("test error", measures.testError()));
    rows.add(row("gap", measures.gap()));
    for (Complexity each : Complexity.values()) {
      rows.add(List.of(each.words(), number(measures.get(each))));
    }
    String caption = "A trained network: its gap and measures of complexity";
    return View.of(Columns.pairs(caption, rows), Html.pairs(caption, rows));
  }

  static View of(GapCorrelation correlation) {
    String caption =
        "Rank correlation with the gap over %d networks, ± %s by chance%s"
            .formatted(
                correlation.runs().size(),
                Numbers.format(correlation.chance(), 2),
                correlation.interrupted()
                    ? ", interrupted; %d were planned".formatted(correlation.planned())
                    : "");
    List<String> head = List.of("measure", "Kendall's τ", "smallest", "largest");
    List<List<String>> rows =
        Arrays.stream(Complexity.values()).map(each -> row(correlation, each)).toList();
    return View.of(Columns.of(caption, head, rows), Html.table(caption, head, rows));
  }

  private static List<String> row(GapCorrelation correlation, Complexity measure) {
    double[] values =
        Arrays.stream(correlation.values(measure)).filter(each -> !Double.isNaN(each)).toArray();
    double tau = correlation.tau(measure);
    return List.of(
        measure.words(),
        Double.isNaN(tau) ? "–" : Numbers.format(tau, 2),
        number(Arrays.stream(values).min().orElse(Double.NaN)),
        number(Arrays.stream(values).max().orElse(Double.NaN)));
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "–" : Numbers.precise(value);
  }
}

package thalweg.plots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import thalweg.experiments.Sweep;
import thalweg.generalization.BiasVariance;
import thalweg.generalization.Complexity;
import thalweg.generalization.DoubleDescent;
import thalweg.generalization.EarlyStoppingComparison;
import thalweg.generalization.GapCorrelation;
import thalweg.math.Check;

/** Charts of generalization: the gap, double descent, bias and variance, early stopping beside ridge, measures beside the gap. */
public final class GeneralizationCharts {
  private static final String FEATURES = "features p";

  private GeneralizationCharts() {}

  /**
   * The generalization gap of a sweep, mean and standard deviation over seeds.
   *
   * @param error what the errors are, with their unit, such as {@code mean squared error}
   */
  public static Plot gap(Sweep sweep, String error) {
    int seeds = sweep.errors()[0].length;
    String title = "Generalization gap by " + sweep.name();
    return Plot.of(
            sweep.interrupted() ? title + " (interrupted)" : title,
            sweep.name(),
            "validation − training " + error)
        .with(new Mark.Band("gap", sweep.settings(), sweep.meanGap(), sweep.sdGap(), seeds))
        .horizontal("no gap", 0);
  }

  /** Errors and norms by the number of features, one above the other; a curve for each penalty, from the same examples. */
  public static Panels doubleDescent(DoubleDescent... descents) {
    Check.atLeast("the number of curves", descents.length, 1);
    Plot error = Plot.of("Errors", FEATURES, "share of wrong labels").logX();
    Plot norm = Plot.of("Length of the solution", FEATURES, "‖w‖, median over seeds").logX().logY();
    for (DoubleDescent each : descents) {
      String name = name(each);
      error = error.band("test, " + name, each.widths(), each.testErrors());
      norm = norm.line(name, each.widths(), DoubleDescent.median(each.norms()));
    }
    DoubleDescent first = descents[0];
    if (descents.length == 1) {
      error = error.band("training", first.widths(), first.trainErrors());
    }
    int n = first.examples();
    String threshold = "p = n = " + n;
    boolean interrupted = Arrays.stream(descents).anyMatch(DoubleDescent::interrupted);
    return Panels.of(
        "Least squares on random features" + (interrupted ? " (interrupted)" : ""),
        1,
        error.vertical(threshold, n),
        norm.vertical(threshold, n));
  }

  private static String name(DoubleDescent descent) {
    double lambda = descent.sweep().lambda();
    return lambda == 0 ? "shortest solution" : "ridge, λ = " + Numbers.brief(lambda);
  }

  /**
   * Bias², variance and their sum over a setting, such as λ or a degree.
   *
   * @param setting its name and unit
   * @param values the settings
   * @param parts the decomposition at each
   */
  public static Plot biasVariance(String setting, double[] values, List<BiasVariance> parts) {
    Check.length("values", values, parts.size());
    Check.atLeast("the number of settings", parts.size(), 1);
    boolean known = parts.stream().allMatch(BiasVariance::noiseKnown);
    Plot plot =
        Plot.of("Bias and variance by " + setting, setting, "squared error")
            .line("error", values, each(parts, BiasVariance::error))
            .lowest()
            .line(
                known ? "bias²" : "bias² and noise", values, each(parts, BiasVariance::biasSquared))
            .line("variance", values, each(parts, BiasVariance::variance));
    return known ? plot.line("noise", values, each(parts, BiasVariance::noise)) : plot;
  }

  private static double[] each(List<BiasVariance> parts, ToDoubleFunction<BiasVariance> part) {
    return parts.stream().mapToDouble(part).toArray();
  }

  /** Gradient flow stopped at t beside ridge with λ = 1/t. */
  public static Plot earlyStopping(EarlyStoppingComparison comparison) {
    return Plot.of("Early stopping beside ridge", "t = 1/λ", comparison.measure().words())
        .logX()
        .line("gradient flow", comparison.times(), comparison.flow())
        .lowest()
        .line("ridge", comparison.times(), comparison.ridge())
        .lowest();
  }

  /**
   * A measure of each network beside its gap.
   *
   * @throws IllegalArgumentException if the measure is not defined for some network
   */
  public static Plot measure(GapCorrelation correlation, Complexity measure) {
    double[] values = correlation.values(measure);
    if (Arrays.stream(values).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException(
          "the measure \"%s\" is not defined for some of the networks; draw another one"
              .formatted(measure.words()));
    }
    return Plot.of(
            "Gap by %s, rank correlation %s"
                .formatted(measure.words(), Numbers.format(correlation.tau(measure), 2)),
            measure.words(),
            "test error − training error")
        .points("networks", values, correlation.gaps());
  }

  /** The rank correlation of each measure with the gap; what is not defined is left out. */
  public static Bars correlations(GapCorrelation correlation) {
    List<Complexity> defined = new ArrayList<>(List.of(Complexity.values()));
    defined.removeIf(each -> Double.isNaN(correlation.tau(each)));
    if (defined.isEmpty()) {
      throw new IllegalArgumentException(
          "no measure differs between the networks and is defined for all of them; vary more settings");
    }
    double[] taus = defined.stream().mapToDouble(correlation::tau).toArray();
    return Bars.of(
        "Which measure goes with the gap",
        "Kendall's τ over %d networks; chance alone gives 0 ± %s"
            .formatted(correlation.runs().size(), Numbers.format(correlation.chance(), 2)),
        defined.stream().map(Complexity::words).toList(),
        taus);
  }
}

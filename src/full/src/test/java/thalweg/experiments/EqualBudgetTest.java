package thalweg.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The strategies beside each other at an equal budget of 30 whole runs over 20 seeds, as an experiment of its own: its setting is the strategy, its
 * seed that of the search.
 */
class EqualBudgetTest {
  private static final int SEEDS = 20;

  private static final Map<String, SearchStrategy> STRATEGIES =
      Map.of(
          "random", new RandomSampling(),
          "Latin hypercube", new LatinHypercube(),
          "Gaussian process", new GaussianProcessSearch(),
          "halving", new SuccessiveHalving(),
          "Hyperband", new Hyperband());

  /** Branin's function, as in Jones, Schonlau and Welch (1998): minimum 0.397887 at three places. */
  private static double branin(double x, double y) {
    double bowl = y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
    return bowl * bowl + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10;
  }

  private static PairedComparison compare(
      Space space, int full, BudgetedMeasurement f, Object... others) {
    Setting random = Setting.of("strategy", "random");
    return Experiment.of(
            "strategies",
            (setting, seed) -> {
              SearchStrategy strategy = STRATEGIES.get(setting.text("strategy"));
              if (strategy == null) {
                throw new IllegalArgumentException("no such strategy");
              }
              return Experiment.of("f", full, f)
                  .onThreads(1)
                  .search(space, strategy, 30, 1, seed)
                  .best()
                  .value();
            })
        .compare(SEEDS, random, random.varying("strategy", others));
  }

  private static double median(double[] values) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    return (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
  }

  @Test
  void theGaussianProcessBeatsRandomSamplingOnASmoothFunction() {
    Space space = Space.of("x", Domain.between(-5, 10)).and("y", Domain.between(0, 15));
    PairedComparison comparison =
        compare(
            space,
            1,
            (s, seed, budget) -> branin(s.number("x"), s.number("y")),
            "Latin hypercube",
            "Gaussian process");
    double random = median(comparison.values()[0]) - 0.397887;
    double process = median(comparison.values()[2]) - 0.397887;
    assertThat(process).isPositive().isLessThan(random / 10);
    assertThat(comparison.test(2).mean()).isNegative();
    assertThat(comparison.exceedsNoise(2)).isTrue();
  }

  /** Training in miniature: what a setting is worth shows early, up to an error that shrinks with the budget. */
  @Test
  void halvingAndHyperbandBeatRandomSamplingWhereShortRunsTell() {
    Space space =
        Space.of("a", Domain.between(0, 1))
            .and("b", Domain.between(0, 1))
            .and("c", Domain.between(0, 1))
            .and("d", Domain.between(0, 1));
    PairedComparison comparison =
        compare(
            space,
            27,
            (s, seed, budget) -> {
              double distance = 0;
              for (String name : List.of("a", "b", "c", "d")) {
                distance += Math.abs(s.number(name) - 0.4);
              }
              double wobble = Math.sin(1e4 * distance);
              return distance + 0.3 * (1 / Math.sqrt(budget) - 1 / Math.sqrt(27)) * (1 + wobble);
            },
            "halving",
            "Hyperband");
    assertThat(comparison.exceedsNoise(1)).isTrue();
    assertThat(comparison.exceedsNoise(2)).isTrue();
    assertThat(comparison.test(1).mean()).isNegative();
    assertThat(comparison.test(2).mean()).isNegative();
  }
}

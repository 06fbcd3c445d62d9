package thalweg.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PairedComparisonTest {
  private static final Setting BASE = Setting.of("λ", 1.0).with("rule", "SGD");

  /** A comparison with these values, a row a setting. */
  private static PairedComparison of(List<Setting> settings, double[]... values) {
    List<RunRecord> runs = new ArrayList<>();
    for (int i = 0; i < settings.size(); i++) {
      for (int seed = 0; seed < values[i].length; seed++) {
        runs.add(
            new RunRecord(
                new RunKey("e", settings.get(i), seed, 1, "", "17", "1"), values[i][seed], "", 0));
      }
    }
    return new PairedComparison("e", settings, values[0].length, 0, runs, List.of());
  }

  @Test
  void aDifferenceBeyondTheNoiseIsSaidToBeOne() {
    PairedComparison c =
        of(
            List.of(BASE, BASE.with("λ", 0.1)),
            new double[] {5, 9, 2, 7, 4},
            new double[] {4, 7.9, 0.8, 6.1, 3});
    assertThat(c.sentence(1))
        .isEqualTo(
            "λ = 0.1 beats λ = 1.0 by 1.04 (95% interval 0.898 to 1.18; lower in 5 of 5 seeds;"
                + " paired t: p < 0.001, d = 9.1): more than seed noise.");
    assertThat(c.exceedsNoise(1)).isTrue();
    assertThat(c.toString())
        .isEqualTo(
            """
            e: mean ± standard deviation over 5 seeds
            λ = 1.0: 5.4 ± 2.7
            λ = 0.1: 4.36 ± 2.7
            """
                + c.sentence(1));
  }

  @Test
  void theOtherWayRoundItLoses() {
    PairedComparison c =
        of(
            List.of(BASE, BASE.with("rule", "Adam")),
            new double[] {4, 7.9, 0.8, 6.1, 3},
            new double[] {5, 9, 2, 7, 4});
    assertThat(c.sentence(1))
        .startsWith(
            "rule = Adam loses to rule = SGD by 1.04 (95% interval 0.898 to 1.18; lower in 0 of 5");
  }

  @Test
  void noiseIsSaidToBeNoiseAndHowManySeedsWouldTell() {
    PairedComparison c =
        of(
            List.of(BASE, BASE.with("λ", 0.1)),
            new double[] {5, 9, 2, 7},
            new double[] {6, 7.5, 2.5, 6.5});
    assertThat(c.sentence(1))
        .isEqualTo(
            "λ = 0.1 is 0.125 lower than λ = 1.0 on average (95% interval -1.64 to 1.89; lower in 2 of 4 seeds;"
                + " paired t: p = 0.84, d = 0.11): no more than seed noise; about 620 seeds would show an effect of this size.");
    assertThat(c.exceedsNoise(1)).isFalse();
  }

  @Test
  void severalAlternativesAreCorrected() {
    double[] base = {0, 0, 0, 0, 0, 0};
    PairedComparison c =
        of(
            List.of(BASE, BASE.with("λ", 0.1), BASE.with("λ", 0.2), BASE.with("rule", "Adam")),
            base,
            new double[] {1, 2, 0, 1.5, 0.2, 0.9},
            new double[] {-1, 1, -1, 1, -1, 1},
            new double[] {1, 2, -1, 3, -0.5, 1});
    double[] raw = {c.test(1).p(), c.test(2).p(), c.test(3).p()};
    assertThat(raw[0]).isBetween(0.05 / 3, 0.05);
    assertThat(c.adjustedP()[1]).isEqualTo(3 * raw[0]);
    assertThat(c.exceedsNoise(1)).isFalse();
    assertThat(c.sentence(1)).contains("after Holm's correction for 3 comparisons");
    assertThat(c.labels())
        .containsExactly(
            "λ = 1.0, rule = SGD",
            "λ = 0.1, rule = SGD",
            "λ = 0.2, rule = SGD",
            "λ = 1.0, rule = Adam");
    assertThat(c.sentence(3)).startsWith("rule = Adam is 0.917 higher than rule = SGD on average");
  }

  /** Also of values near the ends of the doubles, and never a number that is none. */
  @Test
  void valuesMayBeInAnyUnit() {
    List<Setting> settings = List.of(BASE, BASE.with("λ", 0.1));
    for (double unit : new double[] {1e-300, 1e300}) {
      assertThat(
              of(settings, new double[] {unit, 2 * unit}, new double[] {3 * unit, 4.1 * unit})
                  .test(1)
                  .p())
          .isCloseTo(
              of(settings, new double[] {1, 2}, new double[] {3, 4.1}).test(1).p(),
              Offset.offset(1e-12));
    }
    assertThat(of(settings, new double[] {1e308, 2}, new double[] {-1e308, 2}).sentence(1))
        .isEqualTo(
            "λ = 0.1 and λ = 1.0 differ by more than a double holds: measure in another unit.");
  }

  @Test
  void whatHasNoNoiseNeedsNoTest() {
    List<Setting> settings = List.of(BASE, BASE.with("λ", 0.1));
    assertThat(of(settings, new double[] {1, 2}, new double[] {1, 2}).sentence(1))
        .isEqualTo("λ = 0.1 and λ = 1.0 have the same value in each of 2 seeds.");
    assertThat(of(settings, new double[] {1, 2}, new double[] {3, 4}).sentence(1))
        .isEqualTo(
            "λ = 0.1 loses to λ = 1.0 by 2 in each of 2 seeds: a difference without any noise, which needs no test.");
  }
}

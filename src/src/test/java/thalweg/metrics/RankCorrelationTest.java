package thalweg.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Kendall's τ by hand. */
class RankCorrelationTest {

  @Test
  void theSameOrderIsOneAndTheOppositeMinusOne() {
    double[] x = {1, 5, 2, 8};
    assertThat(RankCorrelation.kendall(x, new double[] {0.1, 10, 0.2, 1e9})).isEqualTo(1);
    assertThat(RankCorrelation.kendall(x, new double[] {4, 2, 3, 1})).isEqualTo(-1);
  }

  /** Of six pairs five are concordant, one is discordant. */
  @Test
  void oneSwapOfFourIsTwoThirds() {
    assertThat(RankCorrelation.kendall(new double[] {1, 2, 3, 4}, new double[] {1, 3, 2, 4}))
        .isEqualTo(2.0 / 3, within(1e-15));
  }

  /** x has one tie of six pairs, y none: C − D = 5 − 0, and 5/√(5·6). */
  @Test
  void tiesCountAsKendallSays() {
    assertThat(RankCorrelation.kendall(new double[] {1, 1, 2, 3}, new double[] {1, 2, 3, 4}))
        .isEqualTo(5 / Math.sqrt(30), within(1e-15));
  }

  @Test
  void noOrderIsNoNumber() {
    assertThat(RankCorrelation.kendall(new double[] {1, 1}, new double[] {1, 2})).isNaN();
    assertThat(RankCorrelation.kendall(new double[] {1}, new double[] {1})).isNaN();
    assertThatThrownBy(
            () -> RankCorrelation.kendall(new double[] {1, Double.NaN}, new double[] {1, 2}))
        .hasMessage("x must be a number but was NaN");
    assertThatThrownBy(() -> RankCorrelation.kendall(new double[2], new double[3]))
        .hasMessage("y must have 2 entries but has 3");
  }
}

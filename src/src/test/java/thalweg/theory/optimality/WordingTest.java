package thalweg.theory.optimality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers within sentences. */
class WordingTest {
  @Test
  void zerosThatSayNothingAreLeftOut() {
    assertThat(Wording.number(2)).isEqualTo("2");
    assertThat(Wording.number(2 - 1e-12)).isEqualTo("2");
    assertThat(Wording.number(0.25)).isEqualTo("0.25");
    assertThat(Wording.number(-99.9999)).isEqualTo("-100");
    assertThat(Wording.number(1230.4)).isEqualTo("1230");
    assertThat(Wording.number(1e-20)).isEqualTo("1.000e-20");
    assertThat(Wording.number(2e9)).isEqualTo("2.000e+09");
  }

  @Test
  void longListsAreCut() {
    assertThat(Wording.list(List.of("a", "b"))).isEqualTo("a; b");
    assertThat(Wording.list(List.of(1, 2, 3, 4, 5, 6, 7, 8)))
        .isEqualTo("1; 2; 3; 4; 5; 6; and 2 more");
  }
}

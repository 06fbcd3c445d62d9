package thalweg.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigitsTest {

  @Test
  void numbersInSentencesAreShort() {
    assertThat(Digits.of(0.0123456, 3)).isEqualTo("0.0123");
    assertThat(Digits.of(1495.157, 3)).isEqualTo("1495");
    assertThat(Digits.of(-110.4, 2)).isEqualTo("-110");
    assertThat(Digits.of(27, 3)).isEqualTo("27");
    assertThat(Digits.of(0, 3)).isEqualTo("0");
    assertThat(Digits.of(0.99999, 2)).isEqualTo("1");
    assertThat(Digits.of(1.5e-9, 2)).isEqualTo("1.5e-09");
    assertThat(Digits.of(2.345e8, 3)).isEqualTo("2.35e+08");
    assertThat(Digits.of(Double.NaN, 3)).isEqualTo("NaN");
    assertThat(Digits.of(Double.NEGATIVE_INFINITY, 3)).isEqualTo("-Infinity");
  }
}

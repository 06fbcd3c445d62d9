package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class TicksTest {

  private static Ticks linear(double low, double high) {
    return Ticks.of(new Range(Scale.LINEAR, low, high), 6);
  }

  private static Ticks logarithmic(double low, double high) {
    return Ticks.of(new Range(Scale.LOGARITHMIC, low, high), 6);
  }

  @Test
  void numbersAreRound() {
    assertThat(linear(0, 500).labels()).containsExactly("0", "100", "200", "300", "400", "500");
    assertThat(linear(-0.11, 0.1).labels())
        .containsExactly("−0.10", "−0.05", "0.00", "0.05", "0.10");
    assertThat(linear(0, 3e9).labels()).contains("0", "5e8", "3e9");
    assertThat(linear(0, 3e-7).labels()).contains("0", "1e−7");
  }

  @Test
  void decadesAreWrittenAsPowersWhereTheyAreLong() {
    assertThat(logarithmic(1e-12, 1).labels()).contains("10⁻¹²", "10⁰");
    assertThat(logarithmic(0.01, 1000).labels())
        .containsExactly("0.01", "0.1", "1", "10", "100", "1000");
    assertThat(logarithmic(1437, 14532).labels()).containsExactly("2000", "5000", "10000");
    assertThat(logarithmic(300, 500).labels()).containsExactly("300", "400", "500");
  }

  @Property(tries = 300)
  void thereAreNeverTooManyAndAlwaysSome(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
      @ForAll @DoubleRange(min = -6, max = 6) double exponent) {
    assertThat(linear(low, low + Math.pow(10, exponent)).values()).hasSizeBetween(3, 12);
  }

  @Property(tries = 300)
  void logarithmicOnesNeitherCrowdNorVanish(
      @ForAll @DoubleRange(min = -300, max = 200) double exponent,
      @ForAll @DoubleRange(min = 0.4, max = 100) double decades) {
    assertThat(logarithmic(Math.pow(10, exponent), Math.pow(10, exponent + decades)).values())
        .hasSizeBetween(1, 12);
  }

  @Test
  void numbersHaveAFewDigits() {
    assertThat(Numbers.brief(14532.3)).isEqualTo("14532");
    assertThat(Numbers.brief(0.0123456)).isEqualTo("0.01235");
    assertThat(Numbers.brief(3.2e-9)).isEqualTo("3.2e-9");
    assertThat(Numbers.brief(-1234567)).isEqualTo("-1.235e6");
    assertThat(Numbers.brief(999999.7)).isEqualTo("1e6");
    assertThat(Numbers.precise(Math.PI)).isEqualTo("3.14159");
    assertThat(Numbers.brief(Double.NaN)).isEqualTo("NaN");
    assertThat(Numbers.brief(Double.NEGATIVE_INFINITY)).isEqualTo("-∞");
    assertThat(Numbers.brief(-0.0)).isEqualTo("0");
  }

  @Test
  void anEndThatIsRoundCarriesItsNumber() {
    assertThat(linear(0, 6).labels()).containsExactly("0", "1", "2", "3", "4", "5", "6");
    assertThat(logarithmic(1, 100).labels())
        .containsExactly("1", "2", "5", "10", "20", "50", "100");
    assertThat(logarithmic(1, 1000).labels()).containsExactly("1", "10", "100", "1000");
  }

  @Test
  void longAxesSkipDecadesEvenly() {
    assertThat(logarithmic(1e-8, 1).labels())
        .containsExactly("10⁻⁸", "10⁻⁷", "10⁻⁶", "10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "10⁰");
    assertThat(logarithmic(1e-9, 1).labels())
        .containsExactly("10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "10⁰");
    assertThat(logarithmic(0.9e-3, 1).labels()).contains("0.001");
    assertThat(logarithmic(1, 1.1e4).labels()).contains("10000");
  }

  @Test
  void numbersChangeTheirFormAtTheSameDigitEverywhere() {
    assertThat(Numbers.brief(0.0001)).isEqualTo("0.0001");
    assertThat(Numbers.brief(0.00001)).isEqualTo("1e-5");
    assertThat(Numbers.brief(123456)).isEqualTo("123456");
    assertThat(Numbers.brief(Double.POSITIVE_INFINITY)).isEqualTo("∞");
  }
}

package thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FourDigitsTest {

  @Test
  void wholeNumbersHaveNoPointAndOthersFourDigits() {
    assertThat(FourDigits.brief(0)).isEqualTo("0");
    assertThat(FourDigits.brief(-7)).isEqualTo("-7");
    assertThat(FourDigits.brief(99999)).isEqualTo("99999");
    assertThat(FourDigits.brief(-100000)).isEqualTo("-1e+05");
    assertThat(FourDigits.brief(123456)).isEqualTo("1.235e+05");
    assertThat(FourDigits.brief(0.5)).isEqualTo("0.5");
    assertThat(FourDigits.brief(1.0 / 3)).isEqualTo("0.3333");
    assertThat(FourDigits.brief(1234.5678)).isEqualTo("1235");
    assertThat(FourDigits.brief(2e-12)).isEqualTo("2e-12");
    assertThat(FourDigits.brief(Double.NaN)).isEqualTo("NaN");
    assertThat(FourDigits.brief(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
  }

  @Test
  void upToThreeNumbersAreListedAndMoreHaveTheirRange() {
    assertThat(FourDigits.summary(new double[] {2.5})).isEqualTo("2.5");
    assertThat(FourDigits.summary(new double[] {1, 2})).isEqualTo("[1, 2]");
    assertThat(FourDigits.summary(new double[] {3, 1, 2})).isEqualTo("[3, 1, 2]");
    assertThat(FourDigits.summary(new double[] {3, 1, 4, 2})).isEqualTo("1 … 4");
    assertThat(FourDigits.summary(new double[] {7, 7, 7, 7})).isEqualTo("all 7");
  }
}

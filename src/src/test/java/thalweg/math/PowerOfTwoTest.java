package thalweg.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PowerOfTwoTest {

  @Test
  void bringsEveryNormalNumberBetweenOneAndTwo() {
    assertThat(PowerOfTwo.toOne(1)).isEqualTo(1);
    assertThat(PowerOfTwo.toOne(-1.99)).isEqualTo(1);
    assertThat(PowerOfTwo.toOne(2)).isEqualTo(0.5);
    assertThat(PowerOfTwo.toOne(0.3)).isEqualTo(4);
    for (double x : new double[] {Double.MIN_NORMAL, -1e-200, 1e-5, 7, -1e200, Double.MAX_VALUE}) {
      double scale = PowerOfTwo.toOne(x);
      assertThat(Math.abs(x) * scale).isBetween(1.0, Math.nextDown(2.0));
      assertThat(x * scale / scale).isEqualTo(x);
      assertThat(1 / (1 / scale)).isEqualTo(scale);
    }
  }

  @Test
  void zeroStaysAndSubnormalNumbersComeAsNearAsTheyCan() {
    assertThat(PowerOfTwo.toOne(0)).isEqualTo(1);
    assertThat(PowerOfTwo.toOne(-0.0)).isEqualTo(1);
    assertThat(PowerOfTwo.toOne(Double.MIN_VALUE)).isEqualTo(0x1p1023);
    assertThat(Double.MIN_VALUE * 0x1p1023).isEqualTo(0x1p-51);
  }
}

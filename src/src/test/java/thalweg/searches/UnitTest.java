package thalweg.searches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Inner products in a unit, where the plain ones are no numbers. */
class UnitTest {

  private static double[] scaled(double[] x, int e) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = Math.scalb(x[i], e);
    }
    return y;
  }

  @Test
  void ordinaryLinesAreInUnitsOfF() {
    assertThat(Unit.of(new double[] {3, -4}, new double[] {-3, 4})).isEqualTo(new Unit(0));
    assertThat(Unit.of(new double[] {0x1p150}, new double[] {0x1p149})).isEqualTo(new Unit(0));
    assertThat(Unit.of(new double[] {0x1p-150}, new double[] {0x1p-149})).isEqualTo(new Unit(0));
    assertThat(Unit.of(new double[] {0x1p150}, new double[] {0x1p150})).isEqualTo(new Unit(300));
    assertThat(Unit.of(new double[] {0x1p-150}, new double[] {-0x1p-150}))
        .isEqualTo(new Unit(-300));
  }

  @Test
  void theUnitIsThatOfTheLargestTerm() {
    assertThat(Unit.of(new double[] {0x1p500, 0x1p900, 0}, new double[] {0x1p500, 0x1p300, 1}))
        .isEqualTo(new Unit(1200));
    assertThat(Unit.of(new double[] {0x1p-500, 1}, new double[] {0x1p-700, 0}))
        .isEqualTo(new Unit(-1200));
  }

  @Test
  void slopesAreThePlainOnesTimesAPowerOfTwo() {
    Random random = new Random(3);
    for (int trial = 0; trial < 100; trial++) {
      double[] g = random.doubles(5, -1, 1).toArray();
      double[] d = random.doubles(5, -1, 1).toArray();
      double plain = new Unit(0).slope(g, d);
      for (int e : new int[] {0, 400, -400, 1000, -1000}) {
        for (int h : new int[] {0, 500, -500, 1000, -950}) {
          double slope = new Unit(e + h).slope(scaled(g, e), scaled(d, h));
          assertThat(slope).isCloseTo(plain, within(1e-13));
        }
      }
    }
  }

  @Test
  void termsOfVeryDifferentSizeAreAddedUp() {
    double[] g = {0x1p600, 0x1p-600, 0x1p598};
    double[] d = {0x1p600, 0x1p-600, -0x1p600};
    assertThat(new Unit(1200).slope(g, d)).isEqualTo(0.75);
    // The only terms that count are products of the largest with the smallest.
    assertThat(new Unit(-700).slope(new double[] {0x1p300, 0}, new double[] {0x1p-1000, 0x1p900}))
        .isEqualTo(1);
    assertThat(
            new Unit(-2148).slope(new double[] {Double.MIN_VALUE}, new double[] {Double.MIN_VALUE}))
        .isEqualTo(1);
  }

  @Test
  void whatIsNotFiniteStaysSo() {
    Unit unit = new Unit(7);
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(unit.slope(new double[] {infinity, 1}, new double[] {0, 1})).isNaN();
    assertThat(unit.slope(new double[] {infinity, 1}, new double[] {-1, 1})).isEqualTo(-infinity);
    assertThat(unit.slope(new double[] {Double.NaN, 1}, new double[] {-1, 1})).isNaN();
    assertThat(unit.slope(new double[] {0, 0}, new double[] {-1, 1})).isZero();
  }

  @Test
  void changesGoInAndOutAndKeepTheirSign() {
    Unit unit = new Unit(1000);
    assertThat(unit.in(0x1p1003)).isEqualTo(8);
    assertThat(unit.out(-8)).isEqualTo(-0x1p1003);
    assertThat(unit.out(-0x1p30)).isEqualTo(-Double.MAX_VALUE);
    assertThat(new Unit(-1000).out(0x1p-80)).isEqualTo(Double.MIN_VALUE);
    assertThat(new Unit(-1000).out(-0x1p-80)).isEqualTo(-Double.MIN_VALUE);
    assertThat(unit.out(0)).isZero();
    assertThat(unit.out(Double.NaN)).isNaN();
    assertThat(new Unit(-1000).out(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
  }
}

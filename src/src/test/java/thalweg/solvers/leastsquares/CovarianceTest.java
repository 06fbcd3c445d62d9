package thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/** Covariances by hand, and which parameters count as determined. */
class CovarianceTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;
  private static final boolean[] BOTH = {true, true};

  private static double[] covariance(boolean[] free, double deviation, double[]... rows) {
    return Covariance.of(new DMatrixRMaj(rows), free, deviation).data;
  }

  /** JᵀJ = ((3, 6), (6, 14)) has the inverse ((14, −6), (−6, 3))/6. */
  @Test
  void itIsTheInverseOfTheGramMatrixTimesTheVariance() {
    double[] c = covariance(BOTH, 2, new double[] {1, 1}, new double[] {1, 2}, new double[] {1, 3});
    assertThat(c).containsExactly(new double[] {28 / 3.0, -4, -4, 2}, offset(1e-13));
    double[] units = covariance(BOTH, 2, new double[] {1e-9, 0}, new double[] {0, 4e9});
    assertThat(units[0]).isCloseTo(4e18, offset(1e5));
    assertThat(units[3]).isCloseTo(0.25e-18, offset(1e-30));
  }

  @Test
  void aFixedParameterHasZeros() {
    double[] c =
        covariance(new boolean[] {true, false}, 2, new double[] {1, 0}, new double[] {1, 0});
    assertThat(c).containsExactly(new double[] {2, 0, 0, 0}, offset(1e-15));
  }

  @Test
  void aParameterWithoutEffectIsNotDetermined() {
    double[] c = covariance(BOTH, 2, new double[] {1, 0}, new double[] {1, 0});
    assertThat(c[0]).isCloseTo(2, offset(1e-15));
    assertThat(c[1]).isNaN();
    assertThat(c[2]).isNaN();
    assertThat(c[3]).isEqualTo(INFINITE);
  }

  /** The columns (1, 0) and (1, e) have a condition number of 2/e. */
  @Test
  void columnsDependOnEachOtherBeyondAConditionOfTenToTheTen() {
    double[] near = covariance(BOTH, 1, new double[] {1, 1}, new double[] {0, 1e-9});
    assertThat(near[3]).isCloseTo(1e18, offset(1e13));
    double[] dependent = covariance(BOTH, 1, new double[] {1, 1}, new double[] {0, 1e-10});
    assertThat(dependent).containsExactly(INFINITE, Double.NaN, Double.NaN, INFINITE);
  }

  /** Where the second column is the first plus t times the third, the third has a share of t/√2 in what is not determined. */
  @Test
  void aShareBelowAMillionthIsNone() {
    boolean[] free = {true, true, true};
    for (double t : new double[] {0, 1e-7, 1e-6}) {
      double[] c = covariance(free, 3, new double[] {1, 1, 0}, new double[] {0, t, 1});
      assertThat(c[0]).isEqualTo(INFINITE);
      assertThat(c[4]).isEqualTo(INFINITE);
      assertThat(c[8]).as("t = %s", t).isCloseTo(9, offset(1e-4));
      assertThat(c[2]).isNaN();
    }
    double[] c = covariance(free, 3, new double[] {1, 1, 0}, new double[] {0, 1e-5, 1});
    assertThat(c[8]).isEqualTo(INFINITE);
  }

  @Test
  void aJacobianThatIsNoNumberDeterminesNothing() {
    double[] c = covariance(BOTH, 1, new double[] {1, 0}, new double[] {Double.NaN, 1});
    assertThat(c).containsExactly(INFINITE, Double.NaN, Double.NaN, INFINITE);
  }
}

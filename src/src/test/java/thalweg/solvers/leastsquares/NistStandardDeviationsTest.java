package thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.problems.NistRegression;

/** Curves fitted to NIST's data have the certified parameters, standard deviations and residual standard deviation. */
class NistStandardDeviationsTest {

  static Stream<Map.Entry<String, NistRegression.Data>> all() {
    return NistRegression.data().entrySet().stream();
  }

  private static DifferentiableCurve curve(String name) {
    return new DifferentiableCurve() {
      @Override
      public double at(double[] x, double[] p) {
        return NistRegression.predict(name, p, x).value();
      }

      @Override
      public void gradient(double[] x, double[] p, double[] g) {
        System.arraycopy(NistRegression.predict(name, p, x).slope(), 0, g, 0, g.length);
      }
    };
  }

  @ParameterizedTest
  @MethodSource("all")
  void withDerivativesOfTheCurve(Map.Entry<String, NistRegression.Data> set) {
    assertCertified(set, curve(set.getKey()), set.getValue().start1(), set.getValue().start2());
  }

  @ParameterizedTest
  @MethodSource("all")
  void withDerivativesByDifferences(Map.Entry<String, NistRegression.Data> set) {
    Curve values = (x, p) -> NistRegression.predict(set.getKey(), p, x).value();
    assertCertified(set, values, set.getValue().start2());
  }

  private static void assertCertified(
      Map.Entry<String, NistRegression.Data> set, Curve curve, double[]... starts) {
    NistRegression.Data data = set.getValue();
    boolean noiseless = set.getKey().equals("Lanczos1");
    for (double[] start : starts) {
      FittedCurve fit = CurveFit.ofRows(curve).fit(new DMatrixRMaj(data.x()), data.y(), start);
      assertThat(fit.converged()).as("%s: %s", set.getKey(), fit).isTrue();
      assertThat(fit.undetermined()).isEmpty();
      assertThat(fit.degreesOfFreedom()).isEqualTo(data.y().length - start.length);
      if (!noiseless) {
        assertClose(fit.residualStandardDeviation(), data.rsd(), fit);
        for (int k = 0; k < start.length; k++) {
          double error = Math.abs(Math.abs(fit.parameters()[k]) - Math.abs(data.certified()[k]));
          assertThat(error).as("%s", fit).isLessThan(1e-5 * data.deviations()[k]);
          assertClose(fit.standardErrors()[k], data.deviations()[k], fit);
        }
      }
    }
  }

  private static void assertClose(double actual, double expected, Object what) {
    double error = Math.abs(actual - expected) / expected;
    assertThat(error).as("%s for %s: %s", actual, expected, what).isLessThan(1e-6);
  }
}

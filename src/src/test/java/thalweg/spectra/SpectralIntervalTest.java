package thalweg.spectra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import thalweg.functions.TwiceDifferentiable;
import thalweg.problems.Quadratic;

/** Both ends of a spectrum, and what is said of what lies beyond them. */
class SpectralIntervalTest {

  /** A diagonal Hessian without a matrix. */
  private static TwiceDifferentiable diagonal(double... lambda) {
    return new TwiceDifferentiable() {
      @Override
      public int dimension() {
        return lambda.length;
      }

      @Override
      public double valueAndGradient(double[] w, double[] g) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
          g[i] = lambda[i] * w[i];
          sum += g[i] * w[i] / 2;
        }
        return sum;
      }

      @Override
      public void hessianVector(double[] w, double[] v, double[] hv) {
        for (int i = 0; i < v.length; i++) {
          hv[i] = lambda[i] * v[i];
        }
      }
    };
  }

  @Test
  void afterAsManyProductsAsParametersBothEndsAreExact() {
    var all = new Lanczos(1).interval(Quadratic.rotated(3, 0.5, 2, 2, 7), new double[4]);
    assertThat(all.isExact()).isTrue();
    assertThat(all.smallest()).isEqualTo(0.5, within(1e-13));
    assertThat(all.largest()).isEqualTo(7, within(1e-13));
    assertThat(all.error()).isLessThan(1e-14);
  }

  @Test
  void noEigenvalueLiesBeyondTheBound() {
    double[] lambda = IntStream.range(0, 2000).mapToDouble(i -> -1 + 1e-3 * i).toArray();
    lambda[1234] = 1.5;
    for (int products : new int[] {20, 40, 80, 160}) {
      for (long seed = 1; seed <= 5; seed++) {
        var found = new Lanczos(1e-8, products, seed).interval(diagonal(lambda), new double[2000]);
        assertThat(found.isExact()).isFalse();
        assertThat(found.largest()).isLessThanOrEqualTo(1.5 + 1e-12);
        assertThat(found.largest() + found.error()).isGreaterThanOrEqualTo(1.5);
        assertThat(found.smallest()).isGreaterThanOrEqualTo(-1 - 1e-12);
        assertThat(found.smallest() - found.error()).isLessThanOrEqualTo(-1);
      }
    }
  }

  @Test
  void moreProductsLeaveLessUnseen() {
    double[] lambda = IntStream.range(0, 1000).mapToDouble(i -> i).toArray();
    double before = Double.POSITIVE_INFINITY;
    for (int products : new int[] {30, 60, 120, 240}) {
      var found = new Lanczos(1e-8, products, 1).interval(diagonal(lambda), new double[1000]);
      assertThat(found.error()).isLessThan(before);
      before = found.error();
    }
    // ln(1.648 √1000 / 5e-7) = 18.46, so ε = (18.46/479)² = 0.00149 of the width.
    assertThat(before).isEqualTo(1.49, within(0.02));
  }

  @Test
  void tooFewProductsPromiseNothing() {
    double[] lambda = IntStream.range(0, 1000).mapToDouble(i -> i).toArray();
    assertThat(new Lanczos(1e-8, 5, 1).interval(diagonal(lambda), new double[1000]).error())
        .isInfinite();
  }

  @Test
  void aProductThatIsNotFiniteIsSaid() {
    var none = new Lanczos(1).interval(diagonal(Double.NaN, 1), new double[2]);
    assertThat(none.largest()).isNaN();
    assertThat(none.remark()).contains("product 1 with the Hessian is not finite");
  }
}

package thalweg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.runs.Stop;
import thalweg.samples.Examples;
import thalweg.samples.PolynomialFeatures;
import thalweg.samples.RealData;
import thalweg.samples.Standardizer;
import thalweg.solvers.gradient.GradientDescent;

/** Least squares of minimum norm on real data; {@link Matrices#solveMinimumNorm}. */
class MinimumNormTest {

  private static double[] fit(Examples train) {
    return Matrices.solveMinimumNorm(train.x(), train.y());
  }

  @Test
  void byHand() {
    Examples one = new Examples(new DMatrixRMaj(new double[][] {{3, 4}}), new double[] {50});
    assertThat(fit(one)).containsExactly(new double[] {6, 8}, offset(1e-13));
    // Two equal columns share, and a column of zeros gets nothing.
    DMatrixRMaj twins = new DMatrixRMaj(new double[][] {{1, 1, 0}, {2, 2, 0}, {3, 3, 0}});
    assertThat(fit(new Examples(twins, new double[] {2, 4, 6})))
        .containsExactly(new double[] {1, 1, 0}, offset(1e-14));
    DMatrixRMaj nothing = new DMatrixRMaj(new double[][] {{0, 0}});
    assertThat(fit(new Examples(nothing, new double[] {5}))).containsExactly(0, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10, 30})
  void gradientDescentFromZeroEndsThere(int rows) {
    Examples all = Standardizer.fit(RealData.diabetes()).transform(RealData.diabetes());
    Examples few = all.select(IntStream.range(0, rows).toArray());
    Examples train = new PolynomialFeatures(2).transform(few);
    double[] w = fit(train);
    LinearModel f = LinearModel.regression(train).withoutIntercept();
    assertThat(f.value(w)).isLessThan(1e-18 * f.value(f.zeros()));
    double[] found =
        new GradientDescent(1 / f.smoothness())
            .minimize(f, f.zeros(), Stop.after(200_000).orRelativeGradientBelow(1e-12))
            .point();
    assertThat(Vectors.distance(found, w)).isLessThan(1e-5 * Vectors.norm2(w));
  }

  @Test
  void withIndependentColumnsItIsLeastSquares() {
    Examples train = Standardizer.fit(RealData.diabetes()).transform(RealData.diabetes());
    double[] w = fit(train);
    assertThat(w).containsExactly(Matrices.solveQr(train.x(), train.y()), offset(1e-10));
  }

  @Test
  void aWeightBeyondAllNumbersIsRefused() {
    Examples tiny = new Examples(new DMatrixRMaj(new double[][] {{1e-300}}), new double[] {1e300});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(tiny))
        .withMessageContaining("the solution must be finite");
  }
}

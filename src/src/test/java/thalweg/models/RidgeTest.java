package thalweg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.math.Vectors;
import thalweg.penalties.L2;
import thalweg.samples.Examples;
import thalweg.samples.PolynomialFeatures;
import thalweg.samples.RealData;
import thalweg.samples.Standardizer;

class RidgeTest {

  private static Examples standardized(Examples raw) {
    return Standardizer.fit(raw).transform(raw);
  }

  /** y = 1, 3, 5 at x = −1, 0, 1: slope Σxy / (Σx² + nλ) = 4 / (2 + 3λ), intercept 3. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 2})
  void oneFeatureByHand(double lambda) {
    Examples line =
        new Examples(new DMatrixRMaj(new double[][] {{-1}, {0}, {1}}), new double[] {1, 3, 5});
    assertThat(new Ridge(lambda).fit(line))
        .containsExactly(new double[] {4 / (2 + 3 * lambda), 3}, offset(1e-14));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-3, 1, 100})
  void gradientOfTheModelVanishesAtTheFit(double lambda) {
    Examples train = standardized(RealData.diabetes());
    LinearModel model = LinearModel.regression(train, new L2(lambda));
    double[] g = model.zeros();
    model.valueAndGradient(new Ridge(lambda).fit(train), g);
    assertThat(Vectors.norm2(g)).isLessThan(1e-11 * train.meanTarget());
  }

  @Test
  void aPenaltyAllowsMoreFeaturesThanExamples() {
    Examples few = RealData.diabetes().select(3, 1, 4, 15, 9, 2, 6, 5);
    Examples train = standardized(new PolynomialFeatures(2).transform(standardized(few)));
    assertThat(train.dimension()).isGreaterThan(train.size());
    double[] w = new Ridge(0.01).fit(train);
    double[] g = new double[w.length];
    LinearModel.regression(train, new L2(0.01)).valueAndGradient(w, g);
    assertThat(Vectors.norm2(g)).isLessThan(1e-11 * train.meanTarget());
  }

  @Test
  void withoutAPenaltyTooFewExamplesAreRefused() {
    Examples few = RealData.diabetes().select(0, 1, 2);
    assertThatThrownBy(() -> new Ridge(0).fit(few))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10 features needs more than 10 examples but has 3");
  }

  @Test
  void aNegativeStrengthIsRefused() {
    assertThatThrownBy(() -> new Ridge(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lambda must be non-negative and finite but was -1");
  }
}

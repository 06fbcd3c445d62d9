package thalweg.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardizerTest {

  @Property(seed = "20261122", tries = 200)
  void theTrainingPartGetsMeanZeroAndDeviationOne(
      @ForAll @IntRange(min = 2, max = 50) int n, @ForAll long seed) {
    Random random = new Random(seed);
    double[] column = random.doubles(n, -1e6, 1e6).toArray();
    DMatrixRMaj x = new DMatrixRMaj(n, 1, true, column);
    double[] z = Standardizer.fit(x).transform(x).data;
    double mean = Arrays.stream(z).sum() / n;
    assertThat(mean).isCloseTo(0, within(1e-12 * n));
    assertThat(Arrays.stream(z).map(v -> v * v).sum() / n).isCloseTo(1, within(1e-9));
  }

  @Test
  void saysWhatItLearnedFrom() {
    assertThat(Standardizer.fit(RealData.diabetes())).hasToString("Standardizer of 10 features");
  }

  @Test
  void testRowsDoNotLeakIntoWhatIsLearned() {
    Examples all = RealData.diabetes();
    Split split = Split.random(all.size(), 0.25, 42);
    DMatrixRMaj spoiled = all.x().copy();
    for (int row : split.test()) {
      for (int j = 0; j < spoiled.numCols; j++) {
        spoiled.set(row, j, 1e9 + row);
      }
    }
    Standardizer learned = Standardizer.fit(split.train(all));
    Standardizer again = Standardizer.fit(split.train(new Examples(spoiled, all.y())));
    assertThat(again.mean()).containsExactly(learned.mean());
    assertThat(again.scale()).containsExactly(learned.scale());
    assertThat(Standardizer.fit(spoiled).mean()).isNotEqualTo(learned.mean());
  }

  @Test
  void aConstantColumnBecomesZeroAndKeepsScaleOne() {
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{0.1, 1}, {0.1, 2}, {0.1, 3}});
    Standardizer standardizer = Standardizer.fit(x);
    assertThat(standardizer.mean()[0]).isEqualTo(0.1);
    assertThat(standardizer.scale()[0]).isEqualTo(1);
    assertThat(standardizer.transform(x).get(2, 0)).isEqualTo(0);
    assertThat(standardizer.scale()[1]).isCloseTo(Math.sqrt(2.0 / 3), within(1e-15));
  }

  @Test
  void aLargeMeanDoesNotSwallowASmallSpread() {
    DMatrixRMaj x = new DMatrixRMaj(4, 1, true, 1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);
    assertThat(Standardizer.fit(x).mean()[0]).isEqualTo(1e9 + 10);
    assertThat(Standardizer.fit(x).scale()[0]).isCloseTo(Math.sqrt(22.5), within(1e-12));
  }

  /** scikit-learn's ridge weights on standardized diabetes, taken back to raw units. */
  @Test
  void weightsGoBackToRawUnits() {
    Examples all = RealData.diabetes();
    Standardizer standardizer = Standardizer.fit(all);
    double[] w = Reference.numbers("ridge.weights");
    double b = Reference.numbers("ridge.intercept")[0];
    double[] raw = standardizer.rawWeights(w);
    double rawIntercept = standardizer.rawIntercept(w, b);
    assertThat(raw).containsExactly(Reference.numbers("ridge.raw.weights"), within(1e-11));
    assertThat(rawIntercept).isCloseTo(Reference.numbers("ridge.raw.intercept")[0], within(1e-9));
    DMatrixRMaj z = standardizer.transform(all.x());
    for (int i = 0; i < all.size(); i++) {
      assertThat(score(all.x(), i, raw) + rawIntercept).isCloseTo(score(z, i, w) + b, within(1e-9));
    }
  }

  /**
   * The minimizer of \(\frac1{2n}\lVert Xw-y\rVert^2 + \frac a2\lVert w\rVert^2\), a = 0.1, on
   * standardized features and centred targets has zero gradient: standardizing and centring are the
   * reference's.
   */
  @Test
  void scikitLearnsRidgeWeightsAreStationaryOnOurData() {
    Examples raw = RealData.diabetes();
    Examples all = Standardizer.fit(raw).transform(raw).centred(raw.meanTarget());
    double[] w = Reference.numbers("ridge.weights");
    for (int j = 0; j < all.dimension(); j++) {
      double gradient = 0.1 * w[j];
      for (int i = 0; i < all.size(); i++) {
        gradient += (score(all.x(), i, w) - all.y()[i]) * all.x().get(i, j) / all.size();
      }
      assertThat(gradient).isCloseTo(0, within(1e-10));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-200, 1e-12, 1e12, 1e200, 1e307})
  void aColumnInAnyUnitBecomesTheSameScores(double unit) {
    DMatrixRMaj x =
        new DMatrixRMaj(
            new double[][] {{2 * unit, 3}, {5 * unit, 3}, {-1 * unit, 3}, {6 * unit, 3}});
    Standardizer standardizer = Standardizer.fit(x);
    double[] z = standardizer.transform(x).data;
    double sigma = Math.sqrt(7.5);
    assertThat(z)
        .containsExactly(
            new double[] {-1 / sigma, 0, 2 / sigma, 0, -4 / sigma, 0, 3 / sigma, 0}, within(1e-14));
    double[] w = {0.5, 7};
    double[] raw = standardizer.rawWeights(w);
    double intercept = standardizer.rawIntercept(w, 2);
    for (int i = 0; i < 4; i++) {
      assertThat(score(x, i, raw) + intercept)
          .isCloseTo(0.5 * z[2 * i] + 7 * z[2 * i + 1] + 2, within(1e-13));
    }
  }

  @Test
  void extremesNeitherOverflowNorDivideByZero() {
    double most = Double.MAX_VALUE;
    DMatrixRMaj wide = new DMatrixRMaj(4, 1, true, most, most, most, -most);
    assertThat(Standardizer.fit(wide).transform(wide).data)
        .containsExactly(
            new double[] {1 / Math.sqrt(3), 1 / Math.sqrt(3), 1 / Math.sqrt(3), -Math.sqrt(3)},
            within(1e-14));
    DMatrixRMaj least = new DMatrixRMaj(3, 1, true, Double.MIN_VALUE, 2 * Double.MIN_VALUE, 0);
    assertThat(Standardizer.fit(least).transform(least).data)
        .containsExactly(new double[] {0, 1, -1}, within(1e-15));
    DMatrixRMaj constant = new DMatrixRMaj(2, 1, true, 1e200, 1e200);
    assertThat(Standardizer.fit(constant).transform(constant).data).containsExactly(0, 0);
  }

  @Test
  void otherFeaturesThanLearnedAreRefused() {
    Standardizer standardizer = Standardizer.fit(new DMatrixRMaj(3, 2));
    assertThatThrownBy(() -> standardizer.transform(new DMatrixRMaj(3, 4)))
        .hasMessage("this standardizer learned 2 features but x has 4");
    assertThatThrownBy(() -> standardizer.rawWeights(new double[3]))
        .hasMessage("this standardizer learned 2 features but w has 3");
    assertThatThrownBy(() -> standardizer.rawIntercept(new double[1], 0))
        .hasMessage("this standardizer learned 2 features but w has 1");
  }

  @Test
  void notANumberInTheTrainingPartIsRefused() {
    assertThatThrownBy(() -> Standardizer.fit(new DMatrixRMaj(2, 1, true, 1, Double.NaN)))
        .hasMessageContaining("those of feature 0 are NaN");
    assertThatThrownBy(() -> Standardizer.fit(new DMatrixRMaj(0, 3)))
        .hasMessage("the number of training rows must be at least 1 but was 0");
    assertThatThrownBy(() -> new Standardizer(new double[] {1}, new double[] {0}))
        .hasMessageContaining("scale positive");
  }

  private static double score(DMatrixRMaj x, int row, double[] w) {
    double score = 0;
    for (int j = 0; j < w.length; j++) {
      score += x.get(row, j) * w[j];
    }
    return score;
  }
}

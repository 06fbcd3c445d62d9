package thalweg.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolynomialFeaturesTest {

  private final DMatrixRMaj x = new DMatrixRMaj(new double[][] {{2, -3, 0.5}, {1.5, 0, -4}});

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void agreesWithScikitLearn(int degree) {
    PolynomialFeatures polynomial = new PolynomialFeatures(degree);
    assertThat(polynomial.transform(x).data)
        .containsExactly(Reference.numbers("polynomial." + degree));
    List<String> names =
        polynomial.names(List.of("a", "b", "c")).stream()
            .map(name -> name.replace("·", " ").replace("²", "^2").replace("³", "^3"))
            .toList();
    assertThat(names).containsExactly(Reference.texts("polynomial." + degree + ".names"));
  }

  @Test
  void namesReadAsInATextbook() {
    assertThat(new PolynomialFeatures(2).names(List.of("bmi", "bp")))
        .containsExactly("bmi", "bp", "bmi²", "bmi·bp", "bp²");
    assertThat(new PolynomialFeatures(12).names(List.of("t"))).endsWith("t¹⁰", "t¹¹", "t¹²");
  }

  @Property(seed = "20261122", tries = 200)
  void makesAsManyDifferentColumnsAsItCounts(
      @ForAll @IntRange(min = 1, max = 6) int d, @ForAll @IntRange(min = 1, max = 5) int degree) {
    PolynomialFeatures polynomial = new PolynomialFeatures(degree);
    List<String> features = List.of("a", "b", "c", "d", "e", "f").subList(0, d);
    assertThat(polynomial.transform(new DMatrixRMaj(1, d)).numCols).isEqualTo(polynomial.count(d));
    assertThat(new HashSet<>(polynomial.names(features))).hasSize(polynomial.count(d));
    assertThat(polynomial.count(d)).isEqualTo(binomial(d + degree, degree) - 1);
  }

  @Test
  void aCurveGetsThePowersOfItsVariable() {
    DMatrixRMaj powers = new PolynomialFeatures(4).transform(new double[] {2, -1});
    assertThat(powers.data).containsExactly(2, 4, 8, 16, -1, 1, -1, 1);
  }

  @Test
  void targetsAndInputStayAsTheyAre() {
    double[] before = x.data.clone();
    Examples examples = new PolynomialFeatures(2).transform(new Examples(x, new double[] {5, 6}));
    assertThat(examples.y()).containsExactly(5, 6);
    assertThat(examples.dimension()).isEqualTo(9);
    assertThat(x.data).containsExactly(before);
  }

  @Test
  void tooManyColumnsAndDegreeZeroAreRefused() {
    assertThatThrownBy(() -> new PolynomialFeatures(10).count(30))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("degree 10 of 30 features makes more than 100000 columns");
    assertThatThrownBy(() -> new PolynomialFeatures(0))
        .hasMessage("degree must be at least 1 but was 0");
  }

  @Test
  void aMonomialBeyondTheLargestNumberIsNamed() {
    DMatrixRMaj large = new DMatrixRMaj(new double[][] {{1, 2}, {1e200, -1e120}});
    assertThat(new PolynomialFeatures(1).transform(large).data).containsExactly(large.data);
    assertThatThrownBy(() -> new PolynomialFeatures(2).transform(large))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the monomial x0² is beyond the largest number in row 1; standardize the features first");
    assertThatThrownBy(
            () ->
                new PolynomialFeatures(3)
                    .transform(new Examples(large.copy(), new double[2]).columns(1)))
        .hasMessageContaining("the monomial x0³ is beyond");
  }

  @Test
  void aColumnThatVanishesIsNamedAndOneNumberThatDoesIsNot() {
    DMatrixRMaj tiny = new DMatrixRMaj(new double[][] {{1e-200, 1}, {-1e-170, 2}, {0, 3}});
    assertThatThrownBy(() -> new PolynomialFeatures(2).transform(tiny))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the monomial x0² is below the smallest normal number in every row; standardize the features first");
    DMatrixRMaj one = new DMatrixRMaj(new double[][] {{1e-200}, {0.5}});
    assertThat(new PolynomialFeatures(2).transform(one).data).containsExactly(1e-200, 0, 0.5, 0.25);
    assertThat(new PolynomialFeatures(2).transform(new DMatrixRMaj(2, 1)).data)
        .containsExactly(0, 0, 0, 0);
  }

  @Test
  void aFeatureThatIsNotFiniteIsNamedInsteadOfItsPowers() {
    DMatrixRMaj bad = new DMatrixRMaj(new double[][] {{1, 2}, {1, Double.POSITIVE_INFINITY}});
    assertThatThrownBy(() -> new PolynomialFeatures(2).transform(bad))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 1, column 1 of x is Infinity");
  }

  private static int binomial(int n, int k) {
    return k == 0 || k == n ? 1 : binomial(n - 1, k - 1) + binomial(n - 1, k);
  }
}

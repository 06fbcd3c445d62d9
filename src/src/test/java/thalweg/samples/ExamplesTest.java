package thalweg.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTest {

  private final Examples three =
      new Examples(
          new DMatrixRMaj(new double[][] {{1, 2}, {3, 4}, {5, 6}}), new double[] {7, 8, 12});

  @Test
  void selectsRowsInOrderAsCopies() {
    Examples selected = three.select(2, 0, 2);
    assertThat(selected.x().data).containsExactly(5, 6, 1, 2, 5, 6);
    assertThat(selected.y()).containsExactly(12, 7, 12);
    selected.x().set(0, 0, -1);
    selected.y()[0] = -1;
    assertThat(three.x().get(2, 0)).isEqualTo(5);
    assertThat(three.y()[2]).isEqualTo(12);
  }

  @Test
  void selectsFeaturesInOrderAsCopies() {
    Examples swapped = three.columns(1, 0, 1);
    assertThat(swapped.x().data).containsExactly(2, 1, 2, 4, 3, 4, 6, 5, 6);
    assertThat(swapped.y()).containsExactly(7, 8, 12);
    swapped.x().set(0, 0, -1);
    assertThat(three.x().get(0, 1)).isEqualTo(2);
    assertThatThrownBy(() -> three.columns(0, 2))
        .hasMessage("columns must be in [0, 2) but one is 2");
    assertThatThrownBy(three::columns).hasMessage("columns must name at least one but is empty");
  }

  @Test
  void centredTargetsHaveMeanZero() {
    assertThat(three.meanTarget()).isEqualTo(9);
    assertThat(three.centred(three.meanTarget()).y()).containsExactly(-2, -1, 3);
    assertThat(three.y()).containsExactly(7, 8, 12);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1e-320, 1e-200, 1e200, Double.MAX_VALUE})
  void aConstantTargetIsItsMeanAndZeroWhenCentred(double constant) {
    double[] y = {constant, constant, constant};
    Examples same = new Examples(three.x(), y);
    assertThat(same.meanTarget()).isEqualTo(constant);
    assertThat(same.centred(same.meanTarget()).y()).containsExactly(0, 0, 0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aNumberThatIsNotFiniteIsNamedByRowColumnAndValue(double bad) {
    DMatrixRMaj x = three.x().copy();
    x.set(1, 0, bad);
    assertThatThrownBy(() -> new Examples(x, three.y()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 1, column 0 of x is " + bad);
    assertThatThrownBy(() -> new Examples(three.x(), new double[] {1, 2, bad}))
        .hasMessageContaining("row 2, y is " + bad);
  }

  @Test
  void shapesThatDoNotFitSayExpectedAndFound() {
    assertThatThrownBy(() -> new Examples(three.x(), new double[2]))
        .hasMessage("y must hold one target for each of the 3 rows of x but holds 2");
    assertThatThrownBy(() -> new Examples(new DMatrixRMaj(0, 4), new double[0]))
        .hasMessage("x must have at least one row and one column but is 0×4");
  }

  @Test
  void rowsOutsideOrNoneAreRefused() {
    assertThatThrownBy(() -> three.select(0, 3)).hasMessage("rows must be in [0, 3) but one is 3");
    assertThatThrownBy(() -> three.select(-1)).hasMessage("rows must be in [0, 3) but one is -1");
    assertThatThrownBy(three::select).hasMessage("rows must name at least one but is empty");
  }

  @Test
  void sayHowManyThereAre() {
    assertThat(three).hasToString("3 examples with 2 features");
    assertThat(new Split(new int[] {0, 2}, new int[] {1}))
        .hasToString("2 rows to train on, 1 to test");
  }
}

package thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/** The units of the steps by hand. */
class ColumnScaleTest {

  private static DMatrixRMaj matrix(double[]... rows) {
    return new DMatrixRMaj(rows);
  }

  @Test
  void columnsAreDividedByTheirNorms() {
    DMatrixRMaj j = matrix(new double[] {3, 0, 2}, new double[] {-4, 0, 0});
    assertThat(ColumnScale.norms(j)).containsExactly(5, 0, 2);
    assertThat(ColumnScale.divided(j, new double[] {5, 0, 2}).data)
        .containsExactly(0.6, 0, 1, -0.8, 0, 0);
    assertThat(j.data).as("not modified").containsExactly(3, 0, 2, -4, 0, 0);
  }

  @Test
  void theLargestNormSoFarCounts() {
    ColumnScale scale = new ColumnScale(2);
    assertThat(scale.of(0)).as("of a parameter without effect so far").isEqualTo(1);
    assertThat(scale.applyTo(matrix(new double[] {5, 1})).data).containsExactly(1, 1);
    assertThat(scale.applyTo(matrix(new double[] {2, 4})).data).containsExactly(0.4, 1);
    assertThat(scale.of(0)).isEqualTo(5);
    assertThat(scale.of(1)).isEqualTo(4);
    assertThat(scale.norm(new double[] {3, 2})).isCloseTo(17, offset(1e-14));
  }

  @Test
  void aColumnThatShrinksBeyondMeasureBringsItsUnitDown() {
    ColumnScale scale = new ColumnScale(1);
    scale.applyTo(matrix(new double[] {8}));
    scale.applyTo(matrix(new double[] {1e-9}));
    assertThat(scale.of(0)).as("1e-9 is more than 1e-10 of it").isEqualTo(8);
    scale.applyTo(matrix(new double[] {1e-12}));
    assertThat(scale.of(0)).isCloseTo(0.01, offset(1e-15));
    scale.applyTo(matrix(new double[] {0}));
    assertThat(scale.of(0)).as("a column of zeros says nothing").isCloseTo(0.01, offset(1e-15));
  }
}

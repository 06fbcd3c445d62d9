package thalweg.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Factorizations are those of the same matrix in other units, to the last bit where units are powers of two. */
class MatrixUnitsTest {

  private static DMatrixRMaj random(int rows, int columns, long seed) {
    DMatrixRMaj a = new DMatrixRMaj(rows, columns);
    a.setData(new Random(seed).doubles((long) rows * columns, -1, 1).toArray());
    return a;
  }

  private static double[] times(double unit, double... x) {
    return Arrays.stream(x).map(xi -> unit * xi).toArray();
  }

  private static DMatrixRMaj times(double unit, DMatrixRMaj a) {
    return DMatrixRMaj.wrap(a.numRows, a.numCols, times(unit, a.data));
  }

  private static double[] solved(Lu lu, double... x) {
    lu.solve(x);
    return x;
  }

  @ParameterizedTest
  @ValueSource(ints = {-660, -500, -40, 1, 40, 500, 660})
  void spectraScaleWithTheUnit(int exponent) {
    double unit = Math.scalb(1.0, exponent);
    DMatrixRMaj a = random(5, 3, 1);
    Svd svd = Svd.of(a);
    Svd scaled = Svd.of(times(unit, a));
    assertThat(scaled.values()).containsExactly(times(unit, svd.values()));
    assertThat(scaled.u().data).containsExactly(svd.u().data);
    assertThat(scaled.v().data).containsExactly(svd.v().data);
    assertThat(scaled.rank()).isEqualTo(3);
    assertThat(Matrices.singularValues(times(unit, a)))
        .containsExactly(times(unit, Matrices.singularValues(a)));
    assertThat(Matrices.conditionNumber(times(unit, a))).isEqualTo(Matrices.conditionNumber(a));
    DMatrixRMaj symmetric = Matrices.gram(a);
    SymmetricEigen eigen = SymmetricEigen.of(symmetric);
    SymmetricEigen inUnits = SymmetricEigen.of(times(unit, symmetric));
    assertThat(inUnits.values()).containsExactly(times(unit, eigen.values()));
    assertThat(inUnits.vectors().data).containsExactly(eigen.vectors().data);
    assertThat(Matrices.symmetricEigenvalues(times(unit, symmetric)))
        .containsExactly(times(unit, Matrices.symmetricEigenvalues(symmetric)));
  }

  @ParameterizedTest
  @ValueSource(ints = {-660, -500, -40, 1, 40, 500, 660})
  void solutionsScaleWithTheUnitsOfBothSides(int exponent) {
    double unit = Math.scalb(1.0, exponent);
    DMatrixRMaj square = random(4, 4, 2);
    DMatrixRMaj tall = random(7, 4, 3);
    DMatrixRMaj gram = Matrices.gram(tall);
    double[] b = {1, -2, 3, 0.5};
    double[] c = {1, -2, 3, 0.5, 2, 1, -1};
    assertThat(solved(new Lu(times(unit, square)), times(unit, b)))
        .containsExactly(solved(new Lu(square), b.clone()));
    assertThat(times(unit, Matrices.solveCholesky(times(unit, gram), b)))
        .containsExactly(Matrices.solveCholesky(gram, b), offset(1e-12));
    assertThat(Matrices.solveQr(times(unit, tall), times(unit, c)))
        .containsExactly(Matrices.solveQr(tall, c));
    assertThat(Svd.of(times(unit, tall)).solve(times(unit, c)))
        .containsExactly(Svd.of(tall).solve(c));
  }

  /** Kilometres beside nanometres: diagonal scaling changes neither whether there is a solution nor which. */
  @Test
  void everyUnknownAndEveryEquationMayHaveItsOwnUnit() {
    double[] units = {0x1p-600, 1, 0x1p500, 0x1p-30};
    double[] truth = {1, -2, 3, -4};
    DMatrixRMaj a = random(4, 4, 4);
    DMatrixRMaj gram = Matrices.gram(random(9, 4, 5));
    double[] b = new double[4];
    double[] c = new double[4];
    Matrices.multiply(a, truth, b);
    Matrices.multiply(gram, truth, c);
    DMatrixRMaj columnUnits = a.copy();
    DMatrixRMaj rowUnits = a.copy();
    DMatrixRMaj bothUnits = gram.copy();
    double[] rowUnitsB = new double[4];
    double[] bothUnitsC = new double[4];
    double[] small = {0x1p-200, 1, 0x1p150, 0x1p-30};
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        columnUnits.set(i, j, a.get(i, j) * units[j]);
        rowUnits.set(i, j, a.get(i, j) * units[i]);
        bothUnits.set(i, j, gram.get(i, j) * small[i] * small[j]);
      }
      rowUnitsB[i] = b[i] * units[i];
      bothUnitsC[i] = c[i] * small[i];
    }
    double[] x = solved(new Lu(columnUnits), b.clone());
    double[] y = solved(new Lu(rowUnits), rowUnitsB);
    double[] z = Matrices.solveCholesky(bothUnits, bothUnitsC);
    for (int i = 0; i < 4; i++) {
      assertThat(x[i] * units[i]).isCloseTo(truth[i], offset(1e-12));
      assertThat(y[i]).isCloseTo(truth[i], offset(1e-12));
      assertThat(z[i] * small[i]).isCloseTo(truth[i], offset(1e-11));
    }
  }

  @Test
  void aDiagonalOfAnySizesIsRegular() {
    DMatrixRMaj diagonal =
        new DMatrixRMaj(new double[][] {{1e200, 0, 0}, {0, 1e-200, 0}, {0, 0, 3}});
    assertThat(solved(new Lu(diagonal), 1e200, 2e-200, 3))
        .containsExactly(new double[] {1, 2, 1}, offset(1e-15));
    assertThat(Matrices.solveCholesky(diagonal, new double[] {1e200, 2e-200, 3}))
        .containsExactly(new double[] {1, 2, 1}, offset(1e-15));
    assertThat(solved(new Lu(diagonal), 0, 0, 0)).containsExactly(0, 0, 0);
  }

  /** EJML's own test multiplies the pivots, relative to the largest; here that product is below 1e-400. */
  @Test
  void manyPivotsOfAnOrdinarySizeAreNoSingularity() {
    int d = 800;
    DMatrixRMaj a = new DMatrixRMaj(d, d);
    double[] b = new double[d];
    for (int i = 0; i < d; i++) {
      a.set(i, i, 1 + 5 * (i % 7));
      a.set(i, (i + 1) % d, i == 0 ? 40 : 0.5);
      b[i] = a.get(i, i) + a.get(i, (i + 1) % d);
    }
    new Lu(a).solve(b);
    assertThat(b).usingComparatorWithPrecision(1e-10).containsExactly(ones(d));
  }

  private static double[] ones(int d) {
    double[] ones = new double[d];
    Arrays.fill(ones, 1);
    return ones;
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-200, 1, 1e200})
  void whatIsSingularIsSoInAnyUnits(double unit) {
    DMatrixRMaj twice = new DMatrixRMaj(new double[][] {{1, 2}, {2, 4}});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Lu(times(unit, twice)))
        .withMessage("the matrix must be regular but is singular");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrices.solveCholesky(times(unit, twice), new double[2]))
        .withMessageContaining("the 2×2 matrix must be positive definite");
    assertThat(Svd.of(times(unit, twice)).rank()).isEqualTo(1);
    assertThat(Matrices.conditionNumber(times(unit, twice))).isGreaterThan(1e15);
    DMatrixRMaj indefinite = new DMatrixRMaj(new double[][] {{1, 2}, {2, 1}});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrices.solveCholesky(times(unit, indefinite), new double[2]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrices.solveCholesky(times(-unit, twice), new double[2]));
  }

  @Test
  void pivotsThatLostAllTheirDigitsAreZero() {
    double tenth = 0.1;
    DMatrixRMaj rounded =
        new DMatrixRMaj(
            new double[][] {
              {tenth * tenth, 3 * tenth * tenth}, {3 * tenth * tenth, 9 * tenth * tenth}
            });
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrices.solveCholesky(rounded, new double[2]));
    DMatrixRMaj good = new DMatrixRMaj(new double[][] {{1, 1}, {1, 1 + 1e-14}});
    assertThat(Matrices.solveCholesky(good, new double[] {1, 1 + 1e-14})[1])
        .isCloseTo(1, withPercentage(10));
  }

  @Test
  void zeroHasNoRankAndNoCondition() {
    assertThat(Svd.of(new DMatrixRMaj(2, 3)).rank()).isZero();
    assertThat(Svd.of(new DMatrixRMaj(2, 3)).solve(new double[] {1, 1})).containsExactly(0, 0, 0);
    assertThat(Matrices.conditionNumber(new DMatrixRMaj(2, 2))).isInfinite();
    assertThat(SymmetricEigen.of(new DMatrixRMaj(2, 2)).values()).containsExactly(0, 0);
    assertThatIllegalArgumentException().isThrownBy(() -> new Lu(new DMatrixRMaj(2, 2)));
  }

  @Test
  void whatIsNotFiniteIsRefused() {
    DMatrixRMaj bad = new DMatrixRMaj(new double[][] {{1, 0}, {0, Double.NaN}});
    String message = "the matrix must be finite but entry 3 of 4 was NaN";
    assertThatIllegalArgumentException().isThrownBy(() -> new Lu(bad)).withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SymmetricEigen.of(bad))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrices.symmetricEigenvalues(bad))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrices.singularValues(bad))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrices.solveCholesky(bad, new double[2]))
        .withMessageContaining("positive definite");
  }
}

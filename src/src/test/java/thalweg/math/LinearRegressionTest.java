package thalweg.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/** The two ways to solve least squares, on NIST's certified regressions: what each keeps of sixteen digits. */
class LinearRegressionTest {

  /** Certified by NIST's Statistical Reference Datasets, computed with 500 digits. */
  private static final double[] LONGLEY = {
    -3482258.63459582,
    15.0618722713733,
    -0.358191792925910E-01,
    -2.02022980381683,
    -1.03322686717359,
    -0.511041056535807E-01,
    1829.15146461355
  };

  private static final double LONGLEY_RESIDUAL_SUM = 836424.055505915;

  private static final double FILIP_RESIDUAL_SUM = 0.795851382172941E-03;

  private static final double[] FILIP = {
    -1467.48961422980, -2772.17959193342, -2316.37108160893, -1127.97394098372,
    -354.478233703349, -75.1242017393757, -10.8753180355343, -1.06221498588947,
    -0.670191154593408E-01, -0.246781078275479E-02, -0.402962525080404E-04
  };

  /** By Cholesky's factorization of AᵀA. */
  private static double[] normalEquations(DMatrixRMaj a, double[] b) {
    double[] atb = new double[a.numCols];
    Matrices.multiplyTransposed(a, b, atb);
    return Matrices.solveCholesky(Matrices.gram(a), atb);
  }

  private static double squaredResidual(DMatrixRMaj a, double[] x, double[] b) {
    double[] residual = new double[b.length];
    Matrices.multiply(a, x, residual);
    Vectors.axpy(-1, b, residual);
    return Vectors.dot(residual, residual);
  }

  private static double[][] rows(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            LinearRegressionTest.class.getResourceAsStream("/nist/linear/" + name + ".csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(2)
          .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
          .toArray(double[][]::new);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static double[] targets(double[][] rows) {
    return Arrays.stream(rows).mapToDouble(row -> row[0]).toArray();
  }

  private static DMatrixRMaj longley(double[][] rows) {
    DMatrixRMaj a = new DMatrixRMaj(rows.length, 7);
    for (int i = 0; i < rows.length; i++) {
      a.set(i, 0, 1);
      for (int j = 1; j < 7; j++) {
        a.set(i, j, rows[i][j]);
      }
    }
    return a;
  }

  private static DMatrixRMaj powers(double[] x, int degree) {
    DMatrixRMaj a = new DMatrixRMaj(x.length, degree + 1);
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j <= degree; j++) {
        a.set(i, j, Math.pow(x[i], j));
      }
    }
    return a;
  }

  private static double worst(double[] found, double[] certified) {
    double worst = 0;
    for (int j = 0; j < found.length; j++) {
      worst = Math.max(worst, Math.abs(found[j] / certified[j] - 1));
    }
    return worst;
  }

  @Test
  void longleyIsSolvedToTenDigitsByQrAndToEightByTheNormalEquations() {
    double[][] rows = rows("Longley");
    DMatrixRMaj a = longley(rows);
    double[] b = targets(rows);
    assertThat(Matrices.conditionNumber(a)).isBetween(4.8e9, 4.9e9);
    double[] qr = Matrices.solveQr(a, b);
    assertThat(worst(qr, LONGLEY)).isLessThan(1e-10);
    assertThat(squaredResidual(a, qr, b) / LONGLEY_RESIDUAL_SUM).isCloseTo(1, offset(1e-11));
    assertThat(worst(normalEquations(a, b), LONGLEY)).isBetween(1e-10, 1e-6);
  }

  /** A polynomial of degree ten: κ is 1.8·10¹⁵, and with the columns scaled to one length still 5·10⁹. */
  @Test
  void filipIsSolvedToSevenDigitsByQrAndRefusedByTheNormalEquations() {
    double[][] rows = rows("Filip");
    DMatrixRMaj a = powers(Arrays.stream(rows).mapToDouble(row -> row[1]).toArray(), 10);
    double[] b = targets(rows);
    assertThat(Matrices.conditionNumber(a)).isGreaterThan(1e15);
    double[] qr = Matrices.solveQr(a, b);
    assertThat(worst(qr, FILIP)).isLessThan(1e-6);
    assertThat(squaredResidual(a, qr, b) / FILIP_RESIDUAL_SUM).isCloseTo(1, offset(1e-7));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> normalEquations(a, b))
        .withMessageContaining("must be positive definite but is singular to working precision");
  }

  /** Wampler's first: a polynomial of degree 5 with all coefficients 1, which the data meet exactly. */
  @Test
  void theNormalEquationsLoseMoreDigitsThanQr() {
    double[] x = new double[21];
    double[] y = new double[21];
    double[] ones = new double[6];
    Arrays.fill(ones, 1);
    for (int i = 0; i < 21; i++) {
      x[i] = i;
      for (int j = 5; j >= 0; j--) {
        y[i] = y[i] * i + 1;
      }
    }
    DMatrixRMaj a = powers(x, 5);
    double byQr = worst(Matrices.solveQr(a, y), ones);
    double byNormal = worst(normalEquations(a, y), ones);
    assertThat(byQr).isLessThan(1e-8);
    assertThat(byNormal).isBetween(10 * byQr, 1e-4);
  }

  /** The same line in metres and in nanometres: scaling a column by 10⁹ scales its coefficient and nothing else. */
  @Test
  void unitsDoNotDecideWhetherColumnsDependOnEachOther() {
    DMatrixRMaj metres = powers(new double[] {1, 2, 3, 4}, 3);
    DMatrixRMaj mixed = metres.copy();
    for (int i = 0; i < 4; i++) {
      mixed.set(i, 3, mixed.get(i, 3) * 0x1p-60);
    }
    double[] b = {1, -1, 2, 5};
    double[] plain = Matrices.solveQr(metres, b);
    double[] scaled = Matrices.solveQr(mixed, b);
    assertThat(scaled[3]).isEqualTo(plain[3] * 0x1p60);
    assertThat(scaled[0]).isEqualTo(plain[0]);
  }
}

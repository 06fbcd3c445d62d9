package thalweg.solvers.constrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.math.Matrices;

/** A quadratic program is refused where its matrix is not symmetric or has a negative eigenvalue, in any units. */
class ConvexityTest {

  private static QuadraticProgram program(double unit, double[]... q) {
    DMatrixRMaj matrix = new DMatrixRMaj(q);
    for (int i = 0; i < matrix.data.length; i++) {
      matrix.data[i] *= unit;
    }
    return QuadraticProgram.of(matrix, new double[q.length]);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e-300, 1e-12, 1e-6, 1e6, 1e12, 1e300})
  void anAsymmetricMatrixIsRefusedAndTheEntryNamed(double unit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> program(unit, new double[] {2, 1}, new double[] {0, 2}))
        .withMessage(
            "q must be symmetric but q[0, 1] = %s and q[1, 0] = 0.0; (Q + Q')/2 has the same values"
                .formatted(unit));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                program(
                    unit,
                    new double[] {2, 0, 0},
                    new double[] {0, 2, 0},
                    new double[] {0, 1e-8, 2}))
        .withMessageContaining("q[1, 2] = 0.0 and q[2, 1] = ");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e-300, 1e-12, 1e-6, 1e6, 1e12, 1e300})
  void aNegativeEigenvalueIsNamed(double unit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> program(unit, new double[] {1, 0}, new double[] {0, -1}))
        .withMessage("q must be positive semidefinite but has the eigenvalue " + -unit);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> program(unit, new double[] {0, 2}, new double[] {2, 0}))
        .withMessageStartingWith("q must be positive semidefinite but has the eigenvalue -");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> program(unit, new double[] {-3}))
        .withMessageStartingWith("q must be positive semidefinite but has the eigenvalue -");
  }

  /** The eigenvalues, about −1e-12, are below the rounding of the largest, so they are named in other units. */
  @Test
  void aVariableInLargeUnitsHidesNoNegativeEigenvalue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> program(1, new double[] {1e12, 2}, new double[] {2, 1e-12}))
        .withMessageMatching(
            "q must be positive semidefinite but has the eigenvalue -(1\\.0|0\\.99999).*"
                + " in units in which its diagonal is 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> program(1, new double[] {1e12, 0}, new double[] {0, -1e-12}))
        .withMessageStartingWith("q must be positive semidefinite but has the eigenvalue -");
  }

  /** Gram matrices of fewer examples than variables, each variable in units of its own; rounding makes eigenvalues negative. */
  @Test
  void matricesThatAreSemidefiniteButForRoundingAreTaken() {
    Random random = new Random(8);
    int negative = 0;
    for (int k = 0; k < 40; k++) {
      int d = 2 + random.nextInt(40);
      DMatrixRMaj x = new DMatrixRMaj(1 + random.nextInt(d), d);
      for (int j = 0; j < d; j++) {
        double unit = Math.pow(10, 12 - 24 * random.nextDouble());
        for (int i = 0; i < x.numRows; i++) {
          x.set(i, j, unit * random.nextGaussian());
        }
      }
      DMatrixRMaj q = Matrices.gram(x);
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < i; j++) {
          q.set(i, j, q.get(i, j) * (1 + Math.ulp(1.0)));
        }
      }
      assertThat(QuadraticProgram.of(q, new double[d]).dimension()).isEqualTo(d);
      negative += Matrices.symmetricEigenvalues(q)[0] < 0 ? 1 : 0;
    }
    assertThat(negative).as("the eigenvalues alone would refuse these").isPositive();
    assertThat(program(1, new double[] {1, 0}, new double[] {0, 0}).dimension()).isEqualTo(2);
  }
}

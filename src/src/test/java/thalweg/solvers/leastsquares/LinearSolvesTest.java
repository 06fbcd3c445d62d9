package thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/** Linear least squares by hand, with columns that depend on each other or are of different sizes. */
class LinearSolvesTest {

  private static DMatrixRMaj matrix(double[]... rows) {
    return new DMatrixRMaj(rows);
  }

  /** The line through (0, 1), (1, 3), (2, 4), (3, 4) is 1.5 + x. */
  @Test
  void bothWaysFitALine() {
    DMatrixRMaj j =
        matrix(new double[] {1, 0}, new double[] {1, 1}, new double[] {1, 2}, new double[] {1, 3});
    double[] y = {1, 3, 4, 4};
    double[] expected = {1.5, 1};
    assertThat(LinearSolves.normalEquations(j, y)).containsExactly(expected, offset(1e-13));
    assertThat(LinearSolves.pseudoInverse(j, y)).containsExactly(expected, offset(1e-13));
  }

  @Test
  void dependentColumnsAreRefusedByTheNormalEquations() {
    DMatrixRMaj j = matrix(new double[] {1, 2}, new double[] {1, 2});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinearSolves.normalEquations(j, new double[] {5, 5}));
  }

  /** Of all p₀ + 2p₁ = 5 the shortest is (1, 2); and of p₁ alone, with p₀ without effect, (0, 2). */
  @Test
  void ofDependentColumnsTheShortestSolution() {
    DMatrixRMaj j = matrix(new double[] {1, 2}, new double[] {1, 2});
    assertThat(LinearSolves.pseudoInverse(j, new double[] {5, 5}))
        .containsExactly(new double[] {1, 2}, offset(1e-14));
    DMatrixRMaj idle = matrix(new double[] {0, 2}, new double[] {0, 0});
    assertThat(LinearSolves.pseudoInverse(idle, new double[] {4, 1})).containsExactly(0, 2);
    assertThat(LinearSolves.pseudoInverse(new DMatrixRMaj(2, 2), new double[] {4, 1}))
        .containsExactly(0, 0);
  }

  /** Columns of 1e9 and 1e-3, the first one twice: what they reach is exact, and how p₀ + p₁ = 2 is shared nearly so. */
  @Test
  void dependentColumnsOfOtherSizesAreSolvedToTheLastDigits() {
    DMatrixRMaj j =
        matrix(new double[] {1e9, 1e9, 1e-3}, new double[] {-1e9, -1e9, 1e-3}, new double[3]);
    double[] p = LinearSolves.pseudoInverse(j, new double[] {2e9, -2e9, 1});
    assertThat(p[0] + p[1]).isCloseTo(2, offset(1e-15));
    assertThat(p[0] - p[1]).isCloseTo(0, offset(1e-2));
    assertThat(p[2]).isCloseTo(0, offset(1e-3));
  }

  /** Beside columns of 10²⁰, one of 1 is rounding: there parameters count times the norm of their columns. */
  @Test
  void whereUnitsHideTheRankColumnsAreDividedByTheirNorms() {
    DMatrixRMaj j =
        matrix(new double[] {1, 0, 0}, new double[] {0, 1e20, 2e20}, new double[] {0, 0, 0});
    double[] p = LinearSolves.pseudoInverse(j, new double[] {3, 4e20, 7});
    assertThat(p).containsExactly(new double[] {3, 2, 1}, offset(1e-14));
  }
}

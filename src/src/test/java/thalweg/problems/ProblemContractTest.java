package thalweg.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.Implementations;
import thalweg.functions.LeastSquares;
import thalweg.math.Vectors;

/** What every problem with a known answer keeps beyond the contract of all test functions. */
@ParameterizedClass
@MethodSource("all")
class ProblemContractTest {

  static List<Problem> all() {
    return TestFunctions.problems();
  }

  private final Problem problem;

  ProblemContractTest(Problem problem) {
    this.problem = problem;
  }

  @Test
  void listIsComplete() {
    Implementations.assertAllListed(Problem.class, all());
  }

  @Test
  void everyMinimizerHasTheMinimum() {
    for (double[] minimizer : problem.minimizers()) {
      assertThat(problem.value(minimizer)).isCloseTo(problem.minimum(), offset(1e-12));
    }
    assertThat(problem.minimizers().get(0)).isEqualTo(problem.minimizer());
    assertThat(problem.infimum()).isEqualTo(problem.minimum());
  }

  @Test
  void everyMinimizerIsAStationaryPoint() {
    List<double[]> stationary =
        problem.stationaryPoints().stream()
            .filter(s -> s.kind() == StationaryPoint.Kind.MINIMIZER)
            .map(StationaryPoint::point)
            .toList();
    assertThat(stationary).usingRecursiveComparison().isEqualTo(problem.minimizers());
  }

  @Test
  void theMinimizerIsANewArray() {
    problem.minimizer()[0] = 1e9;
    assertThat(problem.minimizer()[0]).isNotEqualTo(1e9);
  }

  @Test
  void residualsAreThoseOfTheValueAndTheirJacobianAgreesWithDifferences() {
    if (!(problem instanceof LeastSquaresProblem f)) {
      return;
    }
    Random random = new Random(1);
    double[] g = new double[f.dimension()];
    for (int k = 0; k < 20; k++) {
      double[] w = TestFunctions.near(f, k % 2 == 0 ? f.start() : f.minimizer(), 0.1, random);
      LeastSquares half = new LeastSquares(f);
      double value = f.value(w);
      assertThat(2 * half.valueAndGradient(w, g)).isCloseTo(value, offset(1e-13 * (1 + value)));
      Vectors.scale(2, g);
      assertThat(f.gradient(w)).containsExactly(g, offset(1e-12 * (1 + Vectors.normInf(g))));
      Jacobians.assertAgreesWithDifferences(f, w);
    }
    DMatrixRMaj j = new DMatrixRMaj(f.size(), f.dimension());
    f.jacobian(f.start(), j);
    assertThat(j.numRows).isEqualTo(f.size());
    assertThat(j.numCols).isEqualTo(f.dimension());
  }
}

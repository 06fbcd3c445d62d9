package thalweg.solvers.semidefinite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.math.Matrices;
import thalweg.runs.Listener;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.constrained.ConstrainedSolution;
import thalweg.solvers.constrained.InteriorPoint;
import thalweg.solvers.constrained.QuadraticProgram;

/** Semidefinite programs whose answers are known. */
class SemidefiniteInteriorPointTest {
  private static final SemidefiniteInteriorPoint METHOD = new SemidefiniteInteriorPoint();

  private static SemidefiniteSolution solved(SemidefiniteProgram program) {
    SemidefiniteSolution answer = METHOD.solve(program);
    assertThat(answer.converged()).as(answer.toString()).isTrue();
    assertOptimal(program, answer);
    return answer;
  }

  /** The conditions of optimality, from the program's own numbers. */
  private static void assertOptimal(SemidefiniteProgram program, SemidefiniteSolution answer) {
    LinearMap map = new LinearMap(program.sizes(), program.a());
    Blocks x = new Blocks(answer.x());
    Blocks z = Blocks.zero(program.sizes());
    program.c().addTo(z, 1);
    z = z.plus(-1, map.adjoint(answer.y()));
    assertThat(map.apply(x)).containsExactly(program.b(), offset(1e-6));
    assertThat(x.smallestEigenvalue()).isGreaterThan(-1e-12);
    assertThat(z.smallestEigenvalue()).isGreaterThan(-1e-6);
    assertThat(z.plus(-1, new Blocks(answer.z())).norm()).isLessThan(1e-6);
    assertThat(answer.value()).isCloseTo(answer.dualValue(), offset(1e-6));
  }

  /** Goemans and Williamson (1995): five vectors in the plane, neighbors at 144°, so 5(1 − cos 144°)/2 = (25 + 5√5)/8. */
  @Test
  void theCutOfAPentagonIsBoundedByFivePlaneVectors() {
    SemidefiniteSolution answer = solved(Graphs.maximumCut(5, Graphs.cycle(5)));
    assertThat(-answer.value()).isCloseTo((25 + 5 * Math.sqrt(5)) / 8, offset(1e-7));
    assertThat(answer.x().get(0).get(0, 1)).isCloseTo(Math.cos(0.8 * Math.PI), offset(1e-4));
  }

  /** A graph of two sides is cut whole, a triangle at 3(1 − cos 120°)/2 = 9/4. */
  @Test
  void theCutOfASquareIsWholeAndThatOfATriangleIsNineQuarters() {
    assertThat(-solved(Graphs.maximumCut(4, Graphs.cycle(4))).value()).isCloseTo(4, offset(1e-7));
    assertThat(-solved(Graphs.maximumCut(3, Graphs.cycle(3))).value())
        .isCloseTo(2.25, offset(1e-7));
  }

  /** Lovász, On the Shannon capacity of a graph (1979): √5, n cos(π/n)/(1 + cos(π/n)) for odd cycles, 4, and 1. */
  @Test
  void lovaszsThetaOfTheGraphsOfHisPaper() {
    assertThat(-solved(Graphs.theta(5, Graphs.cycle(5))).value())
        .isCloseTo(Math.sqrt(5), offset(1e-7));
    double cos = Math.cos(Math.PI / 7);
    assertThat(-solved(Graphs.theta(7, Graphs.cycle(7))).value())
        .isCloseTo(7 * cos / (1 + cos), offset(1e-7));
    assertThat(-solved(Graphs.theta(10, Graphs.petersen())).value()).isCloseTo(4, offset(1e-7));
    assertThat(-solved(Graphs.theta(6, Graphs.complete(6))).value()).isCloseTo(1, offset(1e-7));
    assertThat(-solved(Graphs.theta(6, List.of())).value()).isCloseTo(6, offset(1e-7));
  }

  @Test
  void theSmallestEigenvalueAndItsVector() {
    DMatrixRMaj a = random(12, new Random(1));
    SemidefiniteSolution answer =
        solved(
            SemidefiniteProgram.over(12)
                .minimizing(SparseSymmetric.of(a))
                .equal(SparseSymmetric.identity(12), 1));
    double smallest = Matrices.symmetricEigenvalues(a)[0];
    assertThat(answer.value()).isCloseTo(smallest, offset(1e-7));
    assertThat(answer.y()[0]).isCloseTo(smallest, offset(1e-7));
    assertThat(Matrices.symmetricEigenvalues(answer.x().get(0))[11]).isCloseTo(1, offset(1e-6));
  }

  /**
   * The nuclear norm, min ½(tr U + tr V) where (U W; Wᵀ V) ⪰ 0, of a 3×3 matrix of rank 1 whose smallest number is missing: the
   * one that makes its rank 1 has the least norm. (Of a number that weighs as much as all the others that is not so.)
   */
  @Test
  void theMissingNumberOfAMatrixOfRankOneIsFound() {
    double[] u = {1, 2, 3};
    double[] v = {2, 1, 2};
    SparseSymmetric halfTrace = SparseSymmetric.zero();
    for (int i = 0; i < 6; i++) {
      halfTrace = halfTrace.plus(i, i, 0.5);
    }
    SemidefiniteProgram program = SemidefiniteProgram.over(6).minimizing(halfTrace);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        if (i + j > 0) {
          program = program.equal(SparseSymmetric.zero().plus(i, 3 + j, 0.5), u[i] * v[j]);
        }
      }
    }
    SemidefiniteSolution answer = solved(program);
    assertThat(answer.x().get(0).get(0, 3)).isCloseTo(2, offset(1e-4));
    assertThat(answer.value()).isCloseTo(Math.sqrt(14 * 9), offset(1e-6));
  }

  /** Blocks of size 1: min cᵀx where Ax = b, x ≥ 0. */
  @Test
  void aLinearProgramHasTheValueAndThePricesOfTheSolverForLinearPrograms() {
    Random random = new Random(7);
    int m = 5;
    int n = 9;
    DMatrixRMaj a = new DMatrixRMaj(m, n);
    double[] b = new double[m];
    double[] c = new double[n];
    int[] sizes = new int[n];
    Arrays.fill(sizes, 1);
    for (int j = 0; j < n; j++) {
      c[j] = random.nextDouble();
    }
    SemidefiniteProgram program = SemidefiniteProgram.over(sizes);
    SparseSymmetric objective = SparseSymmetric.zero();
    for (int j = 0; j < n; j++) {
      objective = objective.plus(j, 0, 0, c[j]);
    }
    program = program.minimizing(objective);
    for (int i = 0; i < m; i++) {
      SparseSymmetric row = SparseSymmetric.zero();
      for (int j = 0; j < n; j++) {
        a.set(i, j, random.nextGaussian());
        b[i] += a.get(i, j);
        row = row.plus(j, 0, 0, a.get(i, j));
      }
      program = program.equal(row, b[i]);
    }
    SemidefiniteSolution answer = solved(program);
    ConstrainedSolution linear =
        new InteriorPoint()
            .solve(QuadraticProgram.linear(c).equal(a, b).within(Box.nonNegative(n)));
    assertThat(answer.value()).isCloseTo(linear.solution().value(), offset(1e-7));
    assertThat(answer.solution().point()).containsExactly(linear.solution().point(), offset(1e-6));
    double[] prices = linear.kkt().equalityMultipliers();
    for (int i = 0; i < m; i++) {
      assertThat(answer.y()[i]).isCloseTo(-prices[i], offset(1e-5));
    }
  }

  /** X and Z with the same eigenvectors and complementary eigenvalues are an optimal pair of b = 𝒜(X), C = 𝒜*y + Z. */
  @Test
  void randomProgramsFindTheOptimalPairTheyWereMadeFrom() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      int[] sizes = {2 + random.nextInt(6), 1, 3, 1};
      List<DMatrixRMaj> x = new ArrayList<>();
      SparseSymmetric c = SparseSymmetric.zero();
      for (int k = 0; k < sizes.length; k++) {
        DMatrixRMaj[] pair = complementary(sizes[k], random);
        x.add(pair[0]);
        c = plus(c, k, pair[1], 1);
      }
      SemidefiniteProgram program = SemidefiniteProgram.over(sizes);
      double value = 0;
      for (int i = 0; i < 5; i++) {
        SparseSymmetric a = SparseSymmetric.zero();
        for (int k = 0; k < sizes.length; k++) {
          a = plus(a, k, random(sizes[k], random), 1);
        }
        double y = random.nextGaussian();
        double b = a.dot(new Blocks(x));
        value += y * b;
        for (int k = 0; k < sizes.length; k++) {
          for (SparseSymmetric.Entry e : a.entries()) {
            c = e.block() == k ? c.plus(k, e.row(), e.column(), y * e.value()) : c;
          }
        }
        program = program.equal(a, b);
      }
      SemidefiniteSolution answer = solved(program.minimizing(c));
      assertThat(answer.value()).as("seed " + seed).isCloseTo(value, offset(1e-6));
      assertThat(answer.solution().iterations()).isLessThan(25);
    }
  }

  private static DMatrixRMaj random(int n, Random random) {
    DMatrixRMaj a = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double number = random.nextGaussian();
        a.set(i, j, number);
        a.set(j, i, number);
      }
    }
    return a;
  }

  private static DMatrixRMaj[] complementary(int n, Random random) {
    DMatrixRMaj q = thalweg.math.SymmetricEigen.of(random(n, random)).vectors();
    int rank = n == 1 ? random.nextInt(2) : 1 + random.nextInt(n - 1);
    DMatrixRMaj x = new DMatrixRMaj(n, n);
    DMatrixRMaj z = new DMatrixRMaj(n, n);
    for (int k = 0; k < n; k++) {
      double size = 0.5 + random.nextDouble();
      DMatrixRMaj to = k < rank ? x : z;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          to.add(i, j, size * q.get(i, k) * q.get(j, k));
        }
      }
    }
    return new DMatrixRMaj[] {x, z};
  }

  private static SparseSymmetric plus(SparseSymmetric sum, int block, DMatrixRMaj a, double scale) {
    for (int i = 0; i < a.numRows; i++) {
      for (int j = i; j < a.numRows; j++) {
        sum = sum.plus(block, i, j, scale * a.get(i, j));
      }
    }
    return sum;
  }

  @Test
  void theAnswerIsTheSameInOtherUnits() {
    SemidefiniteProgram plain = Graphs.theta(5, Graphs.cycle(5));
    SemidefiniteProgram program = SemidefiniteProgram.over(5).minimizing(plain.c().times(1e12));
    for (int i = 0; i < plain.b().length; i++) {
      double unit = Math.pow(10, i - 3);
      program = program.equal(plain.a().get(i).times(unit), 1e-9 * unit * plain.b()[i]);
    }
    SemidefiniteSolution answer = METHOD.solve(program);
    assertThat(answer.converged()).isTrue();
    assertThat(answer.value()).isCloseTo(-1e3 * Math.sqrt(5), offset(1e-4));
    assertThat(answer.dualValue()).isCloseTo(-1e3 * Math.sqrt(5), offset(1e-4));
  }

  @Test
  void twoRunsAreEqualToTheLastBit() {
    SemidefiniteProgram program = Graphs.theta(10, Graphs.petersen());
    assertThat(METHOD.solve(program).solution().point())
        .isEqualTo(METHOD.solve(program).solution().point());
  }

  @Test
  void limitsAndInterruptsEndARunThatKeepsWhatItHas() {
    SemidefiniteProgram program = Graphs.theta(5, Graphs.cycle(5));
    SemidefiniteSolution early = METHOD.solve(program, Stop.after(3), Listener.none());
    assertThat(early.solution().termination()).isEqualTo(Termination.ITERATION_LIMIT);
    assertThat(early.solution().trace().size()).isEqualTo(4);
    Thread.currentThread().interrupt();
    try {
      SemidefiniteSolution cut = METHOD.solve(program);
      assertThat(cut.solution().termination()).isEqualTo(Termination.INTERRUPTED);
      assertThat(cut.x().get(0).numRows).isEqualTo(5);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void badInputIsASentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparseSymmetric.of(new DMatrixRMaj(new double[][] {{1, 2}, {3, 1}})))
        .withMessageContaining("must be symmetric but has 2.0 at (0, 1) and 3.0 at (1, 0)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SemidefiniteProgram.over(2, 1).equal(SparseSymmetric.zero().plus(1, 0, 1, 1), 0))
        .withMessageContaining(
            "A[0] has an entry at (0, 1) of block 1, but the blocks have the sizes [2, 1]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparseSymmetric.zero().plus(0, 0, Double.NaN))
        .withMessageContaining("value must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SemidefiniteProgram.over(2).equal(SparseSymmetric.zero(), Double.NaN))
        .withMessageContaining("b must be finite");
    assertThatIllegalArgumentException().isThrownBy(() -> SemidefiniteProgram.over());
    assertThatIllegalArgumentException().isThrownBy(() -> new SemidefiniteInteriorPoint(1));
  }
}

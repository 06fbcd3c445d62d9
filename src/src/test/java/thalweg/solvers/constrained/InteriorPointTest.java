package thalweg.solvers.constrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.constraints.Simplex;
import thalweg.runs.Listener;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

/** Linear and quadratic programs whose answers are known. */
class InteriorPointTest {

  private static DMatrixRMaj matrix(double[]... rows) {
    return new DMatrixRMaj(rows);
  }

  private static final InteriorPoint METHOD = new InteriorPoint();

  /** Two products, 3x + 5y, three machines: Hillier and Lieberman's Wyndor Glass, x = 2, y = 6, prices 0, 3/2 and 1. */
  @Test
  void aLinearProgramFindsItsCornerAndThePricesOfItsConstraints() {
    QuadraticProgram wyndor =
        QuadraticProgram.linear(-3, -5)
            .atMost(
                matrix(new double[] {1, 0}, new double[] {0, 2}, new double[] {3, 2}), 4, 12, 18)
            .within(Box.nonNegative(2));
    ConstrainedSolution answer = METHOD.solve(wyndor);
    assertThat(answer.solution().converged()).as(answer.toString()).isTrue();
    assertThat(answer.solution().value()).isCloseTo(-36, offset(1e-7));
    assertThat(answer.solution().point()).containsExactly(new double[] {2, 6}, offset(1e-7));
    assertThat(answer.kkt().inequalityMultipliers())
        .containsExactly(new double[] {0, 1.5, 1, 0, 0}, offset(1e-6));
    assertThat(answer.kkt().residual()).isLessThan(1e-7);
    assertThat(answer.kkt().toString())
        .contains("inequality 0: slack", "inequality 1: active", "shadow price 1.5");
  }

  /** Nocedal and Wright, example 16.4: (1.4, 1.7). */
  @Test
  void aQuadraticProgramWithInequalities() {
    QuadraticProgram qp =
        QuadraticProgram.of(matrix(new double[] {2, 0}, new double[] {0, 2}), -2, -5)
            .atMost(
                matrix(new double[] {-1, 2}, new double[] {1, 2}, new double[] {1, -2}), 2, 6, 2)
            .within(Box.nonNegative(2));
    ConstrainedSolution answer = METHOD.solve(qp);
    assertThat(answer.solution().converged()).isTrue();
    assertThat(answer.solution().point()).containsExactly(new double[] {1.4, 1.7}, offset(1e-7));
    assertThat(answer.kkt().residual()).isLessThan(1e-7);
  }

  /** Nocedal and Wright, example 16.2: (2, −1, 1) with multipliers (3, −2). */
  @Test
  void equationsAloneTakeOneStep() {
    QuadraticProgram qp =
        QuadraticProgram.of(
                matrix(new double[] {6, 2, 1}, new double[] {2, 5, 2}, new double[] {1, 2, 4}),
                -8,
                -3,
                -3)
            .equal(matrix(new double[] {1, 0, 1}, new double[] {0, 1, 1}), 3, 0);
    ConstrainedSolution answer = METHOD.solve(qp);
    assertThat(answer.solution().iterations()).isLessThanOrEqualTo(1);
    assertThat(answer.solution().point()).containsExactly(new double[] {2, -1, 1}, offset(1e-9));
    assertThat(answer.kkt().equalityMultipliers())
        .containsExactly(new double[] {-3, 2}, offset(1e-8));
  }

  /** The projection onto the simplex is a quadratic program. */
  @Test
  void itAgreesWithTheProjectionOntoTheSimplex() {
    Random random = new Random(6);
    for (int k = 0; k < 10; k++) {
      double[] w = random.doubles(6, -1, 1).toArray();
      double[] c = new double[6];
      double[][] ones = {{1, 1, 1, 1, 1, 1}};
      DMatrixRMaj identity = new DMatrixRMaj(6, 6);
      for (int i = 0; i < 6; i++) {
        c[i] = -w[i];
        identity.set(i, i, 1);
      }
      new Simplex(6).project(w);
      assertThat(
              METHOD
                  .solve(
                      QuadraticProgram.of(identity, c)
                          .equal(matrix(ones), 1)
                          .within(Box.nonNegative(6)))
                  .solution()
                  .point())
          .containsExactly(w, offset(1e-6));
    }
  }

  /** Klee and Minty's cube, on which the simplex method can visit all 2^d corners. */
  @Test
  void theKleeMintyCubeTakesFewSteps() {
    int d = 10;
    double[] c = new double[d];
    DMatrixRMaj g = new DMatrixRMaj(d, d);
    double[] h = new double[d];
    for (int i = 0; i < d; i++) {
      c[i] = -Math.pow(2, d - 1 - i);
      h[i] = Math.pow(5, i + 1);
      g.set(i, i, 1);
      for (int j = 0; j < i; j++) {
        g.set(i, j, Math.pow(2, i - j + 1));
      }
    }
    var solution =
        METHOD.solve(QuadraticProgram.linear(c).atMost(g, h).within(Box.nonNegative(d))).solution();
    assertThat(solution.converged()).as(solution.toString()).isTrue();
    assertThat(solution.value()).isCloseTo(-Math.pow(5, d), offset(1e-1));
    assertThat(solution.iterations()).isLessThan(60);
  }

  @Test
  void dependentEquationsDoNoHarm() {
    QuadraticProgram twice =
        QuadraticProgram.linear(1, 2)
            .equal(matrix(new double[] {1, 1}, new double[] {2, 2}), 1, 2)
            .within(Box.nonNegative(2));
    var solution = METHOD.solve(twice).solution();
    assertThat(solution.converged()).as(solution.toString()).isTrue();
    assertThat(solution.point()).containsExactly(new double[] {1, 0}, offset(1e-7));
  }

  @Test
  void theGapClosesStepByStep() {
    QuadraticProgram qp =
        QuadraticProgram.linear(1, 1, 1)
            .atMost(matrix(new double[] {-1, -2, -3}), -6)
            .within(Box.nonNegative(3));
    var trace = METHOD.solve(qp).solution().trace();
    double[] residuals = trace.gradientNorms();
    assertThat(residuals[residuals.length - 1]).isLessThan(1e-9);
    for (int k = 0; k + 3 < residuals.length; k++) {
      assertThat(residuals[k + 3]).isLessThan(0.2 * residuals[k]);
    }
  }

  @Test
  void constraintsThatContradictEachOtherAreProven() {
    for (QuadraticProgram none :
        new QuadraticProgram[] {
          QuadraticProgram.linear(1, 1)
              .atMost(matrix(new double[] {1, 1}), -1)
              .within(Box.nonNegative(2)),
          QuadraticProgram.of(matrix(new double[] {1, 0}, new double[] {0, 1}), 0, 0)
              .atMost(matrix(new double[] {1, 0}, new double[] {-1, 0}), 1, -2),
          QuadraticProgram.linear(0, 1)
              .equal(matrix(new double[] {1, 1}, new double[] {1, 1}), 1, 2)
              .within(Box.nonNegative(2))
        }) {
      var solution = METHOD.solve(none).solution();
      assertThat(solution.termination()).as(solution.toString()).isEqualTo(Termination.INFEASIBLE);
      assertThat(solution.converged()).isFalse();
      assertThat(solution.detail()).contains("contradict");
    }
  }

  @Test
  void aWayDownWithoutEndIsProven() {
    for (QuadraticProgram free :
        new QuadraticProgram[] {
          QuadraticProgram.linear(-1, 0)
              .atMost(matrix(new double[] {-1, 1}), 1)
              .within(Box.nonNegative(2)),
          QuadraticProgram.of(matrix(new double[] {1, 0}, new double[] {0, 0}), 0, -1)
              .within(Box.nonNegative(2))
        }) {
      var solution = METHOD.solve(free).solution();
      assertThat(solution.termination()).as(solution.toString()).isEqualTo(Termination.UNBOUNDED);
      assertThat(solution.toString()).contains("forgotten bound");
    }
  }

  @Test
  void aRunCanBeInterrupted() {
    Listener impatient = iterate -> Thread.currentThread().interrupt();
    var solution =
        METHOD
            .solve(
                QuadraticProgram.linear(1, 2).within(Box.uniform(2, 0, 1)),
                Stop.after(100),
                impatient)
            .solution();
    assertThat(solution.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void badShapesAndNumbersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuadraticProgram.linear(1, 2).atMost(new DMatrixRMaj(1, 3), 1))
        .withMessage("g must be 1×2 but is 1×3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuadraticProgram.linear(1, Double.NaN))
        .withMessageStartingWith("c must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> METHOD.minimize(QuadraticProgram.linear(1, 2), new double[3], Stop.after(1)))
        .withMessage("start must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InteriorPoint(1))
        .withMessage("reach must be in (0, 1) but was 1");
  }
}

package thalweg.solvers.constrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

/** What points of the central path say of a program, and how the interior-point method ends. */
class ReadingTest {

  private static double[] row(double... entries) {
    return entries;
  }

  /** min −w₀ − 2w₁ where w₀ + w₁ ≤ 4, w₀ ≤ 3 and w ≥ 0: (0, 4) with prices 2 and, of the first bound, 1. */
  private static final QuadraticProgram CORNER =
      QuadraticProgram.linear(-1, -2)
          .atMost(new DMatrixRMaj(new double[][] {{1, 1}, {1, 0}}), 4, 3)
          .within(Box.nonNegative(2));

  private static HomogeneousPoint at(
      QuadraticProgram program, double tau, double kappa, PrimalDual x, double... s) {
    Equilibration units = new Equilibration(new Presolve(program).form());
    return new HomogeneousPoint(units.scaled(x).times(tau), s, tau, kappa);
  }

  @Test
  void aPointFarFromTheEndIsReadAsItIs() {
    Reading reading = new Reading(CORNER, false);
    int m = reading.form().h().length;
    double[] z = new double[m];
    double[] s = new double[m];
    Arrays.fill(z, 0.5);
    Arrays.fill(s, 1);
    PrimalDual x = new PrimalDual(row(1, 2), row(), z);
    for (double tau : new double[] {0.5, 1}) {
      Reading.Answer answer = reading.answer(at(CORNER, tau, 0.25, x, s));
      assertThat(answer.x().w()).containsExactly(row(1, 2), offset(1e-14));
      assertThat(answer.x().z()).containsExactly(row(0.5, 0.5, 0.5, 0.5), offset(1e-14));
      assertThat(answer.proof()).isEmpty();
      assertThat(answer.error()).isBetween(0.01, 1.0);
    }
  }

  @Test
  void aPointNearTheEndIsMovedOntoTheFace() {
    Reading reading = new Reading(CORNER, false);
    PrimalDual near = new PrimalDual(row(1e-7, 4 - 1e-7), row(), row(2, 1e-7, 1, 1e-7));
    for (double tau : new double[] {0.5, 1}) {
      HomogeneousPoint at = at(CORNER, tau, 1e-9, near, 1e-8, 2, 1e-8, 2);
      Reading.Answer answer = reading.answer(at);
      assertThat(answer.x().w()).containsExactly(row(0, 4), offset(1e-14));
      assertThat(answer.x().z()).containsExactly(row(2, 0, 1, 0), offset(1e-9));
      assertThat(answer.error()).isLessThan(1e-12);
      assertThat(answer.proof()).isEmpty();
    }
  }

  /** w ≤ 1 and w ≥ 3: multipliers near (1, 1) point to the ray that proves it, which is handed over with the sum −1. */
  @Test
  void aPointNearARayIsAProof() {
    QuadraticProgram none =
        QuadraticProgram.linear(1).atMost(new DMatrixRMaj(new double[][] {{1}, {-1}}), 1, -3);
    Reading reading = new Reading(none, false);
    PrimalDual near = new PrimalDual(row(0.3), row(), row(1.001, 0.999));
    HomogeneousPoint at =
        new HomogeneousPoint(
            new Equilibration(new Presolve(none).form()).scaled(near), row(1e-3, 1e-3), 1e-6, 1);
    Reading.Answer answer = reading.answer(at);
    FarkasRay ray = (FarkasRay) answer.proof().orElseThrow();
    assertThat(ray.sum(none)).isCloseTo(-1, offset(1e-12));
    assertThat(ray.z()).containsExactly(row(0.5, 0.5), offset(1e-9));
    assertThat(ray.proves(none)).isTrue();
    assertThat(answer.error()).isEqualTo(1);
  }

  /** With more digits asked for than there are, the run ends at its best point, 20 iterations later. */
  @Test
  void aResidualThatFallsNoMoreEndsTheRunAtTheBestPoint() {
    Random random = new Random(5);
    int failed = 0;
    for (int trial = 0; trial < 10; trial++) {
      DMatrixRMaj g = new DMatrixRMaj(8, 5);
      Arrays.setAll(g.data, i -> random.nextGaussian());
      double[] h = random.doubles(8, 1, 2).toArray();
      QuadraticProgram program =
          QuadraticProgram.linear(random.doubles(5, -1, 1).toArray())
              .atMost(g, h)
              .within(Box.uniform(5, -3, 3));
      Solution solution =
          new InteriorPoint()
              .solve(program, Stop.after(300).orGradientBelow(1e-300), Listener.none())
              .solution();
      if (solution.termination() == Termination.SEARCH_FAILED) {
        failed++;
        double[] errors = solution.trace().gradientNorms();
        int best = 0;
        for (int k = 0; k < errors.length; k++) {
          best = errors[k] < errors[best] ? k : best;
        }
        assertThat(solution.gradientNorm()).isEqualTo(errors[best]).isLessThan(1e-12);
        assertThat(solution.point()).containsExactly(solution.trace().points().get(best));
        assertThat(solution.iterations()).isEqualTo(best + 21);
        assertThat(solution.detail()).isEqualTo("the residual has not fallen for 20 iterations");
      }
    }
    assertThat(failed).isPositive();
  }

  @Test
  void theStartIsCheckedButNotUsed() {
    Stop stop = Stop.after(50).orGradientBelow(1e-9);
    Solution solution = new InteriorPoint().minimize(CORNER, row(77, -5), stop);
    assertThat(solution.point()).containsExactly(row(0, 4), offset(1e-9));
    assertThat(solution.trace().values())
        .containsExactly(new InteriorPoint().minimize(CORNER, row(0, 0), stop).trace().values());
  }
}

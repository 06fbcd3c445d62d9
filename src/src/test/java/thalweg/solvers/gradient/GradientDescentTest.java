package thalweg.solvers.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import thalweg.math.Vectors;
import thalweg.problems.Quadratic;
import thalweg.problems.Rosenbrock;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.searches.Backtracking;
import thalweg.searches.Step;

/** The theorems of gradient descent, checked at every iterate. */
class GradientDescentTest {
  private static final double MU = 1;
  private static final double L = 25;
  private static final Quadratic VALLEY = Quadratic.diagonal(MU, 5, L);

  @Test
  void firstStepGoesByTheStepSizeTimesTheGradient() {
    Solution solution =
        new GradientDescent(0.01).minimize(VALLEY, new double[] {1, 1, 1}, Stop.after(1));
    assertThat(solution.point()).containsExactly(new double[] {0.99, 0.95, 0.75}, offset(1e-15));
  }

  @Test
  void atOneOverLTheValueFallsByTheGradientSquaredOverTwoL() {
    var trace =
        new GradientDescent(1 / L).minimize(VALLEY, VALLEY.start(), Stop.after(100)).trace();
    for (int k = 0; k + 1 < trace.size(); k++) {
      double g = trace.gradientNorms()[k];
      assertThat(trace.values()[k + 1])
          .isLessThanOrEqualTo(trace.values()[k] - g * g / (2 * L) + 1e-15);
    }
  }

  /** Nesterov, Lectures on Convex Optimization, theorem 2.1.15. */
  @Test
  void atTwoOverLPlusMuTheDistanceContractsByItsRate() {
    double kappa = L / MU;
    var trace =
        new GradientDescent(2 / (L + MU)).minimize(VALLEY, VALLEY.start(), Stop.after(100)).trace();
    double r = Vectors.distance(VALLEY.start(), VALLEY.minimizer());
    for (int k = 0; k < trace.size(); k++) {
      double distance = Vectors.distance(trace.points().get(k), VALLEY.minimizer());
      assertThat(distance)
          .isLessThanOrEqualTo(Math.pow((kappa - 1) / (kappa + 1), k) * r * (1 + 1e-9));
    }
  }

  @Test
  void aboveTwoOverLItDivergesAndSaysSo() {
    Solution solution =
        new GradientDescent(2.1 / L).minimize(VALLEY, VALLEY.start(), Stop.after(100_000));
    assertThat(solution.termination()).isEqualTo(Termination.NOT_FINITE);
    assertThat(solution.point()).matches(Vectors::isFinite);
    assertThat(solution.detail())
        .startsWith("at iteration ")
        .contains("after a step size of 0.08400");
    assertThat(solution.termination().advice()).contains("smaller step size");
  }

  @Test
  void backtrackingNeedsNoKnowledgeOfL() {
    Solution solution =
        new GradientDescent(new Backtracking(1))
            .minimize(
                new Rosenbrock(),
                new Rosenbrock().start(),
                Stop.after(50_000).orGradientBelow(1e-6));
    assertThat(solution.converged()).isTrue();
    assertThat(solution.point()).containsExactly(new double[] {1, 1}, offset(1e-5));
    assertThat(solution.counts().values()).isGreaterThan(solution.iterations());
  }

  @Test
  void timeLimitEndsARun() {
    Solution solution =
        new GradientDescent(1e-9)
            .minimize(VALLEY, VALLEY.start(), Stop.after(Integer.MAX_VALUE).orAfter(Duration.ZERO));
    assertThat(solution.termination()).isEqualTo(Termination.TIME_LIMIT);
  }

  @Test
  void aSearchWithoutAStepEndsTheRunWithItsReason() {
    Solution solution =
        new GradientDescent((line, t) -> t < 2 ? Step.of(0.01) : Step.none("no step at all"))
            .minimize(VALLEY, VALLEY.start(), Stop.after(9));
    assertThat(solution.termination()).isEqualTo(Termination.SEARCH_FAILED);
    assertThat(solution.detail()).isEqualTo("no step at all");
    assertThat(solution.iterations()).isEqualTo(2);
  }
}

package thalweg.solvers.stochastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.FiniteSum;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.schedules.Schedule;
import thalweg.solvers.Solver;

/** SVRG, SAGA and SARAH example by example: what they draw, when they ask for a step size, where they end. */
class StochasticStepsTest {

  @AfterEach
  void noInterruptReachesTheNextTest() {
    Thread.interrupted();
  }

  /** \(f_i(w)=\tfrac12(w-i)^2\), i = 0 … n − 1; an interrupt comes with one of the examples. */
  private static final class Means implements FiniteSum {
    private final int n;
    private final int interruptAt;
    private int asked;

    Means(int n, int interruptAt) {
      this.n = n;
      this.interruptAt = interruptAt;
    }

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public int size() {
      return n;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      double mean = (n - 1) / 2.0;
      g[0] = w[0] - mean;
      return (w[0] - mean) * (w[0] - mean) / 2;
    }

    @Override
    public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
      if (++asked == interruptAt) {
        Thread.currentThread().interrupt();
      }
      g[0] = w[0] - examples[from];
      return g[0] * g[0] / 2;
    }
  }

  static List<Solver<FiniteSum>> all() {
    Schedule small = step -> 1e-3;
    return List.of(new Svrg(small, 3, 1), new Saga(1e-3, 1), new Sarah(small, 3, 1));
  }

  /** The clock is looked at every 64 steps, of two examples each at most. */
  @ParameterizedTest
  @MethodSource("all")
  void anInterruptEndsTheRunWithin64Steps(Solver<FiniteSum> solver) {
    for (int at : new int[] {1, 64, 100, 500, 900}) {
      Means f = new Means(500, at);
      Solution solution = solver.minimize(f, new double[] {7}, Stop.after(50));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(solution.termination()).isEqualTo(Termination.INTERRUPTED);
      assertThat(f.asked).isBetween(at, at + 2 * 64);
      assertThat(solution.point()).as("the last full iterate").containsExactly(7);
      assertThat(solution.value()).isEqualTo((7 - 249.5) * (7 - 249.5) / 2);
      assertThat(solution.iterations()).isZero();
    }
  }

  /** The first look comes before the first step, the next one 64 steps on. */
  @Test
  void theClockIsLookedAtEvery64Steps() {
    int[] looks = {0};
    for (long step = 0; step <= 128; step++) {
      boolean goesOn =
          GradientDifference.goesOn(
              step,
              () -> {
                looks[0]++;
                return false;
              });
      assertThat(goesOn).isEqualTo(step % 64 != 0);
    }
    assertThat(looks[0]).isEqualTo(3);
    assertThat(GradientDifference.goesOn(64, () -> true)).isTrue();
  }

  /** The gradient of the drawn example at w, less that at the other point. */
  @Test
  void theDifferenceOfOneExample() {
    double[] difference = new double[1];
    FiniteSum squares =
        new FiniteSum() {
          @Override
          public int dimension() {
            return 1;
          }

          @Override
          public int size() {
            return 4;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            throw new AssertionError("only single examples are asked for");
          }

          @Override
          public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
            assertThat(to - from).isEqualTo(1);
            g[0] = (examples[from] + 1) * w[0];
            return 0;
          }
        };
    GradientDifference example = new GradientDifference(squares, 9);
    Random same = new Random(9);
    for (int k = 0; k < 20; k++) {
      example.draw(new double[] {5}, new double[] {2}, difference);
      assertThat(difference).containsExactly(3.0 * (same.nextInt(4) + 1));
    }
  }

  /** n = 1: every method is gradient descent, w ← (1 − α)w; α is ½ in the first iteration and ¼ after it. */
  @Test
  void theStepSizeIsAskedOnceAnIteration() {
    Schedule falling = step -> step == 0 ? 0.5 : 0.25;
    Stop two = Stop.after(2);
    double[] start = {8};
    Solution saga = new Saga(falling, 1).minimize(new Means(1, 0), start, two);
    assertThat(saga.trace().points().stream().mapToDouble(w -> w[0]))
        .containsExactly(8.0, 4.0, 3.0);
    assertThat(saga.trace().stepSizes()).containsExactly(0, 0.5, 0.25);
    assertThat(saga.trace().gradientNorms()).containsExactly(8, 4, 3);
    assertThat(saga.trace().values()).containsExactly(32, 8, 4.5);
    Solution svrg = new Svrg(falling, 3, 1).minimize(new Means(1, 0), start, two);
    assertThat(svrg.trace().points().stream().mapToDouble(w -> w[0]))
        .containsExactly(8.0, 1.0, 0.421875);
    assertThat(svrg.trace().stepSizes()).containsExactly(0, 0.5, 0.25);
    // SARAH: m steps and one more with the last estimate.
    Solution sarah = new Sarah(falling, 2, 1).minimize(new Means(1, 0), start, two);
    assertThat(sarah.trace().points().stream().mapToDouble(w -> w[0]))
        .containsExactly(8.0, 1.0, 0.421875);
    assertThat(sarah.trace().stepSizes()).containsExactly(0, 0.5, 0.25);
  }

  /** The table's mean is that of all examples: the sum of n first steps of equal curvature has no noise. */
  @Test
  void sagaWithEqualCurvaturesByHand() {
    int n = 5;
    Means f = new Means(n, 0);
    Random same = new Random(3);
    double[] table = new double[n];
    double w = 10;
    for (int i = 0; i < n; i++) {
      table[i] = w - i;
    }
    for (int k = 0; k < 2; k++) {
      for (int step = 0; step < n; step++) {
        int i = same.nextInt(n);
        double mean = 0;
        for (double phi : table) {
          mean += phi / n;
        }
        double g = w - i;
        w -= 0.2 * (g - table[i] + mean);
        table[i] = g;
      }
    }
    Solution solution = new Saga(0.2, 3).minimize(f, new double[] {10}, Stop.after(2));
    assertThat(solution.point()).containsExactly(new double[] {w}, offset(1e-12));
    assertThat(f.asked).as("the table and two passes").isEqualTo(3 * n);
  }

  @Test
  void settingsThatAreNoneAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sarah(step -> 0.1, -2, 1))
        .withMessage("passes must be at least 1 but was -2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Saga(0, 1))
        .withMessageContaining("must be positive and finite but was 0");
    assertThat(new Svrg(0.1, 1).passes()).isEqualTo(2);
    assertThat(new Sarah(0.1, 1).passes()).isEqualTo(1);
  }
}

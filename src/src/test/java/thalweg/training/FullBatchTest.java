package thalweg.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.optimizers.Adam;
import thalweg.optimizers.Memory;
import thalweg.optimizers.Optimizer;
import thalweg.optimizers.Sgd;
import thalweg.optimizers.Stepper;
import thalweg.problems.Quadratic;
import thalweg.runs.Iterate;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.schedules.Schedule;

class FullBatchTest {
  private static final Quadratic BOWL = Quadratic.diagonal(1, 4);

  /** Plain steps of 0.1, but the given step writes a number that is none. */
  private record Failing(int at, double bad) implements Optimizer {
    @Override
    public Schedule learningRate() {
      return Schedule.constant(0.1);
    }

    @Override
    public Stepper start(Memory memory) {
      return (t, w, g) -> {
        Vectors.axpy(-0.1, g, w);
        w[1] = t == at ? bad : w[1];
      };
    }
  }

  /** On ½(w₀² + 4w₁²) a step of 0.1 leaves 0.9 of w₀ and 0.6 of w₁. */
  @Test
  void threeStepsByHand() {
    List<Iterate> seen = new ArrayList<>();
    Solution solution =
        new FullBatch(new Sgd(0.1))
            .minimize(
                BOWL,
                new double[] {1, 1},
                Stop.after(3),
                one ->
                    seen.add(
                        new Iterate(
                            one.k(), one.point().clone(), one.value(), one.gradientNorm(), 0, 0)));
    assertThat(seen).hasSize(4);
    for (int k = 0; k <= 3; k++) {
      double[] w = {Math.pow(0.9, k), Math.pow(0.6, k)};
      assertThat(seen.get(k).point()).containsExactly(w, within(1e-15));
      assertThat(seen.get(k).value()).isEqualTo(BOWL.value(seen.get(k).point()));
      assertThat(seen.get(k).gradientNorm()).isCloseTo(Math.hypot(w[0], 4 * w[1]), within(1e-14));
    }
    assertThat(solution.point()).containsExactly(seen.get(3).point());
    assertThat(solution.counts().gradients()).isEqualTo(4);
  }

  @Test
  void anAveragingRuleHandsOverItsAverage() {
    Solution solution =
        new FullBatch(new Sgd(0.1).averaged()).minimize(BOWL, new double[] {1, 1}, Stop.after(2));
    double[] mean = {(0.9 + 0.81) / 2, (0.6 + 0.36) / 2};
    assertThat(solution.point()).containsExactly(mean, within(1e-15));
    assertThat(solution.value()).isEqualTo(BOWL.value(solution.point()));
    assertThat(solution.gradientNorm()).isCloseTo(Math.hypot(mean[0], 4 * mean[1]), within(1e-14));
  }

  static List<Optimizer> failing() {
    List<Optimizer> rules = new ArrayList<>();
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e200}) {
      Optimizer rule = new Failing(3, bad);
      rules.addAll(
          List.of(
              rule,
              rule.averaged(),
              rule.exponentiallyAveraged(0.5),
              rule.averagedAfter(1),
              rule.averaged().lookingAhead(2, 0.5)));
    }
    return rules;
  }

  @ParameterizedTest
  @MethodSource("failing")
  void aRuleThatLeavesTheNumbersEndsAtTheLastFiniteIterate(Optimizer rule) {
    Differentiable f =
        new Differentiable() {
          @Override
          public int dimension() {
            return 2;
          }

          /** Answers everywhere, also where there is no number. */
          @Override
          public double valueAndGradient(double[] w, double[] g) {
            if (!Vectors.isFinite(w)) {
              Arrays.fill(g, 0);
              return 0;
            }
            return BOWL.valueAndGradient(w, g);
          }
        };
    List<double[]> seen = new ArrayList<>();
    Solution solution =
        new FullBatch(rule)
            .minimize(f, new double[] {1, 1}, Stop.after(50), one -> seen.add(one.point().clone()));
    assertThat(solution.termination()).isEqualTo(Termination.NOT_FINITE);
    assertThat(solution.converged()).isFalse();
    assertThat(solution.point()).containsExactly(seen.get(seen.size() - 2));
    assertThat(solution.value()).isEqualTo(BOWL.value(solution.point())).isFinite();
    assertThat(solution.gradientNorm()).isFinite();
  }

  @Test
  void thePointThatIsNotFiniteIsRecordedAsSuch() {
    List<Iterate> seen = new ArrayList<>();
    new FullBatch(new Failing(2, Double.NaN))
        .minimize(BOWL, new double[] {1, 1}, Stop.after(50), seen::add);
    assertThat(seen).hasSize(3);
    assertThat(seen.get(2).value()).isNaN();
    assertThat(seen.get(2).gradientNorm()).isNaN();
  }

  /** The step size is the rule's own: unknown, but 0 where it did not move. */
  @Test
  void aStepThatDoesNotMoveHasTheSizeZero() {
    Schedule warmUp = t -> t == 1 ? 0 : 0.1;
    List<Double> sizes = new ArrayList<>();
    new FullBatch(new Sgd(warmUp, 0, 0))
        .minimize(BOWL, new double[] {1, 1}, Stop.after(3), one -> sizes.add(one.stepSize()));
    assertThat(sizes).containsExactly(0.0, Double.NaN, 0.0, Double.NaN);
  }

  @Test
  void withoutAStepTheSolutionIsTheStart() {
    for (Optimizer rule :
        List.of(new Sgd(0.1), new Adam(0.1).averaged(), new Sgd(1).scheduleFree())) {
      Solution solution = new FullBatch(rule).minimize(BOWL, new double[] {3, -1}, Stop.after(0));
      assertThat(solution.point()).containsExactly(3, -1);
      assertThat(solution.value()).isEqualTo(BOWL.value(new double[] {3, -1}));
    }
  }

  @Test
  void aStartWhereNothingIsFiniteIsItsOwnResult() {
    Differentiable nowhere =
        new Differentiable() {
          @Override
          public int dimension() {
            return 1;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            g[0] = Double.NaN;
            return Double.NaN;
          }
        };
    Solution solution =
        new FullBatch(new Adam(0.1).averaged()).minimize(nowhere, new double[] {2}, Stop.after(9));
    assertThat(solution.termination()).isEqualTo(Termination.NOT_FINITE);
    assertThat(solution.point()).containsExactly(2);
  }
}

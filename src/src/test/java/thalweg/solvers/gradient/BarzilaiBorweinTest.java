package thalweg.solvers.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import thalweg.functions.Differentiable;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.runs.Trace;

/** Which values a step is held to, and how far it goes where no curvature tells. */
class BarzilaiBorweinTest {

  /** Slopes that belong to w, values that belong to the call, counted from 0; remembers where it was asked. */
  private static final class Script implements Differentiable {
    private final IntToDoubleFunction values;
    private final DoubleUnaryOperator slope;
    final List<Double> asked = new ArrayList<>();

    Script(IntToDoubleFunction values, DoubleUnaryOperator slope) {
      this.values = values;
      this.slope = slope;
    }

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      asked.add(w[0]);
      g[0] = slope.applyAsDouble(w[0]);
      return values.applyAsDouble(asked.size() - 1);
    }
  }

  private static Solution minimize(Differentiable f, double start, int steps) {
    return new BarzilaiBorwein().minimize(f, new double[] {start}, Stop.after(steps));
  }

  /** On 50w² from 0.3 a first move of 1 would raise the value from 4.5 to 24.5, and half of it leads to −0.2; then α = 1/100. */
  @Test
  void aStepThatRaisesTheValueIsHalved() {
    Trace trace = minimize(Quadratic.diagonal(100), 0.3, 9).trace();
    assertThat(trace.points().get(1)[0]).isCloseTo(-0.2, offset(1e-15));
    assertThat(trace.points().get(2)[0]).isCloseTo(0, offset(1e-16));
    assertThat(trace.stepSizes()[1]).isCloseTo(0.5 / 30, offset(1e-16));
    assertThat(trace.stepSizes()[2]).isCloseTo(0.01, offset(1e-16));
  }

  /** −w has the same slope everywhere: moves of 1, 4 and 16. */
  @Test
  void withoutCurvatureTheStepGrowsFourfold() {
    Script f = new Script(k -> -3 - k, w -> -1);
    minimize(f, 3, 3);
    assertThat(f.asked).containsExactly(3.0, 4.0, 8.0, 24.0);
  }

  /** Downward curvature, as of −½w², tells no more. */
  @Test
  void withDownwardCurvatureTheStepGrowsFourfold() {
    Trace trace = minimize(new Script(k -> -k, w -> -w), 1, 3).trace();
    assertThat(trace.points().get(1)).containsExactly(2);
    assertThat(trace.stepSizes()).containsExactly(0, 1, 4, 16);
  }

  /**
   * Slopes of 2ʷ keep each move as long as the first, 1, and values of −k fall along. The eleventh step may not go above −1, the
   * largest of ten, though 0 was met before; less a 10⁻⁴ of what the slope 2⁻¹⁰ promises.
   */
  @Test
  void theLastTenValuesAreTheCeiling() {
    double tiny = 0.9e-4 * 0x1p-10;
    assertThat(eleventh(-0.999, -5)).containsExactly(-11.0, -10.5);
    assertThat(eleventh(-1 - tiny, -5)).containsExactly(-11.0, -10.5);
    assertThat(eleventh(-1 - 2 * tiny, -5)).containsExactly(-11.0);
    assertThat(eleventh(-0.999, -0.999, -1.001)).containsExactly(-11.0, -10.5, -10.25);
  }

  private static List<Double> eleventh(double... values) {
    Script f = new Script(k -> k <= 10 ? -k : values[k - 11], w -> Math.pow(2, w));
    minimize(f, 0, 11);
    assertThat(f.asked.subList(0, 3)).containsExactly(0.0, -1.0, -2.0);
    assertThat(f.asked.get(10)).isEqualTo(-10);
    return f.asked.subList(11, f.asked.size());
  }

  /** The tenth step is still held to the value at the start. */
  @Test
  void theValueAtTheStartCountsForTenSteps() {
    Script f = new Script(k -> k < 10 ? -k : -0.5, w -> Math.pow(2, w));
    minimize(f, 0, 10);
    assertThat(f.asked).hasSize(11);
  }

  @Test
  void whereNoStepIsLowEnoughTheRunEndsBeforeRounding() {
    Script f = new Script(k -> k == 0 ? 1 : 2, w -> 1);
    Solution solution = minimize(f, 1, 9);
    assertThat(solution.termination()).isEqualTo(Termination.SEARCH_FAILED);
    assertThat(solution.detail())
        .isEqualTo("down to a step size of 2.220446049250313E-16 the value exceeds the last ones");
    assertThat(f.asked).hasSize(53);
    assertThat(solution.point()).containsExactly(1);
  }

  /** From 100 with f = 400 and the slope 4 the first move is 10, which must lower f by 10⁻⁴ of 40. */
  @Test
  void aStepMustKeepATenThousandthOfWhatItsSlopePromises() {
    Script much = new Script(k -> k == 0 ? 400 : 400 - 0.0041, w -> 4);
    minimize(much, 100, 1);
    assertThat(much.asked).containsExactly(100.0, 90.0);
    Script little = new Script(k -> k == 0 ? 400 : 400 - 0.0039, w -> 4);
    minimize(little, 100, 1);
    assertThat(little.asked).as("enough for half of it").containsExactly(100.0, 90.0, 95.0);
  }

  /** Down to a move of 10·2⁻⁵⁰, which times the slope is less than the last digit of 400; α is a quarter of that. */
  @Test
  void theStepSizeOfAFailureIsThatOfTheGradient() {
    Solution solution = minimize(new Script(k -> 400 + k, w -> 4), 100, 9);
    assertThat(solution.detail())
        .isEqualTo("down to a step size of " + 2.5 * 0x1p-50 + " the value exceeds the last ones");
  }

  @Test
  void negativeValuesMayNotRiseEither() {
    Script f = new Script(k -> k == 0 ? -5 : k == 1 ? -4 : -6, w -> 1);
    minimize(f, 0, 1);
    assertThat(f.asked).containsExactly(0.0, -1.0, -0.5);
  }

  @Test
  void halvingStaysWithinTheBudget() {
    Script f = new Script(k -> k == 0 ? 1 : 2, w -> 1);
    Solution solution =
        new BarzilaiBorwein().minimize(f, new double[] {1}, Stop.after(9).orAfterCalls(5));
    assertThat(solution.termination()).isEqualTo(Termination.EVALUATION_LIMIT);
    assertThat(solution.counts().gradients()).isEqualTo(5);
  }
}

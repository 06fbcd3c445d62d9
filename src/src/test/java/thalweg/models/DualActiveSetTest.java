package thalweg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.samples.Examples;
import thalweg.samples.RealData;
import thalweg.samples.Standardizer;

class DualActiveSetTest {
  private static final Examples TWO =
      new Examples(new DMatrixRMaj(new double[][] {{1, 0}, {1, 1}}), new double[] {1, -1});

  static List<SvmDual> duals() {
    return SvmDualTest.duals();
  }

  private static Solution solve(SvmDual dual, double gap) {
    Stop stop = Stop.after(10_000).orGradientBelow(gap);
    return new DualActiveSet().minimize(dual, dual.zeros(), stop);
  }

  /** With the squared hinge and λn = 1 nobody meets a bound: the first step solves a system of two equations. */
  @Test
  void aFaceIsSolvedInOneStep() {
    SvmDual dual = SvmDual.squaredHinge(TWO, 0.5);
    Solution run = new DualActiveSet().minimize(dual, new double[] {1, 1}, Stop.after(1));
    // y₀y₁x₀ᵀx₁ = −1: (1.5, −1; −1, 2.5)α = (1, 1), so α = (3.5, 2.5)/2.75.
    assertThat(run.point()).containsExactly(new double[] {3.5 / 2.75, 2.5 / 2.75}, offset(1e-14));
    assertThat(dual.gap(run.point())).isLessThan(1e-30);
  }

  @Test
  void boundsAreMetExactly() {
    Solution run = solve(SvmDual.hinge(TWO, 0.5), 1e-14);
    assertThat(run.point()).containsExactly(1, 1);
    assertThat(run.counts().calls()).isZero();
  }

  @ParameterizedTest
  @MethodSource("duals")
  void itMeetsCoordinateDescentAndTheValueNeverRises(SvmDual dual) {
    Solution run = solve(dual, 1e-13);
    assertThat(run.converged()).isTrue();
    assertThat(run.iterations()).isLessThan(60);
    for (double[] alpha : run.trace().points()) {
      assertThat(Arrays.stream(alpha)).allMatch(a -> a >= 0 && a <= dual.upper());
    }
    double[] values = run.trace().values();
    for (int k = 1; k < values.length; k++) {
      assertThat(values[k]).isLessThanOrEqualTo(values[k - 1] + 1e-15 * Math.abs(values[k - 1]));
    }
    Stop stop = Stop.after(100_000).orGradientBelow(1e-12);
    Solution slow = new DualCoordinateDescent(1).minimize(dual, dual.zeros(), stop);
    assertThat(dual.weights(run.point())).containsExactly(dual.weights(slow.point()), offset(1e-4));
    assertThat(run.value()).isLessThanOrEqualTo(slow.value() + 1e-12);
  }

  /** Equal examples make the system of a face singular. */
  @Test
  void equalExamplesShareTheirPart() {
    int[] twice = IntStream.range(0, 60).map(i -> i / 2).toArray();
    Examples raw = RealData.breastCancer();
    Examples once = Standardizer.fit(raw).transform(raw).select(IntStream.range(0, 30).toArray());
    SvmDual dual = SvmDual.hinge(once.select(twice), 0.01);
    Solution run = solve(dual, 1e-12);
    assertThat(run.converged()).isTrue();
    SvmDual single = SvmDual.hinge(once, 0.01);
    assertThat(dual.weights(run.point()))
        .containsExactly(single.weights(solve(single, 1e-12).point()), offset(1e-5));
  }

  @Test
  void anInterruptEndsTheRunAndAStartOutsideIsRefused() {
    SvmDual dual = SvmDual.hinge(TWO, 0.5);
    Thread.currentThread().interrupt();
    Solution run = solve(dual, 0);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(run.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(run.point()).containsExactly(0, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DualActiveSet().minimize(dual, new double[] {0, 2}))
        .withMessage("each entry of start must be in [0, 1.0] but one was 2.0");
  }
}

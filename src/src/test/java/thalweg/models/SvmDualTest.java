package thalweg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.constraints.Box;
import thalweg.functions.GradientCheck;
import thalweg.losses.HingeLoss;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.samples.Batches;
import thalweg.samples.Examples;
import thalweg.samples.RealData;
import thalweg.samples.Standardizer;
import thalweg.solvers.newton.Lbfgs;
import thalweg.solvers.sets.OverSet;
import thalweg.solvers.sets.SpectralProjectedGradient;
import thalweg.solvers.sets.Subgradient;

class SvmDualTest {
  /** With λ = ½, λn = 1. */
  private static final Examples TWO =
      new Examples(new DMatrixRMaj(new double[][] {{1, 0}, {1, 1}}), new double[] {1, -1});

  private static Examples cancer(int n) {
    Examples raw = RealData.breastCancer();
    return Standardizer.fit(raw).transform(raw).select(IntStream.range(0, n).toArray());
  }

  static List<SvmDual> duals() {
    List<SvmDual> duals = new ArrayList<>();
    for (double lambda : new double[] {1e-3, 0.1, 10}) {
      duals.add(SvmDual.hinge(cancer(100), lambda));
      duals.add(SvmDual.squaredHinge(cancer(100), lambda));
    }
    return duals;
  }

  private static Solution solve(SvmDual dual, double gap) {
    return new DualCoordinateDescent(1)
        .minimize(dual, dual.zeros(), Stop.after(100_000).orGradientBelow(gap));
  }

  /** Each order of the two examples in an epoch, and what it leads to. */
  @Test
  void theStepsByHand() {
    SvmDual dual = SvmDual.hinge(TWO, 0.5);
    TreeSet<String> seen = new TreeSet<>();
    for (long seed = 0; seed < 20; seed++) {
      Solution run = new DualCoordinateDescent(seed).minimize(dual, new double[2], Stop.after(2));
      List<double[]> alphas = run.trace().points();
      seen.add(Arrays.toString(alphas.get(1)));
      // First example 0: α₀ = 1, w = (1, 0), the margin of example 1 is −1 and α₁ = 2/2.
      // First example 1: α₁ = ½, w = (−½, −½), the margin of example 0 is −½ and α₀ = 1.5, cut to
      // 1.
      assertThat(alphas.get(1)).isIn(new double[] {1, 1}, new double[] {1, 0.5});
      // Then w = (½, −½), the margin of example 1 is 0, and α₁ grows by 1/2.
      assertThat(run.point()).containsExactly(1, 1);
    }
    assertThat(seen).hasSize(2);
    // w = (0, −1), with margins 0 and 1: P = ½·1 + ¼ = 0.75 = D.
    assertThat(dual.weights(new double[] {1, 1})).containsExactly(0, -1);
    assertThat(dual.gap(new double[] {1, 1})).isZero();
    assertThat(dual.primal().value(new double[] {0, -1})).isEqualTo(0.75);
    assertThat(dual.value(new double[] {1, 1})).isEqualTo(-0.75);
  }

  @Test
  void eachEpochVisitsTheExamplesInAnOrderOfItsOwn() {
    SvmDual dual = SvmDual.hinge(cancer(30), 0.01);
    Solution run = new DualCoordinateDescent(5).minimize(dual, dual.zeros(), Stop.after(3));
    double[] alpha = new double[30];
    for (int epoch = 1; epoch <= 3; epoch++) {
      double[] w = dual.weights(alpha);
      for (int i : new Batches(30, 1, 5).order(epoch)) {
        dual.minimizeAlong(i, alpha, w);
      }
      assertThat(run.trace().points().get(epoch)).containsExactly(alpha);
    }
  }

  @Test
  void theStepsOfTheSquaredHingeByHand() {
    SvmDual dual = SvmDual.squaredHinge(TWO, 0.5);
    double[] alpha = new double[2];
    double[] w = new double[2];
    dual.minimizeAlong(0, alpha, w);
    assertThat(alpha[0]).isCloseTo(1 / 1.5, offset(1e-15));
    assertThat(w[0]).isCloseTo(2 / 3.0, offset(1e-15));
    dual.minimizeAlong(1, alpha, w);
    // The margin is −2/3 and the curvature 2 + ½.
    assertThat(alpha[1]).isCloseTo(5 / 3.0 / 2.5, offset(1e-15));
    assertThat(w).containsExactly(new double[] {0, -2 / 3.0}, offset(1e-15));
    dual.minimizeAlong(0, alpha, w);
    // The margin is 0: α₀ grows by (1 − 1/3)/1.5.
    assertThat(alpha[0]).isCloseTo(2 / 3.0 + 4 / 9.0, offset(1e-15));
  }

  @ParameterizedTest
  @MethodSource("duals")
  void gradientsAreThoseOfTheValue(SvmDual dual) {
    double[] alpha = new Random(2).doubles(100, 0.1, 0.9).toArray();
    assertThat(GradientCheck.at(dual, alpha).passed()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("duals")
  void theGapIsPrimalMinusDualAndNeverNegative(SvmDual dual) {
    Random random = new Random(3);
    for (int k = 0; k < 50; k++) {
      double[] alpha = random.doubles(100).map(u -> u < 0.3 ? 0 : u > 0.8 ? 1 : u).toArray();
      double primal = dual.primal().value(dual.weights(alpha));
      assertThat(dual.gap(alpha)).isNotNegative();
      assertThat(dual.gap(alpha))
          .isCloseTo(primal + dual.value(alpha), offset(1e-13 * Math.max(1, primal)));
    }
  }

  /** In each epoch the gap bounds the distance of P, of D and of w from where they end, and D never falls. */
  @ParameterizedTest
  @MethodSource("duals")
  void theGapBoundsTheErrorInEachEpoch(SvmDual dual) {
    Solution end = solve(dual, 1e-13);
    assertThat(end.termination()).isEqualTo(Termination.GRADIENT_SMALL);
    double[] best = dual.weights(end.point());
    double least = -end.value();
    double lambda = lambda(dual);
    List<double[]> alphas = end.trace().points();
    double[] gaps = end.trace().gradientNorms();
    double[] values = end.trace().values();
    for (int k = 0; k < alphas.size(); k++) {
      double[] w = dual.weights(alphas.get(k));
      double rounding = 1e-12 * Math.max(1, Math.abs(least));
      assertThat(dual.primal().value(w) - least).isBetween(-rounding, gaps[k] + rounding);
      assertThat(values[k] + least).isBetween(-rounding, gaps[k] + rounding);
      assertThat(Vectors.distance(w, best))
          .isLessThanOrEqualTo(Math.sqrt(2 * (gaps[k] + rounding) / lambda));
      assertThat(values[k]).isLessThanOrEqualTo(values[Math.max(0, k - 1)] + rounding);
      assertThat(Arrays.stream(alphas.get(k)).allMatch(a -> a >= 0 && a <= dual.upper())).isTrue();
    }
  }

  private static double lambda(SvmDual dual) {
    return Double.parseDouble(dual.toString().replaceAll(".*lambda=([0-9.E-]+),.*", "$1"));
  }

  /** Beside each example its mirror image: the best intercept is 0, and the loss the same. */
  private static Examples mirrored(Examples data) {
    int n = data.size();
    int d = data.dimension();
    DMatrixRMaj x = new DMatrixRMaj(2 * n, d);
    double[] y = new double[2 * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < d; j++) {
        x.set(i, j, data.x().get(i, j));
        x.set(n + i, j, -data.x().get(i, j));
      }
      y[i] = data.y()[i];
      y[n + i] = -data.y()[i];
    }
    return new Examples(x, y);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 1})
  void theDualMeetsTheQuadraticProgram(double lambda) {
    Examples train = cancer(60).columns(0, 1, 2, 3, 4, 5);
    double[] program = new PiecewiseLinearFit(new HingeLoss(), lambda).fit(mirrored(train));
    SvmDual dual = SvmDual.hinge(train, lambda);
    Solution solution = solve(dual, 1e-12);
    assertThat(program[6]).as("intercept").isCloseTo(0, offset(1e-7));
    assertThat(dual.weights(solution.point()))
        .containsExactly(Arrays.copyOf(program, 6), offset(1e-5));
    assertThat(dual.primal().value(Arrays.copyOf(program, 6)))
        .isCloseTo(-solution.value(), offset(1e-8));
  }

  /** The subgradient steps 1/(λt) on a λ-strongly convex P obey \(P-P^*\le\frac{M^2(1+\ln T)}{2\lambda T}\). */
  @Test
  void theDualMeetsTheSubgradientMethodOnThePrimal() {
    SvmDual dual = SvmDual.hinge(cancer(100), 0.1);
    double least = -solve(dual, 1e-12).value();
    LinearModel primal = dual.primal();
    int steps = 20_000;
    Solution subgradient =
        new Subgradient(t -> 1 / (0.1 * (t + 1)))
            .minimize(
                new OverSet<>(primal, Box.unbounded(primal.dimension())),
                primal.zeros(),
                Stop.after(steps));
    double m = 2 * Arrays.stream(cancer(100).x().data).map(Math::abs).max().orElseThrow() * 6;
    assertThat(subgradient.value() - least)
        .isBetween(-1e-12, m * m * (1 + Math.log(steps)) / (2 * 0.1 * steps));
    assertThat(subgradient.value()).isCloseTo(least, offset(1e-4));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.1, 1})
  void theDualOfTheSquaredHingeMeetsLbfgsOnThePrimal(double lambda) {
    SvmDual dual = SvmDual.squaredHinge(cancer(569), lambda);
    LinearModel primal = dual.primal();
    Solution smooth =
        new Lbfgs().minimize(primal, primal.zeros(), Stop.after(10_000).orGradientBelow(1e-11));
    Solution solution = solve(dual, 1e-14);
    assertThat(-solution.value()).isCloseTo(smooth.value(), offset(1e-12));
    assertThat(dual.weights(solution.point()))
        .containsExactly(smooth.point(), offset(1e-6 / Math.sqrt(lambda)));
  }

  @Test
  void anyOtherSolverMinimizesTheDualToo() {
    SvmDual dual = SvmDual.hinge(cancer(100), 0.1);
    Solution projected =
        new SpectralProjectedGradient()
            .minimize(new OverSet<>(dual, Box.uniform(100, 0, 1)), dual.zeros());
    assertThat(projected.value()).isCloseTo(solve(dual, 1e-12).value(), offset(1e-7));
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void examplesThatAreAllZeroCountWhole() {
    Examples data = new Examples(new DMatrixRMaj(new double[][] {{0}, {2}}), new double[] {-1, 1});
    Solution hinge = solve(SvmDual.hinge(data, 1), 1e-12);
    assertThat(hinge.point()[0]).isEqualTo(1);
    Solution squared = solve(SvmDual.squaredHinge(data, 1), 1e-12);
    assertThat(squared.point()[0]).as("(1 − α/2)² is 0").isEqualTo(2);
    assertThat(squared.converged()).isTrue();
  }

  @Test
  void equalSeedsGiveBitEqualRunsAndOthersTheSameWeights() {
    SvmDual dual = SvmDual.hinge(cancer(100), 0.1);
    Stop stop = Stop.after(5000).orGradientBelow(1e-13);
    Solution one = new DualCoordinateDescent(7).minimize(dual, dual.zeros(), stop);
    Solution same = new DualCoordinateDescent(7).minimize(dual, dual.zeros(), stop);
    Solution other = new DualCoordinateDescent(8).minimize(dual, ones(100), stop);
    assertThat(same.trace().values()).containsExactly(one.trace().values());
    assertThat(other.trace().values()).isNotEqualTo(one.trace().values());
    assertThat(dual.weights(other.point()))
        .containsExactly(dual.weights(one.point()), offset(1e-5));
  }

  @Test
  void anInterruptEndsTheRunAtItsLastEpoch() {
    SvmDual dual = SvmDual.hinge(cancer(100), 0.1);
    Listener impatient =
        iterate -> {
          if (iterate.k() == 2) {
            Thread.currentThread().interrupt();
          }
        };
    Solution run =
        new DualCoordinateDescent(1).minimize(dual, dual.zeros(), Stop.after(100), impatient);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(run.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(run.iterations()).isEqualTo(2);
    assertThat(run.point()).containsExactly(run.trace().points().get(2));
    assertThat(run.trace().stepSizes()[0]).isZero();
    assertThat(run.trace().stepSizes()[1]).isNaN();
  }

  @Test
  void whatIsNoProblemIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SvmDual.hinge(TWO, 0))
        .withMessage("lambda must be positive and finite but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SvmDual.hinge(RealData.diabetes(), 1))
        .withMessageContaining("label must be -1 or +1 but was");
    SvmDual dual = SvmDual.hinge(TWO, 0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DualCoordinateDescent(1).minimize(dual, new double[] {0, 1.5}))
        .withMessage("each entry of start must be in [0, 1.0] but one was 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DualCoordinateDescent(1).minimize(dual, new double[] {-1, 0}))
        .withMessageContaining("but one was -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dual.weights(new double[3]))
        .withMessage("alpha must have 2 entries but has 3");
    assertThat(dual)
        .hasToString(
            "dual of a linear support vector machine, HingeLoss, lambda=0.5, 2 examples of 2 features");
  }
}

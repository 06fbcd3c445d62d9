package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.constraints.Box;
import thalweg.constraints.Simplex;
import thalweg.functions.Differentiable;
import thalweg.functions.FiniteSum;
import thalweg.penalties.L1;
import thalweg.penalties.NoPenalty;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.proximal.Composite;
import thalweg.solvers.proximal.CoordinateDescent;
import thalweg.solvers.proximal.LassoPath;
import thalweg.solvers.proximal.ProximalBacktracking;
import thalweg.solvers.proximal.SparseRegression;
import thalweg.solvers.sets.MirrorDescent;
import thalweg.solvers.sets.OverSet;
import thalweg.solvers.sets.SpectralProjectedGradient;
import thalweg.solvers.stochastic.Saga;
import thalweg.solvers.stochastic.Sarah;
import thalweg.solvers.stochastic.Svrg;

/** Loops within an iteration: they end, with their run at the latest, and say so. */
class InnerLoopsTest {

  @AfterEach
  void noInterruptReachesTheNextTest() {
    Thread.interrupted();
  }

  /** Slope 1 and a value that is never low enough: no step is short enough until it is lost in rounding. */
  private static Differentiable treacherous(int interruptAt) {
    int[] asked = new int[1];
    return new Differentiable() {
      @Override
      public int dimension() {
        return 1;
      }

      @Override
      public double value(double[] w) {
        if (++asked[0] == interruptAt) {
          Thread.currentThread().interrupt();
        }
        return asked[0];
      }

      @Override
      public double valueAndGradient(double[] w, double[] g) {
        g[0] = 1;
        return 0;
      }
    };
  }

  @Test
  void proximalBacktrackingGivesUpOrEndsWithItsRun() {
    var solver = new ProximalBacktracking(1, 0.99999);
    Composite stuck = new Composite(treacherous(100), new NoPenalty());
    Solution interrupted = solver.minimize(stuck, new double[] {1}, Stop.after(10));
    assertThat(interrupted.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(interrupted.counts().values()).isBetween(100L, 101L);
    assertThat(interrupted.value()).isZero();
    Thread.interrupted();
    Solution limited = solver.minimize(stuck, new double[] {1}, Stop.after(10).orAfterCalls(500));
    assertThat(limited.termination()).isEqualTo(Termination.EVALUATION_LIMIT);
    Solution failed = new ProximalBacktracking(1).minimize(stuck, new double[] {1}, Stop.after(10));
    assertThat(failed.termination()).isEqualTo(Termination.SEARCH_FAILED);
    assertThat(failed.value()).as("the start is in the trace").isZero();
    assertThat(failed.gradientNorm()).isCloseTo(1, offset(1e-6));
  }

  /** e^w from 360: the value 1e156 and its slope overflow in every square. */
  @Test
  void proximalBacktrackingSurvivesASteepStart() {
    Differentiable exp =
        new Differentiable() {
          @Override
          public int dimension() {
            return 1;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            g[0] = Math.exp(w[0]);
            return g[0];
          }
        };
    for (double start : new double[] {360, 700, 710}) {
      Solution solution =
          new ProximalBacktracking(1)
              .minimize(new Composite(exp, new L1(0)), new double[] {start}, Stop.after(50));
      assertThat(solution.converged()).isFalse();
      Solution spectral =
          new SpectralProjectedGradient()
              .minimize(
                  new OverSet<>(exp, Box.uniform(1, -5, 800)),
                  new double[] {start},
                  Stop.after(500));
      if (start < 709) {
        assertThat(spectral.point()).containsExactly(-5);
      }
    }
  }

  @Test
  void theSearchOfSpectralProjectedGradientEndsWithItsRun() {
    OverSet<Box> stuck = new OverSet<>(treacherous(7), Box.unbounded(1));
    Solution interrupted =
        new SpectralProjectedGradient().minimize(stuck, new double[] {1}, Stop.after(10));
    assertThat(interrupted.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(interrupted.counts().values()).isEqualTo(7);
  }

  /** A step of 1e-30 is lost in w = 1, which makes w no minimizer. */
  @Test
  void aStepLostInRoundingIsNoZeroGradient() {
    Composite bowl = new Composite(Quadratic.diagonal(1), new NoPenalty());
    Solution solution =
        new ProximalBacktracking(1e-30).minimize(bowl, new double[] {1}, Stop.after(5));
    assertThat(solution.converged()).isFalse();
    assertThat(solution.gradientNorm()).isEqualTo(1);
    assertThat(solution.trace().stepSizes()).containsOnly(0.0);
  }

  @Test
  void theKktResidualKnowsNoUnits() {
    for (double u : new double[] {1e-12, 1, 1e12}) {
      for (double v : new double[] {1e-12, 1, 1e12}) {
        Quadratic f =
            new Quadratic(Quadratic.diagonal(v / u / u, 3 * (v / u) / u).matrix(), new double[2]);
        for (double[] w : new double[][] {{2 * u, u}, {0, u}}) {
          double slope = Math.hypot(w[0] * (v / u) / u, 3 * w[1] * (v / u) / u);
          assertThat(new OverSet<>(f, Box.unbounded(2)).kktResidual(w))
              .isCloseTo(slope, offset(1e-12 * slope));
          // On the wall w₁ = u only the slope along it is left, by the length of w at most.
          double along = new OverSet<>(f, Box.atLeast(-9 * u, u)).kktResidual(w);
          assertThat(along).isCloseTo(w[0] * (v / u) / u, offset(1e-12 * slope));
        }
      }
    }
    OverSet<Box> shifted =
        new OverSet<>(
            new Quadratic(Quadratic.diagonal(1e36).matrix(), new double[] {1e-12}),
            Box.uniform(1, -1e-12, 1e-12));
    assertThat(shifted.kktResidual(new double[1])).isCloseTo(1e24, offset(1e12));
  }

  private static final DMatrixRMaj X =
      new DMatrixRMaj(new double[][] {{1, 0, 0}, {2, 1, 0}, {0, 1, 0}});
  private static final double[] Y = {1, -2, 3};

  /** x₂ = 0: the only best weight is 0, unless nothing pulls it there. */
  @Test
  void aWeightWithoutDataIsPulledToZero() {
    double[] start = {0, 0, 5};
    Stop stop = Stop.after(500).orGradientBelow(1e-12);
    Solution lasso =
        new CoordinateDescent().minimize(SparseRegression.lasso(X, Y, 0.1), start, stop);
    assertThat(lasso.converged()).isTrue();
    assertThat(lasso.point()[2]).isZero();
    assertThat(lasso.trace().gradientNorms()[0]).isGreaterThanOrEqualTo(0.1);
    Solution free = new CoordinateDescent().minimize(SparseRegression.lasso(X, Y, 0), start, stop);
    assertThat(free.converged()).isTrue();
    assertThat(free.point()[2]).isEqualTo(5);
  }

  @Test
  void coordinateDescentForgetsWhereItCameFrom() {
    SparseRegression problem = SparseRegression.lasso(X, Y, 0.1);
    Stop stop = Stop.after(500).orGradientBelow(1e-13);
    double[] cold = new CoordinateDescent().minimize(problem, new double[3], stop).point();
    for (double far : new double[] {1e6, -1e15, 1e100}) {
      Solution warm = new CoordinateDescent().minimize(problem, new double[] {far, far, far}, stop);
      assertThat(warm.converged()).isTrue();
      assertThat(warm.point()).containsExactly(cold, offset(1e-12));
    }
  }

  @Test
  void anInterruptedPathKeepsTheFitsThatWereFinished() {
    SparseRegression problem = SparseRegression.lasso(X, Y, 0);
    int[] fits = new int[1];
    Stop thirdFitInterrupts =
        Stop.after(20)
            .orWhen(
                iterate -> {
                  fits[0] += iterate.k() == 0 ? 1 : 0;
                  if (fits[0] == 3) {
                    Thread.currentThread().interrupt();
                  }
                  return false;
                });
    LassoPath path = LassoPath.of(problem, 10, 0.01, thirdFitInterrupts);
    assertThat(Thread.interrupted()).as("the interrupt stays set").isTrue();
    assertThat(fits[0]).isEqualTo(3);
    assertThat(path.isComplete()).isFalse();
    assertThat(path.solutions()).hasSize(2);
    assertThat(path.supports()).hasSize(2);
    assertThat(path.lambdas()).hasSize(10);
    assertThat(path.toString()).endsWith(", interrupted after 2]");
    LassoPath whole = LassoPath.of(problem, 10, 0.01, Stop.after(20));
    assertThat(whole.isComplete()).isTrue();
    assertThat(whole.toString()).doesNotContain("interrupted");
    assertThat(whole.solutions().get(1).point()).containsExactly(path.solutions().get(1).point());
  }

  /** Two million examples are a minute; the interrupt comes with the thousandth. */
  private static FiniteSum endless(int[] asked) {
    return new FiniteSum() {
      @Override
      public int dimension() {
        return 1;
      }

      @Override
      public int size() {
        return 2_000_000;
      }

      @Override
      public double valueAndGradient(double[] w, double[] g) {
        g[0] = w[0];
        return w[0] * w[0] / 2;
      }

      @Override
      public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
        if (++asked[0] == 1000) {
          Thread.currentThread().interrupt();
        }
        return valueAndGradient(w, g);
      }
    };
  }

  static List<Solver<FiniteSum>> stochastic() {
    // Two thousand passes are more steps than an int holds.
    return List.of(
        new Saga(0.1, 1), new Svrg(step -> 0.1, 2_000, 1), new Sarah(step -> 0.1, 2_000, 1));
  }

  @ParameterizedTest
  @MethodSource("stochastic")
  void anEpochEndsWithItsRun(Solver<FiniteSum> solver) {
    int[] asked = new int[1];
    Solution solution = solver.minimize(endless(asked), new double[] {1}, Stop.after(3));
    assertThat(solution.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(asked[0]).isBetween(1000, 1200);
    assertThat(solution.point()).containsExactly(1);
    assertThat(solution.iterations()).isZero();
  }

  /** From 1e15 the table's mean is off by a rounding of 1e15; the next epoch has forgotten it. */
  @Test
  void sagaForgetsWhereItCameFrom() {
    FiniteSum two =
        new FiniteSum() {
          @Override
          public int dimension() {
            return 1;
          }

          @Override
          public int size() {
            return 2;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            return batchGradient(new int[] {0, 1}, 0, 2, w, g);
          }

          @Override
          public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
            double sum = 0;
            g[0] = 0;
            for (int k = from; k < to; k++) {
              double error = (1 + 2 * examples[k]) * w[0] - 1.0 / 3;
              g[0] += (1 + 2 * examples[k]) * error / (to - from);
              sum += error * error / 2;
            }
            return sum / (to - from);
          }
        };
    Solution solution = new Saga(0.03, 2).minimize(two, new double[] {1e15}, Stop.after(3000));
    assertThat(solution.point()[0]).isCloseTo(4 / 30.0, offset(1e-14));
  }

  /** 0.5e^{−10⁶} is 0: the entry is gone, and when the slope turns the other way nothing is divided by 0. */
  @Test
  void mirrorDescentSurvivesAnEntryThatUnderflows() {
    int[] calls = new int[1];
    Differentiable turning =
        new Differentiable() {
          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            Arrays.fill(g, 0);
            g[calls[0] == 0 ? 0 : 1] = 1e6;
            return -calls[0]++;
          }
        };
    Solution solution =
        new MirrorDescent(1)
            .minimize(
                new OverSet<>(turning, new Simplex(2)), new double[] {0.5, 0.5}, Stop.after(5));
    assertThat(solution.termination()).isEqualTo(Termination.ITERATION_LIMIT);
    assertThat(solution.point()).containsExactly(0, 1);
  }
}

package thalweg.solvers.proximal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Halfspace;
import thalweg.constraints.L2Ball;
import thalweg.constraints.Simplex;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.Solver;

/** Two functions, each known by its proximal step: ADMM and Douglas–Rachford. */
class SplittingTest {

  private static final Random RANDOM = new Random(9);
  private static final DMatrixRMaj X = random(24, 5);
  private static final double[] Y = RANDOM.doubles(24, -3, 3).toArray();

  private static DMatrixRMaj random(int n, int d) {
    DMatrixRMaj x = new DMatrixRMaj(n, d);
    x.setData(RANDOM.doubles((long) n * d, -1, 1).toArray());
    return x;
  }

  private static Splitting lasso() {
    return new Splitting(5, new ProximableLeastSquares(X, Y), Proximable.of(new L1(0.2)));
  }

  private static final List<Solver<Splitting>> ALL =
      List.of(new Admm(0.5), new DouglasRachford(2), new DouglasRachford(2, 1.6));

  @Test
  void bothFindTheLassoWithItsExactZeros() {
    double[] expected =
        new CoordinateDescent()
            .minimize(
                SparseRegression.lasso(X, Y, 0.2),
                new double[5],
                Stop.after(10_000).orGradientBelow(1e-14))
            .point();
    assertThat(expected).contains(0.0);
    for (Solver<Splitting> solver : ALL) {
      Solution solution =
          solver.minimize(lasso(), new double[5], Stop.after(5000).orGradientBelow(1e-11));
      assertThat(solution.converged()).as(solution.toString()).isTrue();
      assertThat(solution.point()).containsExactly(expected, offset(1e-9));
      for (int j = 0; j < 5; j++) {
        assertThat(solution.point()[j] == 0).isEqualTo(expected[j] == 0);
      }
      assertThat(solution.value()).isCloseTo(lasso().value(solution.point()), offset(1e-9));
    }
  }

  /** Eckstein and Bertsekas 1992: from the same z they go through the same z. */
  @Test
  void admmIsDouglasRachford() {
    List<double[]> admm =
        new Admm(0.5).minimize(lasso(), new double[5], Stop.after(50)).trace().points();
    List<double[]> rachford =
        new DouglasRachford(2).minimize(lasso(), new double[5], Stop.after(50)).trace().points();
    for (int k = 0; k <= 50; k++) {
      assertThat(rachford.get(k)).containsExactly(admm.get(k), offset(1e-12));
    }
  }

  /** f = ½w², g = |w − …| by hand: x = prox_f(z − u) = (z − u)ρ/(1 + ρ), then soft thresholding. */
  @Test
  void firstStepByHand() {
    Splitting problem = new Splitting(1, Proximable.of(new L2(1)), Proximable.of(new L1(1)));
    // z₀ = S(8, 1) = 7; x = 7/2; z₁ = S(3.5, 1) = 2.5.
    Solution solution = new Admm(1).minimize(problem, new double[] {8}, Stop.after(1));
    assertThat(solution.trace().points().get(0)).containsExactly(7);
    assertThat(solution.point()).containsExactly(2.5);
  }

  /** γ = 2 from v = 8: z = S(8, 2) = 6, x = (12 − 8)/3; the next v is 8 + 4/3 − 6 = 10/3. */
  @Test
  void douglasRachfordByHand() {
    Splitting problem = new Splitting(1, Proximable.of(new L2(1)), Proximable.of(new L1(1)));
    Solution solution = new DouglasRachford(2).minimize(problem, new double[] {8}, Stop.after(1));
    assertThat(solution.trace().points().get(0)).containsExactly(6);
    assertThat(solution.point()).containsExactly(new double[] {4 / 3.0}, offset(1e-15));
    assertThat(solution.trace().gradientNorms()[0]).isCloseTo((6 - 4 / 3.0) / 2, offset(1e-15));
    assertThat(solution.trace().values()[0]).isCloseTo(8 / 9.0 + 6, offset(1e-14));
  }

  @Test
  void aPointCommonToTwoSetsIsASplittingOfTheirIndicators() {
    Splitting both =
        new Splitting(
            2,
            Proximable.of(new L2Ball(2, 1)),
            Proximable.of(new Halfspace(new double[] {-1, -1}, -1.2)));
    for (Solver<Splitting> solver : ALL) {
      Solution solution =
          solver.minimize(both, new double[] {5, -4}, Stop.after(5000).orGradientBelow(1e-10));
      assertThat(solution.converged()).as(solution.toString()).isTrue();
      assertThat(both.value(solution.point())).isZero();
    }
  }

  @Test
  void sharesOfTheDataReachConsensusOnTheWhole() {
    DMatrixRMaj first = new DMatrixRMaj(12, 5);
    DMatrixRMaj second = new DMatrixRMaj(12, 5);
    System.arraycopy(X.data, 0, first.data, 0, 60);
    System.arraycopy(X.data, 60, second.data, 0, 60);
    Splitting shared =
        Splitting.consensus(
            5,
            List.of(
                new ProximableLeastSquares(first, Arrays.copyOf(Y, 12)),
                new ProximableLeastSquares(second, Arrays.copyOfRange(Y, 12, 24))));
    Solution solution =
        new Admm(0.5).minimize(shared, new double[10], Stop.after(5000).orGradientBelow(1e-11));
    assertThat(solution.converged()).isTrue();
    double[] whole = Matrices.solveQr(X, Y);
    for (int j = 0; j < 10; j++) {
      assertThat(solution.point()[j]).isCloseTo(whole[j % 5], offset(1e-9));
    }
  }

  @Test
  void theProximalStepOfLeastSquaresBeatsItsNeighbours() {
    ProximableLeastSquares f = new ProximableLeastSquares(X, Y);
    for (double alpha : new double[] {0.01, 1, 100, 1}) {
      double[] w = RANDOM.doubles(5, -2, 2).toArray();
      double[] p = w.clone();
      f.prox(p, alpha);
      for (int k = 0; k < 200; k++) {
        double[] near = p.clone();
        near[k % 5] += (RANDOM.nextDouble() - 0.5) * Math.pow(10, -(k % 4));
        assertThat(moreau(f, near, w, alpha))
            .isGreaterThanOrEqualTo(moreau(f, p, w, alpha) - 1e-13);
      }
    }
  }

  private static double moreau(Proximable f, double[] u, double[] w, double alpha) {
    double distance = Vectors.distance(u, w);
    return f.value(u) + distance * distance / (2 * alpha);
  }

  @Test
  void runsAreEqualInterruptibleAndEndAtNaN() {
    for (Solver<Splitting> solver : ALL) {
      Stop stop = Stop.after(30);
      assertThat(solver.minimize(lasso(), new double[5], stop).trace().values())
          .containsExactly(solver.minimize(lasso(), new double[5], stop).trace().values());
      Solution interrupted =
          solver.minimize(
              lasso(),
              new double[5],
              Stop.after(1_000_000),
              iterate -> {
                if (iterate.k() == 2) {
                  Thread.currentThread().interrupt();
                }
              });
      assertThat(Thread.interrupted()).isTrue();
      assertThat(interrupted.termination()).isEqualTo(Termination.INTERRUPTED);
      assertThat(interrupted.trace().size()).isEqualTo(3);
      Splitting broken =
          new Splitting(
              1,
              new Proximable() {
                @Override
                public double value(double[] w) {
                  return Double.NaN;
                }

                @Override
                public void prox(double[] w, double stepSize) {}
              },
              Proximable.of(new Simplex(1)));
      Solution nan = solver.minimize(broken, new double[] {1}, stop);
      assertThat(nan.termination()).isEqualTo(Termination.NOT_FINITE);
    }
  }

  /** Copies (1, 2) and (3, 6) of f₁ = ½‖w‖² and f₂ = ‖w‖₁; their mean is (2, 4). */
  @Test
  void consensusByHand() {
    Splitting both =
        Splitting.consensus(2, List.of(Proximable.of(new L2(1)), Proximable.of(new L1(1))));
    assertThat(both.dimension()).isEqualTo(4);
    double[] apart = {1, 2, 3, 6};
    assertThat(both.f().value(apart)).isEqualTo(2.5 + 9);
    assertThat(both.g().value(apart)).isInfinite().isPositive();
    assertThat(both.value(apart)).isInfinite();
    assertThat(both.g().value(new double[] {1, 2, 1, 3})).isInfinite();
    assertThat(both.value(new double[] {1, -2, 1, -2})).isEqualTo(2.5 + 3);
    double[] w = apart.clone();
    both.f().prox(w, 1);
    assertThat(w).containsExactly(0.5, 1, 2, 5);
    w = apart.clone();
    both.g().prox(w, 7);
    assertThat(w).containsExactly(2, 4, 2, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Splitting(0, both.f(), both.g()))
        .withMessage("dimension must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Splitting.consensus(2, List.of()))
        .withMessage("the number of parts must be at least 1 but was 0");
  }

  /** X = (1, 2)ᵀ, y = (3, 1): λ = 5/2, Xᵀy/n = 5/2; from 1 with α = 2 the step is (5/2 + ½)/(5/2 + ½) = 1. */
  @Test
  void leastSquaresByHand() {
    ProximableLeastSquares f =
        new ProximableLeastSquares(new DMatrixRMaj(new double[][] {{1}, {2}}), new double[] {3, 1});
    assertThat(f.value(new double[] {2})).isEqualTo((1 + 9) / 4.0);
    double[] w = {4};
    f.prox(w, 2);
    // (5/2 + 4/2)/(5/2 + 1/2).
    assertThat(w).containsExactly(new double[] {1.5}, offset(1e-15));
    assertThat(f).hasToString("ProximableLeastSquares[2×1]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> f.prox(new double[1], 0))
        .withMessage("stepSize must be positive and finite but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> f.prox(new double[2], 1))
        .withMessage("w must have 1 entries but has 2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ProximableLeastSquares(
                    new DMatrixRMaj(new double[][] {{Double.NaN}}), new double[1]))
        .withMessageStartingWith("x must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ProximableLeastSquares(new DMatrixRMaj(1, 1), new double[] {Double.NaN}))
        .withMessageStartingWith("y must be finite");
  }

  /** Three columns that are multiples of one, but for rounding: however long the step, what X does not see stays. */
  @Test
  void columnsThatDependOnEachOtherButForRounding() {
    double[] a = {0.1, 1 / 3.0, 0.7};
    DMatrixRMaj x = new DMatrixRMaj(4, 3);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 3; j++) {
        x.set(i, j, (i + 1) * a[j] / 3);
      }
    }
    ProximableLeastSquares f = new ProximableLeastSquares(x, new double[] {1, 2, 3, 4});
    for (double alpha : new double[] {1, 1e20, 1e300}) {
      double[] w = {3, 1.5, -2};
      double[] before = w.clone();
      f.prox(w, alpha);
      double times = (w[2] - before[2]) / a[2];
      assertThat(w[0] - before[0]).isCloseTo(times * a[0], offset(1e-12));
      assertThat(w[1] - before[1]).isCloseTo(times * a[1], offset(1e-12));
    }
    double[] w = new double[3];
    f.prox(w, 1e300);
    assertThat(f.value(w)).isLessThan(1e-20);
  }

  /** z rests at 0 while the multiplier grows by a few hundredths of λ a step; such a step must not end the run. */
  @Test
  void aPointThatRestsWhileItsMultiplierMovesIsNoEnd() {
    assertThat(Admm.rests(0, 0)).isTrue();
    assertThat(Admm.rests(1, 2)).isFalse();
    assertThat(Admm.rests(1e-3, 1)).isFalse();
    assertThat(Admm.rests(0.9e-3, 1)).isTrue();
    // ½(w − 3)² + |w|, lowest at 2.
    Proximable bowl =
        new Proximable() {
          @Override
          public double value(double[] w) {
            return (w[0] - 3) * (w[0] - 3) / 2;
          }

          @Override
          public void prox(double[] w, double stepSize) {
            w[0] = (w[0] + 3 * stepSize) / (1 + stepSize);
          }
        };
    Splitting problem = new Splitting(1, bowl, Proximable.of(new L1(1)));
    for (Solver<Splitting> slow :
        List.<Solver<Splitting>>of(new Admm(0.005), new DouglasRachford(200))) {
      Solution solution =
          slow.minimize(problem, new double[1], Stop.after(100_000).orStepBelow(1e-9));
      assertThat(solution.converged()).isTrue();
      assertThat(solution.point()[0]).isCloseTo(2, offset(1e-4));
      assertThat(solution.trace().stepSizes()[2]).as("z rests at 0").isZero();
    }
  }

  @Test
  void badSettingsAndStartsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Admm(0))
        .withMessage("rho must be positive and finite but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DouglasRachford(-1))
        .withMessage("gamma must be positive and finite but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DouglasRachford(1, 2))
        .withMessage("relaxation must be in (0, 2) but was 2");
    for (Runnable bad :
        List.<Runnable>of(
            () -> new Admm(0),
            () -> new DouglasRachford(-1),
            () -> new DouglasRachford(1, 2),
            () -> new ProximableLeastSquares(X, new double[3]),
            () -> new ProximableLeastSquares(X, Y).prox(new double[4], 1),
            () -> new ProximableLeastSquares(X, Y).prox(new double[5], Double.NaN),
            () -> Splitting.consensus(5, List.of()),
            () -> new Admm(1).minimize(lasso(), new double[4], Stop.after(1)))) {
      assertThatIllegalArgumentException().isThrownBy(bad::run);
    }
  }
}

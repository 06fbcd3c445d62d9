package thalweg.solvers.proximal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import thalweg.functions.GradientCheck;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

/** The lasso and the elastic net on two columns by hand: values, gradients, sweeps and the path. */
class LassoTest {

  /** Orthogonal columns: each weight is the soft threshold of its own slope, 4 and 1, over n = 2. */
  private static final DMatrixRMaj X = new DMatrixRMaj(new double[][] {{2, 0}, {0, 1}});

  private static final double[] Y = {4, 2};

  @AfterEach
  void noInterruptReachesTheNextTest() {
    Thread.interrupted();
  }

  /** r = (4 − 2, 2 + 1) = (2, 3) at w = (1, −1): 13/4, then ½·(¼·2 + ½·¾·2). */
  @Test
  void valueByHand() {
    SparseRegression net = new SparseRegression(X, Y, 0.5, 0.25);
    double[] w = {1, -1};
    assertThat(net.dimension()).isEqualTo(2);
    assertThat(net.value(w)).isCloseTo(13 / 4.0 + 0.5 * (0.25 * 2 + 0.5 * 0.75 * 2), offset(1e-15));
    assertThat(net.composite().value(w)).isCloseTo(net.value(w), offset(1e-15));
    assertThat(net.withLambda(0).value(w)).isEqualTo(13 / 4.0);
    assertThat(net).hasToString("SparseRegression[2×2, lambda=0.5, l1Ratio=0.25]");
    assertThat(net.withLambda(3)).hasToString("SparseRegression[2×2, lambda=3.0, l1Ratio=0.25]");
    assertThat(SparseRegression.lasso(X, Y, 2).l1Ratio()).isEqualTo(1);
  }

  /** −Xᵀr/n = (−2, −1.5) and the ridge ½·¾·w = (⅜, −⅜). */
  @Test
  void gradientOfTheSmoothPartByHand() {
    SparseRegression net = new SparseRegression(X, Y, 0.5, 0.25);
    double[] w = {1, -1};
    assertThat(net.composite().smooth().gradient(w))
        .containsExactly(new double[] {-2 + 0.375, -1.5 - 0.375}, offset(1e-15));
    assertThat(net.composite().smooth().dimension()).isEqualTo(2);
    assertThat(GradientCheck.at(net.composite().smooth(), w).passed()).isTrue();
  }

  /** max |xⱼᵀy|/(nρ) = 8/(2·¼). */
  @Test
  void theLargestLambdaSetsAllToZero() {
    SparseRegression net = new SparseRegression(X, Y, 0, 0.25);
    assertThat(net.largestLambda()).isEqualTo(16);
    assertThat(SparseRegression.lasso(X, Y, 0).largestLambda()).isEqualTo(4);
    assertThat(new SparseRegression(X, Y, 0, 0).largestLambda()).isInfinite();
    Stop stop = Stop.after(50).orGradientBelow(1e-14);
    double[] zero = new CoordinateDescent().minimize(net.withLambda(16), at(1, 1), stop).point();
    assertThat(zero).containsExactly(0, 0);
    double[] less = new CoordinateDescent().minimize(net.withLambda(15.9), at(0, 0), stop).point();
    assertThat(less[0]).isPositive();
  }

  private static double[] at(double... w) {
    return w;
  }

  /** z = (2, ½), slopes 4 and 1, λρ = ½·¼ and λ(1 − ρ) = ⅜. */
  @Test
  void oneSweepByHand() {
    SparseRegression net = new SparseRegression(X, Y, 0.5, 0.25);
    Solution solution = new CoordinateDescent().minimize(net, at(5, -7), Stop.after(1));
    assertThat(solution.point())
        .containsExactly(at((4 - 0.125) / 2.375, (1 - 0.125) / 0.875), offset(1e-14));
    assertThat(solution.trace().values()[0]).isCloseTo(net.value(at(5, -7)), offset(1e-13));
    assertThat(solution.value()).isCloseTo(net.value(solution.point()), offset(1e-14));
    double first = 2.375 * (5 - 3.875 / 2.375);
    assertThat(solution.trace().gradientNorms()[0])
        .isCloseTo(Math.hypot(first, 0.875 * 8), offset(1e-13));
    assertThat(solution.trace().stepSizes()).containsExactly(0, Double.NaN);
    assertThat(solution.counts().calls()).isZero();
  }

  /** Each weight sees the residual that those before it have left. */
  @Test
  void aSweepOverFourColumnsByHand() {
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1, 2, 0, 1}, {0, 1, -1, 3}, {2, -1, 1, 1}});
    double[] y = {3, -2, 5};
    double[] w = {1, -1, 2, 0.5};
    Solution solution =
        new CoordinateDescent().minimize(SparseRegression.lasso(x, y, 0.25), w, Stop.after(1));
    double[] expected = w.clone();
    for (int j = 0; j < 4; j++) {
      double slope = 0;
      double curvature = 0;
      for (int i = 0; i < 3; i++) {
        double r = y[i];
        for (int k = 0; k < 4; k++) {
          r -= k == j ? 0 : x.get(i, k) * expected[k];
        }
        slope += x.get(i, j) * r / 3;
        curvature += x.get(i, j) * x.get(i, j) / 3;
      }
      expected[j] = Math.signum(slope) * Math.max(0, Math.abs(slope) - 0.25) / curvature;
    }
    assertThat(solution.point()).containsExactly(expected, offset(1e-14));
  }

  /** Nothing is seen of the second weight: the lasso sets it to 0, without a penalty it stays. */
  @Test
  void aColumnOfZeros() {
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1, 0}, {1, 0}});
    double[] y = {2, 4};
    Stop stop = Stop.after(9).orGradientBelow(0);
    Solution lasso =
        new CoordinateDescent().minimize(SparseRegression.lasso(x, y, 0.5), at(0, 7), stop);
    assertThat(lasso.point()).containsExactly(2.5, 0);
    assertThat(lasso.termination()).isEqualTo(Termination.GRADIENT_SMALL);
    assertThat(lasso.trace().gradientNorms()[0])
        .as("2.5 along the first, λ along the second")
        .isCloseTo(Math.hypot(2.5, 0.5), offset(1e-14));
    Solution plain =
        new CoordinateDescent().minimize(SparseRegression.lasso(x, y, 0), at(0, 7), stop);
    assertThat(plain.point()).containsExactly(3, 7);
    assertThat(plain.converged()).isTrue();
    Solution ridge =
        new CoordinateDescent()
            .minimize(new SparseRegression(x, y, 0.5, 0), at(0, 7), Stop.after(2));
    assertThat(ridge.point()).containsExactly(at(3 / 1.5, 0), offset(1e-14));
  }

  /** A sweep over 30,000 numbers looks at the clock within; what it had changed is not in the answer. */
  @Test
  void aRunEndsWithinASweep() {
    int n = 5000;
    DMatrixRMaj x = new DMatrixRMaj(n, 6);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = 1;
      for (int j = 0; j < 6; j++) {
        x.set(i, j, j == i % 6 ? 1 : 0);
      }
    }
    Thread.currentThread().interrupt();
    Solution solution =
        new CoordinateDescent()
            .minimize(SparseRegression.lasso(x, y, 0), new double[6], Stop.after(9));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(solution.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(solution.point()).containsExactly(new double[6]);
    assertThat(solution.value()).isEqualTo(0.5);
    assertThat(solution.gradientNorm()).isNaN();
    assertThat(solution.trace().size()).isZero();
  }

  /** λ = 4·4^{−k/2}: 4, 2, 1; the first weight is (4 − λ)/2, the second (1 − λ)/½ at least 0. */
  @Test
  void thePathByHand() {
    LassoPath path =
        LassoPath.of(
            SparseRegression.lasso(X, Y, 7), 3, 0.25, Stop.after(9).orGradientBelow(1e-14));
    assertThat(path.lambdas()).containsExactly(at(4, 2, 1), offset(1e-15));
    double[][] expected = {{0, 0}, {1, 0}, {1.5, 0}};
    for (int k = 0; k < 3; k++) {
      assertThat(path.solutions().get(k).point()).containsExactly(expected[k], offset(1e-14));
    }
    assertThat(path.supports()).containsExactly(0, 1, 1);
    assertThat(path.isComplete()).isTrue();
    assertThat(path).hasToString("LassoPath[3 strengths from 4.0 to 1.0]");
    LassoPath further =
        LassoPath.of(SparseRegression.lasso(X, Y, 7), 2, 0.125, Stop.after(9).orGradientBelow(0));
    assertThat(further.supports()).containsExactly(0, 2);
  }

  @Test
  void anInterruptEndsThePathAndIsSaid() {
    int[] left = {2};
    Stop stop =
        Stop.after(9)
            .orWhen(
                iterate -> {
                  if (iterate.k() == 1 && --left[0] == 0) {
                    Thread.currentThread().interrupt();
                  }
                  return iterate.k() == 2;
                });
    LassoPath path = LassoPath.of(SparseRegression.lasso(X, Y, 0), 5, 0.01, stop);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(path.isComplete()).isFalse();
    assertThat(path.solutions()).hasSizeBetween(1, 3);
    assertThat(path.lambdas()).hasSize(5);
    assertThat(path.supports()).hasSameSizeAs(path.solutions());
    assertThat(path.toString()).endsWith(", interrupted after " + path.solutions().size() + "]");
  }

  @Test
  void settingsThatAreNoneAreRefused() {
    SparseRegression lasso = SparseRegression.lasso(X, Y, 1);
    Stop stop = Stop.after(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LassoPath.of(lasso, 1, 0.5, stop))
        .withMessage("count must be at least 2 but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LassoPath.of(lasso, 2, 1, stop))
        .withMessage("share must be in (0, 1) but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LassoPath.of(new SparseRegression(X, Y, 1, 0), 2, 0.5, stop))
        .withMessage("the largest lambda must be finite but was Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SparseRegression(X, Y, 1, 1.5))
        .withMessage("l1Ratio must be in [0, 1] but was 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SparseRegression(X, Y, 1, -0.1))
        .withMessage("l1Ratio must be in [0, 1] but was -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparseRegression.lasso(X, Y, -1))
        .withMessageStartingWith("lambda must be");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparseRegression.lasso(X, at(1, Double.NaN), 1))
        .withMessageStartingWith("y must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SparseRegression.lasso(
                    new DMatrixRMaj(new double[][] {{Double.NaN}}), new double[1], 1))
        .withMessageStartingWith("x must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparseRegression.lasso(new DMatrixRMaj(0, 2), new double[0], 1))
        .withMessage("the number of examples must be at least 1 but was 0");
  }
}

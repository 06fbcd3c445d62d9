package thalweg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.functions.GradientCheck;
import thalweg.math.Matrices;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.newton.Lbfgs;

class MatrixFactorizationTest {
  private static final double UNKNOWN = Double.NaN;
  private static final DMatrixRMaj SMALL = new DMatrixRMaj(new double[][] {{2, 4}, {1, UNKNOWN}});

  /** A matrix of low rank plus noise, with a share of its entries known. */
  private static DMatrixRMaj lowRank(int n, int d, int rank, double noise, double known) {
    Random random = new Random(7);
    double[] u = random.doubles((long) n * rank, -1, 1).toArray();
    double[] v = random.doubles((long) d * rank, -1, 1).toArray();
    DMatrixRMaj r = new DMatrixRMaj(n, d);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < d; j++) {
        double sum = noise * random.nextGaussian();
        for (int c = 0; c < rank; c++) {
          sum += u[i * rank + c] * v[j * rank + c];
        }
        r.set(i, j, random.nextDouble() < known ? sum : UNKNOWN);
      }
    }
    return r;
  }

  @Test
  void valueAndGradientByHand() {
    MatrixFactorization f = new MatrixFactorization(ObservedMatrix.of(SMALL), 1, 0.5);
    double[] w = {1, 2, 3, 1}; // u = (1, 2), v = (3, 1)
    double[] g = new double[4];
    // Errors 3 − 2, 1 − 4 and 6 − 1, and ¼ of the squares 1, 4, 9, 1.
    assertThat(f.valueAndGradient(w, g)).isEqualTo(35 / 6.0 + 15 / 4.0);
    assertThat(f.value(w)).isEqualTo(35 / 6.0 + 15 / 4.0);
    double[] expected = {
      (3 * 1 - 1 * 3) / 3.0 + 0.5, 3 * 5 / 3.0 + 1, (1 * 1 + 2 * 5) / 3.0 + 1.5, -3 / 3.0 + 0.5
    };
    assertThat(g).containsExactly(expected, offset(1e-14));
    assertThat(f.predict(w, 1, 1)).isEqualTo(2);
    assertThat(f.predictions(w).data).containsExactly(3, 1, 6, 2);
    assertThat(f)
        .hasToString("factorization of rank 1, lambda=0.5, of 3 known entries of a 2×2 matrix");
  }

  @Test
  void theStepsByHand() {
    MatrixFactorization f = new MatrixFactorization(ObservedMatrix.of(SMALL), 1, 0);
    Solution run =
        new AlternatingLeastSquares().minimize(f, new double[] {9, 9, 1, 1}, Stop.after(2));
    // u = ((2 + 4)/2, 1/1) from v = (1, 1); then v = ((3·2 + 1·1)/(9 + 1), 4·3/9).
    assertThat(run.trace().points().get(1))
        .containsExactly(new double[] {3, 1, 0.7, 4 / 3.0}, offset(1e-14));
    double u = (2 * 0.7 + 4 * 4 / 3.0) / (0.49 + 16 / 9.0);
    assertThat(run.trace().points().get(2)[0]).isCloseTo(u, offset(1e-14));
    assertThat(run.trace().points().get(2)[1]).isCloseTo(1 / 0.7, offset(1e-14));
  }

  @Test
  void gradientsAreThoseOfTheValueAndBatchesAverageToThem() {
    ObservedMatrix known = ObservedMatrix.of(lowRank(9, 7, 3, 0.1, 0.6));
    MatrixFactorization f = new MatrixFactorization(known, 3, 0.01);
    double[] w = f.start(1);
    assertThat(GradientCheck.at(f, w).passed()).isTrue();
    double[] whole = f.gradient(w);
    double[] sum = new double[w.length];
    double[] part = new double[w.length];
    int[] order = IntStream.range(0, f.size()).map(e -> (e * 5) % f.size()).toArray();
    double value = 0;
    for (int e = 0; e < f.size(); e++) {
      value += f.batchGradient(order, e, e + 1, w, part) / f.size();
      for (int i = 0; i < w.length; i++) {
        sum[i] += part[i] / f.size();
      }
    }
    assertThat(f.size() % 5).as("the order visits every entry").isNotZero();
    assertThat(sum).containsExactly(whole, offset(1e-14));
    assertThat(value).isCloseTo(f.value(w), offset(1e-14));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 0", "4, 0", "1, 0.01", "3, 0.001", "6, 0.1"})
  void alternatingNeverRaisesTheValue(int rank, double lambda) {
    ObservedMatrix known = ObservedMatrix.of(lowRank(20, 15, 4, 0.2, 0.5));
    MatrixFactorization f = new MatrixFactorization(known, rank, lambda);
    Solution run = new AlternatingLeastSquares().minimize(f, f.start(3), Stop.after(60));
    double[] values = run.trace().values();
    for (int k = 1; k < values.length; k++) {
      assertThat(values[k]).isLessThanOrEqualTo(values[k - 1] * (1 + 1e-14));
    }
    assertThat(run.trace().gradientNorms()[values.length - 1])
        .isLessThan(0.2 * run.trace().gradientNorms()[0]);
  }

  /** Eckart and Young: the best matrix of rank k keeps the k largest singular values. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void ofAWholeMatrixItIsTheTruncatedSingularValueDecomposition(int rank) {
    DMatrixRMaj r = lowRank(12, 8, 5, 0.1, 1);
    MatrixFactorization f = new MatrixFactorization(ObservedMatrix.of(r), rank, 0);
    Solution run =
        new AlternatingLeastSquares()
            .minimize(f, f.start(1), Stop.after(5000).orGradientBelow(1e-10));
    double[] ascending = Matrices.singularValues(r);
    double rest = Arrays.stream(ascending, 0, 8 - rank).map(s -> s * s).sum();
    assertThat(run.termination()).isEqualTo(Termination.GRADIENT_SMALL);
    assertThat(run.value()).isCloseTo(rest / (2 * 96), offset(1e-12));
  }

  /** Srebro: the penalty on both factors is that of the nuclear norm, which shrinks singular values by |Ω|λ. */
  @Test
  void ofAWholeMatrixThePenaltyShrinksTheSingularValues() {
    DMatrixRMaj r = lowRank(12, 8, 5, 0.1, 1);
    double lambda = 0.01;
    MatrixFactorization f = new MatrixFactorization(ObservedMatrix.of(r), 8, lambda);
    Solution run =
        new AlternatingLeastSquares()
            .minimize(f, f.start(1), Stop.after(20_000).orGradientBelow(1e-9));
    double[] before = Matrices.singularValues(r);
    double[] after = Matrices.singularValues(f.predictions(run.point()));
    double[] shrunk = Arrays.stream(before).map(s -> Math.max(0, s - 96 * lambda)).toArray();
    assertThat(shrunk[0]).isZero();
    assertThat(shrunk[7]).isPositive();
    assertThat(after).containsExactly(shrunk, offset(1e-5));
  }

  @Test
  void entriesNobodyToldAreFoundFromTheRest() {
    DMatrixRMaj whole = lowRank(40, 30, 2, 0, 1);
    DMatrixRMaj some = whole.copy();
    Random random = new Random(5);
    Arrays.setAll(some.data, k -> random.nextDouble() < 0.4 ? some.data[k] : UNKNOWN);
    MatrixFactorization f = new MatrixFactorization(ObservedMatrix.of(some), 2, 0);
    // Without a penalty, some starts lead into a valley that falls without end: take the best.
    Solution best =
        LongStream.range(1, 4)
            .mapToObj(f::start)
            .map(w -> new AlternatingLeastSquares().minimize(f, w, Stop.after(200)))
            .min(Comparator.comparing(Solution::value))
            .orElseThrow();
    assertThat(best.value()).isLessThan(1e-20);
    assertThat(f.predictions(best.point()).data).containsExactly(whole.data, offset(1e-9));
  }

  @Test
  void aGradientSolverMeetsAlternatingLeastSquares() {
    ObservedMatrix known = ObservedMatrix.of(lowRank(20, 15, 2, 0.1, 0.7));
    MatrixFactorization f = new MatrixFactorization(known, 2, 0.01);
    Stop stop = Stop.after(20_000).orGradientBelow(1e-9);
    double alternating = new AlternatingLeastSquares().minimize(f, f.start(1), stop).value();
    double smooth = new Lbfgs().minimize(f, f.start(1), stop).value();
    assertThat(alternating).isCloseTo(smooth, offset(1e-12));
  }

  @Test
  void rowsThatNobodyKnowsAnythingOfAreZero() {
    DMatrixRMaj holes = new DMatrixRMaj(new double[][] {{1, UNKNOWN}, {UNKNOWN, UNKNOWN}});
    for (double lambda : new double[] {0, 0.1}) {
      MatrixFactorization f = new MatrixFactorization(ObservedMatrix.of(holes), 2, lambda);
      double[] w = new AlternatingLeastSquares().minimize(f, f.start(1), Stop.after(5)).point();
      assertThat(Arrays.copyOfRange(w, 2, 4)).containsOnly(0.0);
      assertThat(Arrays.copyOfRange(w, 6, 8)).containsOnly(0.0);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-100, 1, 1e100})
  void startsAreOfTheSizeOfTheEntries(double unit) {
    double[] values = {unit, -unit, unit};
    ObservedMatrix known =
        new ObservedMatrix(2, 2, new int[] {0, 0, 1}, new int[] {0, 1, 1}, values);
    MatrixFactorization f = new MatrixFactorization(known, 400, 0);
    DMatrixRMaj products = f.predictions(f.start(1));
    for (double product : products.data) {
      assertThat(Math.abs(product) / unit).isBetween(1e-3, 5.0);
    }
    assertThat(f.start(2)).isEqualTo(f.start(2)).isNotEqualTo(f.start(1));
  }

  @Test
  void anInterruptEndsTheRun() {
    MatrixFactorization f = new MatrixFactorization(ObservedMatrix.of(SMALL), 1, 0.1);
    Listener impatient =
        iterate -> {
          if (iterate.k() == 1) {
            Thread.currentThread().interrupt();
          }
        };
    Solution run =
        new AlternatingLeastSquares().minimize(f, f.start(1), Stop.after(100), impatient);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(run.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(run.iterations()).isEqualTo(1);
  }

  @Test
  void whatIsNoProblemIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ObservedMatrix(2, 3, new int[] {0, 2}, new int[] {0, 1}, new double[] {1, 2}))
        .withMessage(
            "entry 1 must be inside the 2×3 matrix but is at row 2, column 1 (both count from 0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ObservedMatrix(2, 3, new int[] {0}, new int[] {-1}, new double[] {1}))
        .withMessageContaining("is at row 0, column -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ObservedMatrix(2, 3, new int[] {0}, new int[] {3}, new double[] {1}))
        .withMessageContaining("is at row 0, column 3");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ObservedMatrix(2, 3, new int[] {0}, new int[] {1, 2}, new double[] {1}))
        .withMessage("row, column and values must be equally long but have 1, 2 and 1 entries");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ObservedMatrix.of(new DMatrixRMaj(new double[][] {{UNKNOWN}})))
        .withMessage("the number of known entries must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MatrixFactorization(ObservedMatrix.of(SMALL), 0, 0))
        .withMessage("rank must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MatrixFactorization(ObservedMatrix.of(SMALL), 1, -1))
        .withMessage("lambda must be non-negative and finite but was -1");
  }
}

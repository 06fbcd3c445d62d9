package thalweg.theory.optimality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.losses.AbsoluteLoss;
import thalweg.losses.BinaryCrossEntropy;
import thalweg.losses.HingeLoss;
import thalweg.losses.HuberLoss;
import thalweg.losses.LogisticLoss;
import thalweg.losses.Loss;
import thalweg.losses.SquaredHingeLoss;
import thalweg.losses.SquaredLoss;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.models.DualCoordinateDescent;
import thalweg.models.LinearModel;
import thalweg.models.Ridge;
import thalweg.models.SparseLogistic;
import thalweg.models.SvmDual;
import thalweg.penalties.ElasticNet;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.penalties.MaxNorm;
import thalweg.penalties.NoPenalty;
import thalweg.penalties.Penalty;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.samples.Examples;
import thalweg.solvers.constrained.InteriorPoint;
import thalweg.solvers.constrained.QuadraticProgram;
import thalweg.solvers.proximal.Composite;
import thalweg.solvers.proximal.CoordinateDescent;
import thalweg.solvers.proximal.Fista;
import thalweg.solvers.proximal.SparseRegression;
import thalweg.solvers.semidefinite.SemidefiniteInteriorPoint;
import thalweg.solvers.semidefinite.SemidefiniteProgram;
import thalweg.solvers.semidefinite.SparseSymmetric;

/** Gaps bound the error of every point, and vanish at solutions. */
class DualityGapTest {
  private static final int N = 30;
  private static final DMatrixRMaj X = features();

  private static DMatrixRMaj features() {
    SplittableRandom random = new SplittableRandom(3);
    return new DMatrixRMaj(N, 4, true, random.doubles(4L * N, -1.5, 1.5).toArray());
  }

  /** Real targets for regression, labels −1 and +1, or probabilities. */
  private static Examples data(Loss loss) {
    SplittableRandom random = new SplittableRandom(4);
    double[] y = new double[N];
    for (int i = 0; i < N; i++) {
      double score = X.get(i, 0) - 2 * X.get(i, 1) + 0.7 + random.nextDouble(-1.5, 1.5);
      y[i] =
          loss instanceof SquaredLoss || loss instanceof HuberLoss
              ? score
              : loss instanceof BinaryCrossEntropy
                  ? i % 3 == 0 ? 0.3 : score > 0 ? 1 : 0
                  : score > 0 ? 1 : -1;
    }
    return new Examples(X, y);
  }

  static List<LinearModel> models() {
    List<LinearModel> models = new ArrayList<>();
    for (Loss loss :
        List.of(
            new SquaredLoss(),
            new HuberLoss(0.8),
            new LogisticLoss(),
            new BinaryCrossEntropy(),
            new SquaredHingeLoss(),
            new HingeLoss())) {
      for (Penalty penalty :
          List.of(new L2(0.1), new L1(0.05), new ElasticNet(0.1, 0.5), new L1(10))) {
        LinearModel model = LinearModel.of(data(loss), loss, penalty);
        models.add(model);
        models.add(model.withoutIntercept());
      }
    }
    models.add(LinearModel.regression(data(new SquaredLoss())));
    models.add(LinearModel.regression(data(new SquaredLoss())).withoutIntercept());
    return models;
  }

  private static Composite composite(LinearModel m) {
    LinearModel smooth = LinearModel.of(m.data(), m.loss(), new NoPenalty());
    return new Composite(
        m.hasIntercept() ? smooth : smooth.withoutIntercept(), m.onWeights(m.penalty()));
  }

  /** Weak duality: no dual value exceeds any primal value, so a gap is never below the true error. */
  @ParameterizedTest
  @MethodSource("models")
  void noDualValueExceedsAnyValue(LinearModel model) {
    SplittableRandom random = new SplittableRandom(5);
    double lowest = Double.POSITIVE_INFINITY;
    double highestDual = Double.NEGATIVE_INFINITY;
    for (int trial = 0; trial < 200; trial++) {
      double scale = Math.pow(10, random.nextDouble(-3, 1.5));
      double[] w = random.doubles(model.dimension(), -scale, scale).toArray();
      DualityGap gap = DualityGap.of(model, w);
      assertThat(gap.gap()).isNotNegative();
      assertThat(gap.value()).isCloseTo(model.value(w), offset(1e-12 * (1 + model.value(w))));
      lowest = Math.min(lowest, gap.value());
      highestDual = Math.max(highestDual, gap.dualValue());
    }
    assertThat(highestDual).isLessThanOrEqualTo(lowest + 1e-12);
  }

  /** The dual point meets its conditions, and its value is that of the formula. */
  @ParameterizedTest
  @MethodSource("models")
  void theDualPointIsFeasibleAndHasItsValue(LinearModel model) {
    SplittableRandom random = new SplittableRandom(6);
    double[] w = random.doubles(model.dimension(), -2, 2).toArray();
    DualityGap gap = DualityGap.of(model, w);
    double[] theta = gap.dualPoint();
    if (model.hasIntercept()) {
      assertThat(Arrays.stream(theta).sum()).isCloseTo(0, offset(1e-11));
    }
    double sum = 0;
    LossConjugate conjugate = LossConjugate.of(model.loss());
    for (int i = 0; i < N; i++) {
      double y = model.data().y()[i];
      assertThat(theta[i]).isBetween(conjugate.low(y), conjugate.high(y));
      sum -= conjugate.value(theta[i], y) / N;
    }
    double[] u = new double[4];
    Matrices.multiplyTransposed(X, theta, u);
    Vectors.scale(-1.0 / N, u);
    PenaltyConjugate r = PenaltyConjugate.of(model.penalty());
    for (double uj : u) {
      if (r.isBall()) {
        assertThat(Math.abs(uj)).isLessThanOrEqualTo(r.a() + 1e-12);
      } else {
        double excess = Math.max(Math.abs(uj) - r.a(), 0);
        sum -= excess * excess / (2 * r.c());
      }
    }
    double tolerance = 1e-11 * (1 + Math.abs(gap.value()));
    assertThat(gap.dualValue()).isCloseTo(sum, offset(tolerance));
    assertThat(gap.value() - gap.gap()).isCloseTo(sum, offset(tolerance));
  }

  /** A conjugate is the largest value of θs − ℓ(s). */
  @ParameterizedTest
  @MethodSource("models")
  void conjugatesAreSuprema(LinearModel model) {
    LossConjugate conjugate = LossConjugate.of(model.loss());
    SplittableRandom random = new SplittableRandom(9);
    double y = model.data().y()[1];
    double low = Math.max(conjugate.low(y), -3);
    double high = Math.min(conjugate.high(y), 3);
    for (int trial = 0; trial < 20; trial++) {
      double theta = low + (high - low) * random.nextDouble(0.01, 0.99);
      double best = Double.NEGATIVE_INFINITY;
      for (double s = -15; s <= 15; s += 1e-3) {
        best = Math.max(best, theta * s - model.loss().value(s, y));
      }
      assertThat(conjugate.value(theta, y)).isCloseTo(best, offset(2e-3));
      assertThat(conjugate.value(theta, y)).isGreaterThan(best - 1e-12);
    }
  }

  /** Along a run the gap bounds the error at every iterate and goes to 0; the hinge loss has a kink and no gradient method. */
  @ParameterizedTest
  @MethodSource("models")
  void theGapGoesToZeroAlongARun(LinearModel model) {
    if (model.loss() instanceof HingeLoss) {
      return;
    }
    Composite f = composite(model);
    double step = 1 / ((LinearModel) f.smooth()).smoothness();
    double[] best =
        new Fista(step)
            .restarting()
            .minimize(f, new double[model.dimension()], Stop.after(20_000).orGradientBelow(1e-12))
            .point();
    double minimum = f.value(best);
    assertThat(DualityGap.of(model, best).gap()).isLessThan(1e-9);
    for (int k : List.of(0, 1, 3, 10, 30, 100)) {
      double[] w =
          new Fista(step).minimize(f, new double[model.dimension()], Stop.after(k)).point();
      assertThat(DualityGap.of(model, w).gap())
          .isGreaterThanOrEqualTo(f.value(w) - minimum - 1e-13);
    }
  }

  /** Without an intercept the dual of ridge has the maximizer \(-n\lambda(XX^\top+n\lambda I)^{-1}y\). */
  @Test
  void theDualPointOfRidgeIsItsClosedForm() {
    double lambda = 0.3;
    Examples data = data(new SquaredLoss());
    LinearModel model = LinearModel.regression(data, new L2(lambda)).withoutIntercept();
    DMatrixRMaj kernel = Matrices.gram(Matrices.transposed(X));
    for (int i = 0; i < N; i++) {
      kernel.add(i, i, N * lambda);
    }
    double[] theta = Matrices.solveCholesky(kernel, data.y());
    Vectors.scale(-N * lambda, theta);
    double[] w = new double[4];
    Matrices.multiplyTransposed(X, theta, w);
    Vectors.scale(-1 / (N * lambda), w);
    DualityGap gap = DualityGap.of(model, w);
    assertThat(gap.dualPoint()).containsExactly(theta, offset(1e-12));
    assertThat(gap.gap()).isLessThan(1e-28);
    double[] fit = new Ridge(lambda).fit(data);
    assertThat(DualityGap.of(LinearModel.regression(data, new L2(lambda)), fit).gap())
        .isLessThan(1e-28);
  }

  /** scikit-learn's gap of the lasso, in its scaling: ½‖y − Xw‖² + nλ‖w‖₁. */
  @Test
  void theGapOfTheLassoIsThatOfScikitLearn() {
    SplittableRandom random = new SplittableRandom(12);
    double[] y = data(new SquaredLoss()).y();
    for (int trial = 0; trial < 50; trial++) {
      double lambda = random.nextDouble(0.01, 1);
      double[] w = random.doubles(4, -1, 1).toArray();
      double alpha = N * lambda;
      double[] r = new double[N];
      Matrices.multiply(X, w, r);
      Vectors.combine(1, y, -1, r, r);
      double[] xtr = new double[4];
      Matrices.multiplyTransposed(X, r, xtr);
      double dualNorm = Vectors.normInf(xtr);
      double shrink = dualNorm > alpha ? alpha / dualNorm : 1;
      double expected =
          0.5 * Vectors.dot(r, r) * (1 + shrink * shrink)
              + alpha * Arrays.stream(w).map(Math::abs).sum()
              - shrink * Vectors.dot(r, y);
      DualityGap gap = DualityGap.of(SparseRegression.lasso(X, y, lambda), w);
      assertThat(N * gap.gap()).isCloseTo(expected, offset(1e-11 * expected));
    }
  }

  /** Scores of ±1e5, whose probabilities are 0 to every digit, still have a finite gap. */
  @Test
  void hugeScoresHaveAFiniteGap() {
    for (Penalty penalty : List.of(new L2(0.1), new L1(0.05))) {
      LinearModel model = LinearModel.logistic(data(new LogisticLoss()), penalty);
      DualityGap gap = DualityGap.of(model, new double[] {1e5, 1e5, -1e5, 0, 3});
      assertThat(gap.gap()).isFinite().isCloseTo(gap.value() - gap.dualValue(), offset(1e-3));
    }
  }

  @Test
  void aRunEndsWhereTheGapIsSmall() {
    SparseRegression lasso = SparseRegression.lasso(X, data(new SquaredLoss()).y(), 0.1);
    Solution solution =
        new CoordinateDescent()
            .minimize(lasso, new double[4], Stop.after(1000).orWhen(DualityGap.below(1e-6, lasso)));
    assertThat(solution.converged()).isTrue();
    DualityGap gap = DualityGap.of(lasso, solution.point());
    assertThat(gap.gap()).isBetween(0.0, 1e-6);
    assertThat(gap.words()).startsWith("f(w) is at most ").contains("above the minimum");
    assertThat(gap.relative()).isCloseTo(gap.gap() / gap.value(), offset(1e-9));
  }

  @Test
  void sparseLogisticRegressionIsTheSameModel() {
    Examples data = data(new LogisticLoss());
    double[] w = {0.1, -0.4, 0, 0.2, 0.3};
    assertThat(DualityGap.of(new SparseLogistic(data, 0.1, 0.5), w).gap())
        .isEqualTo(DualityGap.of(LinearModel.logistic(data, new ElasticNet(0.1, 0.5)), w).gap());
  }

  @Test
  void theSupportVectorMachineKeepsItsOwnGap() {
    SvmDual svm = SvmDual.hinge(data(new HingeLoss()), 0.1);
    double[] alpha =
        new DualCoordinateDescent(1)
            .minimize(svm, svm.zeros(), Stop.after(1000).orGradientBelow(1e-10))
            .point();
    DualityGap gap = DualityGap.of(svm, alpha);
    assertThat(gap.gap()).isLessThan(1e-9);
    assertThat(gap.value()).isCloseTo(svm.primal().value(svm.weights(alpha)), offset(1e-12));
    assertThat(DualityGap.of(svm, svm.zeros()).gap()).isEqualTo(1);
    double[] outside = svm.zeros();
    outside[3] = 1.5;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DualityGap.of(svm, outside))
        .withMessage("each entry of alpha must be in [0, 1.0] but one was 1.5");
  }

  /** min −w₀ − 2w₁ where w₀ + w₁ ≤ 4, w₁ ≤ 3, w ≥ 0: the minimum is −7 at (1, 3). */
  @Test
  void programsHaveTheirLagrangeDual() {
    DMatrixRMaj g = new DMatrixRMaj(new double[][] {{1, 1}, {0, 1}, {-1, 0}, {0, -1}});
    double[] h = {4, 3, 0, 0};
    double[] c = {-1, -2};
    QuadraticProgram linear = program(new DMatrixRMaj(2, 2), c, g, h);
    DualityGap gap = DualityGap.of(linear, new InteriorPoint().solve(linear));
    assertThat(gap.value()).isCloseTo(-7, offset(1e-7));
    assertThat(gap.gap()).isBetween(0.0, 1e-7);
    assertThat(gap.dual()).isEqualTo("Lagrange dual of the linear program");
    // z = (1, 1, 0, 0) is dual feasible, with the value −7; at w = (0, 0) the gap is 7.
    DualityGap far =
        ProgramGaps.of(linear, new double[2], new double[0], new double[] {1, 1, 0, 0});
    assertThat(far.gap()).isEqualTo(7);
    assertThat(far.residual()).isZero();
    QuadraticProgram quadratic = program(new DMatrixRMaj(new double[][] {{2, 0}, {0, 2}}), c, g, h);
    DualityGap square = DualityGap.of(quadratic, new InteriorPoint().solve(quadratic));
    assertThat(square.value()).isCloseTo(-1.25, offset(1e-7));
    assertThat(square.gap()).isBetween(0.0, 1e-7);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProgramGaps.of(linear, new double[] {9, 0}, new double[0], new double[4]))
        .withMessage(
            "w must be feasible, or its value bounds nothing, but misses inequality 0 by 5");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ProgramGaps.of(linear, new double[2], new double[0], new double[] {1, -1, 0, 0}))
        .withMessage("z must be non-negative but entry 1 was -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ProgramGaps.of(linear, new double[2], new double[0], new double[] {1, 0.5, 0, 0}))
        .withMessage(
            "the multipliers must solve Qw + c + Aᵀy + Gᵀz = 0, or the dual value bounds nothing, but miss it by 0.5; let the solver run on");
  }

  private static QuadraticProgram program(DMatrixRMaj q, double[] c, DMatrixRMaj g, double[] h) {
    return new QuadraticProgram(q, c, new DMatrixRMaj(0, 2), new double[0], g, h);
  }

  /** The bound of the triangle's greatest cut: the least ⟨C, X⟩ over X with ones on the diagonal is −1.5 for C = all ½ off it. */
  @Test
  void semidefiniteProgramsHaveTheirDual() {
    SparseSymmetric c = SparseSymmetric.zero().plus(0, 1, 0.5).plus(0, 2, 0.5).plus(1, 2, 0.5);
    SemidefiniteProgram program = SemidefiniteProgram.over(3).minimizing(c);
    for (int i = 0; i < 3; i++) {
      program = program.equal(SparseSymmetric.zero().plus(i, i, 1), 1);
    }
    DualityGap gap = DualityGap.of(program, new SemidefiniteInteriorPoint().solve(program));
    assertThat(gap.value()).isCloseTo(-1.5, offset(1e-6));
    assertThat(gap.gap()).isBetween(0.0, 1e-6);
    assertThat(gap.residual()).isLessThan(1e-6);
  }

  @Test
  void badInputIsASentence() {
    LinearModel ridge = LinearModel.regression(data(new SquaredLoss()), new L2(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DualityGap.of(ridge, new double[4]))
        .withMessage("w must have 5 entries but has 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DualityGap.of(ridge, new double[] {0, 0, Double.NaN, 0, 0}))
        .withMessage("w must be finite but entry 2 of 5 was NaN");
    Examples data = data(new SquaredLoss());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DualityGap.of(LinearModel.of(data, new AbsoluteLoss(), new L2(1)), new double[5]))
        .withMessageStartingWith("loss must be the squared, Huber")
        .withMessageContaining("AbsoluteLoss");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DualityGap.of(LinearModel.regression(data, new MaxNorm(1)), new double[5]))
        .withMessageStartingWith("penalty must be L1, L2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DualityGap.of(LinearModel.logistic(data(new LogisticLoss())), new double[5]))
        .withMessageContaining("add a penalty");
  }
}

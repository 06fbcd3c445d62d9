package thalweg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.GradientCheck;
import thalweg.losses.AbsoluteLoss;
import thalweg.losses.BinaryCrossEntropy;
import thalweg.losses.BrierLoss;
import thalweg.losses.LogisticLoss;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.metrics.Metrics;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.penalties.NoPenalty;
import thalweg.samples.Examples;

class LinearModelTest {

  private static Examples random(int n, int d, boolean labels) {
    Random random = new Random(11);
    DMatrixRMaj x = new DMatrixRMaj(n, d);
    x.setData(random.doubles((long) n * d, -2, 2).toArray());
    double[] y =
        IntStream.range(0, n)
            .mapToDouble(i -> labels ? (i % 3 == 0 ? 1 : -1) : random.nextGaussian())
            .toArray();
    return new Examples(x, y);
  }

  static List<LinearModel> models() {
    Examples numbers = random(40, 3, false);
    Examples labels = random(40, 3, true);
    return List.of(
        LinearModel.regression(numbers),
        LinearModel.regression(numbers, new L2(0.3)),
        LinearModel.regression(numbers, new L1(0.2)),
        LinearModel.regression(numbers, new L2(0.3)).withoutIntercept(),
        LinearModel.logistic(labels, new L2(0.1)),
        LinearModel.logistic(labels).withoutIntercept());
  }

  private static double[] point(LinearModel model) {
    return new Random(5).doubles(model.dimension(), -1, 1).toArray();
  }

  @ParameterizedTest
  @MethodSource("models")
  void gradientAgreesWithDifferences(LinearModel model) {
    assertThat(GradientCheck.at(model, point(model)).error()).isLessThan(1e-8);
    assertThat(model.valueAndGradient(point(model), model.zeros()))
        .isEqualTo(model.value(point(model)));
  }

  @ParameterizedTest
  @MethodSource("models")
  void hessianIsTheSlopeOfTheGradient(LinearModel model) {
    double[] w = point(model);
    double[] v = new Random(6).doubles(w.length, -1, 1).toArray();
    double[] hv = new double[w.length];
    model.hessianVector(w, v, hv);
    double h = 1e-6;
    double[] right = w.clone();
    double[] left = w.clone();
    Vectors.axpy(h, v, right);
    Vectors.axpy(-h, v, left);
    double[] slope = new double[w.length];
    Vectors.combine(1 / (2 * h), model.gradient(right), -1 / (2 * h), model.gradient(left), slope);
    assertThat(hv).containsExactly(slope, offset(1e-7));
  }

  @ParameterizedTest
  @MethodSource("models")
  void theMeanOfAllBatchGradientsIsTheGradient(LinearModel model) {
    double[] w = point(model);
    int[] order = IntStream.range(0, model.size()).toArray();
    double[] mean = model.zeros();
    double[] g = model.zeros();
    double value = 0;
    for (int from = 0; from < order.length; from += 8) {
      value += model.batchGradient(order, from, from + 8, w, g) / 5;
      Vectors.axpy(1.0 / 5, g, mean);
    }
    assertThat(mean).containsExactly(model.gradient(w), offset(1e-14));
    assertThat(value).isCloseTo(model.value(w), offset(1e-14));
  }

  @ParameterizedTest
  @MethodSource("models")
  void curvatureLiesBetweenTheStatedConstants(LinearModel model) {
    double[] ascending = Matrices.symmetricEigenvalues(model.hessian(point(model)));
    assertThat(ascending[0]).isGreaterThanOrEqualTo(model.strongConvexity() - 1e-12);
    assertThat(ascending[ascending.length - 1]).isLessThanOrEqualTo(model.smoothness() + 1e-12);
  }

  @Test
  void constantsOfRidgeAreTheExtremeEigenvaluesOfItsHessian() {
    LinearModel ridge = LinearModel.regression(random(40, 3, false), new L2(0.3));
    double[] ascending = Matrices.symmetricEigenvalues(ridge.hessian(ridge.zeros()));
    assertThat(ridge.strongConvexity()).isCloseTo(ascending[0], offset(1e-13));
    assertThat(ridge.smoothness()).isCloseTo(ascending[3], offset(1e-13));
    assertThat(LinearModel.regression(random(40, 3, false), new L1(1)).smoothness()).isInfinite();
  }

  /** A loss that bends down by at most |a| is strongly convex with a penalty that bends up more. */
  @Test
  void aPenaltyMayMakeALossStronglyConvexThatIsNotConvex() {
    Examples labels = random(40, 3, true);
    double a = -new BrierLoss().strongConvexity();
    assertThat(a).isPositive();
    double largest = LinearModel.regression(labels).withoutIntercept().smoothness();
    LinearModel penalized = LinearModel.of(labels, new BrierLoss(), new L2(2 * a * largest));
    assertThat(penalized.withoutIntercept().strongConvexity())
        .isCloseTo(a * largest, offset(1e-12));
    assertThat(penalized.strongConvexity()).isZero();
    assertThat(
            LinearModel.of(labels, new BrierLoss(), new L2(a * largest / 2))
                .withoutIntercept()
                .strongConvexity())
        .isZero();
  }

  @Test
  void aKinkInLossOrPenaltyHasNoSmoothness() {
    Examples numbers = random(9, 2, false);
    assertThat(LinearModel.of(numbers, new AbsoluteLoss(), new NoPenalty()).smoothness())
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(LinearModel.regression(numbers, new L1(1)).smoothness())
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void aPenaltyOnWeightsLeavesTheInterceptFreeAndNothingElse() {
    LinearModel model = LinearModel.regression(random(9, 2, false));
    assertThat(model.onWeights(new L2(2)).value(new double[] {1, 2, 100}))
        .isCloseTo(5, offset(1e-14));
    assertThat(model.withoutIntercept().onWeights(new L2(2)).value(new double[] {1, 2}))
        .isCloseTo(5, offset(1e-14));
  }

  @Test
  void otherExamplesMustHaveTheSameFeatures() {
    LinearModel model = LinearModel.regression(random(9, 2, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.on(random(9, 3, false)))
        .withMessage("x must have 2 columns but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.scores(model.zeros(), new DMatrixRMaj(1, 1)))
        .withMessage("x must have 2 columns but has 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.scores(new double[2], new DMatrixRMaj(1, 2)))
        .withMessage("w must have 3 entries but has 2");
  }

  @Test
  void interceptIsNeverPenalized() {
    LinearModel model = LinearModel.regression(random(10, 2, false), new L2(1e6));
    LinearModel free = LinearModel.regression(random(10, 2, false), new NoPenalty());
    double[] onlyIntercept = {0, 0, 7};
    assertThat(model.value(onlyIntercept)).isEqualTo(free.value(onlyIntercept));
    assertThat(model.gradient(onlyIntercept)).containsExactly(free.gradient(onlyIntercept));
  }

  @Test
  void saysWhatItIs() {
    assertThat(LinearModel.regression(random(10, 2, false), new L2(0.5)))
        .hasToString(
            "mean SquaredLoss of 10 examples, 2 weights and an intercept, penalty L2[lambda=0.5]");
    assertThat(LinearModel.logistic(random(10, 2, true)).withoutIntercept())
        .hasToString("mean LogisticLoss of 10 examples, 2 weights, penalty NoPenalty");
  }

  @Test
  void scoresAndErrorsOnOtherExamples() {
    Examples two =
        new Examples(new DMatrixRMaj(new double[][] {{1, 2}, {3, 4}}), new double[] {0, 0});
    LinearModel model = LinearModel.regression(random(10, 2, false), new L2(5));
    double[] w = {1, -1, 10};
    assertThat(model.scores(w, two.x())).containsExactly(9, 9);
    assertThat(model.on(two).value(w)).isEqualTo(81.0 / 2);
  }

  @Test
  void wrongLabelsAndShapesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinearModel.logistic(random(10, 2, false)))
        .withMessageStartingWith("label must be -1 or +1 but was");
    LinearModel model = LinearModel.of(random(10, 2, true), new LogisticLoss(), new NoPenalty());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.value(new double[2]))
        .withMessage("w must have 3 entries but has 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.batchGradient(new int[] {1}, 0, 0, new double[3], new double[3]))
        .withMessage("batch size must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.valueAndGradient(new double[3], new double[2]))
        .withMessage("g must have 3 entries but has 2");
  }

  @Test
  void metricsAreThoseByHand() {
    assertThat(Metrics.accuracy(new double[] {2, -1, 0, 3}, new double[] {1, -1, 1, -1}))
        .isEqualTo(0.5);
    assertThat(Metrics.rootMeanSquaredError(new double[] {1, 5}, new double[] {4, 1}))
        .isCloseTo(Math.sqrt(12.5), offset(1e-15));
    assertThat(Metrics.rSquared(new double[] {1, 2, 3}, new double[] {1, 2, 3})).isEqualTo(1);
    assertThat(Metrics.rSquared(new double[] {2, 2, 2}, new double[] {1, 2, 3})).isEqualTo(0);
  }

  @Test
  void probabilitiesAreThoseOfTheLabelPlusOne() {
    Examples data =
        new Examples(new DMatrixRMaj(new double[][] {{1, 0}, {0, 2}}), new double[] {1, -1});
    double[] w = {Math.log(3), 0, 0};
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1, 5}, {0, 5}, {-1000, 5}, {2000, 5}});
    LinearModel logistic = LinearModel.logistic(data);
    assertThat(logistic.probabilities(w, x))
        .containsExactly(new double[] {0.75, 0.5, 0, 1}, offset(1e-15));
    // The likelihood of the labels is the objective.
    double[] p = logistic.probabilities(w, data.x());
    assertThat(Metrics.logLoss(p, data.y())).isCloseTo(logistic.value(w), offset(1e-15));
  }

  @Test
  void scoresThatAreNoLogOddsGiveNoProbabilities() {
    Examples data = new Examples(new DMatrixRMaj(new double[][] {{1}, {0}}), new double[] {1, 0});
    assertThatIllegalStateException()
        .isThrownBy(() -> LinearModel.regression(data).probabilities(new double[2], data.x()))
        .withMessage(
            "probabilities need LogisticLoss or BinaryCrossEntropy but the loss is SquaredLoss;"
                + " fit LinearModel.logistic");
    assertThat(
            LinearModel.of(data, new BinaryCrossEntropy(), new NoPenalty())
                .probabilities(new double[2], data.x()))
        .containsExactly(0.5, 0.5);
  }
}

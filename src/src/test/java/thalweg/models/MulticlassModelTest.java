package thalweg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.GradientCheck;
import thalweg.losses.MulticlassHinge;
import thalweg.losses.SoftmaxCrossEntropy;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.penalties.NoPenalty;
import thalweg.samples.Examples;

class MulticlassModelTest {

  private static Examples random(int n, int d, int classes) {
    Random random = new Random(11);
    DMatrixRMaj x = new DMatrixRMaj(n, d);
    x.setData(random.doubles((long) n * d, -2, 2).toArray());
    double[] y = IntStream.range(0, n).mapToDouble(i -> i % classes).toArray();
    return new Examples(x, y);
  }

  static List<MulticlassModel> models() {
    Examples three = random(30, 4, 3);
    return List.of(
        MulticlassModel.softmax(three, new NoPenalty()),
        MulticlassModel.softmax(three, new L2(0.3)),
        MulticlassModel.of(three, 3, new SoftmaxCrossEntropy(0.1), new L1(0.2)),
        MulticlassModel.of(three, 4, new MulticlassHinge(), new L2(0.1)));
  }

  private static double[] point(MulticlassModel model) {
    return new Random(5).doubles(model.dimension(), -1, 1).toArray();
  }

  @ParameterizedTest
  @MethodSource("models")
  void gradientAgreesWithDifferences(MulticlassModel model) {
    assertThat(GradientCheck.at(model, point(model)).error()).isLessThan(1e-8);
    assertThat(model.valueAndGradient(point(model), model.zeros()))
        .isCloseTo(model.value(point(model)), offset(1e-15));
  }

  @ParameterizedTest
  @MethodSource("models")
  void hessianIsTheSlopeOfTheGradient(MulticlassModel model) {
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
  void theMeanOfAllBatchGradientsIsTheGradient(MulticlassModel model) {
    double[] w = point(model);
    int[] order = IntStream.range(0, model.size()).toArray();
    double[] mean = model.zeros();
    double[] g = model.zeros();
    double value = 0;
    for (int from = 0; from < order.length; from += 6) {
      value += model.batchGradient(order, from, from + 6, w, g) / 5;
      Vectors.axpy(1.0 / 5, g, mean);
    }
    assertThat(mean).containsExactly(model.gradient(w), offset(1e-14));
    assertThat(value).isCloseTo(model.value(w), offset(1e-14));
  }

  @Test
  void curvatureStaysBelowTheStatedConstant() {
    MulticlassModel model = models().get(1);
    for (double[] w : List.of(model.zeros(), point(model))) {
      double[] ascending = Matrices.symmetricEigenvalues(model.hessian(w));
      assertThat(ascending[ascending.length - 1]).isLessThanOrEqualTo(model.smoothness() + 1e-12);
    }
    assertThat(models().get(2).smoothness()).isInfinite();
  }

  @Test
  void zerosMakeAllClassesEquallyLikely() {
    MulticlassModel model = models().get(0);
    assertThat(model.value(model.zeros())).isCloseTo(Math.log(3), offset(1e-15));
    assertThat(model.probabilities(model.zeros(), random(2, 4, 2).x()).data)
        .containsExactly(
            new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3, 1.0 / 3, 1.0 / 3, 1.0 / 3}, offset(1e-15));
  }

  @Test
  void twoClassesAreLogisticRegression() {
    Examples two = random(20, 3, 2);
    Examples signs =
        new Examples(two.x(), IntStream.range(0, 20).mapToDouble(i -> i % 2 * 2 - 1).toArray());
    // The score of logistic regression is the difference of the two scores.
    double[] w = {0, 0, 0, 1, -2, 0.5, 0, 0.25};
    double[] difference = {1, -2, 0.5, 0.25};
    assertThat(MulticlassModel.softmax(two).value(w))
        .isCloseTo(LinearModel.logistic(signs).value(difference), offset(1e-15));
  }

  @Test
  void wrongLabelsAndShapesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> MulticlassModel.of(random(9, 2, 3), 2, new MulticlassHinge(), new NoPenalty()))
        .withMessage("label must be one of 0, 1, …, 1 but was 2.0");
    MulticlassModel model = MulticlassModel.softmax(random(9, 2, 3), new NoPenalty());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.value(new double[2]))
        .withMessage("w must have 9 entries but has 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.scores(model.zeros(), new DMatrixRMaj(1, 3)))
        .withMessage("x must have 2 columns but has 3");
  }

  @Test
  void onOtherExamplesThereIsNoPenalty() {
    MulticlassModel model = MulticlassModel.softmax(random(9, 2, 3), new L2(5));
    Examples other = random(4, 2, 3);
    MulticlassModel free = MulticlassModel.of(other, 3, new SoftmaxCrossEntropy(), new NoPenalty());
    assertThat(model.on(other).value(point(model))).isEqualTo(free.value(point(model)));
    assertThat(model.on(other).size()).isEqualTo(4);
  }

  @Test
  void saysWhatItIs() {
    assertThat(MulticlassModel.softmax(random(9, 2, 3), new L2(0.5)).toString())
        .startsWith("mean SoftmaxCrossEntropy")
        .endsWith("of 9 examples, 3 classes by 2 weights and an intercept, penalty L2[lambda=0.5]");
  }
}

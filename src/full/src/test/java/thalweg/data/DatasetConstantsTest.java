package thalweg.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.models.LinearModel;
import thalweg.models.MulticlassModel;
import thalweg.penalties.L2;
import thalweg.samples.Examples;
import thalweg.theory.constants.Certainty;
import thalweg.theory.constants.ProblemConstants;

/** The constants of problems on the shipped data, beside all eigenvalues of \(\tilde X^\top\tilde X/n\). */
class DatasetConstantsTest {

  /** Ascending, of the examples with a column of ones. */
  private static double[] gramEigenvalues(Examples data) {
    int d = data.dimension();
    DMatrixRMaj x = new DMatrixRMaj(data.size(), d + 1);
    for (int i = 0; i < data.size(); i++) {
      System.arraycopy(data.x().data, i * d, x.data, i * (d + 1), d);
      x.set(i, d, 1);
    }
    DMatrixRMaj gram = Matrices.gram(x);
    Vectors.scale(1.0 / data.size(), gram.data);
    return Matrices.symmetricEigenvalues(gram);
  }

  private static Examples signed(Examples data) {
    double[] y = data.y().clone();
    for (int i = 0; i < y.length; i++) {
      y[i] = y[i] > 0 ? 1 : -1;
    }
    return new Examples(data.x(), y);
  }

  @Test
  void leastSquaresOnTheDiabetesData() {
    Examples data = Datasets.diabetes().examples();
    double[] exact = gramEigenvalues(data);
    LinearModel f = LinearModel.regression(data);
    var sheet = ProblemConstants.of(f, f.zeros());
    double largest = exact[exact.length - 1];
    assertThat(sheet.smoothness().certainty()).isEqualTo(Certainty.EXACT);
    assertThat(sheet.smoothness().value()).isEqualTo(largest, within(1e-8 * largest));
    assertThat(sheet.strongConvexity().value()).isEqualTo(exact[0], within(1e-8 * exact[0]));
    assertThat(sheet.steepest().value()).isEqualTo(largest, within(1e-8 * largest));
    assertThat(sheet.scaling().orElseThrow().before())
        .isEqualTo(largest / exact[0], within(1e-8 * largest / exact[0]));
    LinearModel scaled = f.standardized();
    double after = scaled.smoothness() / scaled.strongConvexity();
    assertThat(sheet.scaling().orElseThrow().after()).isEqualTo(after, within(1e-8 * after));
    assertThat(after).isLessThan(sheet.conditionNumber());
  }

  @Test
  void logisticRegressionOnTheBreastCancerData() {
    Examples data = signed(Datasets.breastCancer().examples());
    double[] exact = gramEigenvalues(data);
    double largest = exact[exact.length - 1];
    LinearModel f = LinearModel.logistic(data);
    var sheet = ProblemConstants.of(f, f.zeros());
    assertThat(sheet.smoothness().certainty()).isEqualTo(Certainty.UPPER_BOUND);
    assertThat(sheet.smoothness().value()).isEqualTo(largest / 4, within(1e-8 * largest));
    // At 0 the bound is attained.
    assertThat(sheet.steepest().value()).isEqualTo(largest / 4, within(1e-8 * largest));
    assertThat(sheet.scaling().orElseThrow().speedup()).isGreaterThan(1000);
  }

  /** Some pixels are 0 in every picture, so μ is 0 and the smallest positive eigenvalue takes its place. */
  @Test
  void leastSquaresAndSoftmaxOnTheDigits() {
    Examples data = Datasets.digits().examples();
    double[] exact = gramEigenvalues(data);
    double largest = exact[exact.length - 1];
    double positive = 0;
    for (double value : exact) {
      positive = positive == 0 && value > 1e-10 * largest ? value : positive;
    }
    LinearModel f = LinearModel.regression(data);
    var sheet = ProblemConstants.of(f, f.zeros());
    assertThat(sheet.smoothness().value()).isEqualTo(largest, within(1e-8 * largest));
    assertThat(sheet.strongConvexity().value()).isZero();
    assertThat(sheet.polyakLojasiewicz().value()).isEqualTo(positive, within(1e-8 * largest));
    MulticlassModel softmax = MulticlassModel.softmax(data, new L2(0.1));
    var many = ProblemConstants.of(softmax, softmax.zeros());
    assertThat(many.smoothness().certainty()).isEqualTo(Certainty.UPPER_BOUND);
    assertThat(many.steepest().value()).isLessThanOrEqualTo(many.smoothness().value());
    assertThat(many.steepest().how()).contains("120 Hessian–vector products");
    assertThat(many.structure().isConvex()).isTrue();
  }
}

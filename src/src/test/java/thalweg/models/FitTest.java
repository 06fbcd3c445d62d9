package thalweg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.TwiceDifferentiable;
import thalweg.losses.HingeLoss;
import thalweg.losses.HuberLoss;
import thalweg.losses.LogisticLoss;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.penalties.NoPenalty;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.samples.Examples;
import thalweg.samples.RealData;
import thalweg.samples.Standardizer;
import thalweg.solvers.newton.Lbfgs;
import thalweg.solvers.newton.Newton;

/** What {@code fit} of the models reaches, and the Hessian it is made of. */
class FitTest {
  private static final Stop TO_THE_END = Stop.after(10_000).orGradientBelow(1e-10);

  private static Examples labelled(int n, int d) {
    Random random = new Random(7);
    DMatrixRMaj x = new DMatrixRMaj(n, d);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      double score = random.nextGaussian();
      for (int j = 0; j < d; j++) {
        // In units that differ, and not centred.
        x.set(i, j, Math.pow(10, j % 3) * (1 + random.nextGaussian()));
        score += x.get(i, j) * Math.pow(-10, -(j % 3));
      }
      y[i] = score > 1 ? 1 : -1;
    }
    return new Examples(x, y);
  }

  static List<LinearModel> models() {
    Examples some = labelled(150, 5);
    return List.of(
        LinearModel.logistic(some, new L2(0.1)),
        LinearModel.logistic(some).withoutIntercept(),
        LinearModel.regression(some, new L2(0.01)),
        LinearModel.of(some, new HuberLoss(0.5), new NoPenalty()));
  }

  @ParameterizedTest
  @MethodSource("models")
  void theHessianIsThatOfItsProducts(LinearModel f) {
    double[] w = new Random(1).doubles(f.dimension(), -0.1, 0.1).toArray();
    DMatrixRMaj h = f.hessian(w);
    DMatrixRMaj columns =
        new TwiceDifferentiable() {
          @Override
          public int dimension() {
            return f.dimension();
          }

          @Override
          public double valueAndGradient(double[] at, double[] g) {
            return f.valueAndGradient(at, g);
          }

          @Override
          public void hessianVector(double[] at, double[] v, double[] hv) {
            f.hessianVector(at, v, hv);
          }
        }.hessian(w);
    for (int i = 0; i < h.getNumElements(); i++) {
      double size = Math.abs(columns.data[i]);
      assertThat(h.data[i]).isCloseTo(columns.data[i], offset(1e-12 * (1 + size)));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aFitOfFewExamplesIsNewtons(LinearModel f) {
    double[] expected = new Newton().minimize(f, f.zeros(), TO_THE_END).point();
    assertThat(f.fit(TO_THE_END).point()).containsExactly(expected);
  }

  /** 20,000 examples are enough for a sample of 2,000 to go first. */
  @Test
  void aFitOfManyExamplesTakesFewGradients() {
    Examples many = labelled(20_000, 4);
    for (LinearModel f :
        List.of(
            LinearModel.logistic(many, new L2(1e-3)),
            LinearModel.logistic(many, new L2(1e-3)).withoutIntercept())) {
      Solution fit = f.fit(Stop.after(200).orGradientBelow(1e-9));
      assertThat(fit.converged()).isTrue();
      assertThat(fit.counts().gradients()).isLessThan(15);
      double[] expected = new Newton().minimize(f, f.zeros(), TO_THE_END).point();
      for (int i = 0; i < expected.length; i++) {
        assertThat(fit.point()[i]).isCloseTo(expected[i], offset(1e-6 * Math.abs(expected[i])));
      }
    }
  }

  @Test
  void aFitOfClassesMeetsLbfgsInFewerGradients() {
    Examples raw = RealData.digits();
    DMatrixRMaj x = raw.x().copy();
    IntStream.range(0, x.getNumElements()).forEach(i -> x.data[i] /= 16);
    Examples digits = new Examples(x, raw.y()).select(IntStream.range(0, 300).toArray());
    MulticlassModel f = MulticlassModel.softmax(digits, new L2(1e-3));
    Stop stop = Stop.after(10_000).orGradientBelow(1e-8);
    Solution fit = f.fit(stop);
    Solution slow = new Lbfgs().minimize(f, f.zeros(), stop);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.value()).isCloseTo(slow.value(), offset(1e-12));
    assertThat(fit.counts().gradients()).isLessThan(slow.counts().gradients());
    Examples wine = RealData.wine();
    MulticlassModel flat =
        MulticlassModel.softmax(Standardizer.fit(wine).transform(wine), new L2(0.1));
    assertThat(flat.fit(stop).converged()).isTrue();
  }

  @Test
  void whatHasAKinkIsRefused() {
    Examples some = labelled(30, 2);
    assertThatIllegalStateException()
        .isThrownBy(() -> LinearModel.of(some, new HingeLoss(), new NoPenalty()).fit(TO_THE_END))
        .withMessageContaining("HingeLoss");
    assertThatIllegalStateException()
        .isThrownBy(() -> LinearModel.of(some, new LogisticLoss(), new L1(1)).fit(TO_THE_END))
        .withMessage(
            "fit needs a loss and a penalty with a Lipschitz gradient but has LogisticLoss and L1[lambda=1.0]; take a proximal method (Fista, CoordinateDescent) or a subgradient method");
  }
}

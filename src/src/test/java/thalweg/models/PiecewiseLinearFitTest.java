package thalweg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.losses.AbsoluteLoss;
import thalweg.losses.EpsilonInsensitiveLoss;
import thalweg.losses.HingeLoss;
import thalweg.losses.PiecewiseLinear;
import thalweg.losses.QuantileLoss;
import thalweg.penalties.L2;
import thalweg.samples.Examples;
import thalweg.samples.RealData;
import thalweg.samples.Standardizer;

class PiecewiseLinearFitTest {

  private static Examples few(Examples raw, int rows) {
    return Standardizer.fit(raw).transform(raw).select(IntStream.range(0, rows).toArray());
  }

  /** Two points of each class on a line: the margin is between −1 and 1, where w = 1 and b = 0. */
  @Test
  void theWidestMarginByHand() {
    Examples four =
        new Examples(
            new DMatrixRMaj(new double[][] {{-3}, {-1}, {1}, {4}}), new double[] {-1, -1, 1, 1});
    double[] w = new PiecewiseLinearFit(new HingeLoss(), 1e-3).fit(four);
    assertThat(w).containsExactly(new double[] {1, 0}, offset(1e-6));
  }

  @Test
  void withoutFeaturesThatMatterTheInterceptIsTheQuantile() {
    DMatrixRMaj zeros = new DMatrixRMaj(9, 1);
    double[] y = {5, 1, 9, 2, 8, 3, 7, 4, 6};
    for (double tau : new double[] {0.12, 0.5, 0.85}) {
      double[] w = new PiecewiseLinearFit(new QuantileLoss(tau), 1).fit(new Examples(zeros, y));
      assertThat(w[0]).isZero();
      assertThat(w[1]).isCloseTo(Math.ceil(9 * tau), offset(1e-6));
    }
  }

  /** Of a fit of d + 1 numbers at least as many residuals are zero, and tau of the others are negative. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9})
  void aQuantileHasItsShareOfTheTargetsBelow(double tau) {
    Examples train = few(RealData.diabetes(), 100);
    double[] w = new PiecewiseLinearFit(new QuantileLoss(tau), 0).fit(train);
    double[] s = LinearModel.regression(train).scores(w, train.x());
    long on = IntStream.range(0, 100).filter(i -> Math.abs(train.y()[i] - s[i]) < 1e-5).count();
    long below = IntStream.range(0, 100).filter(i -> train.y()[i] - s[i] < -1e-5).count();
    assertThat(on).isEqualTo(11);
    assertThat((double) below).isBetween(100 * tau - 11, 100 * tau);
  }

  @Test
  void noOtherPointIsLower() {
    Random random = new Random(1);
    for (PiecewiseLinear loss :
        new PiecewiseLinear[] {
          new HingeLoss(),
          new AbsoluteLoss(),
          new EpsilonInsensitiveLoss(0.3),
          new QuantileLoss(0.7)
        }) {
      Examples train = few(RealData.breastCancer(), 60);
      LinearModel f = LinearModel.of(train, loss, new L2(0.1));
      double[] w = new PiecewiseLinearFit(loss, 0.1).fit(train);
      double least = f.value(w);
      for (int k = 0; k < 200; k++) {
        double size = Math.pow(10, -1 - k % 5);
        double[] other = Arrays.stream(w).map(x -> x + size * random.nextGaussian()).toArray();
        assertThat(f.value(other)).isGreaterThan(least - 1e-9);
      }
    }
  }

  @Test
  void whatIsNoProblemIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PiecewiseLinearFit(new HingeLoss(), -1))
        .withMessageContaining("lambda");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PiecewiseLinearFit(new HingeLoss(), 1).fit(few(RealData.diabetes(), 5)))
        .withMessageContaining("-1 or");
  }
}

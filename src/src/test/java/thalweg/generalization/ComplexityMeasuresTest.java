package thalweg.generalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.math.Matrices;
import thalweg.math.Shape;
import thalweg.math.Vectors;
import thalweg.networks.Dense;
import thalweg.networks.Network;
import thalweg.networks.NetworkModel;
import thalweg.networks.Relu;
import thalweg.networks.Tanh;
import thalweg.samples.Examples;

/** Measures of small networks by hand, and what scaling does to them. */
class ComplexityMeasuresTest {
  private static final Network NETWORK =
      Network.of(Shape.of(2), new Dense(2), new Relu(), new Dense(2));

  /** Layers diag(3, 1) with bias 7 and (1, 2; 0, 1). */
  private static final double[] W = {3, 0, 0, 1, 7, 7, 1, 2, 0, 1, 0, 0};

  private static final Examples TRAIN = examples(60, 1);
  private static final Examples TEST = examples(40, 2);

  private static Examples examples(int n, long seed) {
    Random random = new Random(seed);
    DMatrixRMaj x = new DMatrixRMaj(n, 2);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x.set(i, 0, random.nextGaussian());
      x.set(i, 1, random.nextGaussian());
      y[i] = x.get(i, 0) + 0.5 * random.nextGaussian() > 0 ? 1 : 0;
    }
    return new Examples(x, y);
  }

  private static ComplexityMeasures measures(double[] w, double[] start) {
    return ComplexityMeasures.of(NetworkModel.softmax(NETWORK, TRAIN), TRAIN, TEST, w, start, 1);
  }

  @Test
  void normsAreThoseOfTheMatrices() {
    ComplexityMeasures measures = measures(W, new double[12]);
    assertThat(measures.get(Complexity.FROBENIUS_NORM)).isEqualTo(4, within(1e-15));
    // (1, 2; 0, 1) has the singular values 1 ± √2 in absolute value.
    assertThat(measures.get(Complexity.SPECTRAL_NORM))
        .isEqualTo(3 * (1 + Math.sqrt(2)), within(1e-12));
    // Paths: 3·1, 1·2, 1·1.
    assertThat(measures.get(Complexity.PATH_NORM)).isEqualTo(Math.sqrt(9 + 4 + 1), within(1e-14));
    assertThat(measures.get(Complexity.DISTANCE)).isEqualTo(Vectors.norm2(W), within(1e-14));
  }

  /** A network with relu is the same function after its layers are scaled by 4 and 1/4. */
  @Test
  void scalingLayersLeavesThePathNormAndThePerturbationAlone() {
    double[] w = NETWORK.start(3);
    double[] scaled = w.clone();
    for (int k = 0; k < 12; k++) {
      scaled[k] *= k < 6 ? 4 : k < 10 ? 0.25 : 1;
    }
    ComplexityMeasures before = measures(w, w);
    ComplexityMeasures after = measures(scaled, w);
    assertThat(after.gap()).isEqualTo(before.gap());
    for (Complexity same :
        new Complexity[] {
          Complexity.PATH_NORM, Complexity.SPECTRAL_NORM, Complexity.PERTURBATION
        }) {
      assertThat(after.get(same)).isEqualTo(before.get(same), within(1e-10));
    }
    assertThat(after.get(Complexity.SHARPNESS))
        .isNotCloseTo(before.get(Complexity.SHARPNESS), within(1e-3));
    assertThat(before.get(Complexity.DISTANCE)).isZero();
  }

  @Test
  void curvaturesAreThoseOfTheHessian() {
    double[] w = NETWORK.start(4);
    NetworkModel f = NetworkModel.softmax(NETWORK, TRAIN);
    DMatrixRMaj hessian = new DMatrixRMaj(12, 12);
    for (int j = 0; j < 12; j++) {
      double[] unit = new double[12];
      unit[j] = 1;
      double[] column = new double[12];
      f.hessianVector(w, unit, column);
      System.arraycopy(column, 0, hessian.data, 12 * j, 12);
    }
    double[] lambda = Matrices.symmetricEigenvalues(hessian);
    ComplexityMeasures measures = measures(w, w);
    assertThat(measures.get(Complexity.SHARPNESS)).isEqualTo(lambda[11], within(1e-5 * lambda[11]));
    double[] traces = new double[60];
    Arrays.setAll(
        traces, k -> ComplexityMeasures.of(f, TRAIN, TEST, w, w, k).get(Complexity.TRACE));
    double trace = Arrays.stream(lambda).sum();
    assertThat(Arrays.stream(traces).average().orElseThrow()).isEqualTo(trace, within(0.1 * trace));
  }

  @Test
  void errorsAndMarginsAreThoseOfTheScores() {
    ComplexityMeasures measures = measures(W, W);
    DMatrixRMaj scores = NETWORK.scores(W, TRAIN.x());
    int wrong = 0;
    for (int i = 0; i < TRAIN.size(); i++) {
      int y = (int) TRAIN.y()[i];
      wrong += scores.get(i, y) > scores.get(i, 1 - y) ? 0 : 1;
    }
    assertThat(measures.trainError()).isEqualTo(wrong / 60.0);
    assertThat(measures.get(Complexity.SPECTRAL_OVER_MARGIN)).isNaN();
    assertThat(measures.toString()).contains("test error").contains("path norm: 3.742");
  }

  @Test
  void thereIsNoPathNormWithOtherLayers() {
    Network tanh = Network.of(Shape.of(2), new Dense(2), new Tanh(), new Dense(2));
    double[] w = tanh.start(1);
    NetworkModel f = NetworkModel.softmax(tanh, TRAIN);
    assertThat(ComplexityMeasures.of(f, TRAIN, TEST, w, w, 1).get(Complexity.PATH_NORM)).isNaN();
  }

  private static ComplexityMeasures made(double gap, double sharpness, double norm) {
    Map<Complexity, Double> values = new EnumMap<>(Complexity.class);
    values.put(Complexity.SHARPNESS, sharpness);
    values.put(Complexity.PATH_NORM, norm);
    return new ComplexityMeasures(0, gap, values);
  }

  @Test
  void theCorrelationIsThatOfTheRanks() {
    double[] gaps = {0.1, 0.3, 0.2, 0.4};
    double[] sharp = {1, 30, 2, 400};
    double[] norms = {4, 2, 3, 1};
    GapCorrelation correlation = GapCorrelation.over(4, k -> made(gaps[k], sharp[k], norms[k]));
    assertThat(correlation.tau(Complexity.SHARPNESS)).isEqualTo(1);
    assertThat(correlation.tau(Complexity.PATH_NORM)).isEqualTo(-1);
    assertThat(correlation.tau(Complexity.TRACE)).isNaN();
    assertThat(correlation.gaps()).isEqualTo(gaps);
    assertThat(correlation.chance()).isEqualTo(Math.sqrt(26.0 / 108), within(1e-15));
    assertThat(correlation.toString())
        .contains("4 networks")
        .contains("λ_max of the Hessian: 1.00");
  }

  @Test
  void onlyNetworksThatFitTheirExamplesMayCount() {
    GapCorrelation all =
        GapCorrelation.over(
            4, k -> new ComplexityMeasures(0.1 * k, 0.3, made(0, k * k, 1).values()));
    GapCorrelation fitted = all.fitting(0.15);
    assertThat(fitted.runs()).isEqualTo(all.runs().subList(0, 2));
    assertThat(fitted.interrupted()).isFalse();
    assertThatThrownBy(() -> all.fitting(0.05))
        .hasMessage(
            "at least two networks must have a training error of at most 0.05 but 1 of 4 have; train for longer");
  }

  @Test
  void anInterruptKeepsTheFinishedNetworksAndStaysSet() {
    Thread caller = Thread.currentThread();
    GapCorrelation some =
        GapCorrelation.over(
            40,
            k -> made(k, k, k),
            (done, of) -> {
              if (done == 4) {
                caller.interrupt();
              }
            });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(some.runs().size()).isBetween(4, 39);
    assertThat(some.toString()).contains("interrupted; 40 were planned");
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> GapCorrelation.over(3, k -> made(k, k, k)))
        .hasMessageContaining("interrupted before two of 3 networks");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void badInputIsASentence() {
    assertThatThrownBy(() -> measures(new double[3], W))
        .hasMessage("w must have 12 entries but has 3");
    Examples wrong = new Examples(TRAIN.x(), TRAIN.y().clone());
    wrong.y()[5] = 2;
    assertThatThrownBy(
            () ->
                ComplexityMeasures.of(NetworkModel.softmax(NETWORK, TRAIN), TRAIN, wrong, W, W, 1))
        .hasMessage("label must be one of 0, 1, …, 1 but was 2.0");
    assertThatThrownBy(() -> GapCorrelation.over(1, k -> made(1, 1, 1)))
        .hasMessage("count must be at least 2 but was 1");
  }
}

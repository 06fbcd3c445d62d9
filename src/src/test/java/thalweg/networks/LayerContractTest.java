package thalweg.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.Implementations;
import thalweg.functions.Differentiable;
import thalweg.functions.GradientCheck;
import thalweg.losses.SoftmaxCrossEntropy;
import thalweg.math.Shape;
import thalweg.math.Vectors;
import thalweg.penalties.L2;
import thalweg.samples.Examples;

/** What every layer keeps: derivatives that belong to its values, in training and afterwards, first in a network and within it. */
class LayerContractTest {
  private static final Shape IMAGE = Shape.of(2, 4, 4);

  static Stream<Layer> layers() {
    return Stream.of(
        new Relu(),
        new LeakyRelu(0.2),
        new Elu(1.5),
        new Gelu(),
        new Silu(),
        new Softplus(),
        new Tanh(),
        new Sigmoid(),
        new Dropout(0.4),
        new BatchNorm(),
        new LayerNorm(),
        new Convolution(3, 3, 2, 1),
        new Convolution(2, 2),
        new MaxPool(2),
        new MaxPool(3, 1),
        new AveragePool(2),
        new AveragePool(3, 1),
        new Flatten(),
        Residual.of(new BatchNorm(), new Convolution(2, 3, 1, 1), new Tanh()),
        Sequence.of(new Flatten(), new Dense(4), new LayerNorm(), new Gelu()),
        Sequence.of(new Flatten(), new Dense(5)));
  }

  @Test
  void everyLayerIsListed() {
    List<Object> listed = new ArrayList<>(layers().toList());
    listed.add(new Dense(1)); // within a sequence
    Implementations.assertAllListed(Layer.class, listed);
    listed.forEach(Implementations::assertRefusesNan);
  }

  /** The layer first of all, and behind a layer whose weights need its gradient. */
  private static List<NetworkModel> models(Layer layer) {
    List<NetworkModel> models = new ArrayList<>();
    for (Network network :
        List.of(
            Network.of(IMAGE, layer, new Flatten(), new Dense(3)),
            Network.of(
                IMAGE,
                new Convolution(2, 3, 1, 1),
                layer,
                new Flatten(),
                new Tanh(),
                new Dense(3)))) {
      NetworkModel f =
          NetworkModel.classification(network, examples(11), new SoftmaxCrossEntropy())
              .with(new L2(0.1));
      models.add(f);
      for (int i = 0; i < f.statistics().length; i++) {
        f.statistics()[i] = 0.5 + 0.1 * i;
      }
      models.add(f.evaluating());
    }
    return models;
  }

  private static Examples examples(int n) {
    Random random = new Random(5);
    DMatrixRMaj x = new DMatrixRMaj(n, IMAGE.count());
    Arrays.setAll(x.data, i -> random.nextGaussian());
    return new Examples(x, IntStream.range(0, n).mapToDouble(i -> i % 3).toArray());
  }

  private static double[] somewhere(Differentiable f, long seed) {
    Random random = new Random(seed);
    double[] w = new double[f.dimension()];
    Arrays.setAll(w, i -> 0.7 * random.nextGaussian());
    return w;
  }

  @ParameterizedTest
  @MethodSource("layers")
  void theGradientIsThatOfTheValue(Layer layer) {
    for (NetworkModel f : models(layer)) {
      GradientCheck check = GradientCheck.at(f, somewhere(f, 2));
      assertThat(check.passed()).as("%s", check).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("layers")
  void hessianProductsAreTheRatesOfTheGradient(Layer layer) {
    for (NetworkModel f : models(layer)) {
      double[] w = somewhere(f, 3);
      double[] v = somewhere(f, 4);
      double[] hv = new double[w.length];
      f.hessianVector(w, v, hv);
      double h = 1e-5;
      double[] ahead = new double[w.length];
      double[] behind = new double[w.length];
      Vectors.combine(1, w, h, v, ahead);
      Vectors.combine(1, w, -h, v, behind);
      double[] rate = new double[w.length];
      Vectors.combine(1 / (2 * h), f.gradient(ahead), -1 / (2 * h), f.gradient(behind), rate);
      assertThat(Vectors.distance(hv, rate) / Vectors.norm2(hv)).isLessThan(1e-6);
    }
  }

  @ParameterizedTest
  @MethodSource("layers")
  void batchesOfIndependentExamplesAverageToTheWhole(Layer layer) {
    for (NetworkModel f : models(layer)) {
      if (layer.couplesExamples()) {
        continue;
      }
      double[] w = somewhere(f, 6);
      double[] g = new double[w.length];
      double[] sum = new double[w.length];
      int[] order = {7, 2, 9, 0, 4, 10, 1, 8, 3, 6, 5};
      double value = 0;
      for (int i = 0; i < order.length; i++) {
        value += f.batchGradient(order, i, i + 1, w, g) / order.length;
        Vectors.axpy(1.0 / order.length, g, sum);
      }
      assertThat(value).isCloseTo(f.value(w), within(1e-12));
      assertThat(Vectors.distance(sum, f.gradient(w))).isLessThan(1e-12);
    }
  }

  @ParameterizedTest
  @MethodSource("layers")
  void valuesOnALineAreTheValuesOfItsPoints(Layer layer) {
    for (NetworkModel f : models(layer)) {
      double[] w = somewhere(f, 12);
      assertValuesOnALine(f, w);
      assertValuesOnALine(f.augmented(new PixelNoise(0.3)).mixed(new Mixup(0.5)), w);
      NetworkModel head = f.freezing(w, name -> name.startsWith("0."));
      assertValuesOnALine(head, head.selected(w));
      String first = f.parameters().get(0).name();
      if (f.parameters().size() > 2) {
        NetworkModel some = f.freezing(w, first::equals);
        assertValuesOnALine(some, some.selected(w));
      }
    }
  }

  @Test
  void aLineGainsWhereTheFirstLayerIsMostOfTheWork() {
    Layer wide = new Dense(8);
    assertThat(onLines(Network.of(Shape.of(8), wide, new Tanh(), new Dense(8)))).isTrue();
    assertThat(onLines(Network.of(Shape.of(8), new Dropout(0.5), wide))).isTrue();
    assertThat(onLines(Network.of(Shape.of(8), wide, new Tanh(), new Dense(9)))).isFalse();
    assertThat(onLines(Network.of(Shape.of(8), new LayerNorm(), wide))).isFalse();
  }

  private static boolean onLines(Network network) {
    return network.layers().linearLayers(network.input()) > 0;
  }

  private static void assertValuesOnALine(NetworkModel f, double[] w) {
    double[] v = somewhere(f, 13);
    double[] t = {-1.5, 0, 0.25, 3};
    double[] values = f.values(w, v, t);
    for (int i = 0; i < t.length; i++) {
      double[] point = w.clone();
      Vectors.axpy(t[i], v, point);
      assertThat(values[i]).as("%s at %s", f, t[i]).isCloseTo(f.value(point), within(1e-12));
    }
  }

  @ParameterizedTest
  @MethodSource("layers")
  void threadsShareNothing(Layer layer) {
    for (NetworkModel f : models(layer)) {
      double[] w = somewhere(f, 7);
      double[] expected = f.gradient(w);
      List<CompletableFuture<double[]>> others =
          IntStream.range(0, 4)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> f.gradient(w)))
              .toList();
      others.forEach(each -> assertThat(each.join()).isEqualTo(expected));
    }
  }

  @ParameterizedTest
  @MethodSource("layers")
  void onlyTheHeadIsTrainedWhenTheRestIsFrozen(Layer layer) {
    for (NetworkModel f : models(layer)) {
      double[] w = somewhere(f, 8);
      Parameter last = f.parameters().get(f.parameters().size() - 2);
      NetworkModel head = f.freezing(w, name -> !name.startsWith(last.name().substring(0, 2)));
      assertThat(head.dimension()).isEqualTo(last.shape().count() + 3);
      double[] start = head.selected(w);
      assertThat(head.value(start)).isNotNaN();
      assertThat(GradientCheck.at(head, start).passed()).isTrue();
      double[] g = f.gradient(w);
      int first = w.length - head.dimension();
      assertThat(head.gradient(start)).isEqualTo(Arrays.copyOfRange(g, first, w.length));
      double[] v = somewhere(head, 9);
      double[] hv = new double[v.length];
      head.hessianVector(start, v, hv);
      double[] whole = new double[w.length];
      System.arraycopy(v, 0, whole, first, v.length);
      double[] expected = new double[w.length];
      f.hessianVector(w, whole, expected);
      assertThat(Vectors.distance(hv, Arrays.copyOfRange(expected, first, w.length)))
          .isLessThan(1e-12);
      assertThat(head.whole(start)).isEqualTo(w);
    }
  }

  @Test
  void anActivationOfOnesOwnNeedsThreeFunctions() {
    record Cube() implements Activation {
      @Override
      public double value(double x) {
        return x * x * x;
      }

      @Override
      public double derivative(double x) {
        return 3 * x * x;
      }

      @Override
      public double secondDerivative(double x) {
        return 6 * x;
      }
    }
    theGradientIsThatOfTheValue(new Cube());
    hessianProductsAreTheRatesOfTheGradient(new Cube());
  }

  @Test
  void layersThatDoNotFitSayWhere() {
    assertThatThrownBy(() -> Network.of(IMAGE, new Relu(), new Dense(3)))
        .hasMessage(
            "layer 1: Dense[outputs=3] takes a vector but its input is 2×4×4; put a Flatten before it");
    assertThatThrownBy(() -> Network.of(Shape.of(8), new Convolution(3, 3)))
        .hasMessageStartingWith("layer 0: Convolution[")
        .hasMessageContaining("channels×rows×columns but its input is 8");
    assertThatThrownBy(() -> Network.of(IMAGE, new MaxPool(5)))
        .hasMessageContaining("has a window of 5, which does not fit into its input of 2×4×4");
    assertThatThrownBy(() -> Network.of(Shape.of(4), Residual.of(new Dense(3))))
        .hasMessageContaining("must keep the shape of their input, 4, but end with 3");
    Network network = Network.of(Shape.of(32), new Dense(4));
    assertThatThrownBy(
            () -> NetworkModel.regression(network, examples(3), new thalweg.losses.SquaredLoss()))
        .hasMessage(
            "the network must end with 1 scores, as many as the targets need, but ends with 4");
  }
}

package thalweg.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.TwiceDifferentiable;
import thalweg.initializers.Fill;
import thalweg.initializers.Normal;
import thalweg.losses.SquaredLoss;
import thalweg.math.Moments;
import thalweg.math.Shape;
import thalweg.math.Vectors;
import thalweg.models.LinearModel;
import thalweg.models.MulticlassModel;
import thalweg.optimizers.Adam;
import thalweg.penalties.L2;
import thalweg.penalties.NoPenalty;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.samples.Examples;
import thalweg.solvers.Solver;
import thalweg.solvers.newton.Lbfgs;
import thalweg.solvers.newton.NewtonCg;
import thalweg.solvers.newton.TrustRegion;
import thalweg.training.FullBatch;

class NetworkTest {

  /** Two moons, which no line separates. */
  static Examples moons(int n) {
    Random random = new Random(7);
    DMatrixRMaj x = new DMatrixRMaj(n, 2);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      double angle = Math.PI * random.nextDouble();
      y[i] = i % 2;
      x.set(i, 0, y[i] + Math.cos(angle) * (1 - 2 * y[i]) + 0.05 * random.nextGaussian());
      x.set(i, 1, 0.5 * y[i] + Math.sin(angle) * (1 - 2 * y[i]) + 0.05 * random.nextGaussian());
    }
    return new Examples(x, y);
  }

  private static final Network NETWORK =
      Network.of(Shape.of(2), new Dense(8), new Tanh(), new Dense(2));

  static Stream<Solver<? super NetworkModel>> solvers() {
    return Stream.of(new Lbfgs(), new NewtonCg(), new TrustRegion(), new FullBatch(new Adam(0.05)));
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void everySolverTakesANetwork(Solver<? super NetworkModel> solver) {
    Examples moons = moons(80);
    NetworkModel f = NetworkModel.softmax(NETWORK, moons).with(new L2(1e-3));
    Solution fit = solver.minimize(f, NETWORK.start(2), Stop.after(300).orGradientBelow(1e-4));
    DMatrixRMaj p = f.probabilities(fit.point(), moons.x());
    long right =
        IntStream.range(0, 80).filter(i -> (p.get(i, 1) > 0.5) == (moons.y()[i] == 1)).count();
    assertThat(right).isEqualTo(80);
  }

  @Test
  void aNetworkOfOneDenseLayerIsTheLinearModel() {
    Examples moons = moons(30);
    Network linear = Network.of(Shape.of(2), new Dense(2));
    NetworkModel network = NetworkModel.softmax(linear, moons).with(new L2(0.1));
    MulticlassModel model = MulticlassModel.softmax(moons, new L2(0.1));
    assertSame(network, model, linear.start(3));
    Network one = Network.of(Shape.of(2), new Dense(1));
    assertSame(
        NetworkModel.regression(one, moons, new SquaredLoss()),
        LinearModel.regression(moons, new NoPenalty()),
        one.start(3));
  }

  private static void assertSame(TwiceDifferentiable a, TwiceDifferentiable b, double[] w) {
    assertThat(a.value(w)).isCloseTo(b.value(w), within(1e-14));
    assertThat(Vectors.distance(a.gradient(w), b.gradient(w))).isLessThan(1e-14);
    double[] v = {1, -2, 3, 0.5, 0.25, -1};
    double[] av = new double[w.length];
    double[] bv = new double[w.length];
    a.hessianVector(w, Arrays.copyOf(v, w.length), av);
    b.hessianVector(w, Arrays.copyOf(v, w.length), bv);
    assertThat(Vectors.distance(av, bv)).isLessThan(1e-14);
  }

  @Test
  void theSummaryCountsParametersAndMultiplications() {
    Network network =
        Network.of(
            Shape.of(1, 8, 8),
            new Convolution(4, 3, 1, 1),
            new Relu(),
            new MaxPool(2),
            new Flatten(),
            new Dense(10));
    List<LayerSummary> rows = network.summary();
    assertThat(rows.get(0))
        .isEqualTo(
            new LayerSummary(
                0,
                "Convolution(4, kernel 3, stride 1, padding 1)",
                Shape.of(4, 8, 8),
                40,
                4 * 64 * 9));
    assertThat(rows.get(4)).isEqualTo(new LayerSummary(4, "Dense(10)", Shape.of(10), 650, 640));
    assertThat(rows.stream().mapToInt(LayerSummary::parameters).sum())
        .isEqualTo(network.dimension());
    assertThat(network.toString()).contains("4×8×8").contains("690").contains("2,944");
    assertThat(LayerSummary.text(Residual.of(new Dense(8), new Relu())))
        .isEqualTo("Residual(Dense(8), Relu)");
  }

  @Test
  void startsHaveTheVarianceOfTheInitializerAndZeroBiases() {
    Network network = Network.of(Shape.of(200), new Dense(300), new LayerNorm(), new Dense(5));
    double[] w = network.start(1);
    assertThat(Moments.of(Arrays.copyOf(w, 60_000)).deviation())
        .isCloseTo(Math.sqrt(2.0 / 200), within(1e-3));
    assertThat(Arrays.copyOfRange(w, 60_000, 60_300)).containsOnly(0);
    assertThat(Arrays.copyOfRange(w, 60_300, 60_600)).containsOnly(1);
    assertThat(network.start(1)).isEqualTo(w);
    assertThat(network.start(2)).isNotEqualTo(w);
  }

  @Test
  void lsuvGivesEveryLayerVarianceOne() {
    Network network =
        Network.of(
            Shape.of(20),
            new Dense(50),
            new Relu(),
            new Dense(50),
            new Relu(),
            new Dense(50),
            new Tanh(),
            new Dense(10));
    DMatrixRMaj x = new DMatrixRMaj(100, 20);
    Random random = new Random(1);
    Arrays.setAll(x.data, i -> 30 * random.nextGaussian());
    double[] w = new Lsuv().start(network, x, 1);
    for (int layers : new int[] {1, 3, 5, 7}) {
      Network part =
          new Network(network.input(), new Sequence(network.layers().layers().subList(0, layers)));
      DMatrixRMaj y = part.scores(Arrays.copyOf(w, part.dimension()), x);
      double deviation = Moments.of(y.data).deviation();
      assertThat(deviation * deviation).isCloseTo(1, within(0.01));
    }
    assertThatThrownBy(
            () -> new Lsuv(new Normal(1), 0.01, 10).start(network, new DMatrixRMaj(3, 20), 1))
        .hasMessageContaining("the outputs of layer 0 are all equal");
  }

  @Test
  void dropoutKeepsTheMeanAndDropsTheShareItNames() {
    Network network = Network.of(Shape.of(1000), new Dropout(0.3), new Dense(1));
    double[] w = new double[1001];
    Arrays.fill(w, 0, 1000, 1e-3);
    DMatrixRMaj x = new DMatrixRMaj(50, 1000);
    x.fill(1);
    NetworkModel f =
        NetworkModel.regression(network, new Examples(x, new double[50]), new SquaredLoss());
    double[] g = f.gradient(w);
    // Of 50 examples with target 0 the score is the mean of 1000 masks: 1 on average.
    assertThat(f.value(w)).isCloseTo(0.5, within(0.01));
    assertThat(g[1000]).isCloseTo(1, within(0.01));
    assertThat(f.evaluating().value(w)).isCloseTo(0.5, within(1e-12));
    assertThat(f.gradient(w)).as("the same noise").isEqualTo(g);
    assertThat(f.withNoise(1).gradient(w)).as("another noise").isNotEqualTo(g);
    int[] one = {0};
    double[] first = new double[1001];
    f.batchGradient(one, 0, 1, w, first);
    long dropped = Arrays.stream(first, 0, 1000).filter(slope -> slope == 0).count();
    assertThat(dropped).isBetween(260L, 340L);
  }

  @Test
  void dropoutLayersOfOneNetworkDropDifferentUnits() {
    Network network = Network.of(Shape.of(400), new Dropout(0.5), new Dropout(0.5), new Dense(1));
    DMatrixRMaj x = new DMatrixRMaj(1, 400);
    x.fill(1);
    double[] w = new double[401];
    w[400] = 1;
    double[] g =
        NetworkModel.regression(network, new Examples(x, new double[1]), new SquaredLoss())
            .gradient(w);
    long kept = Arrays.stream(g, 0, 400).filter(slope -> slope != 0).count();
    assertThat(kept).isBetween(70L, 130L);
  }

  @Test
  void aTrainingBatchOfOneIsNoBatchForBatchNorm() {
    Network network = Network.of(Shape.of(2), new BatchNorm(), new Dense(2));
    NetworkModel f = NetworkModel.softmax(network, moons(4));
    double[] w = network.start(1);
    int[] one = {2};
    assertThatThrownBy(() -> f.batchGradient(one, 0, 1, w, new double[w.length]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2 numbers of each feature");
    assertThatThrownBy(() -> network.scores(w, moons(4).x()))
        .hasMessageContaining("running statistics (0.running_mean …)");
  }

  @Test
  void anAnatomySaysWhatAStepChanged() {
    Examples moons = moons(40);
    NetworkModel f = NetworkModel.softmax(NETWORK, moons);
    int[] batch = {3, 8, 20, 31};
    double[] before = NETWORK.start(2);
    double[] g = new double[before.length];
    double loss = f.batchGradient(5L, batch, 0, 4, before, g);
    double[] after = before.clone();
    Vectors.axpy(-0.5, g, after);
    Anatomy anatomy = Anatomy.of(f, 5, batch, before, g, after, f.on(moons(20)));
    assertThat(anatomy.lossBefore()).isCloseTo(loss, within(1e-14));
    assertThat(anatomy.lossAfter()).isLessThan(loss);
    assertThat(anatomy.examples().stream().map(Anatomy.Example::number))
        .containsExactlyInAnyOrder(3, 8, 20, 31);
    assertThat(anatomy.examples().stream().map(Anatomy.Example::lossBefore))
        .isSortedAccordingTo(Comparator.reverseOrder());
    DMatrixRMaj scores = f.scores(before, moons.x());
    Anatomy.Example worst = anatomy.examples().get(0);
    assertThat(worst.scores())
        .containsExactly(scores.get(worst.number(), 0), scores.get(worst.number(), 1));
    Anatomy.Layer first = anatomy.layers().get(0);
    assertThat(first.parameter()).isEqualTo("0.weight");
    assertThat(first.gradientNorm()).isCloseTo(Vectors.norm2(g, 0, 16), within(1e-15));
    assertThat(first.updateNorm()).isCloseTo(0.5 * first.gradientNorm(), within(1e-12));
    assertThat(first.ratio()).isCloseTo(first.updateNorm() / first.norm(), within(1e-15));
    assertThat(anatomy.layers().get(1).ratio()).as("of biases at 0").isInfinite();
    assertThat(anatomy.validationBefore()).isEqualTo(f.on(moons(20)).value(before));
    assertThat(anatomy.toString()).contains("0.weight", "8×2", "validation loss");
  }

  @Test
  void eachLayerCanStartWithAnInitializerOfItsOwn() {
    double[] w = NETWORK.start(p -> p.name().startsWith("2.") ? Fill.zeros() : new Normal(1), 1);
    assertThat(Arrays.copyOf(w, 16)).doesNotContain(0);
    assertThat(Arrays.copyOfRange(w, 24, w.length)).containsOnly(0);
  }

  @Test
  void freezingEverythingIsRefused() {
    NetworkModel f = NetworkModel.softmax(NETWORK, moons(4));
    assertThatThrownBy(() -> f.freezing(NETWORK.start(1), name -> true))
        .hasMessageContaining("frozen must leave a parameter to train");
  }
}

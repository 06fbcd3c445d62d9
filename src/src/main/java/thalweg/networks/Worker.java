package thalweg.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Shape;

/** A network at work in one thread: its arrays, and the passes between them. */
final class Worker {
  /** Examples that go through together where they do not depend on each other, at the most. */
  private static final int LARGEST_CHUNK = 64;

  private static final int SMALLEST_CHUNK = 8;

  /** Numbers between two layers that still fit into the processor's second cache with all that is made of them. */
  private static final int CACHED = 1 << 16;

  private final SequencePass pass;
  private final Signal x;
  private final Signal y;
  private final ParameterVectors parameters = new ParameterVectors();
  private final List<double[]> statistics = new ArrayList<>();
  private final int inputs;
  private final Shape shape;
  private final double[] example;
  private final Variation variation;

  /**
   * Makes room.
   *
   * @param free whether a parameter is trained; no gradient is computed for the others, nor for what lies before the first
   * @param variation of the examples
   */
  Worker(
      Network network,
      int capacity,
      double[] statistics,
      Predicate<Parameter> free,
      Variation variation) {
    this.variation = variation;
    shape = network.input();
    example = new double[shape.count()];
    inputs = network.input().count();
    x = Signal.constant(capacity * inputs);
    y = Signal.of(capacity * network.output().count());
    int at = 0;
    for (Parameter each : network.statistics()) {
      int to = at + each.shape().count();
      this.statistics.add(Arrays.copyOfRange(statistics, at, to));
      at = to;
    }
    pass =
        SequencePass.of(
            network.layers(),
            new Wiring(network.input(), capacity, x, slices(network, free), this.statistics, y, 0));
  }

  private List<ParameterSlice> slices(Network network, Predicate<Parameter> free) {
    List<ParameterSlice> slices = new ArrayList<>();
    int from = 0;
    int gradientFrom = 0;
    for (Parameter each : network.parameters()) {
      boolean trained = free.test(each);
      slices.add(new ParameterSlice(parameters, from, gradientFrom, trained));
      from += each.shape().count();
      gradientFrom += trained ? each.shape().count() : 0;
    }
    return slices;
  }

  /** How many examples go through together where they do not depend on each other: so many that they stay in the cache. */
  static int chunk(Network network) {
    int widest =
        network.layers().shapes(network.input()).stream().mapToInt(Shape::count).max().orElse(1);
    return Math.max(SMALLEST_CHUNK, Math.min(CACHED / widest, LARGEST_CHUNK));
  }

  static int[] all(int n) {
    return IntStream.range(0, n).toArray();
  }

  int capacity() {
    return x.value.length / inputs;
  }

  /** From now on parameters are read from w, in place. */
  void load(double[] w) {
    parameters.value = w;
  }

  /** From now on the direction in which the parameters move is read from v, in place. */
  void loadDirection(double[] v) {
    x.withTangents();
    y.withTangents();
    parameters.tangent = v;
  }

  /** From now on the gradients of the trained parameters are added to g, one parameter after the other. */
  void addGradientsTo(double[] g) {
    parameters.gradient = g;
  }

  /** From now on the rates of change of the gradients are added to hv. */
  void addHessianVectorsTo(double[] hv) {
    parameters.gradientTangent = hv;
  }

  /** The output of one layer of the network for the batch that went through last. */
  double[] output(int layer) {
    return pass.signals().get(layer + 1).value;
  }

  void loadStatistics(double[] all) {
    int at = 0;
    for (double[] each : statistics) {
      System.arraycopy(all, at, each, 0, each.length);
      at += each.length;
    }
  }

  /** The scores of a batch, row after row. */
  double[] forward(DMatrixRMaj data, Batch batch) {
    take(data, batch);
    pass.forward(batch);
    return y.value;
  }

  /** The output of the first so many layers for a batch, an example after the other. */
  double[] forwardTo(int layers, DMatrixRMaj data, Batch batch) {
    take(data, batch);
    pass.forward(0, layers, batch);
    return output(layers - 1);
  }

  /** The scores, given the output of the first so many layers. */
  double[] forwardFrom(int layers, Batch batch) {
    pass.forward(layers, pass.passes().size(), batch);
    return y.value;
  }

  private void take(DMatrixRMaj data, Batch batch) {
    for (int row = 0; row < batch.size(); row++) {
      if (variation.alters(batch)) {
        variation.load(data, batch, row, shape, example);
        System.arraycopy(example, 0, x.value, row * inputs, inputs);
      } else {
        System.arraycopy(data.data, batch.example(row) * inputs, x.value, row * inputs, inputs);
      }
    }
  }

  /** The scores of the batch that went through last. */
  double[] scores() {
    return y.value;
  }

  /** The gradient of the loss with respect to the scores, for {@link #backward}. */
  double[] scoreGradients() {
    return y.gradient;
  }

  void backward(Batch batch) {
    pass.backward(batch);
  }

  /** The rate of change of the scores along the direction. */
  double[] forwardTangent(Batch batch) {
    pass.forwardTangent(batch);
    return y.tangent;
  }

  /** The rate of change of {@link #scoreGradients}, for {@link #backwardTangent}. */
  double[] scoreGradientTangents() {
    return y.gradientTangent;
  }

  void backwardTangent(Batch batch) {
    pass.backwardTangent(batch);
  }

  /** Moves running statistics toward those of the last training batch, and writes them down. */
  void track(double[] all) {
    loadStatistics(all);
    pass.track();
    int at = 0;
    for (double[] each : statistics) {
      System.arraycopy(each, 0, all, at, each.length);
      at += each.length;
    }
  }
}

package thalweg.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import thalweg.initializers.HeNormal;
import thalweg.initializers.Initializer;
import thalweg.math.Check;
import thalweg.math.Shape;

/**
 * Layers and the shape of one example: what is fixed before there are weights.
 *
 * <p>All trained parameters are one vector w, layer after layer, so that every optimizer and solver takes a network as it takes any
 * other function; {@link #parameters} names its parts. Immutable, and free to be shared by threads.
 *
 * <pre>{@code
 * Network network = Network.of(Shape.of(64), new Dense(32), new Relu(), new Dense(10));
 * NetworkModel f = NetworkModel.softmax(network, train);
 * double[] w = new Lbfgs().minimize(f, network.start(1), Stop.after(50)).point();
 * DMatrixRMaj scores = network.scores(w, test.x());
 * }</pre>
 *
 * @param input the shape of one example
 * @param layers the layers in the order in which an example meets them
 */
public record Network(Shape input, Sequence layers) {

  /** Checks that each layer can take what the one before it gives. */
  public Network {
    layers.output(input);
  }

  /**
   * A network of these layers.
   *
   * @throws IllegalArgumentException if a layer cannot take what the one before it gives
   */
  public static Network of(Shape input, Layer... layers) {
    return new Network(input, Sequence.of(layers));
  }

  /** The shape of the scores of one example. */
  public Shape output() {
    return layers.output(input);
  }

  /** The parts of w in order, named as PyTorch names them: {@code 0.weight}, {@code 0.bias}, {@code 2.weight}, … */
  public List<Parameter> parameters() {
    return layers.parameters(input);
  }

  /** The running statistics in order, such as {@code 1.running_mean}; none without batch norm. */
  public List<Parameter> statistics() {
    return layers.statistics(input);
  }

  /** The length d of w. */
  public int dimension() {
    return count(parameters());
  }

  /** A row for each layer: shapes, parameters and multiplications. */
  public List<LayerSummary> summary() {
    List<Shape> shapes = layers.shapes(input);
    List<LayerSummary> rows = new ArrayList<>();
    for (int i = 0; i < layers.layers().size(); i++) {
      Layer layer = layers.layers().get(i);
      rows.add(
          new LayerSummary(
              i,
              LayerSummary.text(layer),
              shapes.get(i + 1),
              count(layer.parameters(shapes.get(i))),
              layer.multiplications(shapes.get(i))));
    }
    return rows;
  }

  /** The layers as a table, with shapes, parameters and multiplications. */
  @Override
  public String toString() {
    return LayerSummary.table(input, summary());
  }

  static int count(List<Parameter> parameters) {
    return parameters.stream().mapToInt(each -> each.shape().count()).sum();
  }

  /** Weights to start from, {@link HeNormal} for relu; biases 0, scales 1. */
  public double[] start(long seed) {
    return start(new HeNormal(), seed);
  }

  /** Weights to start from: those of every layer by one initializer; biases 0, scales 1. */
  public double[] start(Initializer initializer, long seed) {
    return start(parameter -> initializer, seed);
  }

  /**
   * Weights to start from, each layer's by an initializer of its own; biases 0, scales 1.
   *
   * <pre>{@code
   * network.start(p -> p.name().startsWith("2.") ? Fill.zeros() : new HeNormal(), 1);
   * }</pre>
   *
   * @param initializers the initializer of each array of weights
   * @param seed equal seeds give equal weights
   */
  public double[] start(Function<Parameter, Initializer> initializers, long seed) {
    Random random = new Random(seed);
    double[] w = new double[dimension()];
    int at = 0;
    for (Parameter each : parameters()) {
      int to = at + each.shape().count();
      switch (each.role()) {
        case WEIGHT -> initializers.apply(each).fill(w, at, each.fanOut(), each.fanIn(), random);
        case SHIFT -> Arrays.fill(w, at, to, 0);
        case SCALE -> Arrays.fill(w, at, to, 1);
      }
      at = to;
    }
    return w;
  }

  /** Running statistics before any batch was seen: means 0, variances 1. */
  public double[] freshStatistics() {
    double[] fresh = new double[count(statistics())];
    int at = 0;
    for (Parameter each : statistics()) {
      int to = at + each.shape().count();
      Arrays.fill(fresh, at, to, each.role() == Parameter.Role.SCALE ? 1 : 0);
      at = to;
    }
    return fresh;
  }

  /**
   * The scores of examples, one a row, as after training: nothing is dropped.
   *
   * @param w d parameters. Not modified.
   * @param x one example a row, its numbers in the order of {@link Shape}. Not modified.
   * @throws IllegalArgumentException if the network has running statistics; give them as well
   */
  public DMatrixRMaj scores(double[] w, DMatrixRMaj x) {
    if (!statistics().isEmpty()) {
      throw new IllegalArgumentException(
          "this network has running statistics (%s …): call scores(w, statistics, x), or the scores of its NetworkModel"
              .formatted(statistics().get(0).name()));
    }
    return scores(w, new double[0], x);
  }

  /** The same with running statistics, one number after the other as {@link #statistics} lists them. Not modified. */
  public DMatrixRMaj scores(double[] w, double[] statistics, DMatrixRMaj x) {
    Check.length("w", w, dimension());
    Check.length("statistics", statistics, count(statistics()));
    Check.shape("x", x, x.numRows, input.count());
    int chunk = Math.min(Worker.chunk(this), Math.max(1, x.numRows));
    Worker worker = new Worker(this, chunk, statistics, parameter -> false, Variation.NONE);
    worker.load(w);
    DMatrixRMaj scores = new DMatrixRMaj(x.numRows, output().count());
    int[] all = Worker.all(x.numRows);
    for (int from = 0; from < x.numRows; from += chunk) {
      int to = Math.min(from + chunk, x.numRows);
      double[] part = worker.forward(x, new Batch(all, from, to, false, 0));
      System.arraycopy(part, 0, scores.data, from * scores.numCols, (to - from) * scores.numCols);
    }
    return scores;
  }
}

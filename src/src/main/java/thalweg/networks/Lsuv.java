package thalweg.networks;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.initializers.Initializer;
import thalweg.initializers.Orthogonal;
import thalweg.math.Check;
import thalweg.math.Moments;
import thalweg.math.Shape;

/**
 * Layer-sequential unit variance: weights are scaled, one layer after the other, until the layer's outputs for some real examples
 * have variance 1, \(W_l\leftarrow W_l/\sqrt{\mathrm{Var}(y_l)}\).
 *
 * <p>Where an {@link Initializer} relies on a model of the signals, this one measures them, so that it is right for any activation.
 * Layers inside of a {@link Residual} keep what the initializer gives them.
 *
 * <pre>{@code
 * double[] w = new Lsuv().start(network, train.x(), 1);
 * }</pre>
 *
 * @param initializer of the weights that are scaled
 * @param tolerance how far from 1 a variance may be; positive
 * @param attempts how often a layer is scaled at the most; at least 1
 * @see <a href="https://arxiv.org/abs/1511.06422">Mishkin and Matas, All you need is a good init (2016)</a>
 */
public record Lsuv(Initializer initializer, double tolerance, int attempts) {

  /** Checks the numbers. */
  public Lsuv {
    Check.positive("tolerance", tolerance);
    Check.atLeast("attempts", attempts, 1);
  }

  /** From orthogonal weights, to within 0.01, in at most 10 attempts. */
  public Lsuv() {
    this(new Orthogonal(), 0.01, 10);
  }

  /**
   * Weights to start from.
   *
   * @param network the network
   * @param x some examples that it will be trained on, one a row; at least two. Not modified.
   * @param seed of the initializer
   * @throws IllegalArgumentException if a layer's outputs are all equal, so that no scale gives them a variance
   */
  public double[] start(Network network, DMatrixRMaj x, long seed) {
    Check.atLeast("the number of examples", x.numRows, 2);
    Check.shape("x", x, x.numRows, network.input().count());
    double[] w = network.start(initializer, seed);
    Worker worker =
        new Worker(network, x.numRows, network.freshStatistics(), each -> false, Variation.NONE);
    Batch batch = new Batch(Worker.all(x.numRows), 0, x.numRows, true, seed);
    List<Shape> shapes = network.layers().shapes(network.input());
    int at = 0;
    for (int i = 0; i < network.layers().layers().size(); i++) {
      int outputs = x.numRows * shapes.get(i + 1).count();
      for (Parameter each : network.layers().layers().get(i).parameters(shapes.get(i))) {
        int to = at + each.shape().count();
        if (each.role() == Parameter.Role.WEIGHT && !each.name().contains(".")) {
          scale(w, at, to, i, outputs, worker, x, batch);
        }
        at = to;
      }
    }
    return w;
  }

  private void scale(
      double[] w, int from, int to, int layer, int n, Worker worker, DMatrixRMaj x, Batch batch) {
    for (int attempt = 0; attempt < attempts; attempt++) {
      worker.load(w);
      worker.forward(x, batch);
      double deviation = Moments.of(Arrays.copyOf(worker.output(layer), n)).deviation();
      if (!(deviation > 0)) {
        throw new IllegalArgumentException(
            "the outputs of layer %d are all equal for these examples, so no scale gives them variance 1"
                .formatted(layer));
      }
      if (Math.abs(deviation * deviation - 1) < tolerance) {
        return;
      }
      for (int i = from; i < to; i++) {
        w[i] /= deviation;
      }
    }
  }
}

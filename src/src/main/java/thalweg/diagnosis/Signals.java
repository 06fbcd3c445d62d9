package thalweg.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Moments;
import thalweg.math.Vectors;
import thalweg.networks.Activation;
import thalweg.networks.Layer;
import thalweg.networks.Network;
import thalweg.networks.NetworkModel;
import thalweg.networks.Parameter;
import thalweg.networks.Sequence;
import thalweg.penalties.NoPenalty;

/**
 * What flows through a network at some parameters: forward, the outputs of each activation; backward, how large the derivative in each
 * layer's output is. Layers inside of a {@code Residual} count as one.
 *
 * @param backward for each layer with weights, \(\lVert\partial f/\partial W_l\rVert\) over the root mean square of its inputs, which
 *     is the size of \(\partial f/\partial y_l\) up to a factor that layers share
 * @param dead the largest share of units of an activation that give 0 for every example
 * @param saturated the largest share of an activation's outputs where its slope is below a twentieth of the largest slope
 * @param alike whether all units of a hidden layer have equal weights
 */
record Signals(List<Double> backward, double dead, double saturated, boolean alike) {
  private static final int EXAMPLES = 256;
  private static final double FLAT = 0.05;

  static Signals of(NetworkModel f, Case it, double[] w) {
    Network network = f.network();
    double[] whole = f.whole(w);
    double[] statistics = network.freshStatistics();
    int n = Math.min(EXAMPLES, it.train().size());
    int[] order = new int[n];
    Arrays.setAll(order, i -> i);
    DMatrixRMaj x = it.train().select(order).x();
    double[] g = new double[w.length];
    f.with(new NoPenalty()).batchGradient(order, 0, n, w, g); // that of a penalty fades in no layer

    List<Double> backward = new ArrayList<>();
    double dead = 0;
    double saturated = 0;
    boolean alike = false;
    DMatrixRMaj input = x;
    List<Layer> layers = network.layers().layers();
    for (int i = 0; i < layers.size(); i++) {
      DMatrixRMaj output = output(network, i, whole, statistics, x);
      if (layers.get(i) instanceof Activation phi) {
        dead = Math.max(dead, dead(output));
        saturated = Math.max(saturated, saturated(phi, input, output));
      }
      double norm = weightNorm(f, i, g);
      if (norm >= 0) {
        backward.add(norm / Moments.rootMeanSquare(input.data));
        alike |= i < layers.size() - 1 && alike(output);
      }
      input = output;
    }
    return new Signals(backward, dead, saturated, alike);
  }

  /** The output of a layer: the scores of the network that ends with it. */
  private static DMatrixRMaj output(
      Network network, int layer, double[] w, double[] statistics, DMatrixRMaj x) {
    Network part =
        new Network(network.input(), new Sequence(network.layers().layers().subList(0, layer + 1)));
    int numbers = part.statistics().stream().mapToInt(each -> each.shape().count()).sum();
    return part.scores(Arrays.copyOf(w, part.dimension()), Arrays.copyOf(statistics, numbers), x);
  }

  /** The norm of the gradient in a layer's own weights; −1 if it has none that are trained. */
  private static double weightNorm(NetworkModel f, int layer, double[] g) {
    int at = 0;
    for (Parameter each : f.parameters()) {
      int to = at + each.shape().count();
      if (each.name().equals(layer + ".weight") && each.role() == Parameter.Role.WEIGHT) {
        return Vectors.norm2(g, at, to);
      }
      at = to;
    }
    return -1;
  }

  private static double dead(DMatrixRMaj y) {
    int dead = 0;
    for (int j = 0; j < y.numCols; j++) {
      boolean zero = true;
      for (int i = 0; i < y.numRows && zero; i++) {
        zero = y.unsafe_get(i, j) == 0;
      }
      dead += zero ? 1 : 0;
    }
    return (double) dead / y.numCols;
  }

  /** A curve of straight pieces has no flat part that an example leaves by degrees. */
  private static double saturated(Activation phi, DMatrixRMaj x, DMatrixRMaj y) {
    double steepest = 0;
    boolean curved = false;
    for (double s = -4; s <= 4; s += 0.25) {
      steepest = Math.max(steepest, Math.abs(phi.derivative(s)));
      curved |= phi.secondDerivative(s) != 0;
    }
    if (!curved) {
      return 0;
    }
    int flat = 0;
    for (int i = 0; i < y.getNumElements(); i++) {
      flat += Math.abs(phi.derivative(x.data[i])) < FLAT * steepest ? 1 : 0;
    }
    return (double) flat / y.getNumElements();
  }

  private static boolean alike(DMatrixRMaj y) {
    for (int i = 0; i < y.numRows; i++) {
      for (int j = 1; j < y.numCols; j++) {
        if (y.unsafe_get(i, j) != y.unsafe_get(i, 0)) {
          return false;
        }
      }
    }
    return y.numCols > 1;
  }

  /** The factor from layer to layer on the way back, a geometric mean; NaN for fewer than four layers with weights. */
  double growth() {
    int hops = backward.size() - 1;
    return hops < 3 ? Double.NaN : Math.pow(backward.get(0) / backward.get(hops), 1.0 / hops);
  }
}

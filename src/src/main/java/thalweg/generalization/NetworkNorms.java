package thalweg.generalization;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.ExtremeSingularValues;
import thalweg.networks.Convolution;
import thalweg.networks.Dense;
import thalweg.networks.Dropout;
import thalweg.networks.Flatten;
import thalweg.networks.Network;
import thalweg.networks.Parameter;
import thalweg.networks.Relu;

/** Norms of all weights of a network together. */
final class NetworkNorms {
  /** Layers of which a path's weight is the product of the weights on it. */
  private static final List<Class<?>> WITH_PATHS =
      List.of(Dense.class, Convolution.class, Relu.class, Flatten.class, Dropout.class);

  private NetworkNorms() {}

  static double frobenius(Network network, double[] w) {
    double sum = 0;
    int at = 0;
    for (Parameter each : network.parameters()) {
      int to = at + each.shape().count();
      for (int k = at; k < to && each.role() == Parameter.Role.WEIGHT; k++) {
        sum += w[k] * w[k];
      }
      at = to;
    }
    return Math.sqrt(sum);
  }

  static double spectral(Network network, double[] w) {
    double product = 1;
    int at = 0;
    for (Parameter each : network.parameters()) {
      int to = at + each.shape().count();
      if (each.role() == Parameter.Role.WEIGHT) {
        int rows = each.shape().size(0);
        double[] weights = Arrays.copyOfRange(w, at, to);
        product *=
            ExtremeSingularValues.largest(
                new DMatrixRMaj(rows, weights.length / rows, true, weights));
      }
      at = to;
    }
    return product;
  }

  /** All paths at once: the scores of ones by the squared weights, which relu lets pass, and without biases. */
  static double path(Network network, double[] w) {
    if (!network.layers().layers().stream()
        .allMatch(each -> WITH_PATHS.contains(each.getClass()))) {
      return Double.NaN;
    }
    double[] squares = new double[w.length];
    int at = 0;
    for (Parameter each : network.parameters()) {
      int to = at + each.shape().count();
      for (int k = at; k < to && each.role() == Parameter.Role.WEIGHT; k++) {
        squares[k] = w[k] * w[k];
      }
      at = to;
    }
    DMatrixRMaj ones = new DMatrixRMaj(1, network.input().count());
    Arrays.fill(ones.data, 1);
    return Math.sqrt(Arrays.stream(network.scores(squares, ones).data).sum());
  }
}

package thalweg.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import thalweg.math.Check;

/**
 * Which entries of a network's vector of parameters are trained, and the values of the others.
 *
 * @param free the trained parameters in order
 * @param indices where their entries lie in the whole vector
 * @param whole the whole vector; only what is not free matters
 */
record FreeParameters(List<Parameter> free, int[] indices, double[] whole) {

  static FreeParameters all(Network network) {
    return of(network, new double[network.dimension()], parameter -> true);
  }

  static FreeParameters of(Network network, double[] whole, Predicate<Parameter> isFree) {
    Check.length("w", whole, network.dimension());
    List<Parameter> free = new ArrayList<>();
    int[] indices = new int[whole.length];
    int count = 0;
    int at = 0;
    for (Parameter each : network.parameters()) {
      boolean trained = isFree.test(each);
      if (trained) {
        free.add(each);
      }
      for (int i = 0; i < each.shape().count(); i++, at++) {
        if (trained) {
          indices[count++] = at;
        }
      }
    }
    return new FreeParameters(free, Arrays.copyOf(indices, count), whole);
  }

  boolean isFree(Parameter parameter) {
    return free.contains(parameter);
  }

  int dimension() {
    return indices.length;
  }

  private boolean isAll() {
    return indices.length == whole.length;
  }

  /** The whole vector for these free entries: w itself where all are free. */
  double[] whole(double[] w) {
    if (isAll()) {
      return w;
    }
    double[] all = whole.clone();
    for (int i = 0; i < indices.length; i++) {
      all[indices[i]] = w[i];
    }
    return all;
  }

  /** The direction in the whole space, which does not move what is fixed. */
  double[] direction(double[] v) {
    double[] all = new double[whole.length];
    for (int i = 0; i < indices.length; i++) {
      all[indices[i]] = v[i];
    }
    return all;
  }

  /** The free entries of a whole vector. */
  void select(double[] all, double[] w) {
    for (int i = 0; i < indices.length; i++) {
      w[i] = all[indices[i]];
    }
  }

  /** Where the weights, which penalties see, lie among the free entries. */
  int[] weights() {
    int[] weights = new int[indices.length];
    int count = 0;
    int at = 0;
    for (Parameter each : free) {
      for (int i = 0; i < each.shape().count(); i++, at++) {
        if (each.role() == Parameter.Role.WEIGHT) {
          weights[count++] = at;
        }
      }
    }
    return Arrays.copyOf(weights, count);
  }
}

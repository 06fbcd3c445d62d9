package thalweg.landscapes;

import java.util.Random;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.networks.NetworkModel;
import thalweg.networks.Parameter;

/**
 * Directions in the weights of a network that are scaled filter by filter, so that two networks can be compared:
 *
 * <p>\[d_{ij}\leftarrow\frac{d_{ij}}{\lVert d_{ij}\rVert}\,\lVert w_{ij}\rVert,\]
 *
 * <p>where \(w_{ij}\) is filter j of layer i: all weights that lead into one unit or one channel. A network with relu that has one
 * layer multiplied by 10 and the next one divided by 10 is the same function, and gets the same picture; with plain directions it
 * seems ten times flatter along the one and sharper along the other.
 *
 * <p>This is the paper's variant: biases and the parameters of normalizations do not move. A filter that is zero does not move either.
 *
 * @see <a href="https://arxiv.org/abs/1712.09913">Li et al., Visualizing the Loss Landscape of Neural Nets (2018), §4</a>
 */
public final class FilterNormalization {
  private FilterNormalization() {}

  /** The plane of two random normalized directions; one unit of an axis is as far as the weights are from 0. */
  public static Plane plane(NetworkModel f, double[] w, long seed) {
    Random random = new Random(seed);
    return new Plane(w.clone(), random(f, w, random.nextLong()), random(f, w, random.nextLong()));
  }

  /**
   * A random normalized direction, from the standard normal distribution.
   *
   * @param f the network's risk
   * @param w its parameters. Not modified.
   * @param seed equal seeds give equal directions
   */
  public static double[] random(NetworkModel f, double[] w, long seed) {
    Random random = new Random(seed);
    double[] direction = new double[f.dimension()];
    for (int i = 0; i < direction.length; i++) {
      direction[i] = random.nextGaussian();
    }
    return of(f, w, direction);
  }

  /**
   * A direction of one's own, normalized.
   *
   * @param f the network's risk
   * @param w its parameters. Not modified.
   * @param direction as long as w. Not modified.
   * @throws IllegalArgumentException if the direction is zero in each filter, so that nothing would move
   */
  public static double[] of(NetworkModel f, double[] w, double[] direction) {
    Check.finite("w", Check.length("w", w, f.dimension()));
    Check.finite("direction", Check.length("direction", direction, f.dimension()));
    double[] normalized = new double[direction.length];
    int at = 0;
    for (Parameter each : f.parameters()) {
      int count = each.shape().count();
      if (each.role() == Parameter.Role.WEIGHT) {
        int filters = each.shape().size(0);
        for (int j = 0; j < filters; j++) {
          normalize(w, direction, normalized, at + j * (count / filters), count / filters);
        }
      }
      at += count;
    }
    if (Vectors.normInf(normalized) == 0) {
      throw new IllegalArgumentException(
          "direction must move some filter but is zero in each of them, or the filters are zero");
    }
    return normalized;
  }

  private static void normalize(double[] w, double[] d, double[] to, int from, int count) {
    double length = Vectors.norm2(d, from, from + count);
    double scale = length == 0 ? 0 : Vectors.norm2(w, from, from + count) / length;
    for (int i = from; i < from + count; i++) {
      to[i] = scale * d[i];
    }
  }
}

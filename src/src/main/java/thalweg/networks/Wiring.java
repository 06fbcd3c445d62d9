package thalweg.networks;

import java.util.List;
import thalweg.math.Shape;

/**
 * Between which arrays a layer works.
 *
 * @param input the shape of one example of x
 * @param capacity the largest batch
 * @param x the input, one example after the other
 * @param parameters w, as {@link Layer#parameters} lists them
 * @param statistics as {@link Layer#statistics} lists them
 * @param y the output, one example after the other
 * @param place the number of the layer in its network
 */
public record Wiring(
    Shape input,
    int capacity,
    Signal x,
    List<ParameterSlice> parameters,
    List<double[]> statistics,
    Signal y,
    long place) {

  /** The same wiring between other arrays of examples. */
  Wiring between(Shape input, Signal x, Signal y) {
    return new Wiring(input, capacity, x, parameters, statistics, y, place);
  }
}

package thalweg.problems;

import java.util.Arrays;
import java.util.List;
import thalweg.functions.TwiceDifferentiable;

/**
 * A function that is known well: where runs start, where it is stationary, how low it gets. It need not have a minimizer;
 * one that has is a {@link Problem}.
 */
public interface TestFunction extends TwiceDifferentiable {

  /** The usual starting point, as a new array. */
  double[] start();

  /** All usual starting points, the first of which is {@link #start()}; new arrays. */
  default List<double[]> starts() {
    return List.of(start());
  }

  /** The greatest lower bound of the values in the {@linkplain #lower() region}; −∞ where there is none. */
  double infimum();

  /** The stationary points that are known; there may be others. */
  List<StationaryPoint> stationaryPoints();

  /** The claims that hold on the whole space. */
  default Traits traits() {
    return Traits.NONE;
  }

  /** The lower corner of the region that the infimum speaks of, as a new array: −∞ for the whole space. */
  default double[] lower() {
    double[] lower = new double[dimension()];
    Arrays.fill(lower, Double.NEGATIVE_INFINITY);
    return lower;
  }

  /** The upper corner of that region, as a new array: +∞ for the whole space. */
  default double[] upper() {
    double[] upper = new double[dimension()];
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    return upper;
  }
}

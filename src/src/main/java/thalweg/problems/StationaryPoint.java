package thalweg.problems;

import java.util.Arrays;

/**
 * A point where the gradient vanishes, and what it looks like from there.
 *
 * @param point w with \(\nabla f(w)=0\). Not to be modified.
 * @param kind what values there are nearby
 */
public record StationaryPoint(double[] point, Kind kind) {

  /** What surrounds a stationary point. */
  public enum Kind {
    /** No value in the region of the infimum is smaller. */
    MINIMIZER,
    /** No value nearby is smaller, but elsewhere there are smaller ones. */
    LOCAL_MINIMIZER,
    /** Both smaller and larger values in every neighbourhood; the Hessian may be indefinite or zero. */
    SADDLE,
    /** No value nearby is larger. */
    LOCAL_MAXIMIZER
  }

  /** The point (x, y) of a function of two parameters. */
  static StationaryPoint at(double x, double y, Kind kind) {
    return new StationaryPoint(new double[] {x, y}, kind);
  }

  @Override
  public String toString() {
    return kind + " at " + Arrays.toString(point);
  }
}

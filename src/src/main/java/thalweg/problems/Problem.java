package thalweg.problems;

import java.util.List;

/** A test function whose answer is known: what an algorithm is held to. */
public interface Problem extends TestFunction {

  /** A global minimizer, as a new array. */
  double[] minimizer();

  /** All global minimizers where they are finitely many, else some; the first is {@link #minimizer()}. New arrays. */
  default List<double[]> minimizers() {
    return List.of(minimizer());
  }

  /** The smallest value. */
  double minimum();

  /** The smallest value, which is attained. */
  @Override
  default double infimum() {
    return minimum();
  }

  /** The minimizers; override where other stationary points are known. */
  @Override
  default List<StationaryPoint> stationaryPoints() {
    return minimizers().stream()
        .map(point -> new StationaryPoint(point, StationaryPoint.Kind.MINIMIZER))
        .toList();
  }
}

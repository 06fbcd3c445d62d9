package thalweg.solvers.derivativefree;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;
import thalweg.functions.Objective;

/** The λ points of one iteration of {@link CmaEs}, ascending by value. */
final class Population {
  /** How often a point without a finite value is drawn. */
  private static final int DRAWS = 10;

  private final Objective f;
  private final BooleanSupplier goesOn;
  private final Random random;
  private final double[][] points;
  private final double[] values;
  private boolean flat = true;

  Population(Objective f, BooleanSupplier goesOn, int size, int dimension, long seed) {
    this.f = f;
    this.goesOn = goesOn;
    random = new Random(seed);
    points = new double[size][dimension];
    values = new double[size];
  }

  /** Draws and ranks all points; those that the run leaves no calls or time for have the value +∞. */
  void from(SearchDistribution distribution) {
    Arrays.fill(values, Double.POSITIVE_INFINITY);
    for (int k = 0; k < values.length; k++) {
      for (int draw = 0; draw < DRAWS && !hasValue(k) && goesOn.getAsBoolean(); draw++) {
        distribution.sample(random, points[k]);
        values[k] = f.value(points[k]);
      }
    }
    Ranking.sort(points, values);
    flat &= values[0] == values[values.length - 1];
  }

  private boolean hasValue(int k) {
    return values[k] < Double.POSITIVE_INFINITY;
  }

  /** Whether no population so far had two different values. */
  boolean isFlat() {
    return flat;
  }

  /** How many points have a finite value. */
  int finite() {
    int finite = 0;
    while (finite < values.length && hasValue(finite)) {
      finite++;
    }
    return finite;
  }

  double bestValue() {
    return values[0];
  }

  /** The points. Not to be modified. */
  double[][] points() {
    return points;
  }
}

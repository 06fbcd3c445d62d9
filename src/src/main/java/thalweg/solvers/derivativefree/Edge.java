package thalweg.solvers.derivativefree;

import java.util.function.BooleanSupplier;
import thalweg.functions.Objective;

/**
 * What a simplex knows of a region where f is not finite: its edge may flatten the points, which then shrink to one that is no
 * minimum. So once they have met it, a small simplex counts only if it was unfolded since and found next to nothing better.
 */
final class Edge {
  /** What counts as next to nothing, of the way down and of the size after unfolding. */
  static final double NEXT_TO_NOTHING = 1e-8;

  private final double startValue;
  private double unfoldedAt = Double.POSITIVE_INFINITY;
  private boolean met;

  Edge(double startValue) {
    this.startValue = startValue;
  }

  /** f, watched; +∞ without being asked once the run has ended. */
  Objective watching(Objective f, BooleanSupplier goesOn) {
    return Objective.of(
        f.dimension(), w -> goesOn.getAsBoolean() ? noted(f.value(w)) : Double.POSITIVE_INFINITY);
  }

  private double noted(double value) {
    met |= value == Double.POSITIVE_INFINITY;
    return value;
  }

  /** The simplex was unfolded around a point of this value. */
  void unfoldedAt(double value) {
    unfoldedAt = value;
  }

  /** Whether a simplex with this lowest value may have been flattened. */
  boolean leavesDoubt(double lowest) {
    return met && !(unfoldedAt - lowest <= NEXT_TO_NOTHING * (startValue - lowest));
  }
}

package thalweg.theory;

import java.util.List;
import java.util.function.Supplier;
import thalweg.theory.Inequality.Gap;
import thalweg.theory.Inequality.Trial;

/**
 * Tries an inequality at many points and keeps the largest violation; one that refutes outranks any that does not.
 *
 * <p>A violation refutes only if it survives rounding: it must be above the rounding of the values, and must
 * change by less than half when the points move by some units in the last place. So a steep line is not refuted because
 * the middle of a chord is rounded off it.
 */
final class ViolationSearch {
  private static final int NUDGES = 12;

  private final Region region;
  private double worst = Double.NEGATIVE_INFINITY;
  private List<double[]> witness = List.of();
  private boolean refuted;

  ViolationSearch(Region region) {
    this.region = region;
  }

  /** Runs the trials, fewer if the thread is interrupted. */
  Convexity over(int planned, String what, Supplier<Trial> next) {
    int tried = 0;
    int known = 0;
    while (tried < planned && !Thread.currentThread().isInterrupted()) {
      tried++;
      Trial trial = next.get();
      Gap gap = trial.inequality().at(trial.points());
      if (!Double.isNaN(gap.violation())) {
        known++;
        offer(gap, trial);
      }
    }
    return new Convexity(refuted, worst, witness, known, planned, tried < planned, what);
  }

  private void offer(Gap gap, Trial trial) {
    boolean largest = gap.violation() > worst;
    if (gap.refutes() && (largest || !refuted) && survivesRounding(gap, trial)) {
      keep(gap, trial, true);
    } else if (largest && !refuted) {
      keep(gap, trial, false);
    }
  }

  private void keep(Gap gap, Trial trial, boolean refutes) {
    worst = gap.violation();
    witness = List.of(trial.points());
    refuted = refutes;
  }

  private boolean survivesRounding(Gap gap, Trial trial) {
    for (int k = 0; k < NUDGES; k++) {
      Gap moved = trial.inequality().at(region.nudged(trial.points()));
      boolean same =
          moved.violation() == gap.violation()
              || Math.abs(moved.violation() - gap.violation()) < gap.violation() / 2;
      if (!moved.refutes() || !same) {
        return false;
      }
    }
    return true;
  }
}

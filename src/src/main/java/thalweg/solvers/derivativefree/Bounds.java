package thalweg.solvers.derivativefree;

import thalweg.constraints.Box;
import thalweg.functions.Objective;
import thalweg.math.Check;

/** Where a search within bounds begins. */
final class Bounds {
  private Bounds() {}

  /** The nearest point of the box to a start. */
  static double[] inside(Box bounds, Objective f, double[] start) {
    if (bounds.dimension() != f.dimension()) {
      throw new IllegalArgumentException(
          "bounds must have the objective's dimension %d but have %d"
              .formatted(f.dimension(), bounds.dimension()));
    }
    double[] w = Check.finite("start", Check.length("start", start, f.dimension())).clone();
    bounds.project(w);
    return w;
  }
}

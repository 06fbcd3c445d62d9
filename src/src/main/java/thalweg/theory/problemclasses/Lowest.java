package thalweg.theory.problemclasses;

import org.jspecify.annotations.Nullable;
import thalweg.constraints.ConvexSet;
import thalweg.functions.Differentiable;
import thalweg.models.LinearModel;
import thalweg.penalties.Penalty;
import thalweg.problems.Problem;

/** How far a value can fall at the most, where the objective says how low it gets. */
final class Lowest {
  private Lowest() {}

  /** \(f(w)+r(w)-\inf\), where penalties are at least 0; NaN where no infimum is known. */
  static double gap(
      Differentiable f, @Nullable Penalty penalty, @Nullable ConvexSet set, double value) {
    if (penalty != null || set != null) {
      return Double.NaN;
    }
    if (f instanceof Problem known) {
      return Math.max(0, value - known.minimum());
    }
    return f instanceof LinearModel model ? Math.max(0, value - model.infimum()) : Double.NaN;
  }
}

package thalweg.solvers.proximal;

import thalweg.constraints.ConvexSet;
import thalweg.penalties.Indicator;
import thalweg.penalties.Penalty;

/** A convex function known by its value and its proximal step: what splitting methods ask for. */
public interface Proximable {

  /** The value, +∞ where the function is not defined. */
  double value(double[] w);

  /**
   * \(w\leftarrow\arg\min_u f(u)+\frac1{2\alpha}\lVert u-w\rVert^2\).
   *
   * @param w the point, replaced by its proximal point. Modified.
   * @param stepSize α; positive
   */
  void prox(double[] w, double stepSize);

  /** A penalty. */
  static Proximable of(Penalty penalty) {
    return new OfPenalty(penalty);
  }

  /**
   * A penalty, of which more is known than its proximal step.
   *
   * @param penalty the penalty
   */
  record OfPenalty(Penalty penalty) implements Proximable {
    @Override
    public double value(double[] w) {
      return penalty.value(w);
    }

    @Override
    public void prox(double[] w, double stepSize) {
      penalty.prox(w, stepSize);
    }
  }

  /** A constraint: 0 inside, +∞ outside; the proximal step projects. */
  static Proximable of(ConvexSet set) {
    return of(new Indicator(set));
  }
}

package thalweg.problems;

import java.util.List;
import thalweg.functions.Differentiable;

/**
 * A published problem: minimize f where \(c(w)=0\) for all equalities, \(c(w)\le0\) for all inequalities and lower ≤ w ≤
 * upper.
 *
 * @param name its name in the collection
 * @param objective f
 * @param equalities each is to be 0
 * @param inequalities each is to be at most 0; where the collection prints c(w) ≥ 0, this is −c
 * @param lower lower bounds, −∞ where there are none
 * @param upper upper bounds, +∞ where there are none
 * @param start the published start, feasible or not
 * @param minimum f at the solution
 * @param solution a published solution
 */
public record ConstrainedCase(
    String name,
    Differentiable objective,
    List<Differentiable> equalities,
    List<Differentiable> inequalities,
    double[] lower,
    double[] upper,
    double[] start,
    double minimum,
    double[] solution) {

  @Override
  public String toString() {
    return name;
  }

  /** The largest violation of any constraint or bound at w. */
  public double violation(double[] w) {
    double worst = 0;
    for (Differentiable c : equalities) {
      worst = Math.max(worst, Math.abs(c.value(w)));
    }
    for (Differentiable c : inequalities) {
      worst = Math.max(worst, c.value(w));
    }
    for (int i = 0; i < w.length; i++) {
      worst = Math.max(worst, Math.max(lower[i] - w[i], w[i] - upper[i]));
    }
    return worst;
  }
}

package thalweg.problems;

import java.util.ArrayList;
import java.util.List;
import thalweg.functions.Differentiable;
import thalweg.math.Vectors;

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

  /** What is left of ∇f + Σλ∇c over the active constraints, with λ ≥ 0 for inequalities and bounds. */
  public double stationarity(double[] w) {
    List<double[]> signed = new ArrayList<>();
    List<double[]> free = new ArrayList<>();
    equalities.forEach(c -> free.add(c.gradient(w)));
    for (Differentiable c : inequalities) {
      if (c.value(w) > -1e-9) {
        signed.add(c.gradient(w));
      }
    }
    for (int i = 0; i < w.length; i++) {
      double[] unit = new double[w.length];
      unit[i] = w[i] <= lower[i] + 1e-12 ? -1 : 1;
      if (w[i] <= lower[i] + 1e-12 || w[i] >= upper[i] - 1e-12) {
        signed.add(unit);
      }
    }
    double[] residual = objective.gradient(w);
    double scale = Math.max(1, Vectors.norm2(residual));
    double[] weights = new double[signed.size()];
    for (int k = 0; k < 3_000_000 && Vectors.norm2(residual) > 1e-9 * scale; k++) {
      free.forEach(a -> Vectors.axpy(-Vectors.dot(a, residual) / Vectors.dot(a, a), a, residual));
      for (int i = 0; i < weights.length; i++) {
        double[] a = signed.get(i);
        double change = Math.max(-weights[i], -Vectors.dot(a, residual) / Vectors.dot(a, a));
        weights[i] += change;
        Vectors.axpy(change, a, residual);
      }
    }
    return Vectors.norm2(residual);
  }
}

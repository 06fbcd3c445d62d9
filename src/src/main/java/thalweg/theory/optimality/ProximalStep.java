package thalweg.theory.optimality;

import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.penalties.Indicator;
import thalweg.penalties.Penalty;
import thalweg.solvers.proximal.Proximable;

/**
 * One step of a proximal gradient method in the units of the point, from which the conditions are read.
 *
 * @param value f(w)
 * @param slope γ
 * @param size ω
 * @param w the point
 * @param v −∇f(w)
 * @param p where the step leads
 * @param n the subgradient it finds there
 */
record ProximalStep(
    double value, double slope, double size, double[] w, double[] v, double[] p, double[] n) {
  private static final double PROBE = 1e-3;

  /**
   * Takes the step.
   *
   * @param size ω, positive
   */
  static ProximalStep of(Differentiable f, Penalty r, double[] w, double size) {
    double[] v = new double[w.length];
    double value = f.valueAndGradient(w, v);
    Check.finite("f(w)", value);
    Vectors.scale(-1, Check.finite("the gradient at w", v));
    double slope = Math.max(Vectors.normInf(v), change(f, r, w, v, size));
    double[] p = w.clone();
    double[] n = v.clone();
    if (slope > 0 && Double.isFinite(size / slope)) {
      Vectors.axpy(size / slope, v, p);
      r.prox(p, size / slope);
      for (int i = 0; i < n.length; i++) {
        n[i] += (w[i] - p[i]) * (slope / size);
      }
    }
    return new ProximalStep(value, slope > 0 ? slope : 1, size, w, v, p, n);
  }

  /**
   * The step of a function that is known by its proximal steps.
   *
   * @param r the function
   * @param w the point
   * @param v what is to be a subgradient at w
   * @param size ω, positive
   * @param slope γ; 0 where it is not known, which counts as 1
   */
  static ProximalStep of(Proximable r, double[] w, double[] v, double size, double slope) {
    double gamma = slope > 0 && Double.isFinite(size / slope) ? slope : 1;
    double[] p = w.clone();
    Vectors.axpy(size / gamma, v, p);
    r.prox(p, size / gamma);
    double[] n = v.clone();
    for (int i = 0; i < n.length; i++) {
      n[i] += (w[i] - p[i]) * (gamma / size);
    }
    return new ProximalStep(r.value(w), gamma, size, w, v, p, n);
  }

  /** The change of ∇f by a move of ω/1000, within the set where r is one; 0 where there is no such move. */
  private static double change(Differentiable f, Penalty r, double[] w, double[] v, double size) {
    double[] there = w.clone();
    for (int i = 0; i < w.length; i++) {
      there[i] += PROBE * size * Math.cos(i + 1.0); // neither along nor across the usual normals
    }
    if (r instanceof Indicator) {
      r.prox(there, 1);
    }
    double way = Vectors.distance(there, w);
    double[] g = new double[w.length];
    if (!(way > 0) || !Double.isFinite(f.valueAndGradient(there, g)) || !Vectors.isFinite(g)) {
      return 0;
    }
    Vectors.axpy(1, v, g);
    double change = Vectors.normInf(g) * Math.min(1, PROBE * size / way);
    return Double.isFinite(change) ? change : 0;
  }

  double stationarity() {
    return farthest() / size;
  }

  private double farthest() {
    double most = 0;
    for (int i = 0; i < w.length; i++) {
      most = Math.max(most, Math.abs(w[i] - p[i]));
    }
    return most;
  }

  /** \(n^\top(p-w)/(\omega\gamma)\). */
  double along() {
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      sum += n[i] / slope * ((p[i] - w[i]) / size);
    }
    return sum;
  }

  /** The sentence for a point at which descent is possible. */
  String notStationary() {
    return leadsAway("a step down the gradient");
  }

  /** The same of another step. */
  String leadsAway(String step) {
    int most = 0;
    for (int i = 1; i < w.length; i++) {
      if (Math.abs(p[i] - w[i]) > Math.abs(p[most] - w[most])) {
        most = i;
      }
    }
    return "Stationarity fails: %s leads away, w[%d] from %s to %s; go on minimizing."
        .formatted(step, most, Wording.number(w[most]), Wording.number(p[most]));
  }
}

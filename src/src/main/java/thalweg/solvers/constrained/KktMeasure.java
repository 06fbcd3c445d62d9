package thalweg.solvers.constrained;

import thalweg.functions.Differentiable;
import thalweg.math.Vectors;

/** Adds up the gradient of the Lagrangian and how far the conditions of optimality fail in the units of the point. */
final class KktMeasure {
  /** How near a bound is active, in units of the move. */
  private static final double ACTIVE = 1e-8;

  /** The share of the units that counts where the point itself has nothing as large. */
  static final double AT_LEAST = 1e-3;

  private final ConstrainedProblem problem;
  private final double[] w;
  private final Units units;
  private final double move;
  private final double[] gradient;
  private final double[] normal;
  private double slope;
  private double steepness;
  private double violation;
  private double dual;
  private double complementarity;

  KktMeasure(ConstrainedProblem problem, double[] w, Units units) {
    this.problem = problem;
    this.w = w;
    this.units = units;
    move = Math.max(AT_LEAST * units.move(), Vectors.normInf(w));
    gradient = new double[w.length];
    normal = new double[w.length];
  }

  KktReport report(double[] y, double[] z) {
    double value = problem.objective().valueAndGradient(w, gradient);
    slope = Math.max(AT_LEAST * units.slope(), Vectors.normInf(gradient));
    double[] c = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      c[i] = add(y[i], problem.equalities().get(i), units.equalities()[i]);
      violation = Math.max(violation, Math.abs(c[i]) / steepness);
    }
    double[] g = new double[z.length];
    for (int j = 0; j < z.length; j++) {
      g[j] = add(z[j], problem.inequalities().get(j), units.inequalities()[j]);
      violation = Math.max(violation, g[j] / steepness);
      dual = Math.max(dual, -z[j] * steepness);
      complementarity = Math.max(complementarity, Math.abs(z[j] * Math.min(g[j], 0)));
    }
    double[] bound = new double[w.length];
    double stationarity = bounds(bound);
    return new KktReport(
        value,
        stationarity,
        violation / move,
        dual / slope,
        complementarity / (slope * move),
        c,
        g,
        y.clone(),
        z.clone(),
        bound);
  }

  /** The value of a constraint, whose gradient joins the others with its price. */
  private double add(double price, Differentiable constraint, double unit) {
    double value = constraint.valueAndGradient(w, normal);
    double size = Vectors.normInf(normal);
    steepness = Math.max(AT_LEAST * unit, size);
    slope = Math.max(slope, Math.abs(price) * size);
    Vectors.axpy(price, normal, gradient);
    return value;
  }

  /** The length of the projected step, with the prices of active bounds on the way. */
  private double bounds(double[] prices) {
    double stationarity = 0;
    for (int i = 0; i < w.length; i++) {
      double low = problem.bounds().lower()[i] - w[i];
      double high = problem.bounds().upper()[i] - w[i];
      violation = Math.max(violation, Math.max(low, -high));
      double step = Math.min(Math.max(-gradient[i] / slope, low / move), high / move);
      stationarity = Math.max(stationarity, Math.abs(step));
      boolean active = (gradient[i] > 0 ? -low : high) <= ACTIVE * move;
      prices[i] = active ? gradient[i] : 0;
    }
    return stationarity;
  }
}

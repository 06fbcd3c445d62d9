package thalweg.solvers.constrained;

import thalweg.functions.Differentiable;
import thalweg.math.Vectors;

/**
 * The augmented Lagrangian of Hestenes, Powell and Rockafellar; the quadratic penalty function where y and z are 0:
 *
 * <p>\[f+\sum_i\Bigl(y_ic_i+\frac\rho2c_i^2\Bigr)+\frac1{2\rho}\sum_j\bigl(\max(0,z_j+\rho g_j)^2-z_j^2\bigr).\]
 */
final class AugmentedFunction implements Differentiable {
  private final ConstrainedProblem problem;
  private final double[] scratch;
  final double[] y;
  final double[] z;
  double rho;

  AugmentedFunction(ConstrainedProblem problem, double rho) {
    this.problem = problem;
    this.rho = rho;
    scratch = new double[problem.dimension()];
    y = new double[problem.equalities().size()];
    z = new double[problem.inequalities().size()];
  }

  @Override
  public int dimension() {
    return problem.dimension();
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    double value = problem.objective().valueAndGradient(w, g);
    for (int i = 0; i < y.length; i++) {
      double c = problem.equalities().get(i).valueAndGradient(w, scratch);
      value += c * (y[i] + 0.5 * rho * c);
      Vectors.axpy(y[i] + rho * c, scratch, g);
    }
    for (int j = 0; j < z.length; j++) {
      double h = problem.inequalities().get(j).valueAndGradient(w, scratch);
      double price = Math.max(0, z[j] + rho * h);
      value += (price * price - z[j] * z[j]) / (2 * rho);
      if (price > 0) {
        Vectors.axpy(price, scratch, g);
      } else if (Double.isNaN(h)) {
        value = Double.NaN;
      }
    }
    return value;
  }

  /** \(y\leftarrow y+\rho c(w)\), \(z\leftarrow\max(0,z+\rho g(w))\): what makes w stationary for the Lagrangian. */
  void updateMultipliers(double[] w) {
    System.arraycopy(equalityMultipliers(w), 0, y, 0, y.length);
    System.arraycopy(inequalityMultipliers(w), 0, z, 0, z.length);
  }

  double[] equalityMultipliers(double[] w) {
    double[] updated = y.clone();
    for (int i = 0; i < y.length; i++) {
      updated[i] += rho * problem.equalities().get(i).value(w);
    }
    return updated;
  }

  double[] inequalityMultipliers(double[] w) {
    double[] updated = new double[z.length];
    for (int j = 0; j < z.length; j++) {
      updated[j] = Math.max(0, z[j] + rho * problem.inequalities().get(j).value(w));
    }
    return updated;
  }

  /** How far feasibility and complementarity fail, \(\max(|c_i|,\ |\min(-g_j,z_j/\rho)|)\). */
  double violation(double[] w) {
    double worst = 0;
    for (Differentiable c : problem.equalities()) {
      worst = Math.max(worst, Math.abs(c.value(w)));
    }
    for (int j = 0; j < z.length; j++) {
      double h = problem.inequalities().get(j).value(w);
      worst = Math.max(worst, Math.abs(Math.min(-h, z[j] / rho)));
    }
    return worst;
  }
}

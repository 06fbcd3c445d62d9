package thalweg.solvers.constrained;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Differentiable;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/**
 * A constrained problem at a point: the values and the gradients of all its functions, one row a constraint.
 *
 * @param problem the problem
 * @param w the point
 * @param value f(w)
 * @param slope ∇f(w)
 * @param c the equalities' values
 * @param a their gradients, one a row
 * @param g the inequalities' values
 * @param h their gradients, one a row
 */
record Tangents(
    ConstrainedProblem problem,
    double[] w,
    double value,
    double[] slope,
    double[] c,
    DMatrixRMaj a,
    double[] g,
    DMatrixRMaj h) {

  static Tangents at(ConstrainedProblem problem, double[] w) {
    double[] slope = new double[w.length];
    double value = problem.objective().valueAndGradient(w, slope);
    double[] c = new double[problem.equalities().size()];
    double[] g = new double[problem.inequalities().size()];
    DMatrixRMaj a = rows(problem.equalities(), w, c);
    DMatrixRMaj h = rows(problem.inequalities(), w, g);
    return new Tangents(problem, w.clone(), value, slope, c, a, g, h);
  }

  private static DMatrixRMaj rows(List<Differentiable> functions, double[] w, double[] values) {
    DMatrixRMaj rows = new DMatrixRMaj(values.length, w.length);
    double[] row = new double[w.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = functions.get(i).valueAndGradient(w, row);
      System.arraycopy(row, 0, rows.data, i * w.length, w.length);
    }
    return rows;
  }

  /** The problem at w + αp, never outside its bounds. */
  Tangents moved(double alpha, double[] p) {
    double[] next = new double[w.length];
    Vectors.combine(1, w, alpha, p, next);
    problem.bounds().project(next);
    return at(problem, next);
  }

  /** \(\sum_iy_i|c_i|+\sum_jz_j\max(0,g_j)\): what is broken, at the prices given. */
  double broken(double[] y, double[] z) {
    double sum = 0;
    for (int i = 0; i < c.length; i++) {
      sum += y[i] * Math.abs(c[i]);
    }
    for (int j = 0; j < g.length; j++) {
      sum += z[j] * Math.max(0, g[j]);
    }
    return sum;
  }

  /** Whether every number is one. */
  boolean isFinite() {
    return Double.isFinite(value)
        && Vectors.isFinite(slope)
        && Vectors.isFinite(c)
        && Vectors.isFinite(a.data)
        && Vectors.isFinite(g)
        && Vectors.isFinite(h.data);
  }

  /** Adds times the gradient of \(L=f+y^\top c+z^\top g\) here. */
  void addLagrangianSlope(double times, double[] y, double[] z, double[] sum) {
    double[] product = new double[w.length];
    Vectors.axpy(times, slope, sum);
    if (y.length > 0) {
      Matrices.multiplyTransposed(a, y, product);
      Vectors.axpy(times, product, sum);
    }
    if (z.length > 0) {
      Matrices.multiplyTransposed(h, z, product);
      Vectors.axpy(times, product, sum);
    }
  }

  KktReport report(Units units, double[] y, double[] z) {
    return new KktMeasure(problem, w, units).report(y, z);
  }
}

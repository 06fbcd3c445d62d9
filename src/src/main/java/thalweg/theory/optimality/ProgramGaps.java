package thalweg.theory.optimality;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.SymmetricEigen;
import thalweg.math.Vectors;
import thalweg.models.SvmDual;
import thalweg.solvers.constrained.QuadraticProgram;
import thalweg.solvers.semidefinite.SemidefiniteProgram;
import thalweg.solvers.semidefinite.SemidefiniteSolution;
import thalweg.solvers.semidefinite.SparseSymmetric;

/** Gaps of problems whose solvers bring the dual point along. */
final class ProgramGaps {
  /** How far a point may break its constraints, in relation to their terms. */
  private static final double FEASIBLE = 1e-6;

  private ProgramGaps() {}

  static DualityGap of(SvmDual problem, double[] alpha) {
    Check.finite("alpha", Check.length("alpha", alpha, problem.dimension()));
    for (double a : alpha) {
      if (a < 0 || a > problem.upper()) {
        throw new IllegalArgumentException(
            "each entry of alpha must be in [0, %s] but one was %s".formatted(problem.upper(), a));
      }
    }
    double gap = problem.gap(alpha);
    double dual = -problem.value(alpha);
    String name = "dual of the support vector machine";
    return new DualityGap(dual + gap, dual, gap, 0, alpha.clone(), name);
  }

  static DualityGap of(QuadraticProgram p, double[] w, double[] y, double[] z) {
    Check.finite("w", Check.length("w", w, p.dimension()));
    Check.finite("y", Check.length("y", y, p.b().length));
    Check.finite("z", Check.length("z", z, p.h().length));
    double[] slope = new double[w.length];
    double value = p.valueAndGradient(w, slope);
    double steepest = Vectors.normInf(slope);
    double gap = 0;
    for (int i = 0; i < y.length; i++) {
      double left = excess(p.a(), i, w, p.b()[i]);
      requireMet("equation", i, Math.abs(left), p.a(), w, p.b()[i]);
      gap -= y[i] * left;
      steepest = Math.max(steepest, addRow(y[i], p.a(), i, slope));
    }
    for (int j = 0; j < z.length; j++) {
      double left = excess(p.g(), j, w, p.h()[j]);
      requireMet("inequality", j, left, p.g(), w, p.h()[j]);
      if (z[j] < 0) {
        throw new IllegalArgumentException(
            "z must be non-negative but entry %d was %s".formatted(j, z[j]));
      }
      gap -= z[j] * left;
      steepest = Math.max(steepest, addRow(z[j], p.g(), j, slope));
    }
    if (!(Vectors.normInf(slope) <= FEASIBLE * steepest)) {
      throw new IllegalArgumentException(
          "the multipliers must solve Qw + c + Aᵀy + Gᵀz = 0, or the dual value bounds nothing, but miss it by %s; let the solver run on"
              .formatted(Wording.number(Vectors.normInf(slope))));
    }
    double[] multipliers = new double[y.length + z.length];
    System.arraycopy(y, 0, multipliers, 0, y.length);
    System.arraycopy(z, 0, multipliers, y.length, z.length);
    // f(w) − D = −yᵀ(Aw − b) − zᵀ(Gw − h) + wᵀ(Qw + c + Aᵀy + Gᵀz), the last of which is 0 where
    // the dual equations hold.
    gap += Vectors.dot(w, slope);
    boolean linear = Vectors.normInf(p.q().data) == 0;
    String name = "Lagrange dual of the " + (linear ? "linear" : "quadratic") + " program";
    return new DualityGap(
        value, value - gap, Math.max(0, gap), Vectors.norm2(slope), multipliers, name);
  }

  private static double excess(DMatrixRMaj m, int i, double[] w, double right) {
    return Vectors.dot(m.data, i * w.length, w, 0, w.length) - right;
  }

  /** Adds a row times its price, and tells the largest entry added. */
  private static double addRow(double price, DMatrixRMaj m, int i, double[] sum) {
    double largest = 0;
    for (int j = 0; j < sum.length; j++) {
      double term = price * m.get(i, j);
      largest = Math.max(largest, Math.abs(term));
      sum[j] += term;
    }
    return largest;
  }

  private static void requireMet(
      String kind, int i, double missed, DMatrixRMaj m, double[] w, double right) {
    double terms = Math.abs(right);
    for (int j = 0; j < w.length; j++) {
      terms = Math.max(terms, Math.abs(m.get(i, j) * w[j]));
    }
    if (!(missed <= FEASIBLE * terms)) {
      throw new IllegalArgumentException(
          "w must be feasible, or its value bounds nothing, but misses %s %d by %s"
              .formatted(kind, i, Wording.number(missed)));
    }
  }

  static DualityGap of(SemidefiniteProgram p, SemidefiniteSolution solution) {
    Check.length("y", solution.y(), p.b().length);
    for (int i = 0; i < p.b().length; i++) {
      double missed = Math.abs(inner(p.a().get(i), solution.x()) - p.b()[i]);
      if (!(missed <= FEASIBLE * (Math.abs(p.b()[i]) + size(p.a().get(i), solution.x())))) {
        throw new IllegalArgumentException(
            "X must be feasible, or its value bounds nothing, but misses equation %d by %s"
                .formatted(i, Wording.number(missed)));
      }
    }
    double gap = solution.value() - solution.dualValue();
    return new DualityGap(
        solution.value(),
        solution.dualValue(),
        Math.max(0, gap),
        negativeEigenvalue(p, solution.y()),
        solution.y().clone(),
        "dual of the semidefinite program");
  }

  private static double inner(SparseSymmetric m, List<DMatrixRMaj> x) {
    double sum = 0;
    for (SparseSymmetric.Entry e : m.entries()) {
      double times = e.row() == e.column() ? 1 : 2;
      sum += times * e.value() * x.get(e.block()).get(e.row(), e.column());
    }
    return sum;
  }

  private static double size(SparseSymmetric m, List<DMatrixRMaj> x) {
    double largest = 0;
    for (SparseSymmetric.Entry e : m.entries()) {
      double term = e.value() * x.get(e.block()).get(e.row(), e.column());
      largest = Math.max(largest, Math.abs(term));
    }
    return largest;
  }

  /** How far below 0 an eigenvalue of \(C-\sum_iy_iA_i\) is. */
  private static double negativeEigenvalue(SemidefiniteProgram p, double[] y) {
    double lowest = 0;
    double largest = 0;
    for (int block = 0; block < p.sizes().length; block++) {
      DMatrixRMaj z = new DMatrixRMaj(p.sizes()[block], p.sizes()[block]);
      add(1, p.c(), block, z);
      for (int i = 0; i < y.length; i++) {
        add(-y[i], p.a().get(i), block, z);
      }
      double[] values = SymmetricEigen.of(z).values();
      lowest = Math.min(lowest, values[0]);
      largest = Math.max(largest, Vectors.normInf(values));
    }
    if (!(-lowest <= FEASIBLE * largest)) {
      throw new IllegalArgumentException(
          "y must leave C − Σ yᵢAᵢ without negative eigenvalues, or the dual value bounds nothing, but one is %s; let the solver run on"
              .formatted(Wording.number(lowest)));
    }
    return 0 - lowest;
  }

  private static void add(double factor, SparseSymmetric m, int block, DMatrixRMaj z) {
    for (SparseSymmetric.Entry e : m.entries()) {
      if (e.block() == block) {
        z.add(e.row(), e.column(), factor * e.value());
        if (e.row() != e.column()) {
          z.add(e.column(), e.row(), factor * e.value());
        }
      }
    }
  }
}

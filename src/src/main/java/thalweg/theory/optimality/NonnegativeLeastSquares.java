package thalweg.theory.optimality;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/**
 * \(\min_{x\ge0}\lVert Ax-b\rVert\) by an active-set method: the columns join one by one, the steepest first, and those whose
 * coefficient would turn negative leave.
 *
 * @see <a href="https://doi.org/10.1137/1.9781611971217">Lawson and Hanson, Solving Least Squares Problems, chapter 23</a>
 */
final class NonnegativeLeastSquares {
  private static final double ROUNDING = 1e-13;

  private final List<double[]> columns;
  private final double[] b;
  private final double[] x;
  private final List<Integer> passive = new ArrayList<>();

  private NonnegativeLeastSquares(List<double[]> columns, double[] b) {
    this.columns = columns;
    this.b = b;
    x = new double[columns.size()];
  }

  /**
   * The coefficients x.
   *
   * @param columns the columns of A, none of them 0. Not modified.
   * @param b the right-hand side. Not modified.
   */
  static double[] solve(List<double[]> columns, double[] b) {
    NonnegativeLeastSquares problem = new NonnegativeLeastSquares(columns, b);
    int next = problem.steepest();
    for (int k = 0; next >= 0 && k < 3 * columns.size() + 10; k++) {
      problem.passive.add(next);
      problem.solvePassive();
      next = problem.steepest();
    }
    return problem.x;
  }

  /** Ax. */
  static double[] combination(List<double[]> columns, double[] x, int d) {
    double[] sum = new double[d];
    for (int j = 0; j < x.length; j++) {
      Vectors.axpy(x[j], columns.get(j), sum);
    }
    return sum;
  }

  /** The column most along the residual, −1 where none is beyond rounding. */
  private int steepest() {
    double[] residual = b.clone();
    Vectors.axpy(-1, combination(columns, x, b.length), residual);
    double most = ROUNDING * Vectors.norm2(b);
    int best = -1;
    for (int j = 0; j < x.length; j++) {
      double slope = Vectors.dot(columns.get(j), residual) / Vectors.norm2(columns.get(j));
      if (!passive.contains(j) && slope > most) {
        most = slope;
        best = j;
      }
    }
    return best;
  }

  /** Least squares over the columns that joined; on the way there, the first to reach 0 leaves. */
  private void solvePassive() {
    while (!passive.isEmpty()) {
      double[] free = leastSquares();
      double step = 1;
      for (int k = 0; k < free.length; k++) {
        double at = x[passive.get(k)];
        if (free[k] <= 0) {
          step = Math.min(step, at / (at - free[k]));
        }
      }
      if (step == 1) {
        for (int k = 0; k < free.length; k++) {
          x[passive.get(k)] = free[k];
        }
        return;
      }
      move(Double.isNaN(step) ? 0 : step, free);
    }
  }

  private void move(double step, double[] free) {
    List<Integer> leaving = new ArrayList<>();
    for (int k = 0; k < free.length; k++) {
      int j = passive.get(k);
      boolean blocks = free[k] <= 0 && x[j] <= step * (x[j] - free[k]);
      x[j] = blocks ? 0 : x[j] + step * (free[k] - x[j]);
      if (blocks) {
        leaving.add(j);
      }
    }
    passive.removeAll(leaving);
  }

  private double[] leastSquares() {
    DMatrixRMaj a = new DMatrixRMaj(b.length, passive.size());
    double[] lengths = new double[passive.size()];
    for (int k = 0; k < lengths.length; k++) {
      double[] column = columns.get(passive.get(k));
      lengths[k] = Vectors.norm2(column);
      for (int i = 0; i < b.length; i++) {
        a.set(i, k, column[i] / lengths[k]);
      }
    }
    double[] solution = Matrices.solveMinimumNorm(a, b);
    for (int k = 0; k < lengths.length; k++) {
      solution[k] /= lengths[k];
    }
    return solution;
  }
}

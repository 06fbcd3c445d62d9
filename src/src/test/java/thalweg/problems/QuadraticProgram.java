package thalweg.problems;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Differentiable;

/**
 * Minimize \(\tfrac12w^\top Qw+c^\top w\) where \(Aw=b\) and \(Gw\le h\); a linear program where Q = 0.
 *
 * @param name its name
 * @param q Q, d×d, positive semidefinite
 * @param c the linear term
 * @param a A, without rows where there are no equations
 * @param b the right side of the equations
 * @param g G; bounds are rows of it
 * @param h the right side of the inequalities
 * @param minimum the smallest value
 * @param solution where it is attained
 */
public record QuadraticProgram(
    String name,
    DMatrixRMaj q,
    double[] c,
    DMatrixRMaj a,
    double[] b,
    DMatrixRMaj g,
    double[] h,
    double minimum,
    double[] solution) {

  @Override
  public String toString() {
    return name;
  }

  /** The same with functions in place of matrices, started at 0. */
  public ConstrainedCase asConstrained() {
    int d = c.length;
    Differentiable objective =
        Formula.objective(
            d,
            w ->
                Dual.sum(
                    d,
                    i ->
                        w[i].times(
                            Dual.sum(d, j -> w[j].times(q.get(i, j))).times(0.5).plus(c[i]))));
    return new ConstrainedCase(
        name,
        objective,
        rows(a, b),
        rows(g, h),
        filled(d, Double.NEGATIVE_INFINITY),
        filled(d, Double.POSITIVE_INFINITY),
        new double[d],
        minimum,
        solution);
  }

  private static List<Differentiable> rows(DMatrixRMaj matrix, double[] right) {
    List<Differentiable> rows = new ArrayList<>();
    for (int k = 0; k < right.length; k++) {
      int row = k;
      rows.add(
          Formula.objective(
              matrix.numCols,
              w ->
                  Dual.sum(matrix.numCols, j -> w[j].times(matrix.get(row, j))).minus(right[row])));
    }
    return rows;
  }

  private static double[] filled(int d, double value) {
    double[] filled = new double[d];
    Arrays.fill(filled, value);
    return filled;
  }
}

package thalweg.theory.worstcase;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.solvers.semidefinite.SemidefiniteProgram;
import thalweg.solvers.semidefinite.SparseSymmetric;

/**
 * The unknowns of a performance estimation: the products of so many vectors, \(G_{pq}=v_p^\top v_q\), and so many values. Vectors in
 * any number of dimensions have these products exactly if \(G\succeq0\).
 *
 * @param vectors how many vectors
 * @param values how many values
 */
record Gram(int vectors, int values) {

  /** An inequality, expression ≤ bound. */
  record AtMost(Expression expression, double bound) {}

  int products() {
    return vectors * (vectors + 1) / 2;
  }

  int unknowns() {
    return products() + values;
  }

  /** The unknown \(G_{pq}\), p ≤ q, rows of the upper triangle one after another. */
  private int product(int p, int q) {
    return p * vectors - p * (p - 1) / 2 + q - p;
  }

  Expression zero() {
    return new Expression(new double[unknowns()]);
  }

  Expression value(int index) {
    Expression value = zero();
    if (index >= 0) {
      value.coefficients()[products() + index] = 1;
    }
    return value;
  }

  /** \(u^\top v\) for two combinations of the vectors. */
  Expression inner(double[] u, double[] v) {
    Expression inner = zero();
    for (int p = 0; p < vectors; p++) {
      for (int q = 0; q < vectors; q++) {
        inner.coefficients()[product(Math.min(p, q), Math.max(p, q))] += u[p] * v[q];
      }
    }
    return inner;
  }

  /** The symmetric S with \(\langle S,G\rangle\) the part of the expression that is made of products. */
  DMatrixRMaj form(Expression expression) {
    DMatrixRMaj s = matrix(expression.coefficients());
    for (int p = 0; p < vectors; p++) {
      for (int q = 0; q < vectors; q++) {
        s.set(p, q, s.get(p, q) / (p == q ? 1 : 2));
      }
    }
    return s;
  }

  /** G, read off the unknowns. */
  DMatrixRMaj matrix(double[] unknowns) {
    DMatrixRMaj g = new DMatrixRMaj(vectors, vectors);
    for (int p = 0; p < vectors; p++) {
      for (int q = 0; q < vectors; q++) {
        g.set(p, q, unknowns[product(Math.min(p, q), Math.max(p, q))]);
      }
    }
    return g;
  }

  /**
   * The program whose dual is: maximize the objective over all unknowns with \(G\succeq0\) and these inequalities. Its multipliers y
   * are the unknowns, block 0 of its Z is G, and its Z has what each inequality leaves over; the multipliers of the inequalities are
   * the blocks of size 1 of its X.
   */
  SemidefiniteProgram maximize(Expression objective, List<AtMost> inequalities) {
    SparseSymmetric[] rows = new SparseSymmetric[unknowns()];
    for (int p = 0; p < vectors; p++) {
      for (int q = p; q < vectors; q++) {
        rows[product(p, q)] = SparseSymmetric.zero().plus(0, p, q, -1);
      }
    }
    Arrays.fill(rows, products(), unknowns(), SparseSymmetric.zero());
    SparseSymmetric bounds = SparseSymmetric.zero();
    for (int j = 0; j < inequalities.size(); j++) {
      AtMost inequality = inequalities.get(j);
      double[] a = inequality.expression.coefficients();
      for (int k = 0; k < a.length; k++) {
        rows[k] = a[k] == 0 ? rows[k] : rows[k].plus(1 + j, 0, 0, a[k]);
      }
      bounds = inequality.bound == 0 ? bounds : bounds.plus(1 + j, 0, 0, inequality.bound);
    }
    int[] sizes = new int[1 + inequalities.size()];
    Arrays.fill(sizes, 1);
    sizes[0] = vectors;
    return new SemidefiniteProgram(sizes, bounds, List.of(rows), objective.coefficients().clone());
  }
}

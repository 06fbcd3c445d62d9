package thalweg.theory.optimality;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.SymmetricEigen;

/**
 * The normal cone of the positive semidefinite matrices at P, \(\{-Z+S:\ Z\succeq0,\ ZP=0,\ S=-S^\top\}\): Z acts where P has
 * no eigenvalue, and S is the price of symmetry.
 *
 * @param size n
 * @param basis the eigenvectors of P for the eigenvalue 0, n×k
 */
record PsdNormalCone(int size, DMatrixRMaj basis) implements NormalCone {

  static PsdNormalCone at(int size, double[] p, double tolerance) {
    SymmetricEigen eigen = SymmetricEigen.of(symmetric(size, p));
    int k = 0;
    while (k < size && eigen.values()[k] <= tolerance) {
      k++;
    }
    DMatrixRMaj basis = new DMatrixRMaj(size, k);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < k; j++) {
        basis.set(i, j, eigen.vectors().get(i, j));
      }
    }
    return new PsdNormalCone(size, basis);
  }

  private static DMatrixRMaj symmetric(int n, double[] v) {
    DMatrixRMaj s = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        s.set(i, j, 0.5 * v[i * n + j] + 0.5 * v[j * n + i]);
      }
    }
    return s;
  }

  /** The antisymmetric part of v, plus \(B\,h(B^\top VB)\,B^\top\) where h keeps the eigenvalues asked for. */
  private double[] part(double[] v, boolean negativeOnly) {
    DMatrixRMaj s = symmetric(size, v);
    double[] n = new double[v.length];
    for (int i = 0; i < n.length; i++) {
      n[i] = v[i] - s.data[i];
    }
    if (basis.numCols > 0) {
      SymmetricEigen eigen = SymmetricEigen.of(within(s));
      for (int k = 0; k < basis.numCols; k++) {
        double value = eigen.values()[k];
        if (value < 0 || !negativeOnly) {
          add(value, lifted(eigen.vectors(), k), n);
        }
      }
    }
    return n;
  }

  /** \(B^\top SB\). */
  private DMatrixRMaj within(DMatrixRMaj s) {
    int m = basis.numCols;
    DMatrixRMaj small = new DMatrixRMaj(m, m);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int a = 0; a < size; a++) {
          for (int b = 0; b < size; b++) {
            sum += basis.get(a, i) * s.get(a, b) * basis.get(b, j);
          }
        }
        small.set(i, j, sum);
        small.set(j, i, sum);
      }
    }
    return small;
  }

  private double[] lifted(DMatrixRMaj vectors, int k) {
    double[] q = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < basis.numCols; j++) {
        q[i] += basis.get(i, j) * vectors.get(j, k);
      }
    }
    return q;
  }

  private static void add(double value, double[] q, double[] n) {
    for (int i = 0; i < q.length; i++) {
      for (int j = 0; j < q.length; j++) {
        n[i * q.length + j] += value * (q[i] * q[j]);
      }
    }
  }

  @Override
  public double[] nearest(double[] v) {
    return part(v, true);
  }

  @Override
  public double[] nearestOfSpan(double[] v) {
    return part(v, false);
  }

  /** One for each direction in which P is singular, the eigenvalues of Z. */
  @Override
  public List<Multiplier> multipliers(double[] n) {
    List<Multiplier> prices = new ArrayList<>();
    if (basis.numCols > 0) {
      double[] values = SymmetricEigen.of(within(symmetric(size, n))).values();
      for (int k = 0; k < values.length; k++) {
        String name = "eigenvalue %d of W at 0".formatted(k);
        prices.add(Multiplier.atLeast(name, 0 - values[k], "raising this bound"));
      }
    }
    return prices;
  }
}

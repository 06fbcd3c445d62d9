package thalweg.solvers.semidefinite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ejml.data.DMatrixRMaj;

/** The equations' left-hand sides \(\mathcal A(X)_i=\langle A_i,X\rangle\), and what an interior-point method makes of them. */
final class LinearMap {
  private final int[] sizes;
  private final List<SparseSymmetric> rows;

  /** For each block, the equations with entries in it, in order. */
  private final List<List<Part>> parts = new ArrayList<>();

  /** The entries of one equation in one block. */
  private record Part(int equation, int[] row, int[] column, double[] value) {

    static Part of(int equation, List<SparseSymmetric.Entry> entries) {
      return new Part(
          equation,
          entries.stream().mapToInt(SparseSymmetric.Entry::row).toArray(),
          entries.stream().mapToInt(SparseSymmetric.Entry::column).toArray(),
          entries.stream().mapToDouble(SparseSymmetric.Entry::value).toArray());
    }

    /** \(\langle A,\tfrac12(U+U^\top)\rangle\). */
    double dot(double[] u, int n) {
      double sum = 0;
      for (int e = 0; e < value.length; e++) {
        double here = u[row[e] * n + column[e]];
        sum += value[e] * (row[e] == column[e] ? here : here + u[column[e] * n + row[e]]);
      }
      return sum;
    }

    /** \(U\leftarrow XAY\), a sum of one column times one row for each entry. */
    void between(DMatrixRMaj x, DMatrixRMaj y, double[] u) {
      Arrays.fill(u, 0);
      for (int e = 0; e < value.length; e++) {
        add(value[e], x, row[e], y, column[e], u);
        if (row[e] != column[e]) {
          add(value[e], x, column[e], y, row[e], u);
        }
      }
    }

    private static void add(double v, DMatrixRMaj x, int p, DMatrixRMaj y, int q, double[] u) {
      int n = x.numRows;
      for (int i = 0; i < n; i++) {
        double factor = v * x.data[p * n + i]; // X is symmetric: its row p is its column
        for (int j = 0; j < n; j++) {
          u[i * n + j] += factor * y.data[q * n + j];
        }
      }
    }
  }

  LinearMap(int[] sizes, List<SparseSymmetric> rows) {
    this.sizes = sizes;
    this.rows = rows;
    for (int k = 0; k < sizes.length; k++) {
      parts.add(new ArrayList<>());
    }
    for (int i = 0; i < rows.size(); i++) {
      int equation = i;
      rows.get(i).entries().stream()
          .collect(Collectors.groupingBy(SparseSymmetric.Entry::block))
          .forEach((k, entries) -> parts.get(k).add(Part.of(equation, entries)));
    }
  }

  /** \(\mathcal A(X)\). */
  double[] apply(Blocks x) {
    return rows.stream().mapToDouble(row -> row.dot(x)).toArray();
  }

  /** \(\mathcal A^*y=\sum_iy_iA_i\). */
  Blocks adjoint(double[] y) {
    Blocks sum = Blocks.zero(sizes);
    for (int i = 0; i < y.length; i++) {
      rows.get(i).addTo(sum, y[i]);
    }
    return sum;
  }

  /** \(M_{ij}=\langle A_i,XA_jY\rangle\), where X and Y are such that M is symmetric. */
  DMatrixRMaj schur(Blocks x, Blocks y) {
    DMatrixRMaj m = new DMatrixRMaj(rows.size(), rows.size());
    for (int k = 0; k < sizes.length; k++) {
      List<Part> present = parts.get(k);
      double[] u = new double[sizes[k] * sizes[k]];
      for (int j = 0; j < present.size(); j++) {
        Part second = present.get(j);
        second.between(x.block(k), y.block(k), u);
        for (int i = j; i < present.size(); i++) {
          Part first = present.get(i);
          m.data[first.equation * m.numCols + second.equation] += first.dot(u, sizes[k]);
        }
      }
    }
    for (int i = 0; i < m.numRows; i++) {
      for (int j = 0; j < i; j++) {
        m.unsafe_set(j, i, m.unsafe_get(i, j));
      }
    }
    return m;
  }
}

package thalweg.solvers.constrained;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Vectors;

/** A matrix of which each row keeps its nonzero entries alone, so that a bound is a row of one entry and costs no more. */
final class Rows {
  private final int columns;
  private final int[][] index;
  private final double[][] entries;

  private Rows(int columns, int[][] index, double[][] entries) {
    this.columns = columns;
    this.index = index;
    this.entries = entries;
  }

  static Rows of(DMatrixRMaj matrix) {
    int[][] index = new int[matrix.numRows][];
    double[][] entries = new double[matrix.numRows][];
    int[] nonzero = new int[matrix.numCols];
    for (int i = 0; i < matrix.numRows; i++) {
      int from = i * matrix.numCols;
      int count = 0;
      for (int j = 0; j < matrix.numCols; j++) {
        if (matrix.data[from + j] != 0) {
          nonzero[count++] = j;
        }
      }
      index[i] = Arrays.copyOf(nonzero, count);
      entries[i] = new double[count];
      for (int k = 0; k < count; k++) {
        entries[i][k] = matrix.data[from + nonzero[k]];
      }
    }
    return new Rows(matrix.numCols, index, entries);
  }

  /** Some of the rows, in the order given. */
  Rows select(int[] some) {
    int[][] itsIndex = new int[some.length][];
    double[][] itsEntries = new double[some.length][];
    for (int i = 0; i < some.length; i++) {
      itsIndex[i] = index[some[i]];
      itsEntries[i] = entries[some[i]];
    }
    return new Rows(columns, itsIndex, itsEntries);
  }

  /** These rows, then the others. */
  Rows and(Rows others) {
    int[][] allIndex = Arrays.copyOf(index, count() + others.count());
    double[][] allEntries = Arrays.copyOf(entries, allIndex.length);
    System.arraycopy(others.index, 0, allIndex, count(), others.count());
    System.arraycopy(others.entries, 0, allEntries, count(), others.count());
    return new Rows(columns, allIndex, allEntries);
  }

  /** \(2^k\,\mathrm{diag}(2^r)\,M\,\mathrm{diag}(2^c)\). */
  Rows scaled(int[] r, int[] c, int k) {
    double[][] scaled = new double[count()][];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = new double[index[i].length];
      for (int e = 0; e < scaled[i].length; e++) {
        scaled[i][e] = Math.scalb(entries[i][e], r[i] + c[index[i][e]] + k);
      }
    }
    return new Rows(columns, index, scaled);
  }

  /** \(|M|\), entry by entry. */
  Rows magnitudes() {
    double[][] magnitudes = new double[count()][];
    for (int i = 0; i < magnitudes.length; i++) {
      magnitudes[i] = Arrays.stream(entries[i]).map(Math::abs).toArray();
    }
    return new Rows(columns, index, magnitudes);
  }

  /** The largest \(|m_{ij}|\), 0 where there is none. */
  double largest() {
    double largest = 0;
    for (double[] row : entries) {
      largest = Math.max(largest, Vectors.normInf(row));
    }
    return largest;
  }

  int count() {
    return index.length;
  }

  int columns() {
    return columns;
  }

  /** The columns in which row i is not 0, ascending. */
  int[] index(int i) {
    return index[i];
  }

  /** The entries that belong to {@link #index}. */
  double[] entries(int i) {
    return entries[i];
  }

  /** Whether row i has one entry. */
  boolean isBound(int i) {
    return index[i].length == 1;
  }

  /** \(m_i^\top x\). */
  double dot(int i, double[] x) {
    double sum = 0;
    for (int k = 0; k < index[i].length; k++) {
      sum += entries[i][k] * x[index[i][k]];
    }
    return sum;
  }

  /** \(y\leftarrow y+\alpha Mx\). */
  void add(double alpha, double[] x, double[] y) {
    for (int i = 0; i < index.length; i++) {
      y[i] += alpha * dot(i, x);
    }
  }

  /** \(y\leftarrow y+\alpha M^\top x\). */
  void addTransposed(double alpha, double[] x, double[] y) {
    for (int i = 0; i < index.length; i++) {
      double factor = alpha * x[i];
      for (int k = 0; k < index[i].length && factor != 0; k++) {
        y[index[i][k]] += factor * entries[i][k];
      }
    }
  }
}

package thalweg.solvers.semidefinite;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;

/**
 * A symmetric matrix of diagonal blocks, given by its few entries that are not 0: a coefficient of a {@link SemidefiniteProgram}.
 *
 * <p>An entry off the diagonal is named once and stands for both of its places, so it counts twice in
 * \(\langle A,X\rangle=\sum_{ij}A_{ij}X_{ij}\): {@code zero().plus(0, 1, 0.5)} reads the number \(X_{01}\) off X. Entries at the same
 * place add up.
 *
 * @param entries the entries, each on or above the diagonal
 */
public record SparseSymmetric(List<Entry> entries) {

  /**
   * One entry and its mirror image.
   *
   * @param block the block, counted from 0
   * @param row the row within the block, at most the column
   * @param column the column within the block
   * @param value the number at both places
   */
  public record Entry(int block, int row, int column, double value) {

    /** Checks the indices, and brings them into the order row ≤ column. */
    public Entry {
      Check.atLeast("block", block, 0);
      Check.atLeast("row", row, 0);
      Check.atLeast("column", column, 0);
      Check.finite("value", value);
      if (row > column) {
        int above = column;
        column = row;
        row = above;
      }
    }

    /** How often it counts: 1 on the diagonal, 2 elsewhere. */
    int times() {
      return row == column ? 1 : 2;
    }
  }

  /** Copies the list. */
  public SparseSymmetric {
    entries = List.copyOf(entries);
  }

  /** The matrix without entries. */
  public static SparseSymmetric zero() {
    return new SparseSymmetric(List.of());
  }

  /** The identity of block 0. */
  public static SparseSymmetric identity(int size) {
    List<Entry> ones = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      ones.add(new Entry(0, i, i, 1));
    }
    return new SparseSymmetric(ones);
  }

  /**
   * A whole matrix as block 0.
   *
   * @param matrix symmetric. Not modified.
   * @throws IllegalArgumentException if it is not square or not symmetric
   */
  public static SparseSymmetric of(DMatrixRMaj matrix) {
    Check.shape("matrix", matrix, matrix.numRows, matrix.numRows);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < matrix.numRows; i++) {
      for (int j = i; j < matrix.numRows; j++) {
        if (matrix.get(i, j) != matrix.get(j, i)) {
          throw new IllegalArgumentException(
              "the matrix must be symmetric but has %s at (%d, %d) and %s at (%d, %d); take (A + Aᵀ)/2"
                  .formatted(matrix.get(i, j), i, j, matrix.get(j, i), j, i));
        }
        if (matrix.get(i, j) != 0) {
          entries.add(new Entry(0, i, j, matrix.get(i, j)));
        }
      }
    }
    return new SparseSymmetric(entries);
  }

  /** With an entry more. */
  public SparseSymmetric plus(int block, int row, int column, double value) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(new Entry(block, row, column, value));
    return new SparseSymmetric(more);
  }

  /** With an entry more in block 0. */
  public SparseSymmetric plus(int row, int column, double value) {
    return plus(0, row, column, value);
  }

  /** \(\langle A,X\rangle\), the sum of products of all entries. */
  double dot(Blocks x) {
    double sum = 0;
    for (Entry e : entries) {
      sum += e.times() * e.value * x.block(e.block).unsafe_get(e.row, e.column);
    }
    return sum;
  }

  /** \(X\leftarrow X+\alpha A\). */
  void addTo(Blocks x, double alpha) {
    for (Entry e : entries) {
      DMatrixRMaj block = x.block(e.block);
      block.add(e.row, e.column, alpha * e.value);
      if (e.row != e.column) {
        block.add(e.column, e.row, alpha * e.value);
      }
    }
  }

  /** The same times a number. */
  SparseSymmetric times(double scale) {
    return new SparseSymmetric(
        entries.stream().map(e -> new Entry(e.block, e.row, e.column, scale * e.value)).toList());
  }

  /** The Frobenius norm, where no place is named twice. */
  double norm() {
    return Math.sqrt(entries.stream().mapToDouble(e -> e.times() * e.value * e.value).sum());
  }
}

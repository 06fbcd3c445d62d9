package thalweg.math;

/**
 * A matrix in an array, or part of one: entry (i, j) is at from + i·row + j·column.
 *
 * @param data the array
 * @param from where entry (0, 0) is
 * @param row how far an entry lies behind the one above it
 * @param column how far it lies behind the one to its left
 */
public record Strided(double[] data, int from, int row, int column) {

  /** Rows of so many numbers, one after the other, from a place of an array on. */
  public static Strided rows(double[] data, int from, int columns) {
    return new Strided(data, from, columns, 1);
  }

  /** The transpose, of the same numbers. */
  public Strided transposed() {
    return new Strided(data, from, column, row);
  }

  /** Where an entry is. */
  int index(int i, int j) {
    return from + i * row + j * column;
  }

  /** Without its first rows. */
  Strided fromRow(int i) {
    return new Strided(data, index(i, 0), row, column);
  }
}

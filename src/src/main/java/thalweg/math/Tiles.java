package thalweg.math;

/**
 * The innermost loop of a product of matrices: a tile of C, small enough that its sums stay in the processor's registers. Nothing is
 * checked here.
 */
interface Tiles {

  /** Those that suit this processor best. */
  static Tiles best() {
    return TallVectorTiles.haveRoom() ? new TallVectorTiles() : new VectorTiles();
  }

  /** The rows of a tile, at the most. */
  int rows();

  /** The rows of the lowest tile that holds so many, at most {@link #rows()}. */
  int rows(int needed);

  /** The columns of a tile, at the most. */
  int columns();

  /** The columns of the narrowest tile that holds so many, at most {@link #columns()}. */
  int columns(int needed);

  /**
   * Adds a product to a tile, \(c_{ij}\leftarrow c_{ij}+\sum_{l=0}^{k-1}a_{il}b_{lj}\), each sum in the order of l.
   *
   * @param rows of the tile; what {@link #rows(int)} gives
   * @param columns of the tile; what {@link #columns(int)} gives
   * @param a entry (i, l) is at p + i·aRow + l·aColumn
   * @param b entry (l, j) is at q + l·columns + j
   * @param c entry (i, j) is at at + i·cRow + j
   */
  void add(
      int rows,
      int columns,
      int k,
      double[] a,
      int p,
      int aRow,
      int aColumn,
      double[] b,
      int q,
      double[] c,
      int at,
      int cRow);
}

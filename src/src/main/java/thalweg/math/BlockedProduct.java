package thalweg.math;

/**
 * {@link Product} by vector instructions. B is cut into blocks that fit into the cache, and C into tiles whose sums fit into the
 * registers, so that a number read from memory serves many sums.
 *
 * @see <a href="https://doi.org/10.1145/1356052.1356053">Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication (2008)</a>
 */
final class BlockedProduct implements Product {
  /** How many terms of a sum are added before the next block. */
  private static final int DEPTH = 192;

  /** Columns of a block; a multiple of the columns of every tile. */
  private static final int COLUMNS = 384;

  /** Rows of a block; a multiple of those of every tile. */
  private static final int HEIGHT = 192;

  private final Tiles tiles;

  /** Of each thread, so that a product allocates nothing. */
  private final ThreadLocal<Blocks> blocks;

  private static final class Blocks {
    final double[] a = new double[HEIGHT * DEPTH];
    final double[] b = new double[DEPTH * COLUMNS];
    final double[] edge;

    Blocks(int edge) {
      this.edge = new double[edge];
    }
  }

  BlockedProduct(Tiles tiles) {
    this.tiles = tiles;
    int edge = tiles.rows() * tiles.columns();
    blocks = ThreadLocal.withInitial(() -> new Blocks(edge));
  }

  @Override
  public void add(Strided a, Strided b, Strided c, int n, int k, int m) {
    Blocks own = blocks.get();
    for (int l = 0; l < k; l += DEPTH) {
      int depth = Math.min(DEPTH, k - l);
      for (int j = 0; j < m; j += COLUMNS) {
        int columns = Math.min(COLUMNS, m - j);
        packColumns(b, l, j, depth, columns, own.b);
        for (int i = 0; i < n; i += HEIGHT) {
          int rows = Math.min(HEIGHT, n - i);
          packRows(a, i, l, rows, depth, own.a);
          addBlock(own, a, i, l, c, j, rows, depth, columns);
        }
      }
    }
  }

  /** The columns of one tile stay in the first cache while all rows of the block pass by. */
  private void addBlock(
      Blocks own, Strided a, int i, int l, Strided c, int j, int rows, int depth, int columns) {
    for (int first = 0; first < columns; first += tiles.columns()) {
      int needed = Math.min(tiles.columns(), columns - first);
      for (int r = 0; r < rows; r += tiles.rows()) {
        int at = c.index(i + r, j + first);
        if (isDirect(a, rows - r)) {
          addTile(
              own, a.data(), a.index(i + r, l), a.row(), 1, first, c, at, rows - r, depth, needed);
        } else {
          int step = tiles.rows(rows - r);
          addTile(own, own.a, r * depth, 1, step, first, c, at, rows - r, depth, needed);
        }
      }
    }
  }

  /** Whether a tile takes its rows of A from where they are, since they lie one number after the other and are as many as it has. */
  private boolean isDirect(Strided a, int rowsLeft) {
    return a.column() == 1 && rowsLeft >= tiles.rows(rowsLeft);
  }

  private void addTile(
      Blocks own,
      double[] a,
      int from,
      int aRow,
      int aColumn,
      int first,
      Strided c,
      int at,
      int rowsLeft,
      int depth,
      int needed) {
    int height = tiles.rows(rowsLeft);
    int width = tiles.columns(needed);
    int q = first * depth;
    if (rowsLeft >= height && needed == width) {
      tiles.add(height, width, depth, a, from, aRow, aColumn, own.b, q, c.data(), at, c.row());
    } else {
      int rows = Math.min(rowsLeft, height);
      copy(c.data(), at, c.row(), own.edge, 0, width, rows, needed);
      tiles.add(height, width, depth, a, from, aRow, aColumn, own.b, q, own.edge, 0, width);
      copy(own.edge, 0, width, c.data(), at, c.row(), rows, needed);
    }
  }

  private static void copy(
      double[] from, int p, int fromRow, double[] to, int q, int toRow, int rows, int columns) {
    for (int i = 0; i < rows; i++) {
      System.arraycopy(from, p + i * fromRow, to, q + i * toRow, columns);
    }
  }

  /** Copies rows of A, from (i, l) on, in the order in which tiles take them: those of one tile, column by column. */
  private void packRows(Strided a, int i, int l, int rows, int depth, double[] packed) {
    Strided columns = a.transposed();
    for (int r = 0; r < rows; r += tiles.rows()) {
      if (!isDirect(a, rows - r)) {
        int needed = Math.min(tiles.rows(), rows - r);
        pack(columns, l, i + r, depth, needed, tiles.rows(needed), packed, r * depth);
      }
    }
  }

  /** Copies a block of B, from (l, j) on, in the order in which tiles take it: the columns of one tile, row by row. */
  private void packColumns(Strided b, int l, int j, int depth, int columns, double[] packed) {
    for (int first = 0; first < columns; first += tiles.columns()) {
      int needed = Math.min(tiles.columns(), columns - first);
      pack(b, l, j + first, depth, needed, tiles.columns(needed), packed, first * depth);
    }
  }

  /** Copies columns from (l, j) on to rows of this width; what is beyond the columns needed is computed with and not used, so any numbers do. */
  private static void pack(
      Strided b, int l, int j, int depth, int needed, int width, double[] packed, int to) {
    if (b.column() == 1) {
      copy(b.data(), b.index(l, j), b.row(), packed, to, width, depth, needed);
      return;
    }
    int end = to + width * depth;
    int c = 0;
    for (; c < needed - 3; c += 4) {
      packFourColumns(b, b.index(l, j + c), packed, to + c, width, end);
    }
    for (; c < needed; c++) {
      packColumn(b, b.index(l, j + c), packed, to + c, width, end);
    }
  }

  /** Four at a time, since a line of the cache takes as long to write as one number. */
  private static void packFourColumns(
      Strided b, int from, double[] packed, int first, int width, int end) {
    double[] data = b.data();
    int step = b.row();
    int next = b.column();
    for (int to = first; to < end; to += width, from += step) {
      packed[to] = data[from];
      packed[to + 1] = data[from + next];
      packed[to + 2] = data[from + 2 * next];
      packed[to + 3] = data[from + 3 * next];
    }
  }

  private static void packColumn(
      Strided b, int from, double[] packed, int first, int width, int end) {
    double[] data = b.data();
    int step = b.row();
    for (int to = first; to < end; to += width, from += step) {
      packed[to] = data[from];
    }
  }
}

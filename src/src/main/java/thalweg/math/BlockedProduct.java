package thalweg.math;

/**
 * \(C\leftarrow C+AB\) for matrices of any size. B is cut into blocks that fit into the cache, and C into tiles whose sums fit into
 * the registers, so that a number read from memory serves many sums.
 *
 * @see <a href="https://doi.org/10.1145/1356052.1356053">Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication (2008)</a>
 */
final class BlockedProduct {
  /** How many terms of a sum are added before the next block. */
  private static final int DEPTH = 192;

  /** Columns of a block; a multiple of the columns of every tile. */
  private static final int COLUMNS = 384;

  private static final int ROWS = Loops.TILE_ROWS;

  /** How many multiplications are worth a thread of their own. */
  private static final long WORTHWHILE = 20_000_000;

  private final Loops loops;

  /** Of each thread, so that a product allocates nothing. */
  private final ThreadLocal<Blocks> blocks = ThreadLocal.withInitial(Blocks::new);

  private final class Blocks {
    final double[] a = new double[ROWS * DEPTH];
    final double[] b = new double[DEPTH * COLUMNS];
    final double[] edge = new double[ROWS * loops.tileColumns()];
  }

  BlockedProduct(Loops loops) {
    this.loops = loops;
  }

  /** Adds the product of an n×k and a k×m matrix. Large ones are shared out by rows, which changes no bit. */
  void add(Strided a, Strided b, Strided c, int n, int k, int m) {
    long parts = Math.min(n / (2 * ROWS), (long) n * k * m / WORTHWHILE);
    int rows = parts < 2 ? n : (int) (n / parts + ROWS - 1) / ROWS * ROWS;
    Parallel.forEach(
        n == 0 ? 0 : (n + rows - 1) / rows,
        part -> {
          int i = part * rows;
          addRows(a.fromRow(i), b, c.fromRow(i), Math.min(rows, n - i), k, m);
        });
  }

  private void addRows(Strided a, Strided b, Strided c, int n, int k, int m) {
    Blocks own = blocks.get();
    for (int l = 0; l < k; l += DEPTH) {
      int depth = Math.min(DEPTH, k - l);
      for (int j = 0; j < m; j += COLUMNS) {
        int columns = Math.min(COLUMNS, m - j);
        packColumns(b, l, j, depth, columns, own.b);
        for (int i = 0; i < n; i += ROWS) {
          int rows = Math.min(ROWS, n - i);
          int corner = c.index(i, j);
          if (a.column() == 1 && rows == ROWS) {
            addStrip(own, a.data(), a.index(i, l), a.row(), 1, c, corner, rows, depth, columns);
          } else {
            packRows(a, i, l, rows, depth, own.a);
            addStrip(own, own.a, 0, 1, ROWS, c, corner, rows, depth, columns);
          }
        }
      }
    }
  }

  /** Adds the product of four rows of A, or what is left of them, and a block of B. */
  private void addStrip(
      Blocks own,
      double[] a,
      int from,
      int aRow,
      int aColumn,
      Strided c,
      int corner,
      int rows,
      int depth,
      int columns) {
    for (int j = 0; j < columns; j += loops.tileColumns()) {
      int needed = Math.min(loops.tileColumns(), columns - j);
      int width = loops.tileColumns(needed);
      int at = corner + j;
      if (rows == ROWS && needed == width) {
        loops.addToTile(
            depth, width, a, from, aRow, aColumn, own.b, j * depth, c.data(), at, c.row());
      } else {
        copy(c.data(), at, c.row(), own.edge, 0, width, rows, needed);
        loops.addToTile(depth, width, a, from, aRow, aColumn, own.b, j * depth, own.edge, 0, width);
        copy(own.edge, 0, width, c.data(), at, c.row(), rows, needed);
      }
    }
  }

  private static void copy(
      double[] from, int p, int fromRow, double[] to, int q, int toRow, int rows, int columns) {
    for (int i = 0; i < rows; i++) {
      System.arraycopy(from, p + i * fromRow, to, q + i * toRow, columns);
    }
  }

  /** Copies four rows of A, from (i, l) on, in the order in which tiles take them, column by column. */
  private static void packRows(Strided a, int i, int l, int rows, int depth, double[] packed) {
    double[] data = a.data();
    int step = a.column();
    for (int r = 0; r < ROWS; r++) {
      // Rows beyond the last are computed and not used: any numbers do.
      int from = a.index(i + Math.min(r, rows - 1), l);
      for (int to = r; to < depth * ROWS; to += ROWS, from += step) {
        packed[to] = data[from];
      }
    }
  }

  /** Copies a block of B, from (l, j) on, in the order in which tiles take it: the columns of one tile, row by row. */
  private void packColumns(Strided b, int l, int j, int depth, int columns, double[] packed) {
    for (int first = 0; first < columns; first += loops.tileColumns()) {
      int needed = Math.min(loops.tileColumns(), columns - first);
      int width = loops.tileColumns(needed);
      int to = first * depth;
      if (b.column() == 1) {
        copy(b.data(), b.index(l, j + first), b.row(), packed, to, width, depth, needed);
      } else {
        int end = to + width * depth;
        int c = 0;
        for (; c < needed - 3; c += 4) {
          packFourColumns(b, b.index(l, j + first + c), packed, to + c, width, end);
        }
        for (; c < needed; c++) {
          packColumn(b, b.index(l, j + first + c), packed, to + c, width, end);
        }
      }
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

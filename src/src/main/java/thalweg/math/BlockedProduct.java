package thalweg.math;

/**
 * \(C\leftarrow C+AB\) for matrices of any size. B is cut into blocks that fit into the cache, and C into tiles whose sums fit into
 * the registers, so that a number read from memory serves many sums.
 *
 * @see <a href="https://doi.org/10.1145/1356052.1356053">Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication (2008)</a>
 */
final class BlockedProduct {
  /** How many terms of a sum are added before the next block. */
  private static final int DEPTH = 256;

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

  /** A matrix in an array: entry (i, j) is at from + i·row + j·column. */
  record Strided(double[] data, int from, int row, int column) {
    /** Without its first rows and columns. */
    Strided at(int i, int j) {
      return new Strided(data, from + i * row + j * column, row, column);
    }
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
          addRows(a.at(i, 0), b, c.at(i, 0), Math.min(rows, n - i), k, m);
        });
  }

  private void addRows(Strided a, Strided b, Strided c, int n, int k, int m) {
    Blocks own = blocks.get();
    for (int l = 0; l < k; l += DEPTH) {
      int depth = Math.min(DEPTH, k - l);
      for (int j = 0; j < m; j += COLUMNS) {
        int columns = Math.min(COLUMNS, m - j);
        packColumns(b.at(l, j), depth, columns, own.b);
        for (int i = 0; i < n; i += ROWS) {
          addStrip(own, a.at(i, l), c.at(i, j), Math.min(ROWS, n - i), depth, columns);
        }
      }
    }
  }

  /** Adds the product of four rows, or what is left of them, and a block. */
  private void addStrip(Blocks own, Strided a, Strided c, int rows, int depth, int columns) {
    Strided strip = a;
    if (a.column() != 1 || rows < ROWS) {
      packRows(a, rows, depth, own.a);
      strip = new Strided(own.a, 0, 1, ROWS);
    }
    for (int j = 0; j < columns; j += loops.tileColumns()) {
      int needed = Math.min(loops.tileColumns(), columns - j);
      int width = loops.tileColumns(needed);
      Strided tile = c.at(0, j);
      if (rows == ROWS && needed == width) {
        addTile(strip, own.b, j * depth, tile, depth, width);
      } else {
        Strided edge = new Strided(own.edge, 0, width, 1);
        copy(tile, edge, rows, needed);
        addTile(strip, own.b, j * depth, edge, depth, width);
        copy(edge, tile, rows, needed);
      }
    }
  }

  private void addTile(Strided a, double[] b, int from, Strided c, int depth, int width) {
    loops.addToTile(
        depth,
        width,
        a.data(),
        a.from(),
        a.row(),
        a.column(),
        b,
        from,
        c.data(),
        c.from(),
        c.row());
  }

  private static void copy(Strided from, Strided to, int rows, int columns) {
    for (int i = 0; i < rows; i++) {
      System.arraycopy(
          from.data(), from.from() + i * from.row(), to.data(), to.from() + i * to.row(), columns);
    }
  }

  /** Copies four rows of A in the order in which tiles take them, column by column. */
  private static void packRows(Strided a, int rows, int depth, double[] packed) {
    double[] data = a.data();
    int step = a.column();
    for (int r = 0; r < ROWS; r++) {
      // Rows beyond the last are computed and not used: any numbers do.
      int from = a.from() + Math.min(r, rows - 1) * a.row();
      for (int l = 0; l < depth; l++) {
        packed[l * ROWS + r] = data[from + l * step];
      }
    }
  }

  /** Copies a block of B in the order in which tiles take it: the columns of one tile, row by row. */
  private void packColumns(Strided b, int depth, int columns, double[] packed) {
    for (int j = 0; j < columns; j += loops.tileColumns()) {
      int needed = Math.min(loops.tileColumns(), columns - j);
      int width = loops.tileColumns(needed);
      if (b.column() == 1) {
        copy(b.at(0, j), new Strided(packed, j * depth, width, 1), depth, needed);
      } else {
        for (int c = 0; c < needed; c++) {
          packColumn(b.at(0, j + c), depth, packed, j * depth + c, width);
        }
      }
    }
  }

  private static void packColumn(Strided b, int depth, double[] packed, int to, int width) {
    double[] data = b.data();
    int from = b.from();
    int step = b.row();
    for (int l = 0; l < depth; l++) {
      packed[to + l * width] = data[from + l * step];
    }
  }
}

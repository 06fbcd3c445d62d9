package thalweg.math;

/**
 * {@link Product} in plain Java. HotSpot turns a loop into vector instructions by itself if it reads and writes several arrays at one
 * and the same index, so each row of B and the row of C at work get arrays of their own.
 */
final class PlainProduct implements Product {
  /** How many terms of a sum are added before the next block. */
  private static final int DEPTH = 128;

  /** Columns of a block: with DEPTH rows, it fits into the second cache. */
  private static final int COLUMNS = 256;

  /** Of each thread, so that a product allocates nothing. */
  private static final class Block {
    final double[][] b = new double[DEPTH][COLUMNS];
    final double[] c = new double[COLUMNS];
  }

  private final ThreadLocal<Block> blocks = ThreadLocal.withInitial(Block::new);

  @Override
  public void add(Strided a, Strided b, Strided c, int n, int k, int m) {
    if (n > 2 * m) {
      addWide(b.transposed(), a.transposed(), c.transposed(), m, k, n);
    } else {
      addWide(a, b, c, n, k, m);
    }
  }

  /** The innermost loop runs along the rows of C, so short rows would not pay. */
  private void addWide(Strided a, Strided b, Strided c, int n, int k, int m) {
    Block own = blocks.get();
    for (int l = 0; l < k; l += DEPTH) {
      int depth = Math.min(DEPTH, k - l);
      for (int j = 0; j < m; j += COLUMNS) {
        int columns = Math.min(COLUMNS, m - j);
        copyIn(b, l, j, depth, columns, own.b);
        for (int i = 0; i < n; i++) {
          copyIn(c, i, j, columns, own.c);
          addRow(a, a.index(i, l), depth, columns, own);
          copyOut(own.c, c, i, j, columns);
        }
      }
    }
  }

  private static void addRow(Strided a, int p, int depth, int columns, Block own) {
    double[] x = a.data();
    int step = a.column();
    double[][] b = own.b;
    int l = 0;
    for (; l + 3 < depth; l += 4, p += 4 * step) {
      double x0 = x[p];
      double x1 = x[p + step];
      double x2 = x[p + 2 * step];
      double x3 = x[p + 3 * step];
      addFour(columns, x0, b[l], x1, b[l + 1], x2, b[l + 2], x3, b[l + 3], own.c);
    }
    for (; l < depth; l++, p += step) {
      addOne(columns, x[p], b[l], own.c);
    }
  }

  private static void addFour(
      int columns,
      double x0,
      double[] b0,
      double x1,
      double[] b1,
      double x2,
      double[] b2,
      double x3,
      double[] b3,
      double[] c) {
    for (int j = 0; j < columns; j++) {
      c[j] = (((c[j] + x0 * b0[j]) + x1 * b1[j]) + x2 * b2[j]) + x3 * b3[j];
    }
  }

  private static void addOne(int columns, double x, double[] b, double[] c) {
    for (int j = 0; j < columns; j++) {
      c[j] += x * b[j];
    }
  }

  /** Copies a block of B, from (l, j) on. */
  private static void copyIn(Strided b, int l, int j, int depth, int columns, double[][] rows) {
    int i = 0;
    for (; i + 3 < depth && b.column() != 1; i += 4) {
      copyFourRows(b, b.index(l + i, j), columns, rows[i], rows[i + 1], rows[i + 2], rows[i + 3]);
    }
    for (; i < depth; i++) {
      copyIn(b, l + i, j, columns, rows[i]);
    }
  }

  /** Four at a time, since in a transposed matrix their numbers lie side by side. */
  private static void copyFourRows(
      Strided b, int from, int columns, double[] r0, double[] r1, double[] r2, double[] r3) {
    double[] data = b.data();
    int step = b.row();
    for (int j = 0, p = from; j < columns; j++, p += b.column()) {
      r0[j] = data[p];
      r1[j] = data[p + step];
      r2[j] = data[p + 2 * step];
      r3[j] = data[p + 3 * step];
    }
  }

  /** Copies columns of a row, from (i, j) on. */
  private static void copyIn(Strided matrix, int i, int j, int columns, double[] row) {
    if (matrix.column() == 1) {
      System.arraycopy(matrix.data(), matrix.index(i, j), row, 0, columns);
    } else {
      for (int s = 0, p = matrix.index(i, j); s < columns; s++, p += matrix.column()) {
        row[s] = matrix.data()[p];
      }
    }
  }

  /** Copies a row to where it belongs, from (i, j) on. */
  private static void copyOut(double[] row, Strided matrix, int i, int j, int columns) {
    if (matrix.column() == 1) {
      System.arraycopy(row, 0, matrix.data(), matrix.index(i, j), columns);
    } else {
      for (int s = 0, p = matrix.index(i, j); s < columns; s++, p += matrix.column()) {
        matrix.data()[p] = row[s];
      }
    }
  }
}

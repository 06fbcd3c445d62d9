package thalweg.math;

/** {@link Tiles} of four by four in plain Java. */
final class PlainTiles implements Tiles {
  @Override
  public int rows() {
    return 4;
  }

  @Override
  public int rows(int needed) {
    return 4;
  }

  @Override
  public int columns() {
    return 4;
  }

  @Override
  public int columns(int needed) {
    return 4;
  }

  @Override
  public void add(
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
      int cRow) {
    for (int i = 0; i < 4; i += 2) {
      addTwoRows(k, a, p + i * aRow, aRow, aColumn, b, q, c, at + i * cRow, at + (i + 1) * cRow);
    }
  }

  private static void addTwoRows(
      int k,
      double[] a,
      int p,
      int aRow,
      int aColumn,
      double[] b,
      int q,
      double[] c,
      int at,
      int next) {
    double c00 = c[at];
    double c01 = c[at + 1];
    double c02 = c[at + 2];
    double c03 = c[at + 3];
    double c10 = c[next];
    double c11 = c[next + 1];
    double c12 = c[next + 2];
    double c13 = c[next + 3];
    for (int l = 0; l < k; l++, p += aColumn, q += 4) {
      double x = a[p];
      double y = a[p + aRow];
      c00 += x * b[q];
      c01 += x * b[q + 1];
      c02 += x * b[q + 2];
      c03 += x * b[q + 3];
      c10 += y * b[q];
      c11 += y * b[q + 1];
      c12 += y * b[q + 2];
      c13 += y * b[q + 3];
    }
    c[at] = c00;
    c[at + 1] = c01;
    c[at + 2] = c02;
    c[at + 3] = c03;
    c[next] = c10;
    c[next + 1] = c11;
    c[next + 2] = c12;
    c[next + 3] = c13;
  }
}

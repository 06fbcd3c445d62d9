package thalweg.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Tiles} of eight rows and two vectors, for processors with 32 registers. A vector of B serves twice as many sums as in {@link
 * VectorTiles}, so fewer of the processor's slots go into loads and the checks of indices. Where only four rows are left it is those.
 */
final class TallVectorTiles implements Tiles {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final int W = LANES.length();

  private final Tiles low = new VectorTiles();

  /** Whether the processor has that many registers, as all have whose vectors hold eight numbers. */
  static boolean haveRoom() {
    return W >= 8;
  }

  @Override
  public int rows() {
    return 8;
  }

  @Override
  public int rows(int needed) {
    return needed > 4 ? 8 : 4;
  }

  @Override
  public int columns() {
    return 2 * W;
  }

  @Override
  public int columns(int needed) {
    return needed > W ? 2 * W : W;
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
    if (rows == 4) {
      low.add(rows, columns, k, a, p, aRow, aColumn, b, q, c, at, cRow);
    } else if (columns == 2 * W) {
      two(k, a, p, aRow, aColumn, b, q, c, at, cRow);
    } else {
      one(k, a, p, aRow, aColumn, b, q, c, at, cRow);
    }
  }

  private static void two(
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
    DoubleVector c00 = load(c, at);
    DoubleVector c01 = load(c, at + W);
    DoubleVector c10 = load(c, at + cRow);
    DoubleVector c11 = load(c, at + cRow + W);
    DoubleVector c20 = load(c, at + 2 * cRow);
    DoubleVector c21 = load(c, at + 2 * cRow + W);
    DoubleVector c30 = load(c, at + 3 * cRow);
    DoubleVector c31 = load(c, at + 3 * cRow + W);
    DoubleVector c40 = load(c, at + 4 * cRow);
    DoubleVector c41 = load(c, at + 4 * cRow + W);
    DoubleVector c50 = load(c, at + 5 * cRow);
    DoubleVector c51 = load(c, at + 5 * cRow + W);
    DoubleVector c60 = load(c, at + 6 * cRow);
    DoubleVector c61 = load(c, at + 6 * cRow + W);
    DoubleVector c70 = load(c, at + 7 * cRow);
    DoubleVector c71 = load(c, at + 7 * cRow + W);
    for (int l = 0; l < k; l++, p += aColumn, q += 2 * W) {
      DoubleVector b0 = load(b, q);
      DoubleVector b1 = load(b, q + W);
      DoubleVector x = all(a[p]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = all(a[p + aRow]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = all(a[p + 2 * aRow]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = all(a[p + 3 * aRow]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
      x = all(a[p + 4 * aRow]);
      c40 = x.fma(b0, c40);
      c41 = x.fma(b1, c41);
      x = all(a[p + 5 * aRow]);
      c50 = x.fma(b0, c50);
      c51 = x.fma(b1, c51);
      x = all(a[p + 6 * aRow]);
      c60 = x.fma(b0, c60);
      c61 = x.fma(b1, c61);
      x = all(a[p + 7 * aRow]);
      c70 = x.fma(b0, c70);
      c71 = x.fma(b1, c71);
    }
    c00.intoArray(c, at);
    c01.intoArray(c, at + W);
    c10.intoArray(c, at + cRow);
    c11.intoArray(c, at + cRow + W);
    c20.intoArray(c, at + 2 * cRow);
    c21.intoArray(c, at + 2 * cRow + W);
    c30.intoArray(c, at + 3 * cRow);
    c31.intoArray(c, at + 3 * cRow + W);
    c40.intoArray(c, at + 4 * cRow);
    c41.intoArray(c, at + 4 * cRow + W);
    c50.intoArray(c, at + 5 * cRow);
    c51.intoArray(c, at + 5 * cRow + W);
    c60.intoArray(c, at + 6 * cRow);
    c61.intoArray(c, at + 6 * cRow + W);
    c70.intoArray(c, at + 7 * cRow);
    c71.intoArray(c, at + 7 * cRow + W);
  }

  private static void one(
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
    DoubleVector c0 = load(c, at);
    DoubleVector c1 = load(c, at + cRow);
    DoubleVector c2 = load(c, at + 2 * cRow);
    DoubleVector c3 = load(c, at + 3 * cRow);
    DoubleVector c4 = load(c, at + 4 * cRow);
    DoubleVector c5 = load(c, at + 5 * cRow);
    DoubleVector c6 = load(c, at + 6 * cRow);
    DoubleVector c7 = load(c, at + 7 * cRow);
    for (int l = 0; l < k; l++, p += aColumn, q += W) {
      DoubleVector b0 = load(b, q);
      c0 = all(a[p]).fma(b0, c0);
      c1 = all(a[p + aRow]).fma(b0, c1);
      c2 = all(a[p + 2 * aRow]).fma(b0, c2);
      c3 = all(a[p + 3 * aRow]).fma(b0, c3);
      c4 = all(a[p + 4 * aRow]).fma(b0, c4);
      c5 = all(a[p + 5 * aRow]).fma(b0, c5);
      c6 = all(a[p + 6 * aRow]).fma(b0, c6);
      c7 = all(a[p + 7 * aRow]).fma(b0, c7);
    }
    c0.intoArray(c, at);
    c1.intoArray(c, at + cRow);
    c2.intoArray(c, at + 2 * cRow);
    c3.intoArray(c, at + 3 * cRow);
    c4.intoArray(c, at + 4 * cRow);
    c5.intoArray(c, at + 5 * cRow);
    c6.intoArray(c, at + 6 * cRow);
    c7.intoArray(c, at + 7 * cRow);
  }

  private static DoubleVector load(double[] x, int from) {
    return DoubleVector.fromArray(LANES, x, from);
  }

  private static DoubleVector all(double x) {
    return DoubleVector.broadcast(LANES, x);
  }
}

package thalweg.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Tiles} of four rows by the processor's vector instructions. Four rows and three vectors leave twelve sums in registers, enough for
 * the processor never to wait for one: sixteen registers, as small processors have, hold them with the factors.
 */
final class VectorTiles implements Tiles {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final int W = LANES.length();

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
    return 3 * W;
  }

  @Override
  public int columns(int needed) {
    return needed > 2 * W ? 3 * W : needed > W ? 2 * W : W;
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
    if (columns == 3 * W) {
      three(k, a, p, aRow, aColumn, b, q, c, at, cRow);
    } else if (columns == 2 * W) {
      two(k, a, p, aRow, aColumn, b, q, c, at, cRow);
    } else {
      one(k, a, p, aRow, aColumn, b, q, c, at, cRow);
    }
  }

  private static void three(
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
    int at1 = at + cRow;
    int at2 = at1 + cRow;
    int at3 = at2 + cRow;
    DoubleVector c00 = load(c, at);
    DoubleVector c01 = load(c, at + W);
    DoubleVector c02 = load(c, at + 2 * W);
    DoubleVector c10 = load(c, at1);
    DoubleVector c11 = load(c, at1 + W);
    DoubleVector c12 = load(c, at1 + 2 * W);
    DoubleVector c20 = load(c, at2);
    DoubleVector c21 = load(c, at2 + W);
    DoubleVector c22 = load(c, at2 + 2 * W);
    DoubleVector c30 = load(c, at3);
    DoubleVector c31 = load(c, at3 + W);
    DoubleVector c32 = load(c, at3 + 2 * W);
    for (int l = 0; l < k; l++, p += aColumn, q += 3 * W) {
      DoubleVector b0 = load(b, q);
      DoubleVector b1 = load(b, q + W);
      DoubleVector b2 = load(b, q + 2 * W);
      DoubleVector x = all(a[p]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      c02 = x.fma(b2, c02);
      x = all(a[p + aRow]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      c12 = x.fma(b2, c12);
      x = all(a[p + 2 * aRow]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      c22 = x.fma(b2, c22);
      x = all(a[p + 3 * aRow]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
      c32 = x.fma(b2, c32);
    }
    c00.intoArray(c, at);
    c01.intoArray(c, at + W);
    c02.intoArray(c, at + 2 * W);
    c10.intoArray(c, at1);
    c11.intoArray(c, at1 + W);
    c12.intoArray(c, at1 + 2 * W);
    c20.intoArray(c, at2);
    c21.intoArray(c, at2 + W);
    c22.intoArray(c, at2 + 2 * W);
    c30.intoArray(c, at3);
    c31.intoArray(c, at3 + W);
    c32.intoArray(c, at3 + 2 * W);
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
    int at1 = at + cRow;
    int at2 = at1 + cRow;
    int at3 = at2 + cRow;
    DoubleVector c00 = load(c, at);
    DoubleVector c01 = load(c, at + W);
    DoubleVector c10 = load(c, at1);
    DoubleVector c11 = load(c, at1 + W);
    DoubleVector c20 = load(c, at2);
    DoubleVector c21 = load(c, at2 + W);
    DoubleVector c30 = load(c, at3);
    DoubleVector c31 = load(c, at3 + W);
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
    }
    c00.intoArray(c, at);
    c01.intoArray(c, at + W);
    c10.intoArray(c, at1);
    c11.intoArray(c, at1 + W);
    c20.intoArray(c, at2);
    c21.intoArray(c, at2 + W);
    c30.intoArray(c, at3);
    c31.intoArray(c, at3 + W);
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
    for (int l = 0; l < k; l++, p += aColumn, q += W) {
      DoubleVector b0 = load(b, q);
      c0 = all(a[p]).fma(b0, c0);
      c1 = all(a[p + aRow]).fma(b0, c1);
      c2 = all(a[p + 2 * aRow]).fma(b0, c2);
      c3 = all(a[p + 3 * aRow]).fma(b0, c3);
    }
    c0.intoArray(c, at);
    c1.intoArray(c, at + cRow);
    c2.intoArray(c, at + 2 * cRow);
    c3.intoArray(c, at + 3 * cRow);
  }

  private static DoubleVector load(double[] x, int from) {
    return DoubleVector.fromArray(LANES, x, from);
  }

  private static DoubleVector all(double x) {
    return DoubleVector.broadcast(LANES, x);
  }
}

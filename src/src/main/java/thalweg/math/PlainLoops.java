package thalweg.math;

import java.util.Arrays;

/** {@link Loops} in plain Java: four numbers at a time, so that the processor need not wait for one result to begin the next. */
final class PlainLoops implements Loops {
  @Override
  public int tileColumns() {
    return 4;
  }

  @Override
  public int tileColumns(int needed) {
    return 4;
  }

  @Override
  public void addToTile(
      int k,
      int columns,
      double[] a,
      int p,
      int aRow,
      int aColumn,
      double[] b,
      int q,
      double[] c,
      int at,
      int cRow) {
    for (int i = 0; i < TILE_ROWS; i += 2) {
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

  @Override
  public double dot(double[] x, int p, double[] y, int q, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i < n - 3; i += 4) {
      s0 += x[p + i] * y[q + i];
      s1 += x[p + i + 1] * y[q + i + 1];
      s2 += x[p + i + 2] * y[q + i + 2];
      s3 += x[p + i + 3] * y[q + i + 3];
    }
    for (; i < n; i++) {
      s0 += x[p + i] * y[q + i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  @Override
  public void multiply(int n, int d, double[] a, int p, double[] x, double[] y) {
    int i = 0;
    for (; i + 3 < n; i += 4) {
      int at = p + i * d;
      double y0 = 0;
      double y1 = 0;
      double y2 = 0;
      double y3 = 0;
      for (int j = 0; j < d; j++, at++) {
        y0 += x[j] * a[at];
        y1 += x[j] * a[at + d];
        y2 += x[j] * a[at + 2 * d];
        y3 += x[j] * a[at + 3 * d];
      }
      y[i] = y0;
      y[i + 1] = y1;
      y[i + 2] = y2;
      y[i + 3] = y3;
    }
    for (; i < n; i++) {
      double sum = 0;
      for (int j = 0; j < d; j++) {
        sum += x[j] * a[p + i * d + j];
      }
      y[i] = sum;
    }
  }

  @Override
  public void addTransposed(int n, int d, double[] a, int p, double[] t, double[] g) {
    int i = 0;
    for (; i + 3 < n; i += 4) {
      int at = p + i * d;
      double t0 = t[i];
      double t1 = t[i + 1];
      double t2 = t[i + 2];
      double t3 = t[i + 3];
      for (int j = 0; j < d; j++, at++) {
        g[j] += t0 * a[at] + t1 * a[at + d] + t2 * a[at + 2 * d] + t3 * a[at + 3 * d];
      }
    }
    for (; i < n; i++) {
      for (int j = 0; j < d; j++) {
        g[j] += t[i] * a[p + i * d + j];
      }
    }
  }

  @Override
  public void nearestTwo(
      int n,
      int d,
      int width,
      double[] x,
      int k,
      double[] c,
      double[] first,
      double[] second,
      double[] which) {
    Arrays.fill(first, 0, n, Double.POSITIVE_INFINITY);
    Arrays.fill(second, 0, n, Double.POSITIVE_INFINITY);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < k; j++) {
        double square = 0;
        for (int l = 0; l < d; l++) {
          double difference = x[l * width + i] - c[j * d + l];
          square += difference * difference;
        }
        if (square < first[i]) {
          which[i] = j;
        }
        second[i] = Math.max(first[i], Math.min(second[i], square));
        first[i] = Math.min(first[i], square);
      }
    }
  }

  @Override
  public void moveToward(int n, double t, double[] x, int p, double[] m, int q) {
    for (int i = 0; i < n; i++) {
      m[q + i] += t * (x[p + i] - m[q + i]);
    }
  }

  @Override
  public void addScaled(int n, double t, double[] x, int p, double[] y) {
    for (int i = 0; i < n; i++) {
      y[i] += t * x[p + i];
    }
  }

  @Override
  public boolean areFinite(double[] x, int p, int n) {
    for (int i = p; i < p + n; i++) {
      if (!Double.isFinite(x[i])) {
        return false;
      }
    }
    return true;
  }
}

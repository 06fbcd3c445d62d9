package thalweg.math;

/** {@link Loops} in plain Java: four numbers at a time, so that the processor need not wait for one result to begin the next. */
final class PlainLoops implements Loops {
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
  public void squaredDistances(
      int n, int d, int width, double[] x, int k, double[] c, double[] squares) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < k; j++) {
        double square = 0;
        for (int l = 0; l < d; l++) {
          double difference = x[l * width + i] - c[j * d + l];
          square += difference * difference;
        }
        squares[j * width + i] = square;
      }
    }
  }

  @Override
  public void leastTwo(
      int n, int k, int width, double[] a, double[] first, double[] second, double[] which) {
    for (int i = 0; i < n; i++) {
      double least = Double.POSITIVE_INFINITY;
      double next = Double.POSITIVE_INFINITY;
      int row = 0;
      for (int j = 0; j < k; j++) {
        double each = a[j * width + i];
        row = each < least ? j : row;
        next = Math.max(least, Math.min(next, each));
        least = Math.min(least, each);
      }
      first[i] = least;
      second[i] = next;
      which[i] = row;
    }
  }

  @Override
  public void addToMeans(
      int from,
      int to,
      int d,
      double[] x,
      int[] group,
      int[] counts,
      double[] means,
      double[] squares) {
    for (int i = from; i < to; i++) {
      int p = i * d;
      int q = group[i] * d;
      double share = 1.0 / ++counts[group[i]];
      for (int l = 0; l < d; l++) {
        double difference = x[p + l] - means[q + l];
        means[q + l] += share * difference;
        squares[l] += (1 - share) * difference * difference;
      }
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

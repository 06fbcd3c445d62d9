package thalweg.math;

import static jdk.incubator.vector.VectorOperators.ADD;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Loops} by the processor's vector instructions.
 *
 * @see <a href="https://openjdk.org/jeps/338">JEP 338: Vector API</a>
 */
final class VectorLoops implements Loops {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final int W = LANES.length();

  @Override
  public double dot(double[] x, int p, double[] y, int q, int n) {
    DoubleVector s0 = DoubleVector.zero(LANES);
    DoubleVector s1 = s0;
    DoubleVector s2 = s0;
    DoubleVector s3 = s0;
    int i = 0;
    for (; i <= n - 4 * W; i += 4 * W) {
      s0 = load(x, p + i).fma(load(y, q + i), s0);
      s1 = load(x, p + i + W).fma(load(y, q + i + W), s1);
      s2 = load(x, p + i + 2 * W).fma(load(y, q + i + 2 * W), s2);
      s3 = load(x, p + i + 3 * W).fma(load(y, q + i + 3 * W), s3);
    }
    for (; i <= n - W; i += W) {
      s0 = load(x, p + i).fma(load(y, q + i), s0);
    }
    double sum = i == 0 ? 0 : s0.add(s1).add(s2.add(s3)).reduceLanes(ADD);
    for (; i < n; i++) {
      sum += x[p + i] * y[q + i];
    }
    return sum;
  }

  /**
   * {@inheritDoc}
   *
   * <p>The last vector of a row ends where the row does; what it shares with the one before it counts as 0.
   */
  @Override
  public void multiply(int n, int d, double[] a, int p, double[] x, double[] y) {
    if (d < W) {
      Loops.PLAIN.multiply(n, d, a, p, x, y);
      return;
    }
    int last = d - W;
    VectorMask<Double> shared = LANES.indexInRange(0, (W - d % W) % W);
    DoubleVector end = load(x, last).blend(0, shared);
    int i = 0;
    for (; i + 3 < n; i += 4) {
      int at = p + i * d;
      DoubleVector s0 = load(a, at + last).blend(0, shared).mul(end);
      DoubleVector s1 = load(a, at + d + last).blend(0, shared).mul(end);
      DoubleVector s2 = load(a, at + 2 * d + last).blend(0, shared).mul(end);
      DoubleVector s3 = load(a, at + 3 * d + last).blend(0, shared).mul(end);
      for (int j = 0; j < last; j += W) {
        DoubleVector xj = load(x, j);
        s0 = load(a, at + j).fma(xj, s0);
        s1 = load(a, at + d + j).fma(xj, s1);
        s2 = load(a, at + 2 * d + j).fma(xj, s2);
        s3 = load(a, at + 3 * d + j).fma(xj, s3);
      }
      y[i] = s0.reduceLanes(ADD);
      y[i + 1] = s1.reduceLanes(ADD);
      y[i + 2] = s2.reduceLanes(ADD);
      y[i + 3] = s3.reduceLanes(ADD);
    }
    for (; i < n; i++) {
      y[i] = dot(a, p + i * d, x, 0, d);
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>Columns in groups of at most four vectors, each with a sum of its own, since one alone would wait for its last addition. Where a
   * group is not a whole number of vectors, they overlap; all of g is read before it is written, so no column counts twice.
   */
  @Override
  public void addTransposed(int n, int d, double[] a, int p, double[] t, double[] g) {
    if (d < W) {
      Loops.PLAIN.addTransposed(n, d, a, p, t, g);
      return;
    }
    int groups = (d + 4 * W - 1) / (4 * W);
    for (int group = 0; group < groups; group++) {
      int j0 = (int) ((long) group * d / groups);
      int j3 = (int) ((group + 1L) * d / groups) - W;
      int j1 = Math.min(j0 + W, j3);
      int j2 = Math.min(j0 + 2 * W, j3);
      DoubleVector g0 = load(g, j0);
      DoubleVector g1 = load(g, j1);
      DoubleVector g2 = load(g, j2);
      DoubleVector g3 = load(g, j3);
      for (int i = 0, at = p; i < n; i++, at += d) {
        DoubleVector ti = all(t[i]);
        g0 = load(a, at + j0).fma(ti, g0);
        g1 = load(a, at + j1).fma(ti, g1);
        g2 = load(a, at + j2).fma(ti, g2);
        g3 = load(a, at + j3).fma(ti, g3);
      }
      g0.intoArray(g, j0);
      g1.intoArray(g, j1);
      g2.intoArray(g, j2);
      g3.intoArray(g, j3);
    }
  }

  @Override
  public void squaredDistances(
      int n, int d, int width, double[] x, int k, double[] c, double[] squares) {
    for (int j = 0; j < k; j += 4) { // four sums: each waits for its last addition
      for (int i = 0; i < n; i += W) {
        DoubleVector s0 = DoubleVector.zero(LANES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        for (int l = 0, q = j * d; l < d; l++, q++) {
          DoubleVector entry = load(x, l * width + i);
          DoubleVector d0 = entry.sub(all(c[q]));
          DoubleVector d1 = entry.sub(all(c[q + d]));
          DoubleVector d2 = entry.sub(all(c[q + 2 * d]));
          DoubleVector d3 = entry.sub(all(c[q + 3 * d]));
          s0 = d0.fma(d0, s0);
          s1 = d1.fma(d1, s1);
          s2 = d2.fma(d2, s2);
          s3 = d3.fma(d3, s3);
        }
        s0.intoArray(squares, j * width + i);
        s1.intoArray(squares, (j + 1) * width + i);
        s2.intoArray(squares, (j + 2) * width + i);
        s3.intoArray(squares, (j + 3) * width + i);
      }
    }
  }

  @Override
  public void leastTwo(
      int n, int k, int width, double[] a, double[] first, double[] second, double[] which) {
    for (int i = 0; i < n; i += W) {
      DoubleVector least = all(Double.POSITIVE_INFINITY);
      DoubleVector next = least;
      DoubleVector row = DoubleVector.zero(LANES);
      for (int j = 0; j < k; j++) {
        DoubleVector each = load(a, j * width + i);
        row = row.blend(j, each.lt(least));
        next = least.max(next.min(each));
        least = least.min(each);
      }
      least.intoArray(first, i);
      next.intoArray(second, i);
      row.intoArray(which, i);
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
      int l = 0;
      for (; l <= d - W; l += W) {
        DoubleVector mean = load(means, q + l);
        DoubleVector difference = load(x, p + l).sub(mean);
        difference.fma(all(share), mean).intoArray(means, q + l);
        difference.mul(1 - share).fma(difference, load(squares, l)).intoArray(squares, l);
      }
      for (; l < d; l++) {
        double difference = x[p + l] - means[q + l];
        means[q + l] += share * difference;
        squares[l] += (1 - share) * difference * difference;
      }
    }
  }

  @Override
  public void addScaled(int n, double t, double[] x, int p, double[] y) {
    DoubleVector factor = all(t);
    int i = 0;
    for (; i <= n - W; i += W) {
      load(x, p + i).fma(factor, load(y, i)).intoArray(y, i);
    }
    for (; i < n; i++) {
      y[i] += t * x[p + i];
    }
  }

  @Override
  public boolean areFinite(double[] x, int p, int n) {
    DoubleVector zeros = DoubleVector.zero(LANES); // 0·x is NaN where x is not finite
    DoubleVector sums = zeros;
    int i = 0;
    for (; i <= n - W; i += W) {
      sums = load(x, p + i).fma(zeros, sums);
    }
    double sum = sums.reduceLanes(ADD);
    for (; i < n; i++) {
      sum += 0 * x[p + i];
    }
    return sum == 0;
  }

  private static DoubleVector load(double[] x, int from) {
    return DoubleVector.fromArray(LANES, x, from);
  }

  private static DoubleVector all(double x) {
    return DoubleVector.broadcast(LANES, x);
  }
}

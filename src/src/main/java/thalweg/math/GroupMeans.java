package thalweg.math;

import java.util.Arrays;

/**
 * Means of points that come one after the other, each for its group:
 *
 * <p>\[m_j\leftarrow m_j+\frac{x-m_j}{n_j},\qquad n_j\leftarrow n_j+1\text{ before}.\]
 *
 * <p>Unlike sums they do not overflow, and the mean of a point that comes many times is that point.
 */
public final class GroupMeans {
  private final Loops loops;
  private final int d;
  private final int[] counts;
  private final double[] means;

  /**
   * Nothing yet.
   *
   * @param groups how many
   * @param dimension d, the entries of a point
   * @param points how many will come: few are not worth vector instructions
   */
  public GroupMeans(int groups, int dimension, int points) {
    loops = Loops.forWork((long) points * dimension);
    d = dimension;
    counts = new int[groups];
    means = new double[groups * dimension];
  }

  /** Forgets all points. */
  public void clear() {
    Arrays.fill(counts, 0);
    Arrays.fill(means, 0);
  }

  /** Takes a point, x from an index on, into a group. */
  public void add(int group, double[] x, int from) {
    loops.moveToward(d, 1.0 / ++counts[group], x, from, means, group * d);
  }

  /** Takes the points of others, as many groups of the same dimension. */
  public void add(GroupMeans others) {
    for (int j = 0; j < counts.length; j++) {
      if (others.counts[j] > 0) {
        counts[j] += others.counts[j];
        double share = (double) others.counts[j] / counts[j];
        loops.moveToward(d, share, others.means, j * d, means, j * d);
      }
    }
  }

  /** The squared distance of a point, x from an index on, from the mean of a group. */
  public double squaredDistance(int group, double[] x, int from) {
    return Vectors.squaredDistance(x, from, means, group * d, d);
  }

  /** \(\sum_jn_j\lVert m_j-c_j\rVert^2\) for as many centres, one after the other. */
  public double squaredDistances(double[] centres) {
    double sum = 0;
    for (int j = 0; j < counts.length; j++) {
      if (counts[j] > 0) {
        sum += counts[j] * Vectors.squaredDistance(means, j * d, centres, j * d, d);
      }
    }
    return sum;
  }

  /** How many points a group has. */
  public int count(int group) {
    return counts[group];
  }

  /** Copies the mean of a group, 0 if it has no points, to an index on. */
  public void copy(int group, double[] to, int at) {
    System.arraycopy(means, group * d, to, at, d);
  }
}

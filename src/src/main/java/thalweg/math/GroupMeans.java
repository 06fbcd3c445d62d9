package thalweg.math;

import java.util.Arrays;

/**
 * Means of points that come one after the other, each for its group, and the sum of the squared distances of all points from the mean of their
 * group:
 *
 * <p>\[n_j\leftarrow n_j+1,\qquad s_l\leftarrow s_l+\frac{n_j-1}{n_j}(x_l-m_{jl})^2,\qquad m_j\leftarrow m_j+\frac{x-m_j}{n_j}.\]
 *
 * <p>Unlike sums of points and squares they do not overflow, lose no digits far from zero, and the mean of a point that comes many times is that point.
 *
 * @see <a href="https://doi.org/10.1080/00401706.1962.10490022">Welford, Note on a Method for Calculating Corrected Sums of Squares and Products (1962)</a>
 */
public final class GroupMeans {
  private final Loops loops;
  private final int d;
  private final int[] counts;
  private final double[] means;
  private final double[] squares; // of each entry, since one sum of all would wait for itself

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
    squares = new double[dimension];
  }

  /** Forgets all points. */
  public void clear() {
    Arrays.fill(counts, 0);
    Arrays.fill(means, 0);
    Arrays.fill(squares, 0);
  }

  /**
   * Takes points, each into its group.
   *
   * @param from the first point
   * @param to the one after the last
   * @param x all points, one after the other. Not modified.
   * @param groups that of each of all points. Not modified.
   */
  public void add(int from, int to, double[] x, int[] groups) {
    loops.addToMeans(from, to, d, x, groups, counts, means, squares);
  }

  /** Takes the points of others, as many groups of the same dimension. */
  public void add(GroupMeans others) {
    Vectors.axpy(1, others.squares, squares);
    for (int j = 0; j < counts.length; j++) {
      int own = counts[j];
      counts[j] += others.counts[j];
      if (own == 0) {
        others.copy(j, means, j * d);
      } else if (others.counts[j] > 0) {
        double share = (double) others.counts[j] / counts[j];
        for (int l = 0; l < d; l++) {
          double difference = others.means[j * d + l] - means[j * d + l];
          means[j * d + l] += share * difference;
          squares[l] += own * share * difference * difference;
        }
      }
    }
  }

  /** The sum of the squared distances of all points from the mean of their group. */
  public double scatter() {
    double sum = 0;
    for (double each : squares) {
      sum += each;
    }
    return sum;
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

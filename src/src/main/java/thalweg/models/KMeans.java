package thalweg.models;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.FiniteSum;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * k-means as an optimization problem: k centres with a small mean squared distance from each point to the nearest of
 * them,
 *
 * <p>\[f(c_1,\dots,c_k)=\frac1{2n}\sum_{i=1}^n\min_j\lVert x_i-c_j\rVert^2,\qquad
 * \frac{\partial f}{\partial c_j}=\frac1n\sum_{i:\,j\text{ is nearest to }x_i}(c_j-x_i).\]
 *
 * <p>The variables are the k·d numbers of the centres, one centre after the other. f is not convex: where a run ends
 * depends on its start, so take the best of several {@linkplain #plusPlus starts}. Between two centres that are equally
 * near, f has a kink; the gradient there is that of the first one. Any solver takes f as it is, the gradient of a
 * mini-batch of points included; {@link Lloyd} is the method made for it.
 *
 * <pre>{@code
 * DMatrixRMaj x = new DMatrixRMaj(new double[][] {{0}, {1}, {9}, {11}});
 * KMeans f = new KMeans(x, 2);
 * double[] centres = new Lloyd().minimize(f, new double[] {0, 1}).point();  // {0.5, 10}
 * f.assign(centres)  // {0, 0, 1, 1}
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1109/TIT.1982.1056489">Lloyd, Least Squares Quantization in PCM (1982)</a>
 */
public final class KMeans implements FiniteSum {
  private final DMatrixRMaj x;
  private final int k;

  /**
   * The problem for some points.
   *
   * @param x the points, one a row, in comparable units (see {@link thalweg.samples.Standardizer}). Not modified.
   * @param k how many centres, from 1 to the number of points
   */
  public KMeans(DMatrixRMaj x, int k) {
    Check.finite("x", x.data);
    Check.atLeast("k", k, 1);
    if (k > x.numRows) {
      throw new IllegalArgumentException(
          "k must be at most the number of points, %d, but was %d".formatted(x.numRows, k));
    }
    this.x = x;
    this.k = k;
  }

  @Override
  public int dimension() {
    return k * x.numCols;
  }

  @Override
  public int size() {
    return x.numRows;
  }

  /** k. */
  public int centres() {
    return k;
  }

  @Override
  public double value(double[] centres) {
    double sum = 0;
    for (int i = 0; i < x.numRows; i++) {
      sum += squaredDistance(centres, nearest(centres, i), i);
    }
    return sum / (2 * x.numRows);
  }

  @Override
  public double valueAndGradient(double[] centres, double[] g) {
    Arrays.fill(g, 0);
    double sum = 0;
    for (int i = 0; i < x.numRows; i++) {
      sum += add(i, centres, 1.0 / x.numRows, g);
    }
    return sum / (2 * x.numRows);
  }

  @Override
  public double batchGradient(int[] examples, int from, int to, double[] centres, double[] g) {
    Arrays.fill(g, 0);
    double sum = 0;
    for (int at = from; at < to; at++) {
      sum += add(examples[at], centres, 1.0 / (to - from), g);
    }
    return sum / (2 * (to - from));
  }

  /** Adds the gradient of one point, and returns its squared distance to the nearest centre. */
  private double add(int point, double[] centres, double weight, double[] g) {
    int d = x.numCols;
    int j = nearest(centres, point);
    for (int c = 0; c < d; c++) {
      g[j * d + c] += weight * (centres[j * d + c] - x.data[point * d + c]);
    }
    return squaredDistance(centres, j, point);
  }

  /**
   * The number of the nearest centre of each point, the first of several that are as near.
   *
   * @param centres k·d numbers. Not modified.
   */
  public int[] assign(double[] centres) {
    Check.length("centres", centres, dimension());
    int[] nearest = new int[x.numRows];
    Arrays.setAll(nearest, i -> nearest(centres, i));
    return nearest;
  }

  private int nearest(double[] centres, int point) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j < k; j++) {
      double distance = squaredDistance(centres, j, point);
      if (distance < least) {
        least = distance;
        best = j;
      }
    }
    return best;
  }

  /** The points, one a row. Not to be modified. */
  DMatrixRMaj points() {
    return x;
  }

  /** \(\lVert x_i-c_j\rVert^2\). */
  double squaredDistance(double[] centres, int centre, int point) {
    int d = x.numCols;
    return Vectors.squaredDistance(x.data, point * d, centres, centre * d, d);
  }

  /**
   * A start by k-means++: the first centre is a point drawn at random, and each further one a point drawn with a
   * probability that grows with its squared distance from the centres so far. The expected value of f there is at most
   * 8(ln k + 2) times the smallest.
   *
   * @param seed of the draws
   * @see <a href="https://theory.stanford.edu/~sergei/papers/kMeansPP-soda.pdf">Arthur and Vassilvitskii, k-means++: The Advantages of Careful Seeding (2007)</a>
   */
  public double[] plusPlus(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int d = x.numCols;
    double[] centres = new double[dimension()];
    double[] distances = new double[x.numRows];
    int point = random.nextInt(x.numRows);
    for (int j = 0; j < k; j++) {
      System.arraycopy(x.data, point * d, centres, j * d, d);
      for (int i = 0; i < distances.length; i++) {
        double distance = squaredDistance(centres, j, i);
        distances[i] = j == 0 ? distance : Math.min(distances[i], distance);
      }
      point = draw(distances, random);
    }
    return centres;
  }

  /** A number drawn in proportion to the weights; any number if all are zero. */
  private static int draw(double[] weights, SplittableRandom random) {
    double sum = Arrays.stream(weights).sum();
    double rest = random.nextDouble() * sum;
    int last = sum > 0 ? -1 : random.nextInt(weights.length);
    for (int i = 0; i < weights.length && sum > 0; i++) {
      if (weights[i] > 0) {
        last = i;
        rest -= weights[i];
        if (rest < 0) {
          return i;
        }
      }
    }
    return last;
  }

  @Override
  public String toString() {
    return "k-means with %d centres for %d points of dimension %d"
        .formatted(k, x.numRows, x.numCols);
  }
}

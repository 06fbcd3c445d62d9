package thalweg.models;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.GroupMeans;
import thalweg.math.NearestCentres;
import thalweg.math.Parallel;

/**
 * Which centre is nearest to each point while the centres move, by Hamerly's bounds: a point looks at all centres only if it
 * might have another nearest one.
 *
 * <p>Known of a point are its distance u to its own centre and a lower bound l of that to any other. A centre that moved by p is
 * nearer by p at the most, so l falls by the largest move; and another centre is no nearer than \(s-u\), if s is the distance of the
 * own centre to the nearest other. So the own centre stays the nearest one while \(u\lt\max(l,\,s/2)\).
 *
 * @see <a href="https://doi.org/10.1137/1.9781611972801.12">Hamerly, Making k-means Even Faster (2010)</a>
 */
final class Assignment {
  /** A bound is to be kept by this share, since it is the result of many roundings. */
  private static final double MARGIN = 1e-9;

  /** Points that stay in the processor's cache while they are assigned and then averaged. */
  private static final int BLOCK = 1024;

  private final KMeans problem;
  private final int[] nearest;
  private final double[] least;
  private final double[] lower;
  private final double[] before;
  private final GroupMeans[] means; // of the points of each block
  private boolean changed;

  Assignment(KMeans problem) {
    this.problem = problem;
    nearest = new int[problem.size()];
    least = new double[problem.size()];
    lower = new double[problem.size()];
    before = new double[problem.dimension()];
    means = new GroupMeans[(nearest.length + BLOCK - 1) / BLOCK];
    Arrays.setAll(means, b -> noPoints());
    Arrays.fill(before, Double.NaN);
  }

  private GroupMeans noPoints() {
    return new GroupMeans(problem.centres(), problem.points().numCols, nearest.length);
  }

  /** The number of the nearest centre of each point. Not to be modified. */
  int[] nearest() {
    return nearest;
  }

  /** Whether a point has another nearest centre than before. */
  boolean hasChanged() {
    return changed;
  }

  /** Reassigns all points, in blocks on all processors, and returns the value of f. */
  double update(double[] centres) {
    double move = largestMove(centres);
    double[] halfway = halfway(centres);
    System.arraycopy(centres, 0, before, 0, before.length);
    double[] sums = new double[means.length];
    boolean[] changes = new boolean[means.length];
    DMatrixRMaj x = problem.points();
    Parallel.forEach(
        means.length,
        b -> {
          int from = b * BLOCK;
          int to = Math.min(from + BLOCK, nearest.length);
          NearestCentres doubtful =
              new NearestCentres(
                  centres,
                  problem.centres(),
                  nearest.length,
                  (point, best, first, second) -> {
                    changes[b] |= best != nearest[point];
                    nearest[point] = best;
                    least[point] = first;
                    lower[point] = Math.sqrt(second);
                  });
          for (int i = from; i < to; i++) {
            if (!staysNear(centres, move, halfway[nearest[i]], i)) {
              doubtful.add(i, x.data, i * x.numCols);
            }
          }
          doubtful.finish();
          means[b].clear();
          for (int i = from; i < to; i++) {
            means[b].add(nearest[i], x.data, i * x.numCols);
            sums[b] += least[i];
          }
        });
    changed = Double.isNaN(move);
    double sum = 0;
    for (int b = 0; b < means.length; b++) {
      changed |= changes[b];
      sum += sums[b];
    }
    return sum / (2 * nearest.length);
  }

  /**
   * Moves each centre to the mean of the points it is nearest to, which minimizes f for that assignment; a centre
   * without points goes to the point that is farthest from its own centre.
   *
   * @param centres k·d numbers, those of the last {@link #update}. Modified.
   */
  void moveToMeans(double[] centres) {
    GroupMeans all = noPoints();
    for (GroupMeans block : means) {
      all.add(block);
    }
    int d = problem.points().numCols;
    boolean[] taken = new boolean[nearest.length];
    for (int j = 0; j < problem.centres(); j++) {
      if (all.count(j) > 0) {
        all.copy(j, centres, j * d);
      } else {
        int lost = farthest(taken);
        taken[lost] = true;
        System.arraycopy(problem.points().data, lost * d, centres, j * d, d);
      }
    }
  }

  private int farthest(boolean[] taken) {
    int farthest = 0;
    for (int i = 1; i < nearest.length; i++) {
      if (!taken[i] && (taken[farthest] || least[i] > least[farthest])) {
        farthest = i;
      }
    }
    return farthest;
  }

  /** Whether a point's centre is the nearest one still; says how far it is. */
  private boolean staysNear(double[] centres, double move, double halfway, int point) {
    least[point] = problem.squaredDistance(centres, nearest[point], point);
    lower[point] -= move;
    // In this order, so that what is not known or not finite is looked at.
    return Math.sqrt(least[point]) < (1 - MARGIN) * Math.max(lower[point], halfway);
  }

  /** How far the centre went that went farthest; NaN at first. */
  private double largestMove(double[] centres) {
    double largest = 0;
    for (int j = 0; j < problem.centres(); j++) {
      largest = Math.max(largest, distance(centres, j, before, j));
    }
    return largest;
  }

  /** Half the distance of each centre to the nearest other one; infinite for one alone. */
  private double[] halfway(double[] centres) {
    double[] halfway = new double[problem.centres()];
    Arrays.fill(halfway, Double.POSITIVE_INFINITY);
    for (int j = 0; j < halfway.length; j++) {
      for (int k = 0; k < halfway.length; k++) {
        double half = k == j ? halfway[j] : distance(centres, j, centres, k) / 2;
        halfway[j] = Math.min(halfway[j], half);
      }
    }
    return halfway;
  }

  private double distance(double[] a, int j, double[] b, int k) {
    int d = a.length / problem.centres();
    double sum = 0;
    for (int c = 0; c < d; c++) {
      double difference = a[j * d + c] - b[k * d + c];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}

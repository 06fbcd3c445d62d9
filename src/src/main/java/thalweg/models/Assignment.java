package thalweg.models;

import java.util.Arrays;
import thalweg.math.GroupMeans;
import thalweg.math.NearestCentres;
import thalweg.math.Parallel;

/**
 * Which centre is nearest to each point while the centres move, by Hamerly's bounds: a point looks at all centres only if it
 * might have another nearest one.
 *
 * <p>Known of a point are an upper bound u of its distance to its own centre and a lower bound l of that to any other. When the own centre
 * moves by p, u rises by p; and l falls by the largest move of all. Another centre is no nearer than \(s-u\), if s is the distance of the
 * own centre to the nearest other. So the own centre stays the nearest one while \(u\lt\max(l,\,s/2)\); the distance itself is taken where that fails.
 *
 * <p>Points come in groups with a mean for each centre, and \(\sum_i\lVert x_i-c\rVert^2=\sum_i\lVert x_i-m\rVert^2+n\lVert m-c\rVert^2\). So f
 * does not need the distances themselves, and a group in which no point has another centre than before adds its share to f and to the means without a look at its points.
 *
 * @see <a href="https://doi.org/10.1137/1.9781611972801.12">Hamerly, Making k-means Even Faster (2010)</a>
 */
final class Assignment {
  /** A bound is to be kept by this share, since it is the result of many roundings. */
  private static final double MARGIN = 1e-9;

  /** Points of a group at the least. */
  private static final int GROUP = 128;

  /** Points of a block whose distance from their own centre is taken anyway, to see how often that is enough. */
  private static final int TRIAL = 64;

  /** Points that one thread takes at a time, as many as stay in the processor's cache. */
  private static final int BLOCK = 1024;

  private final KMeans problem;
  private final int log; // of the points of a group, since to divide takes long
  private final int group;
  private final int[] nearest;
  private final double[] upper;
  private final double[] lower;
  private final double[] before;

  /** Of each group: its means, whether a point changed its centre. */
  private final GroupMeans[] means;

  private final boolean[] changes;
  private boolean changed;

  Assignment(KMeans problem) {
    this.problem = problem;
    // At least 4k, so that the means take a quarter of the points' memory.
    log = 32 - Integer.numberOfLeadingZeros(Math.max(GROUP, 4 * problem.centres()) - 1);
    group = 1 << log;
    nearest = new int[problem.size()];
    upper = new double[problem.size()];
    lower = new double[problem.size()];
    before = new double[problem.dimension()];
    means = new GroupMeans[(nearest.length + group - 1) / group];
    Arrays.setAll(means, g -> noPoints());
    changes = new boolean[means.length];
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

  /** Reassigns all points, in blocks of groups on all processors, and returns the value of f. */
  double update(double[] centres) {
    double[] moves = moves(centres);
    double[] halfway = halfway(centres);
    System.arraycopy(centres, 0, before, 0, before.length);
    Arrays.fill(changes, Double.isNaN(moves[0]));
    double[] sums = new double[means.length];
    int groups = Math.max(1, BLOCK / group);
    Parallel.forEach(
        (means.length + groups - 1) / groups,
        block -> {
          int from = first(block * groups);
          int last = Math.min((block + 1) * groups, means.length);
          assign(centres, moves, halfway, from, first(last));
          for (int g = block * groups; g < last; g++) {
            if (changes[g]) {
              means[g].clear();
              means[g].add(first(g), first(g + 1), problem.points().data, nearest);
            }
            sums[g] = means[g].scatter() + means[g].squaredDistances(centres);
          }
        });
    changed = false;
    double sum = 0;
    for (int g = 0; g < means.length; g++) {
      changed |= changes[g];
      sum += sums[g];
    }
    return sum / (2 * nearest.length);
  }

  /** The first point of a group; after the last group, the number of points. */
  private int first(int g) {
    return Math.min(g * group, nearest.length);
  }

  private void assign(double[] centres, double[] moves, double[] halfway, int from, int to) {
    boolean[] moved = new boolean[(to - from + group - 1) >> log];
    NearestCentres doubtful =
        new NearestCentres(
            problem.points().data,
            centres,
            problem.centres(),
            (point, best, first, second) -> {
              moved[(point - from) >> log] |= best != nearest[point];
              nearest[point] = best;
              upper[point] = Math.sqrt(first);
              lower[point] = Math.sqrt(second);
            });
    double largest = Arrays.stream(moves).max().orElseThrow();
    int asked = 0; // points whose distance from their own centre was taken
    int answered = 0; // those that needed nothing else
    for (int i = from; i < to; i++) {
      int own = nearest[i];
      upper[i] += moves[own];
      lower[i] -= largest;
      double nearer = (1 - MARGIN) * Math.max(lower[i], halfway[own]);
      // False, too, where a bound is not known or not finite.
      if (upper[i] < nearer) {
        continue;
      }
      // Where this seldom settles it, the rest of the block goes straight to all centres.
      if (asked < TRIAL || 2 * answered > asked) {
        asked++;
        upper[i] = Math.sqrt(problem.squaredDistance(centres, own, i));
        if (upper[i] < nearer) {
          answered++;
          continue;
        }
      }
      doubtful.add(i);
    }
    doubtful.finish();
    // At the end only, since threads wait for each other where they write close by.
    for (int g = 0; g < moved.length; g++) {
      changes[(from >> log) + g] |= moved[g];
    }
  }

  /**
   * Moves each centre to the mean of the points it is nearest to, which minimizes f for that assignment; a centre
   * without points goes to the point that is farthest from its own centre.
   *
   * @param centres k·d numbers, those of the last {@link #update}. Modified.
   */
  void moveToMeans(double[] centres) {
    GroupMeans all = noPoints();
    for (GroupMeans each : means) {
      all.add(each);
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
    double largest = 0;
    for (int i = 0; i < nearest.length; i++) {
      double distance = problem.squaredDistance(before, nearest[i], i);
      if (!taken[i] && (taken[farthest] || distance > largest)) {
        largest = distance;
        farthest = i;
      }
    }
    return farthest;
  }

  /** How far each centre went; NaN at first. */
  private double[] moves(double[] centres) {
    double[] moves = new double[problem.centres()];
    Arrays.setAll(moves, j -> distance(centres, j, before, j));
    return moves;
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

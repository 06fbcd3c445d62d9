package thalweg.math;

/**
 * Finds the nearest of a few centres to many points, some points at a time: one in each lane of the processor's vectors.
 *
 * <p>A squared distance is a sum of squares of differences, in order; \(\lVert x\rVert^2-2x^\top c+\lVert c\rVert^2\) would be a product of
 * matrices, but loses the digits of points that are far from zero. For one thread.
 */
public final class NearestCentres {
  /** Points that are looked at together: a multiple of the lanes of every processor. */
  private static final int GROUP = 64;

  /** Hears of each point. */
  @FunctionalInterface
  public interface Found {
    /**
     * A point and its nearest centre.
     *
     * @param second the squared distance from the second nearest; infinite if there is none
     */
    void found(int point, int nearest, double first, double second);
  }

  private final Loops loops;
  private final int d;
  private final int k;
  private final double[] centres;
  private final Found found;
  private final double[] entries; // the first of each point, then the second ones, …
  private final int[] points = new int[GROUP];
  private final double[] first = new double[GROUP];
  private final double[] second = new double[GROUP];
  private final double[] which = new double[GROUP];
  private int size;

  /**
   * No points yet.
   *
   * @param centres k·d numbers, centre by centre. Not modified, and not to be modified meanwhile.
   * @param k how many centres
   * @param points of how many points the nearest will be asked for: few are not worth vector instructions
   */
  public NearestCentres(double[] centres, int k, int points, Found found) {
    this.loops = Loops.forWork((long) points * centres.length);
    this.d = centres.length / k;
    this.k = k;
    this.centres = centres;
    this.found = found;
    this.entries = new double[d * GROUP];
  }

  /** Takes the point with this number, whose entries are x from an index on. */
  public void add(int point, double[] x, int from) {
    for (int l = 0; l < d; l++) {
      entries[l * GROUP + size] = x[from + l];
    }
    points[size++] = point;
    if (size == GROUP) {
      finish();
    }
  }

  /** Tells of all points that have not been told of. */
  public void finish() {
    loops.nearestTwo(size, d, GROUP, entries, k, centres, first, second, which);
    for (int i = 0; i < size; i++) {
      found.found(points[i], (int) which[i], first[i], second[i]);
    }
    size = 0;
  }
}

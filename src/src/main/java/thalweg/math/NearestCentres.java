package thalweg.math;

import java.util.Arrays;

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
  private final double[] x;
  private final double[] centres;
  private final int padded; // how many they are with those that fill up the last four
  private final Found found;
  private final int[] points = new int[GROUP];
  private final double[] entries; // the first of each point, then the second ones, …
  private final double[] squares; // from the first centre, then from the second, …
  private final double[] first = new double[GROUP];
  private final double[] second = new double[GROUP];
  private final double[] which = new double[GROUP];
  private int size;

  /**
   * No points yet.
   *
   * @param x all points, one after the other. Not modified, and not to be modified meanwhile.
   * @param centres k·d numbers, centre by centre. Not modified.
   * @param k how many centres
   */
  public NearestCentres(double[] x, double[] centres, int k, Found found) {
    d = centres.length / k;
    padded = (k + 3) / 4 * 4;
    this.x = x;
    this.k = k;
    this.centres = Arrays.copyOf(centres, padded * d);
    this.found = found;
    // Few points are not worth vector instructions.
    loops = Loops.forWork((long) x.length * k);
    entries = new double[d * GROUP];
    squares = new double[padded * GROUP];
  }

  /** Takes the point with this number. */
  public void add(int point) {
    points[size++] = point;
    if (size == GROUP) {
      finish();
    }
  }

  /** Tells of all points that have not been told of. */
  public void finish() {
    for (int i = 0; i < size; i += 4) {
      copyFour(i, points[i], point(i + 1), point(i + 2), point(i + 3));
    }
    loops.squaredDistances(size, d, GROUP, entries, padded, centres, squares);
    loops.leastTwo(size, k, GROUP, squares, first, second, which);
    for (int i = 0; i < size; i++) {
      found.found(points[i], (int) which[i], first[i], second[i]);
    }
    size = 0;
  }

  private int point(int i) {
    return points[Math.min(i, size - 1)];
  }

  /** Four at a time, since a line of the cache takes as long to write as one number. */
  private void copyFour(int i, int p0, int p1, int p2, int p3) {
    for (int l = 0, to = i; l < d; l++, to += GROUP) {
      entries[to] = x[p0 * d + l];
      entries[to + 1] = x[p1 * d + l];
      entries[to + 2] = x[p2 * d + l];
      entries[to + 3] = x[p3 * d + l];
    }
  }
}

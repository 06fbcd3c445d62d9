package thalweg.math;

import java.util.Arrays;

/**
 * The squared distances of points from a few centres, \(\lVert x-c_j\rVert^2\), which are laid out once so that one pass over a point
 * serves several of them.
 *
 * <p>Each is a sum of squares of differences, in order; \(\lVert x\rVert^2-2x^\top c+\lVert c\rVert^2\) would be a product of matrices, but loses
 * the digits of points that are far from zero. May be shared by threads.
 */
public final class Distances {
  private final Loops loops;
  private final int d;
  private final int tiles;

  /** Tile after tile; within one, the first entries of its centres, then the second ones, … */
  private final double[] packed;

  /**
   * Lays out centres.
   *
   * @param centres k·d numbers, centre by centre. Not modified.
   * @param k how many centres
   * @param points of how many points distances will be asked for: few are not worth vector instructions
   */
  public Distances(double[] centres, int k, int points) {
    d = centres.length / k;
    loops = Loops.forWork((long) points * centres.length);
    int columns = loops.tileColumns(k);
    tiles = (k + columns - 1) / columns;
    packed = new double[tiles * columns * d];
    Arrays.fill(packed, Double.POSITIVE_INFINITY); // so far is what is not there
    for (int j = 0; j < k; j++) {
      for (int l = 0; l < d; l++) {
        packed[j / columns * columns * d + l * columns + j % columns] = centres[j * d + l];
      }
    }
  }

  /** How many numbers {@link #from} writes: the centres, and what fills up the last tile. */
  public int length() {
    return d == 0 ? 0 : packed.length / d;
  }

  /**
   * The squared distances of one point from all centres.
   *
   * @param x the point's entries are at from, from + 1, … Not modified.
   * @param out those of the centres, in order; infinite behind them. At least {@link #length} numbers. Modified.
   */
  public void from(double[] x, int from, double[] out) {
    int columns = length() / tiles;
    for (int tile = 0; tile < tiles; tile++) {
      loops.squaredDistances(d, columns, x, from, packed, tile * columns * d, out, tile * columns);
    }
  }
}

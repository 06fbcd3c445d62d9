package thalweg.samples;

import java.util.Random;
import java.util.stream.IntStream;
import thalweg.math.Check;

/**
 * Deals rows into parts, one part number for each row: what {@link Split}, {@link ThreeWaySplit}
 * and {@link KFold} share.
 */
final class Parts {

  private Parts() {}

  /**
   * Deals every stratum by the same shares, row by row in the given order; a plain deal has one
   * stratum.
   *
   * @param strata the stratum of each row, 0, 1, …. Not modified.
   * @param shares the shares of parts 1, 2, …, each in (0, 1), rounded to whole rows; part 0 gets
   *     the rest. Not modified.
   * @param order the rows in random order. Not modified.
   * @throws IllegalArgumentException if some stratum would have no row in some part
   */
  static int[] deal(int[] strata, double[] shares, int[] order) {
    int[] counts = counts(strata);
    int[][] wanted = new int[counts.length][];
    for (int s = 0; s < counts.length; s++) {
      wanted[s] = sizes(counts[s], shares, counts.length > 1 ? " of one label" : "");
    }
    int[] parts = new int[strata.length];
    for (int row : order) {
      int[] open = wanted[strata[row]];
      int part = 0;
      while (open[part] == 0) {
        part++;
      }
      open[part]--;
      parts[row] = (part + 1) % open.length;
    }
    return parts;
  }

  /** How many rows parts 1, 2, … and, last, part 0 get. */
  private static int[] sizes(int count, double[] shares, String which) {
    int[] sizes = new int[shares.length + 1];
    int rest = count;
    for (int p = 0; p < shares.length; p++) {
      Check.inOpen("a fraction of the rows", shares[p], 0, 1);
      sizes[p] = (int) Math.round(shares[p] * count);
      rest -= sizes[p];
      if (sizes[p] < 1) {
        throw new IllegalArgumentException(
            ("no part may be empty but a fraction of %s of the %d rows%s rounds to none; take a"
                    + " larger one")
                .formatted(shares[p], count, which));
      }
    }
    if (rest < 1) {
      throw new IllegalArgumentException(
          ("no part may be empty but of the %d rows%s none is left to train on; take smaller"
                  + " fractions")
              .formatted(count, which));
    }
    sizes[shares.length] = rest;
    return sizes;
  }

  /**
   * Moves whole groups, in random order, to part 1 until it holds its share of the rows, then to part
   * 2, …; part 0 gets the rest.
   *
   * @throws IllegalArgumentException if some part would be empty
   */
  static int[] dealGroups(int[] groups, double[] shares, Random random) {
    int[] counts = counts(groups);
    int[] open = sizes(groups.length, shares, "");
    int rest = open[shares.length];
    int[] partOfGroup = new int[counts.length];
    for (int group : Rows.shuffled(counts.length, random)) {
      int part = 0;
      while (part < shares.length && open[part] <= 0) {
        part++;
      }
      open[part] -= counts[group];
      partOfGroup[group] = (part + 1) % open.length;
    }
    if (open[shares.length] == rest) {
      throw new IllegalArgumentException(
          ("no part may be empty but of the %d groups none is left to train on; take smaller"
                  + " fractions")
              .formatted(counts.length));
    }
    return IntStream.of(groups).map(group -> partOfGroup[group]).toArray();
  }

  /** The rows of one part, in the given order. */
  static int[] in(int part, int[] parts, int[] order) {
    return IntStream.of(order).filter(row -> parts[row] == part).toArray();
  }

  /** The rows of all other parts, in the given order. */
  static int[] outside(int part, int[] parts, int[] order) {
    return IntStream.of(order).filter(row -> parts[row] != part).toArray();
  }

  /** How many rows each stratum or group has. */
  static int[] counts(int[] groups) {
    int[] counts = new int[IntStream.of(groups).max().orElse(-1) + 1];
    for (int group : groups) {
      if (group < 0) {
        throw new IllegalArgumentException("groups must be numbered 0, 1, … but one is " + group);
      }
      counts[group]++;
    }
    return counts;
  }
}

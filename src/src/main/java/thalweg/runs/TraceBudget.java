package thalweg.runs;

import thalweg.math.Check;

/**
 * How much of a run its {@link Trace} keeps. Past the budget every second row is dropped, then every second of the
 * rest, so that what is kept spans the whole run, from the start to the newest. The same goes for the points.
 *
 * @param rows the most rows kept, 32 bytes each; at least 2, the start and the newest
 * @param numbers how many numbers the kept points may hold together, 8 bytes each; two points are always kept
 */
public record TraceBudget(int rows, int numbers) {

  /** A million rows and four million numbers: at most 64 MB. */
  public static final TraceBudget STANDARD = new TraceBudget(1 << 20, 4_000_000);

  /** The start and the newest row. */
  public static final TraceBudget ENDS = new TraceBudget(2, 0);

  /** Checks the numbers. */
  public TraceBudget {
    Check.atLeast("rows", rows, 2);
    Check.atLeast("numbers", numbers, 0);
  }
}

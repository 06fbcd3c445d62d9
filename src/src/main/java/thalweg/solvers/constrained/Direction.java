package thalweg.solvers.constrained;

/** What the rows of one direction say of it, all of them divided by their first entry: an equation, a lower and an upper limit. */
final class Direction {
  private static final double SAME = 1e-14;
  private static final double MEET = 1e-12;

  private final double[] entries;
  private int equation = -1;
  private double value;
  private int above = -1;
  private double upper = Double.POSITIVE_INFINITY;
  private int below = -1;
  private double lower = Double.NEGATIVE_INFINITY;

  /** Begins with a row's entries. */
  Direction(double[] entries) {
    this.entries = entries;
  }

  /** Whether a row with entries in the same places is a multiple of this one. */
  boolean isThatOf(double[] others) {
    for (int k = 1; k < entries.length; k++) {
      double ratio = entries[k] / entries[0];
      if (!(Math.abs(others[k] / others[0] - ratio) <= SAME * Math.abs(ratio))) {
        return false;
      }
    }
    return true;
  }

  /** Takes in row i of the equations, and says whether it says something new. */
  boolean equal(int i, double to) {
    boolean isNew = equation < 0 || !meet(value, to);
    if (equation < 0) {
      equation = i;
      value = to;
    }
    return isNew;
  }

  void atMost(int j, double limit) {
    if (limit < upper) {
      above = j;
      upper = limit;
    }
  }

  void atLeast(int j, double limit) {
    if (limit > lower) {
      below = j;
      lower = limit;
    }
  }

  /** Whether the limits meet and there is no equation, so that they are one. */
  boolean isPinched() {
    return equation < 0 && above >= 0 && below >= 0 && meet(lower, upper);
  }

  double middle() {
    return lower + 0.5 * (upper - lower);
  }

  /** The row of the upper limit; −1 where there is none or an equation keeps to it. */
  int above() {
    return equation >= 0 && (value <= upper || meet(value, upper)) ? -1 : above;
  }

  /** The row of the lower limit; −1 where there is none or an equation keeps to it. */
  int below() {
    return equation >= 0 && (value >= lower || meet(value, lower)) ? -1 : below;
  }

  private static boolean meet(double x, double y) {
    return Math.abs(x - y) <= MEET * Math.max(Math.abs(x), Math.abs(y));
  }
}

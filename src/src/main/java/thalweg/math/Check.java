package thalweg.math;

import org.ejml.data.DMatrixRMaj;

/**
 * Argument checks whose messages carry the name, the rule and the value: {@code beta1 must be in [0, 1)
 * but was 1.5}.
 *
 * <p>Every check throws {@link IllegalArgumentException} and otherwise returns its value, so that it fits
 * into an assignment or a compact record constructor.
 */
public final class Check {
  private Check() {}

  /** Requires a number that is neither NaN nor infinite. */
  public static double finite(String name, double value) {
    return require(Double.isFinite(value), name, "finite", value);
  }

  /** Requires a finite number above zero. */
  public static double positive(String name, double value) {
    return require(value > 0 && Double.isFinite(value), name, "positive and finite", value);
  }

  /** Requires a finite number of at least zero. */
  public static double nonNegative(String name, double value) {
    return require(value >= 0 && Double.isFinite(value), name, "non-negative and finite", value);
  }

  /** Requires {@code low <= value < high}, such as a momentum in [0, 1). */
  public static double inHalfOpen(String name, double value, double low, double high) {
    return require(
        value >= low && value < high,
        name,
        "in [" + number(low) + ", " + number(high) + ")",
        value);
  }

  /** Requires {@code low < value < high}, such as a shrinking factor in (0, 1). */
  public static double inOpen(String name, double value, double low, double high) {
    return require(
        value > low && value < high, name, "in (" + number(low) + ", " + number(high) + ")", value);
  }

  /** Requires {@code low <= value <= high}, such as a share in [0, 1]. */
  public static double inClosed(String name, double value, double low, double high) {
    return require(
        value >= low && value <= high,
        name,
        "in [" + number(low) + ", " + number(high) + "]",
        value);
  }

  /** Requires a count of at least {@code least}. */
  public static int atLeast(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + " but was " + value);
    }
    return value;
  }

  /** Requires a vector of exactly {@code expected} entries. */
  public static double[] length(String name, double[] vector, int expected) {
    if (vector.length != expected) {
      throw new IllegalArgumentException(
          name + " must have " + expected + " entries but has " + vector.length);
    }
    return vector;
  }

  /** Requires a vector without NaN or infinite entries; the message names the first such entry. */
  public static double[] finite(String name, double[] vector) {
    for (int i = 0; i < vector.length; i++) {
      if (!Double.isFinite(vector[i])) {
        throw new IllegalArgumentException(
            name + " must be finite but entry " + i + " of " + vector.length + " was " + vector[i]);
      }
    }
    return vector;
  }

  /** Requires a matrix of exactly so many rows and columns. */
  public static DMatrixRMaj shape(String name, DMatrixRMaj matrix, int rows, int columns) {
    if (matrix.numRows != rows || matrix.numCols != columns) {
      throw new IllegalArgumentException(
          "%s must be a %d×%d matrix but is %d×%d"
              .formatted(name, rows, columns, matrix.numRows, matrix.numCols));
    }
    return matrix;
  }

  private static double require(boolean holds, String name, String rule, double value) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must be " + rule + " but was " + number(value));
    }
    return value;
  }

  /** Whole numbers without their ".0", everything else in full. */
  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}

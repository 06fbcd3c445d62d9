package thalweg.runs;

import java.util.Locale;
import java.util.StringJoiner;
import thalweg.math.Check;

/**
 * How small is small: at most {@code absolute}, in the units of what is measured, or at most {@code relative} times
 * a scale. A negative number never holds.
 *
 * @param absolute the largest size that is small whatever the scale; −1 for none
 * @param relative the largest share of the scale that is small; −1 for none
 */
public record Tolerance(double absolute, double relative) {

  /** Nothing is small enough. */
  public static final Tolerance NONE = new Tolerance(-1, -1);

  /** Checks that neither is NaN or infinite. */
  public Tolerance {
    Check.finite("absolute tolerance", absolute);
    Check.finite("relative tolerance", relative);
  }

  /** The same with another absolute part, at least 0. */
  Tolerance absolute(String name, double tolerance) {
    return new Tolerance(Check.nonNegative(name, tolerance), relative);
  }

  /** The same with another relative part, at least 0. */
  Tolerance relative(String name, double tolerance) {
    return new Tolerance(absolute, Check.nonNegative(name, tolerance));
  }

  /** Whether a size is small beside a scale; NaN never is. */
  public boolean covers(double size, double scale) {
    return size <= at(scale);
  }

  /** The largest size that is small beside a scale; negative where none is. */
  public double at(double scale) {
    return relative >= 0 && relative * scale > absolute ? relative * scale : absolute;
  }

  /** Whether some size can be small. */
  boolean isAsked() {
    return absolute >= 0 || relative >= 0;
  }

  /**
   * What is small, as the end of a sentence: {@code 1.00e-08 or 1.00e-06 of the first}.
   *
   * @param number the format of both parts, such as {@code %.2e}
   * @param scale what the relative part is a share of
   */
  public String describe(String number, String scale) {
    StringJoiner parts = new StringJoiner(" or ");
    if (absolute > 0 || (absolute == 0 && relative < 0)) {
      parts.add(String.format(Locale.ROOT, number, absolute));
    }
    if (relative >= 0) {
      parts.add(String.format(Locale.ROOT, number, relative) + " of " + scale);
    }
    return parts.toString();
  }
}

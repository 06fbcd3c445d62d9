package thalweg.data;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A decimal number as people write it; Java's own rule also takes {@code 1d}, {@code 0x1p3} and {@code NaN}. */
final class Decimal {

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{16,}");
  private static final Pattern ZERO = Pattern.compile("[+-]?[0.]+([eE].*)?");

  private Decimal() {}

  /** Whether it is written as a number, of whatever size. */
  static boolean is(String field) {
    return DECIMAL.matcher(field).matches();
  }

  /**
   * The double closest to a decimal number.
   *
   * @throws IllegalArgumentException if it is not a number, or one that a double cannot represent
   */
  static double parse(String field) {
    if (!is(field)) {
      throw new IllegalArgumentException(
          "'%s' is not a number; missing(\"%s\") makes it a gap, text(…) makes the column a text"
              .formatted(field, field));
    }
    double value = Double.parseDouble(field);
    if (Double.isInfinite(value) || (value == 0 && !ZERO.matcher(field).matches())) {
      throw new IllegalArgumentException(
          "'%s' is too %s for a double; text(…) keeps it as it is"
              .formatted(field, value == 0 ? "small" : "large"));
    }
    if (WHOLE.matcher(field).matches()
        && new BigDecimal(value).compareTo(new BigDecimal(field)) != 0) {
      throw new IllegalArgumentException(
          "'%s' has more digits than a double holds; text(…) keeps them".formatted(field));
    }
    return value;
  }
}

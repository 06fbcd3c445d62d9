package thalweg.data;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A decimal number as people write it; Java's own rule also takes {@code 1d}, {@code 0x1p3} and {@code NaN}.
 *
 * <p>The rule is spelled out because a regular expression is slow in a new JVM: 130 ms of it for the digits, not 85.
 */
final class Decimal {

  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{16,}");
  private static final Pattern ZERO = Pattern.compile("[+-]?[0.]+([eE].*)?");

  private Decimal() {}

  /** Whether it is written as a number, of whatever size: {@code [+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?}. */
  static boolean is(String field) {
    int from = afterSign(field, 0);
    int at = afterDigits(field, from);
    int digits = at - from;
    if (at < field.length() && field.charAt(at) == '.') {
      int fraction = at + 1;
      at = afterDigits(field, fraction);
      digits += at - fraction;
    }
    if (digits > 0 && at < field.length() && (field.charAt(at) | 0x20) == 'e') {
      int exponent = afterSign(field, at + 1);
      at = afterDigits(field, exponent);
      digits = at - exponent;
    }
    return digits > 0 && at == field.length();
  }

  private static int afterSign(String field, int at) {
    boolean sign = at < field.length() && (field.charAt(at) == '-' || field.charAt(at) == '+');
    return sign ? at + 1 : at;
  }

  private static int afterDigits(String field, int from) {
    int at = from;
    while (at < field.length() && field.charAt(at) >= '0' && field.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /**
   * The double closest to a decimal number.
   *
   * @throws IllegalArgumentException if it is not a number, or one that a double cannot represent
   */
  static double parse(String field) {
    if (!is(field)) {
      throw new IllegalArgumentException("'%s' is not a number".formatted(field));
    }
    double value = Double.parseDouble(field);
    if (Double.isInfinite(value) || (value == 0 && !ZERO.matcher(field).matches())) {
      throw new IllegalArgumentException(
          "'%s' is too %s for a double".formatted(field, value == 0 ? "small" : "large"));
    }
    if (field.length() >= 16
        && WHOLE.matcher(field).matches()
        && new BigDecimal(value).compareTo(new BigDecimal(field)) != 0) {
      throw new IllegalArgumentException(
          "'%s' has more digits than a double holds".formatted(field));
    }
    return value;
  }
}

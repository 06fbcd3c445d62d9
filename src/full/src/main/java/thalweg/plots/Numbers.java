package thalweg.plots;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them: a few significant digits, no trailing zeros, the same in every locale. */
public final class Numbers {
  private Numbers() {}

  /** Four significant digits, for sentences: 14532.3 is "14532", 0.0123456 is "0.01235". */
  public static String brief(double value) {
    return format(value, 4);
  }

  /** Six significant digits, for tables. */
  public static String precise(double value) {
    return format(value, 6);
  }

  /**
   * So many significant digits; whole digits are never cut below a million, and very large or small numbers
   * are written like 3.2e-9.
   *
   * @param digits at least 1
   */
  public static String format(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent < -4 || exponent > 5) {
      return plain(rounded.movePointLeft(exponent)) + "e" + exponent;
    }
    return plain(
        new BigDecimal(value).setScale(Math.max(0, digits - 1 - exponent), RoundingMode.HALF_EVEN));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}

package thalweg.experiments;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers in sentences. */
final class Digits {
  private Digits() {}

  /** So many significant digits, without trailing zeros; whole digits of numbers below a million are never cut. */
  static String of(double value, int digits) {
    double size = Math.abs(value);
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : Double.toString(value);
    }
    if (size < 1e-4 || size >= 1e6) {
      return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
    }
    int whole = (int) Math.floor(Math.log10(size)) + 1;
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(Math.max(digits, whole)));
    return rounded.stripTrailingZeros().toPlainString();
  }
}

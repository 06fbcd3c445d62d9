package thalweg.kernel.java.display;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How the numbers of a column are written: all with the same number of decimals, so that their points stand below each
 * other, or all with a power of ten. There are as many decimals as the six leading digits of each number need.
 *
 * @param places digits after the point; −1 for numbers as they are
 * @param powers whether with a power of ten
 */
record Decimals(int places, boolean powers) {
  private static final int DIGITS = 6;
  private static final int WIDEST = 12; // characters of a number without a power of ten

  /** That suit these numbers. */
  static Decimals of(List<Number> numbers) {
    if (numbers.stream().allMatch(Decimals::isWhole)) return new Decimals(-1, false);
    int digits = 1; // that some number has before and after its point, written with a power of ten
    long before = 1; // and without one
    long after = 0;
    for (Number number : numbers) {
      if (!isFinite(number)) continue;
      BigDecimal leading = exact(number).round(new MathContext(DIGITS)).stripTrailingZeros();
      digits = Math.max(digits, leading.precision());
      before = Math.max(before, (long) leading.precision() - leading.scale());
      after = Math.max(after, leading.scale());
    }
    long width = before + (after == 0 ? 0 : 1 + after);
    return width > WIDEST ? new Decimals(digits - 1, true) : new Decimals((int) after, false);
  }

  /** A number of the column. */
  String format(Number number) {
    if (places < 0 || !isFinite(number)) return String.valueOf(number);
    BigDecimal value = exact(number);
    return powers
        ? String.format(Locale.ROOT, "%." + places + "e", value)
        : value.setScale(places, RoundingMode.HALF_UP).toPlainString();
  }

  static boolean isWhole(Number number) {
    return number instanceof Integer
        || number instanceof Long
        || number instanceof Short
        || number instanceof Byte
        || number instanceof BigInteger
        || number instanceof AtomicInteger
        || number instanceof AtomicLong;
  }

  private static boolean isFinite(Number number) {
    return number instanceof BigDecimal || isWhole(number) || Double.isFinite(number.doubleValue());
  }

  /** The number with all its digits. */
  static BigDecimal exact(Number number) {
    if (number instanceof BigDecimal decimal) return decimal;
    if (number instanceof Double || number instanceof Float || isWhole(number))
      return new BigDecimal(number.toString());
    return BigDecimal.valueOf(number.doubleValue());
  }
}

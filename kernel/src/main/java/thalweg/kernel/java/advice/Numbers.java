package thalweg.kernel.java.advice;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** A number in the code whose type is too large for where it is used. */
final class Numbers {
  private static final Map<String, String> RANGES =
      Map.of("byte", "-128 to 127", "short", "-32768 to 32767", "char", "0 to 65535");

  private Numbers() {}

  /** What to write instead; empty if the value is no number, or one that must lose digits. */
  static Optional<String> advice(String target, String value) {
    if (value.matches("-?\\d+") && RANGES.containsKey(target))
      return Optional.of(
          Words.beginning(target)
              + " holds "
              + RANGES.get(target)
              + ": declare an int for "
              + value
              + ".");
    if (!target.matches("int|long") || !value.matches("-?\\d+(?:\\.\\d*)?(?:[eE]\\+?\\d{1,2})?"))
      return Optional.empty();
    BigDecimal number = new BigDecimal(value.replaceFirst("\\.(?=[eE]|$)", ""));
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    boolean fits = number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    return whole && fits
        ? Optional.of(
            value
                + " is a double: write "
                + number.toBigInteger()
                + " for "
                + Words.article(target)
                + ".")
        : Optional.empty();
  }
}

package thalweg.kernel.java.advice;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** A number in the code whose type is too large for where it is used. */
final class Numbers {
  private static final Map<String, int[]> RANGES =
      Map.of(
          "byte", new int[] {-128, 127},
          "short", new int[] {-32768, 32767},
          "char", new int[] {0, 65535});

  private Numbers() {}

  /** What to write instead; empty if the value is no number, or one that must lose digits. */
  static Optional<String> advice(String target, String value) {
    if (value.matches("-?\\d+") && RANGES.containsKey(target))
      return tooLarge(target, value, RANGES.getOrDefault(target, new int[2]));
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

  private static Optional<String> tooLarge(String target, String value, int[] range) {
    BigDecimal number = new BigDecimal(value);
    boolean fits =
        number.compareTo(BigDecimal.valueOf(range[0])) >= 0
            && number.compareTo(BigDecimal.valueOf(range[1])) <= 0;
    return fits
        ? Optional.empty() // an argument, which is never made smaller
        : Optional.of(
            "%s holds %d to %d: declare an int for %s."
                .formatted(Words.beginning(target), range[0], range[1], value));
  }
}

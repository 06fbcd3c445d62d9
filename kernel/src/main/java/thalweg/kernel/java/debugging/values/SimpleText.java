package thalweg.kernel.java.debugging.values;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.display.PlainText;
import thalweg.kernel.java.display.TypeNames;

/** Texts, numbers, constants and the like: values that nothing is in. */
final class SimpleText {
  private static final int LONGEST_NUMBER = 1000; // bits; writing more takes long

  private SimpleText() {}

  /** Such a value as Java code writes it, numbers as Java prints them; null for one of another kind. */
  static @Nullable String of(@Nullable Object value) {
    if (value == null) return "null";
    if (value instanceof Unknown unknown) return unknown.text();
    if (value instanceof Enum<?> constant)
      return TypeNames.shortest(constant.getDeclaringClass()) + "." + constant.name();
    if (!Opened.isText(value)) return null;
    if (value instanceof CharSequence text) return quoted(text);
    if (value instanceof Character c) return "'" + escaped(c, '\'') + "'";
    if (value instanceof BigInteger number) return whole(number);
    if (value instanceof BigDecimal number && isLong(number.unscaledValue()))
      return "BigDecimal of " + number.precision() + " digits";
    return value instanceof Class ? PlainText.of(value) : value.toString();
  }

  private static boolean isLong(BigInteger number) {
    return number.bitLength() > LONGEST_NUMBER;
  }

  private static String whole(BigInteger number) {
    return isLong(number)
        ? String.format(Locale.ROOT, "BigInteger of %,d bits", number.bitLength())
        : number.toString();
  }

  private static String quoted(CharSequence value) {
    int length = value.length();
    StringBuilder text = new StringBuilder("\"");
    int i = 0;
    while (i < length && text.length() < ValueText.LONGEST - 40)
      text.append(escaped(value.charAt(i++), '"'));
    if (i == length) return text.append('"').toString();
    return text.append("…\" of ")
        .append(String.format(Locale.ROOT, "%,d", length))
        .append(" characters")
        .toString();
  }

  private static String escaped(char c, char quote) {
    if (c == quote || c == '\\') return "\\" + c;
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> Character.isISOControl(c) ? String.format("\\u%04x", (int) c) : String.valueOf(c);
    };
  }
}

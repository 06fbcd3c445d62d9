package thalweg.kernel.java.advice;

import java.text.Normalizer;
import java.util.Map;

/** Characters of word processors and web pages that no Java knows. */
final class Lookalikes {
  /** Signs that look like Java's and are not. */
  private static final Map<String, String> LOOKALIKES =
      Map.ofEntries(
          Map.entry("“", "\""),
          Map.entry("”", "\""),
          Map.entry("„", "\""),
          Map.entry("«", "\""),
          Map.entry("»", "\""),
          Map.entry("‘", "'"),
          Map.entry("’", "'"),
          Map.entry("´", "'"),
          Map.entry("–", "-"),
          Map.entry("—", "-"),
          Map.entry("−", "-"),
          Map.entry("×", "*"),
          Map.entry("·", "*"),
          Map.entry("÷", "/"),
          Map.entry("≤", "<="),
          Map.entry("≥", ">="),
          Map.entry("≠", "!="),
          Map.entry("→", "->"),
          Map.entry("²", " times itself"));

  private Lookalikes() {}

  /** What to say of the first character of a text. */
  static String advice(String from) {
    String sign = from.isEmpty() ? "" : from.substring(0, from.offsetByCodePoints(0, 1));
    String usual = Normalizer.normalize(sign, Normalizer.Form.NFKC);
    String meant = LOOKALIKES.getOrDefault(sign, usual.equals(sign) ? "" : usual);
    if (meant.isBlank() && !meant.isEmpty())
      return "This space is a special character, copied from a web page: type it again.";
    if (meant.isEmpty()) return sign + " can only be used inside a string or comment.";
    return "This " + sign + " is not the character Java uses: type " + meant + ".";
  }
}

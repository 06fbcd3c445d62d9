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
      return "This blank is a special one, as web pages have them: type it anew.";
    if (meant.isEmpty()) return sign + " can stand in a text or comment only.";
    return "This " + sign + " only looks like Java's: type " + meant + ".";
  }
}

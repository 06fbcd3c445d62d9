package thalweg.kernel.java.display;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Between text and HTML. */
public final class Html {
  private static final Pattern CHARACTER =
      Pattern.compile("&#(?:(\\d{1,7})|[xX](\\p{XDigit}{1,6}));");

  private Html() {}

  /** Text with the five characters that mean something in HTML replaced. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** What a reader of HTML sees, without pictures and scripts. */
  public static String text(String html) {
    String text =
        html.replaceAll("(?is)<(script|style)\\b.*?</\\1>", "")
            .replaceAll("(?i)<(?:p|li|dt|tr|br|div|h\\d)\\b[^>]*>", "\n")
            .replaceAll("(?i)</t[dh]>", " ")
            .replaceAll("<[^>]+>", "")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&nbsp;", " ");
    return CHARACTER
        .matcher(text)
        .replaceAll(Html::character)
        .replace("&amp;", "&")
        .replaceAll("\n\\s*\n\\s*\n+", "\n\n")
        .strip();
  }

  /** The character with that number; what is no character stays as it is. */
  private static String character(java.util.regex.MatchResult number) {
    String decimal = number.group(1);
    int code = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(number.group(2), 16);
    return Matcher.quoteReplacement(
        Character.isValidCodePoint(code) ? Character.toString(code) : number.group());
  }
}

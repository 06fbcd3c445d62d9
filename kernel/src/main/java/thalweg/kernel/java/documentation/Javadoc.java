package thalweg.kernel.java.documentation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thalweg.kernel.java.display.Html;

/** The text of a documentation comment as HTML and as plain text. */
public final class Javadoc {
  private static final Pattern INLINE = Pattern.compile("\\{@(\\w+)\\s+((?:[^{}]|\\{[^{}]*})*)}");
  private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*@(\\w+)\\s+");

  private Javadoc() {}

  /** As HTML: inline tags as code, block tags as a list. */
  public static String html(String comment) {
    String text = inline(comment);
    Matcher first = BLOCK.matcher(text);
    if (!first.find()) return "<div>" + text.strip() + "</div>";
    StringBuilder html =
        new StringBuilder("<div>" + text.substring(0, first.start()).strip() + "</div>\n<dl>");
    int at = first.start();
    while (at < text.length()) {
      Matcher tag = BLOCK.matcher(text).region(at, text.length());
      if (!tag.lookingAt()) break;
      Matcher next = BLOCK.matcher(text);
      int end = next.find(tag.end()) ? next.start() : text.length();
      html.append(entry(tag.group(1), text.substring(tag.end(), end).strip()));
      at = end;
    }
    return html.append("</dl>").toString();
  }

  private static String entry(String tag, String text) {
    String[] words = text.split("\\s+", 2);
    String rest = words.length < 2 ? "" : words[1];
    return switch (tag) {
      case "param" -> "<dt><code>" + words[0] + "</code></dt><dd>" + rest + "</dd>\n";
      case "return" -> "<dt>returns</dt><dd>" + text + "</dd>\n";
      case "throws", "exception" ->
          "<dt>throws <code>" + words[0] + "</code></dt><dd>" + rest + "</dd>\n";
      case "see" -> "<dt>see</dt><dd>" + text + "</dd>\n";
      default -> ""; // since, author, …: nothing to learn from
    };
  }

  private static String inline(String comment) {
    String text = comment;
    for (int depth = 0; depth < 3 && text.contains("{@"); depth++)
      text = INLINE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(code(m)));
    return text;
  }

  private static String code(java.util.regex.MatchResult tag) {
    String body = tag.group(2).strip();
    return switch (tag.group(1)) {
      case "code", "literal" -> "<code>" + Html.escape(body) + "</code>";
      case "link", "linkplain" ->
          "<code>"
              + Html.escape(body.replaceFirst("^\\S+\\s+(?=\\S)", "").replace('#', '.'))
              + "</code>";
      case "return" -> "Returns " + body + ".";
      default -> body;
    };
  }

  /** As plain text: no tags. */
  public static String text(String comment) {
    return Html.text(inline(comment));
  }
}

package thalweg.notebook;

import java.util.List;
import java.util.regex.Pattern;

/** Small pieces of HTML; everything that comes from data is escaped here. */
final class Html {
  private static final String LEFT = " style=\"text-align:left\"";

  /** An address up to a space, without the full stop or comma behind it. */
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S*[^\\s.,;]");

  private Html() {}

  /** Text with the five characters that mean something in HTML replaced. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** A table with a head; the caption says what it is and how much of it is shown. Cells are escaped. */
  static String table(String caption, List<String> head, List<List<String>> rows) {
    StringBuilder out =
        new StringBuilder("<table>\n").append(caption(caption)).append("<thead><tr>");
    for (String cell : head) {
      out.append("<th scope=\"col\">").append(escape(cell)).append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      out.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        String cell = escape(row.get(i));
        out.append(i == 0 ? "<th scope=\"row\">" + cell + "</th>" : "<td>" + cell + "</td>");
      }
      out.append("</tr>\n");
    }
    return out.append("</tbody></table>").toString();
  }

  /** Sentences, each a paragraph of its own; escaped. */
  static String paragraphs(List<String> sentences) {
    StringBuilder out = new StringBuilder();
    sentences.forEach(sentence -> out.append("\n<p>").append(escape(sentence)).append("</p>"));
    return out.toString();
  }

  /** What is shown once its summary is clicked. */
  static String folded(String summary, String html) {
    return "\n<details><summary>" + escape(summary) + "</summary>\n" + html + "</details>";
  }

  /** Names and their values, one pair a row, read from left to right. Values are escaped, addresses become links. */
  static String pairs(String caption, List<List<String>> pairs) {
    StringBuilder out = new StringBuilder("<table>\n").append(caption(caption)).append("<tbody>\n");
    for (List<String> pair : pairs) {
      out.append("<tr><th scope=\"row\"").append(LEFT).append('>').append(escape(pair.get(0)));
      out.append("</th><td")
          .append(LEFT)
          .append('>')
          .append(linked(pair.get(1)))
          .append("</td></tr>\n");
    }
    return out.append("</tbody></table>").toString();
  }

  private static String linked(String text) {
    return ADDRESS.matcher(escape(text)).replaceAll("<a href=\"$0\">$0</a>");
  }

  private static String caption(String caption) {
    return "<caption" + LEFT + "><b>" + escape(caption) + "</b></caption>\n";
  }
}

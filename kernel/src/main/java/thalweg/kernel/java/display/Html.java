package thalweg.kernel.java.display;

/** Between text and HTML. */
public final class Html {
  private Html() {}

  /** Text with the characters that mean something in HTML replaced. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** What a reader of HTML sees, without pictures and scripts. */
  public static String text(String html) {
    return html.replaceAll("(?is)<(script|style)\\b.*?</\\1>", "")
        .replaceAll("(?i)<(?:p|li|dt|tr|br|div|h\\d)\\b[^>]*>", "\n")
        .replaceAll("(?i)</t[dh]>", " ")
        .replaceAll("<[^>]+>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
        .replaceAll("\n\\s*\n\\s*\n+", "\n\n")
        .strip();
  }
}

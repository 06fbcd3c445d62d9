package thalweg.kernel.java.documentation;

import com.sun.source.doctree.AttributeTree;
import com.sun.source.doctree.DocTree;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Name;

/** The elements of HTML that a comment may hold: those of text, without attributes but for links to the web. */
final class SafeHtml {
  private static final Set<String> ELEMENTS =
      Set.of(
          """
          a abbr b blockquote br caption center cite code dd del dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li \
          ol p pre q s samp small span strong sub sup table tbody td tfoot th thead tr tt u ul var
          """
              .strip()
              .split("\\s+"));

  private SafeHtml() {}

  static String name(Name name) {
    return name.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether what is in an element is no text. */
  static boolean isCode(String name) {
    return name.equals("script") || name.equals("style");
  }

  /** How an element begins; empty if it is left out. */
  static String start(String name, List<? extends DocTree> attributes) {
    if (!ELEMENTS.contains(name)) return "";
    return "<" + name + (name.equals("a") ? address(attributes) : "") + ">";
  }

  /** How an element ends; empty if it is left out. */
  static String end(String name) {
    return ELEMENTS.contains(name) ? "</" + name + ">" : "";
  }

  private static String address(List<? extends DocTree> attributes) {
    for (DocTree tree : attributes)
      if (tree instanceof AttributeTree a
          && a.getName().contentEquals("href")
          && a.getValue() != null) {
        String value = DocHtml.of(a.getValue());
        if (value.matches("https?://.*")) return " href=\"" + value + "\"";
      }
    return "";
  }
}

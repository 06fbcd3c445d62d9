package thalweg.kernel.java.documentation;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.util.DocTrees;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import thalweg.kernel.java.display.Html;
import thalweg.kernel.java.javac.Javac;

/** Documentation comments as HTML and as plain text. */
public final class Javadoc {
  private final Javac javac;

  /** Reads comments as a javac does. */
  public Javadoc(Javac javac) {
    this.javac = javac;
  }

  /** Comments as HTML; unsafe elements, such as scripts, are left out. */
  public List<String> html(Collection<String> comments) {
    if (comments.stream().allMatch(String::isEmpty)) return List.copyOf(comments);
    return Objects.requireNonNull(
        javac.task(
            List.of(),
            d -> {},
            task -> {
              DocTrees trees = DocTrees.instance(task);
              return comments.stream().map(c -> html(c, trees)).toList();
            }));
  }

  private static String html(String comment, DocTrees trees) {
    DocCommentTree tree = comment.isEmpty() ? null : trees.getDocCommentTree(page(comment));
    return tree == null ? "" : DocHtml.of(tree);
  }

  /** HTML of this class as plain text. */
  public static String text(String html) {
    return Html.text(
        html.replaceAll("\\s*<dd>\\s*", "<br>&nbsp;&nbsp;")
            .replaceAll("<li>\\s*", "<li>• ")
            .replaceAll("</(?:dl|ol|pre|table|ul)>", "$0<br>"));
  }

  /** A comment as a file of documentation, which javac reads by itself. */
  private static JavaFileObject page(String comment) {
    return new SimpleJavaFileObject(URI.create("cell:///page.html"), JavaFileObject.Kind.HTML) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return "<body>" + comment + "</body>";
      }
    };
  }
}

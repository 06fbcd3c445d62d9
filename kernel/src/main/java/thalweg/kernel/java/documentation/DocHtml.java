package thalweg.kernel.java.documentation;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.ErroneousTree;
import com.sun.source.doctree.IndexTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ReferenceTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.SummaryTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.UnknownInlineTagTree;
import com.sun.source.doctree.ValueTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.display.Html;

/** Writes the text of a documentation comment as HTML: known elements only, links to the web alone. */
final class DocHtml extends SimpleDocTreeVisitor<@Nullable Void, @Nullable Void> {
  private static final Pattern SNIPPET = Pattern.compile("(?s)\\{@snippet[^:]*:(.*)}");

  private final StringBuilder out = new StringBuilder();
  private String skipped = ""; // the element whose content is left out
  private boolean isPre; // so white space means something

  private DocHtml() {}

  /** A whole comment: its text, and its block tags as a list. */
  static String of(DocCommentTree comment) {
    return "<div>" + of(comment.getFullBody()) + "</div>" + DocTags.of(comment.getBlockTags());
  }

  /** A part of a comment. */
  static String of(List<? extends DocTree> trees) {
    DocHtml html = new DocHtml();
    html.visit(trees, null);
    return html.out.toString().strip();
  }

  private void write(String html) {
    if (skipped.isEmpty()) out.append(html);
  }

  @Override
  public @Nullable Void visitText(TextTree tree, @Nullable Void unused) {
    String text = tree.getBody();
    write(Html.escape(isPre ? text : text.replaceAll("\\n[ \\t]+", "\n")));
    return null;
  }

  @Override
  public @Nullable Void visitEntity(EntityTree tree, @Nullable Void unused) {
    write("&" + tree.getName() + ";");
    return null;
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void unused) {
    String text = Html.escape(tree.getBody().getBody());
    write(tree.getKind() == DocTree.Kind.CODE ? "<code>" + text + "</code>" : text);
    return null;
  }

  @Override
  public @Nullable Void visitLink(LinkTree tree, @Nullable Void unused) {
    String text = of(tree.getLabel().isEmpty() ? List.of(tree.getReference()) : tree.getLabel());
    write(tree.getKind() == DocTree.Kind.LINK ? "<code>" + text + "</code>" : text);
    return null;
  }

  @Override
  public @Nullable Void visitReference(ReferenceTree tree, @Nullable Void unused) {
    write(Html.escape(tree.getSignature().replaceFirst("^#", "").replace('#', '.')));
    return null;
  }

  @Override
  public @Nullable Void visitValue(ValueTree tree, @Nullable Void unused) {
    if (tree.getReference() != null) visit(tree.getReference(), null);
    return null;
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
    write("Returns ");
    visit(tree.getDescription(), null);
    write(".");
    return null;
  }

  @Override
  public @Nullable Void visitSummary(SummaryTree tree, @Nullable Void unused) {
    return visit(tree.getSummary(), null);
  }

  @Override
  public @Nullable Void visitIndex(IndexTree tree, @Nullable Void unused) {
    return visit(tree.getSearchTerm(), null);
  }

  @Override
  public @Nullable Void visitStartElement(StartElementTree tree, @Nullable Void unused) {
    String name = SafeHtml.name(tree.getName());
    isPre |= name.equals("pre");
    if (SafeHtml.isCode(name) && !tree.isSelfClosing()) skipped = name;
    else write(SafeHtml.start(name, tree.getAttributes()));
    return null;
  }

  @Override
  public @Nullable Void visitEndElement(EndElementTree tree, @Nullable Void unused) {
    String name = SafeHtml.name(tree.getName());
    isPre &= !name.equals("pre");
    if (name.equals(skipped)) skipped = "";
    else write(SafeHtml.end(name));
    return null;
  }

  @Override
  public @Nullable Void visitUnknownInlineTag(UnknownInlineTagTree tree, @Nullable Void unused) {
    return tree.getTagName().equals("snippet")
        ? defaultAction(tree, null)
        : visit(tree.getContent(), null);
  }

  @Override
  public @Nullable Void visitErroneous(ErroneousTree tree, @Nullable Void unused) {
    // What is never closed extends to the end of the page that the comment is read as.
    write(Html.escape(tree.getBody().replaceFirst("</body>$", "")));
    return null;
  }

  /** A snippet, which Java 17 does not know yet, is shown without its braces; what else is unknown is left out. */
  @Override
  protected @Nullable Void defaultAction(DocTree tree, @Nullable Void unused) {
    Matcher snippet = SNIPPET.matcher(tree.toString());
    if (snippet.matches())
      write("<pre>" + Html.escape(snippet.group(1).stripIndent().strip()) + "</pre>");
    return null;
  }
}

package thalweg.kernel.java.documentation;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.javac.Javac;

/** The documentation comments of a source file, by {@link DocumentedElement#key}. */
final class DocComments extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final Pattern VALUE = Pattern.compile("\\{@value(?:\\s+(\\w+)?#(\\w+))?\\s*}");

  private final DocTrees docs;
  private final Map<String, String> found = new HashMap<>();
  private final Map<String, String> constants = new HashMap<>(); // what {@value} stands for

  private DocComments(JavacTask task) {
    this.docs = DocTrees.instance(task);
  }

  static Map<String, String> in(String text, Javac javac) {
    Map<String, String> found =
        javac.task(
            List.of(Javac.source("Source", text)),
            d -> {},
            task -> {
              DocComments comments = new DocComments(task);
              for (CompilationUnitTree unit : task.parse()) comments.scan(unit, null);
              comments.found.replaceAll(comments::withValues);
              return comments.found;
            });
    return found == null ? Map.of() : found;
  }

  private void note(String key) {
    String comment = docs.getDocComment(getCurrentPath());
    if (comment != null) found.putIfAbsent(key, comment);
  }

  /** A comment with the constants that it mentions, as they are written in the source. */
  private String withValues(String key, String comment) {
    if (!comment.contains("{@value")) return comment;
    String home = key.replaceFirst("[.(].*", "");
    return VALUE
        .matcher(comment)
        .replaceAll(
            value -> {
              String owner = Objects.requireNonNullElse(value.group(1), home);
              String field = value.group(2);
              String text =
                  constants.get(
                      field == null ? key : DocumentedElement.key(owner, field, List.of()));
              return Matcher.quoteReplacement(
                  text == null ? value.group() : "{@code " + text + "}");
            });
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    String name = tree.getSimpleName().toString();
    note(DocumentedElement.key(name, "", List.of()));
    // A record's own constructor is described where the record is, with its components.
    if (tree.getKind() == Tree.Kind.RECORD)
      note(DocumentedElement.key(name, "<init>", types(components(tree))));
    return super.visitClass(tree, null);
  }

  private static List<VariableTree> components(ClassTree record) {
    return record.getMembers().stream()
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .filter(v -> !v.getModifiers().getFlags().contains(Modifier.STATIC))
        .toList();
  }

  private static List<String> types(List<? extends VariableTree> variables) {
    return variables.stream().map(v -> DocumentedElement.plain(v.getType().toString())).toList();
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    note(DocumentedElement.key(home(), tree.getName().toString(), types(tree.getParameters())));
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    String key = DocumentedElement.key(home(), tree.getName().toString(), List.of());
    note(key);
    if (tree.getInitializer() != null) constants.put(key, tree.getInitializer().toString());
    return null;
  }

  private String home() {
    TreePath parent = getCurrentPath().getParentPath();
    return parent.getLeaf() instanceof ClassTree type ? type.getSimpleName().toString() : "";
  }
}

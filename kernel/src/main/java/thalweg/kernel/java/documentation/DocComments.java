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
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.javac.Javac;

/** The documentation comments of a source file, by {@link DocumentedElement#key}. */
final class DocComments extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final DocTrees docs;
  private final Map<String, String> found = new HashMap<>();

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
              return comments.found;
            });
    return found == null ? Map.of() : found;
  }

  private void note(String key) {
    String comment = docs.getDocComment(getCurrentPath());
    if (comment != null) found.putIfAbsent(key, comment);
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
    note(DocumentedElement.key(home(), tree.getName().toString(), List.of()));
    return null;
  }

  private String home() {
    TreePath parent = getCurrentPath().getParentPath();
    return parent.getLeaf() instanceof ClassTree type ? type.getSimpleName().toString() : "";
  }
}

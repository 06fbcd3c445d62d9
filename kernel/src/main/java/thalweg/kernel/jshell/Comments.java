package thalweg.kernel.jshell;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Documentation comments in the text of a source file. */
final class Comments {
  private Comments() {}

  /** The comment on a type, or on its member of a name and a number of parameters (-1: any). */
  static Optional<String> find(String text, String type, String member, int count) {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("mem:///Source.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, d -> {}, List.of("-proc:none"), null, List.of(file));
    try {
      for (CompilationUnitTree unit : task.parse()) {
        Search search = new Search(DocTrees.instance(task), type, member, count);
        search.scan(unit, null);
        return Optional.ofNullable(search.found);
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static final class Search extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final DocTrees docs;
    private final String type;
    private final String member;
    private final int count;
    private @Nullable String found;

    Search(DocTrees docs, String type, String member, int count) {
      this.docs = docs;
      this.type = type;
      this.member = member;
      this.count = count;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      boolean here = tree.getSimpleName().contentEquals(type);
      if (here && (member.isEmpty() || member.equals("<init>")))
        found = docs.getDocComment(getCurrentPath());
      // A record's own constructor is described where the record is, with its components.
      boolean canonical =
          here && tree.getKind() == Tree.Kind.RECORD && count == components(tree) && found != null;
      return canonical ? null : super.visitClass(tree, null);
    }

    private static long components(ClassTree record) {
      return record.getMembers().stream()
          .filter(VariableTree.class::isInstance)
          .filter(v -> !((VariableTree) v).getModifiers().getFlags().contains(Modifier.STATIC))
          .count();
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
      boolean named = tree.getName().contentEquals(member);
      if (named && (count < 0 || tree.getParameters().size() == count)) {
        String comment = docs.getDocComment(getCurrentPath());
        if (comment != null) found = comment;
      }
      return super.visitMethod(tree, null);
    }
  }
}

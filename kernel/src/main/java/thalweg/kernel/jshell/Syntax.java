package thalweg.kernel.jshell;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Finds the pieces of a cell that no parser could take, before anything of the cell runs.
 *
 * <p>A piece is right if it parses as a statement, a member of a class, an expression or an import: all forms of all
 * pieces are parsed in one go, which costs a few milliseconds for a whole cell.
 */
final class Syntax {
  private static final List<String> FORMS =
      List.of(
          "class C { void m() { %s\n } }",
          "class C { %s\n }", "class C { Object o = %s\n; }", "%s\n");

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);

  /** The pieces that do not parse. */
  List<Source> broken(List<Source> pieces) {
    List<Form> forms = new ArrayList<>();
    for (Source piece : pieces) {
      for (String form : FORMS)
        forms.add(new Form(piece, form.replace("%s", piece.text()), forms.size()));
    }
    Set<JavaFileObject> wrong = new HashSet<>();
    JavacTask task =
        (JavacTask)
            compiler.getTask(null, files, d -> note(d, wrong), List.of("-proc:none"), null, forms);
    try {
      task.parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the sources are in memory
    }
    List<Source> broken = new ArrayList<>(pieces);
    for (Form form : forms) {
      if (!wrong.contains(form)) broken.remove(form.piece);
    }
    return broken;
  }

  private static void note(
      Diagnostic<? extends JavaFileObject> diagnostic, Set<JavaFileObject> wrong) {
    if (diagnostic.getKind() == Diagnostic.Kind.ERROR) wrong.add(diagnostic.getSource());
  }

  private static final class Form extends SimpleJavaFileObject {
    private final Source piece;
    private final String code;

    Form(Source piece, String code, int number) {
      super(URI.create("mem:///C" + number + ".java"), Kind.SOURCE);
      this.piece = piece;
      this.code = code;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}

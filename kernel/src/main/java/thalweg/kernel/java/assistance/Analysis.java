package thalweg.kernel.java.assistance;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTaskImpl;
import com.sun.tools.javac.comp.Attr;
import com.sun.tools.javac.tree.JCTree;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import thalweg.kernel.java.assistance.CursorSource.Draft;
import thalweg.kernel.java.compiling.ResolvedNames;
import thalweg.kernel.java.javac.Javac;
import thalweg.kernel.java.reading.Parser;
import thalweg.kernel.java.session.Session;

/** What javac knows of code that is being written: it is attributed as far as it goes, whatever is wrong with it. */
public final class Analysis {
  private final Session session;
  private final Parser parser;

  /** Reads against what a session has declared. */
  public Analysis(Session session) {
    this.session = session;
    this.parser = new Parser(session.javac());
  }

  /**
   * Asks about the place after some code.
   *
   * @param before the code before the name under the cursor
   * @param wanted which names are of interest
   * @param question may use its argument only while it answers
   * @return empty within comments and strings, and where no name can stand
   */
  public <T> Optional<T> ask(
      String before, Predicate<String> wanted, Function<Cursor, T> question) {
    Draft draft =
        new CursorSource(parser, session.declared(), session.javac().packages())
            .read(before, wanted);
    OwnCode own = new OwnCode(session.declared(), draft.above());
    for (String text : draft.texts()) {
      Optional<T> answer =
          Optional.ofNullable(
              session
                  .javac()
                  .task(
                      List.of(Javac.source(CursorSource.TYPE, text)),
                      d -> {},
                      task -> {
                        CompilationUnitTree unit = task.parse().iterator().next();
                        TreePath path = CursorSearch.in(unit);
                        if (path == null) return null;
                        attribute(
                            (JavacTaskImpl) task, (JCTree.JCClassDecl) ResolvedNames.type(unit));
                        return question.apply(
                            new Cursor(
                                task, path, session.javac().packages(), own, draft.margin()));
                      }));
      if (answer.isPresent()) return answer;
    }
    return Optional.empty();
  }

  /** Unlike {@link JavacTaskImpl#analyze}, also after errors of syntax. */
  private static void attribute(JavacTaskImpl task, JCTree.JCClassDecl type) {
    task.enter();
    Attr.instance(task.getContext()).attribClass(type.pos(), type.sym);
  }
}

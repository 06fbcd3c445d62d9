package thalweg.kernel.java.debugging.evaluation;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTaskImpl;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.compiling.Declarations;
import thalweg.kernel.java.compiling.ResolvedNames;
import thalweg.kernel.java.javac.ClassFile;
import thalweg.kernel.java.javac.Javac;
import thalweg.kernel.java.reading.CompileError;
import thalweg.kernel.java.runtime.CellNames;

/**
 * Compiles the class of one expression, as if it were declared in the class of a cell: it may use what is private there.
 *
 * @param cell the class of the cell; null for none
 */
record ExpressionCompiler(
    Javac javac, Declarations declared, FrameNames frame, @Nullable Class<?> cell) {

  /** The bytecode of the class. */
  byte[] compile(ExpressionSource source) throws InvalidExpression {
    Map<String, ClassFile> classes = new LinkedHashMap<>();
    List<CompileError> errors = new ArrayList<>();
    InvalidExpression problem =
        javac.aside(
            classes,
            List.of(Javac.source(ExpressionSource.TYPE, source.code())),
            d -> {
              if (d.getKind() == Diagnostic.Kind.ERROR) errors.add(CompileError.of(d));
            },
            task -> problem(task, source, errors));
    if (problem != null) throw problem;
    ClassFile only = classes.get(CellNames.full(ExpressionSource.TYPE));
    if (only == null || classes.size() > 1)
      throw new InvalidExpression(
          "This is too much for an expression: write a method in a cell and call it.");
    return only.bytes();
  }

  /** Why it does not compile; null if it did. */
  private @Nullable InvalidExpression problem(
      JavacTask task, ExpressionSource source, List<CompileError> errors) throws IOException {
    JCCompilationUnit unit = (JCCompilationUnit) task.parse().iterator().next();
    if (!errors.isEmpty()) return ExpressionErrors.ofSyntax(errors.get(0));
    JCClassDecl type = (JCClassDecl) ResolvedNames.type(unit);
    if (unit.getTypeDecls().size() > 1
        || type.defs.size() > 1
        || !(type.defs.head instanceof JCMethodDecl method)
        || method.body.stats.size() != source.statements()) return ExpressionErrors.ofSeveral();
    try {
      JCStatement written = method.body.stats.get(source.values().size());
      Assignments.checkCopies(written, frame);
      new FrameTranslator(frame, ((BasicJavacTask) task).getContext()).translateAll(written);
      generate((JavacTaskImpl) task, type, written, errors);
    } catch (InvalidExpression e) {
      return e;
    }
    if (errors.isEmpty()) return null;
    InvalidExpression problem = ExpressionErrors.of(errors.get(0));
    return errors.get(0).at() < source.start() ? problem.ofFrame() : problem;
  }

  /** Only while names are resolved it is a class within that of the cell; what makes its file takes it for any other. */
  private void generate(
      JavacTaskImpl task, JCClassDecl type, JCStatement written, List<CompileError> errors)
      throws IOException, InvalidExpression {
    task.enter();
    if (!errors.isEmpty()) return;
    Symbol home = type.sym.owner;
    if (cell != null) type.sym.owner = (Symbol) task.getElements().getTypeElement(cell.getName());
    try {
      task.analyze();
    } finally {
      if (cell != null) openClasses(type.sym.owner);
      type.sym.owner = home;
    }
    if (!errors.isEmpty()) return;
    Assignments.checkFinals(written, declared);
    task.generate();
  }

  /** A cast to a private class is checked once more, later; javac reads the classes of cells anew for each task. */
  private static void openClasses(Symbol type) {
    for (Symbol member : type.members().getSymbols(m -> m instanceof Symbol.ClassSymbol)) {
      openClasses(member);
      member.flags_field &= ~Flags.PRIVATE;
    }
  }
}

package thalweg.kernel.java.compiling;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.code.Symtab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.javac.ClassFile;
import thalweg.kernel.java.javac.Javac;
import thalweg.kernel.java.javac.JavacFiles;
import thalweg.kernel.java.reading.CompileError;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.reading.PieceText;

/**
 * The way from some pieces to one compiled class.
 *
 * <p>A method whose body uses something not declared yet is compiled without that body, and again once it is declared; so
 * is one that no longer fits what it uses.
 */
final class SegmentCompiler {
  private final Javac javac;
  private final JavacFiles files;
  private final String name;
  private final ClassPlan members;
  private final Map<PieceText, Piece> bySource = new HashMap<>();
  private final ErrorsByPiece faults = new ErrorsByPiece();

  SegmentCompiler(
      Javac javac,
      JavacFiles files,
      String name,
      Declarations scope,
      List<Piece> fresh,
      Piece last) {
    this.javac = javac;
    this.files = files;
    this.name = name;
    fresh.forEach(p -> bySource.put(p.source(), p));
    VariableTypes types = VariableTypes.written(fresh);
    boolean complete =
        fresh.stream().flatMap(p -> p.variables().stream()).allMatch(v -> types.of(v) != null);
    if (!complete) infer(types, new ClassPlan(name, scope, fresh, last, types));
    this.members = new ClassPlan(name, scope, fresh, last, types);
    members.again.forEach(d -> bySource.put(d.piece().source(), d.piece()));
  }

  /** The errors of each piece. */
  Map<PieceText, List<CompileError>> faults() {
    return faults.all();
  }

  /** Compiles; null if there are faults. */
  @Nullable CompiledClass compile() {
    while (faults.isEmpty()) {
      TrackedCode code = new CellClassWriter(members, javac.packages()).running();
      Map<String, ClassFile> classes = files.newOutput();
      List<CompileError> errors = new ArrayList<>();
      CompiledClass compiled = run(code, errors, task -> generated(task, code, classes, errors));
      if (compiled != null) return compiled;
      if (!isBetterWithout(code, errors)) break;
    }
    return null;
  }

  private <T> @Nullable T run(TrackedCode code, List<CompileError> errors, Javac.Work<T> work) {
    List<JavaFileObject> unit = List.of(Javac.source(name, code.toString()));
    DiagnosticListener<JavaFileObject> listener =
        d -> {
          if (d.getKind() == Diagnostic.Kind.ERROR)
            errors.add(LastValue.asWritten(CompileError.of(d)));
        };
    return code.isAnnotated()
        ? javac.processing(unit, listener, work)
        : javac.task(unit, listener, work);
  }

  private @Nullable CompiledClass generated(
      JavacTask task, TrackedCode code, Map<String, ClassFile> classes, List<CompileError> errors)
      throws IOException {
    CompilationUnitTree tree = task.parse().iterator().next();
    task.analyze();
    if (errors.isEmpty()) errors.addAll(new CellRules(task, tree, code, members).errors());
    if (!errors.isEmpty()) return null;
    LastValue.returnValue(tree, Symtab.instance(((BasicJavacTask) task).getContext()));
    List<Declaration> declarations =
        new DeclarationFinder(task, tree, code, members).declarations(bySource);
    task.generate();
    if (!errors.isEmpty()) { // such as code that is too large
      javac.renew(); // it keeps some of that code
      return null;
    }
    Set<String> reset = new LinkedHashSet<>();
    for (Declaration d : members.again)
      if (d.isVariable() && members.isReset(d) && !members.omissions.isDropped(d.piece()))
        reset.add(d.key());
    List<Piece> steps = members.fresh.stream().filter(p -> !p.isDeclaration()).toList();
    return new CompiledClass(name, code, classes, steps, declarations, reset);
  }

  /** Adds the types of those variables that are declared without one. */
  private void infer(VariableTypes types, ClassPlan untyped) {
    TrackedCode code = new CellClassWriter(untyped, javac.packages()).inferring();
    List<CompileError> errors = new ArrayList<>();
    run(
        code,
        errors,
        task -> {
          CompilationUnitTree tree = task.parse().iterator().next();
          task.analyze();
          ResolvedNames.addTypes(types, name, tree, ((BasicJavacTask) task).getContext());
          return null;
        });
    for (CompileError error : errors) if (error.isNoType()) faults.add(error, code, untyped);
  }

  /** Leaves out bodies that use undeclared names, and declarations that no longer fit; everything else is an error. */
  private boolean isBetterWithout(TrackedCode code, List<CompileError> errors) {
    boolean better = false;
    for (CompileError error : errors) {
      TrackedCode.Spot spot = code.find(error.at()).orElse(null);
      Piece piece = spot == null ? null : bySource.get(spot.source());
      if (spot == null || piece == null) continue;
      boolean waits = piece.hasBodies() && error.isUnknownName() && members.mayBecome(error.home());
      if (members.fresh.contains(piece) && !waits) faults.add(error, code, members);
      else better |= members.omissions.add(piece, spot.offset(), reason(error));
    }
    if (!better)
      errors.forEach(e -> faults.add(e, code, members)); // so that nothing goes on for ever
    return better;
  }

  /** Why what an error is in cannot be used, as {@link Declaration#missing}. */
  private static String reason(CompileError error) {
    return error.isUnknownName() && !error.missing().isEmpty()
        ? error.missing()
        : Declaration.BROKEN + error.message().lines().findFirst().orElse("");
  }
}

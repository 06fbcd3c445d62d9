package thalweg.kernel.jshell;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.jshell.CellFiles.ClassFile;
import thalweg.kernel.jshell.Piece.Variable;

/**
 * The way from some pieces to one compiled class.
 *
 * <p>A method whose body names what is not declared yet is compiled without that body, and again once that is declared; so
 * is one that no longer fits what it uses.
 */
final class Build {
  private final Javac javac;
  private final CellFiles files;
  private final Members members;
  private final Map<Source, Piece> bySource = new HashMap<>();
  private final Map<Source, List<Fault>> faults = new LinkedHashMap<>();

  Build(Javac javac, CellFiles files, String name, Declared scope, List<Piece> fresh, Piece last) {
    this.javac = javac;
    this.files = files;
    fresh.forEach(p -> bySource.put(p.source(), p));
    Map<String, String> types = types(new Members(name, scope, fresh, last, Map.of()));
    this.members = new Members(name, scope, fresh, last, types);
    members.again.forEach(d -> bySource.put(d.piece().source(), d.piece()));
  }

  /** What is wrong with the pieces, by their sources. */
  Map<Source, List<Fault>> faults() {
    return faults;
  }

  /** Compiles; null if there are faults. */
  @Nullable Compiled compile() {
    while (faults.isEmpty()) {
      Unit unit = members.unit();
      Map<String, ClassFile> classes = files.newOutput();
      List<Fault> errors = new ArrayList<>();
      Compiled compiled = run(unit, errors, task -> generated(task, unit, classes, errors));
      if (compiled != null) return compiled;
      if (!isBetterWithout(unit, errors)) break;
    }
    return null;
  }

  private <T> @Nullable T run(Unit unit, List<Fault> errors, Javac.Work<T> work) {
    return javac.task(
        List.of(Javac.source(unit.name(), unit.text())),
        d -> {
          if (d.getKind() == Diagnostic.Kind.ERROR) errors.add(Fault.of(d));
        },
        work);
  }

  private @Nullable Compiled generated(
      JavacTask task, Unit unit, Map<String, ClassFile> classes, List<Fault> errors)
      throws IOException {
    CompilationUnitTree tree = task.parse().iterator().next();
    task.analyze();
    if (!errors.isEmpty()) return null;
    List<Declaration> declarations = new Harvest(task, tree, unit, members).declarations(bySource);
    task.generate();
    if (!errors.isEmpty()) { // such as code that is too large
      javac.renew(); // it keeps some of that code
      return null;
    }
    Set<String> reset = new LinkedHashSet<>();
    for (Declaration d : members.again)
      if (d.isVariable() && members.isReset(d) && !members.isDropped(d.piece())) reset.add(d.key());
    List<Piece> steps = members.fresh.stream().filter(p -> !p.isDeclaration()).toList();
    return new Compiled(unit, classes, steps, declarations, reset);
  }

  /** The types of variables; those that are declared without one are inferred. */
  private Map<String, String> types(Members untyped) {
    Map<String, String> types = new HashMap<>();
    boolean complete = true;
    for (Piece piece : untyped.fresh)
      for (Variable v : piece.variables()) {
        complete &= v.type() != null;
        if (v.type() != null) types.put(v.name(), v.type());
      }
    if (complete) return types;
    Unit unit = untyped.inferring();
    List<Fault> errors = new ArrayList<>();
    run(
        unit,
        errors,
        task -> {
          CompilationUnitTree tree = task.parse().iterator().next();
          task.analyze();
          types.putAll(Binding.types(tree, ((BasicJavacTask) task).getContext()));
          return null;
        });
    for (Fault error : errors) if (error.isNoType()) blame(unit, error, untyped);
    return types;
  }

  /** Leaves out bodies that name what is not declared, and what no longer fits; everything else is a fault. */
  private boolean isBetterWithout(Unit unit, List<Fault> errors) {
    boolean better = false;
    for (Fault error : errors) {
      Unit.Spot spot = unit.find(error.at()).orElse(null);
      Piece piece = spot == null ? null : bySource.get(spot.source());
      if (spot == null || piece == null) continue;
      boolean waits = piece.hasBodies() && error.isUnknownName() && members.mayBecome(error.home());
      if (members.fresh.contains(piece) && !waits) blame(unit, error, members);
      else better |= members.leaveOut(piece, spot.offset(), error.reason());
    }
    if (!better) errors.forEach(e -> blame(unit, e, members)); // so that nothing goes on for ever
    return better;
  }

  private void blame(Unit unit, Fault error, Members members) {
    Unit.Spot start = new Unit.Spot(members.fresh.get(0).source(), 0);
    Unit.Spot spot =
        unit.find(error.at()).orElse(start); // where nothing of the student's is before it
    Fault fault = error.moved(spot.offset() - error.at(), spot.source().text().length());
    List<Fault> list = faults.computeIfAbsent(spot.source(), s -> new ArrayList<>());
    if (!list.contains(fault)) list.add(fault);
  }
}

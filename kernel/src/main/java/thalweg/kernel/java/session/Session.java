package thalweg.kernel.java.session;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.java.compiling.CellCompiler;
import thalweg.kernel.java.compiling.CompiledClass;
import thalweg.kernel.java.compiling.Declaration;
import thalweg.kernel.java.compiling.Declarations;
import thalweg.kernel.java.compiling.DoesNotCompile;
import thalweg.kernel.java.compiling.SourceMap;
import thalweg.kernel.java.errors.ExceptionReport;
import thalweg.kernel.java.javac.ClassPath;
import thalweg.kernel.java.javac.Javac;
import thalweg.kernel.java.javac.JavacFiles;
import thalweg.kernel.java.javac.Packages;
import thalweg.kernel.java.reading.MagicLines;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.reading.PieceText;
import thalweg.kernel.java.reading.Splitter;
import thalweg.kernel.java.running.CellLoader;
import thalweg.kernel.java.running.CellRunner;
import thalweg.kernel.java.running.InterruptibleExecutor;
import thalweg.kernel.java.runtime.CellValue;
import thalweg.kernel.java.runtime.Guard;
import thalweg.kernel.java.runtime.NotYetDeclared;

/** Java in this JVM: compiles the pieces of a cell, then runs them and yields the last value as an object. */
public final class Session {
  private static final Pattern IMPORTS =
      Pattern.compile("\\s*(?:import\\s+(?:static\\s+)?\\w+(?:\\.\\w+)+(?:\\.\\*)?\\s*;\\s*)+");

  private final CellLoader loader = new CellLoader(Session.class.getClassLoader());
  private final InterruptibleExecutor runner = new InterruptibleExecutor(loader);
  private final CellRunner control = new CellRunner(loader, runner);
  private final SourceMap places = new SourceMap();
  private final ExceptionReport errors = new ExceptionReport(places);
  private final List<String> classPath = new ArrayList<>(ClassPath.ofThisJvm());
  private final Variables variables = new Variables(control);
  private final Javac javac;
  private final Packages packages;
  private final CellCompiler compiler;
  private Declarations declared = new Declarations();

  public Session() {
    JavacFiles files = new JavacFiles();
    packages = new Packages(files);
    javac = new Javac(files);
    javac.setClassPath(classPath);
    compiler = new CellCompiler(javac, files, places);
  }

  /** Runs the code of cells. */
  public InterruptibleExecutor runner() {
    return runner;
  }

  /** The compiler of the cells. */
  public Javac javac() {
    return javac;
  }

  /** The packages cells can import from. */
  public Packages packages() {
    return packages;
  }

  /** Describes exceptions of cells. */
  public ExceptionReport errors() {
    return errors;
  }

  /** Where the classes are looked for. */
  public List<String> classPath() {
    return List.copyOf(classPath);
  }

  /** What the cells have declared. */
  public Declarations declared() {
    return declared;
  }

  /** The variables of the cells. */
  public Variables variables() {
    return variables;
  }

  /** From now on classes are looked for there, too. */
  public void addToClasspath(String path) {
    if (classPath.contains(path)) return;
    classPath.add(path);
    control.addToClasspath(path);
    javac.setClassPath(classPath);
  }

  /** Forgets what the cells declared, but for their imports. */
  public void reset() {
    Declarations imports = new Declarations();
    declared.all().filter(Declaration::isVariable).forEach(variables::clear);
    declared.all().filter(Declaration::isImport).forEach(imports::add);
    declared = imports;
  }

  /**
   * Adds imports that all cells see, without a look at them: {@link #warmUp} takes one.
   *
   * @return false, and nothing is added, if the code holds anything else
   */
  public boolean preload(String code) {
    if (!IMPORTS.matcher(code).matches()) return false;
    for (PieceText source : Splitter.split(new Cell(0, code), code))
      declared.add(Declaration.ofImport(Piece.ofImport(source)));
    return true;
  }

  /** Compiles for the first time, which takes longest; an import that does not compile is dropped. */
  public void warmUp() {
    Declarations preloaded = declared;
    try {
      run(new Cell(0, "1 + 1"), Set.of());
    } catch (DoesNotCompile | CellFailure e) {
      declared = new Declarations();
      for (Declaration d : preloaded.all().toList()) {
        try {
          run(new Cell(0, d.piece().source().text()), Set.of());
        } catch (DoesNotCompile | CellFailure ignored) {
          // the others are as good as before
        }
      }
      throw e;
    }
  }

  /**
   * Runs a cell.
   *
   * @param magics the names of the line magics there are
   * @throws DoesNotCompile if it has errors
   * @throws CellFailure if it throws or is stopped
   */
  public @Nullable Object run(Cell cell, Set<String> magics) {
    return run(cell, cell.code(), magics);
  }

  /** The same for code that has more in a line than the cell shows. */
  public @Nullable Object run(Cell cell, String code, Set<String> magics) {
    List<PieceText> sources = Splitter.split(cell, MagicLines.translate(code, magics));
    variables.releaseIfScarce();
    Object result = CellValue.NOTHING;
    for (int from = 0, to; from < sources.size(); from = to) {
      to = from + 1;
      // What a magic brings, such as classes, must be there before what follows it compiles.
      while (to < sources.size() && !sources.get(to - 1).bringsNames()) to++;
      result = run(sources.subList(from, to));
    }
    return result;
  }

  private @Nullable Object run(List<PieceText> sources) {
    Declarations before = declared;
    Declarations after = before.copy();
    List<CompiledClass> units = runner.outside(() -> compiler.compile(sources, after));
    Warnings.of(units, sources, after);
    declared = after;
    Object result = CellValue.NOTHING;
    for (int i = 0; i < units.size(); i++) {
      CompiledClass unit = units.get(i);
      places.learn(unit);
      CellRunner.End end = control.run(unit);
      if (Guard.isRaised() || end.thrown() != null) {
        undo(unit.steps().subList(Math.max(0, end.step() - 1), unit.steps().size()), before);
        units.subList(i + 1, units.size()).forEach(u -> undo(u.steps(), before));
        throw failure(end.thrown());
      }
      Object value = end.value();
      // printf returns the stream it printed to: what it printed is what there is to see.
      result = value instanceof PrintStream ? CellValue.NOTHING : value;
    }
    retire(before);
    return result;
  }

  /** The variables of pieces that never ran are what they were before. */
  private void undo(List<Piece> pieces, Declarations before) {
    for (Piece piece : pieces) {
      if (piece.kind() != Piece.Kind.VARIABLE) continue;
      for (String key : piece.keys()) {
        Declaration old = before.get(key);
        declared.remove(key);
        if (old != null) declared.add(old);
      }
    }
  }

  private void retire(Declarations before) {
    Stream<Declaration> old = before.all().filter(Declaration::isVariable);
    old.filter(
            d -> {
              Declaration now = declared.get(d.key());
              return now != null && d.owner() != null && !d.owner().equals(now.owner());
            })
        .forEach(variables::retire);
  }

  /** What ended a cell: a cell within it, or else an exception or the stop button, as the student is told. */
  public RuntimeException failure(@Nullable Throwable thrown) {
    if (Guard.isRaised() || thrown == null) return new CellFailure(errors.interrupted(thrown));
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof CellFailure || t instanceof DoesNotCompile) return (RuntimeException) t;
    }
    if (thrown instanceof OutOfMemoryError) variables.release();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof NotYetDeclared)
        return new CellFailure(errors.unresolved(thrown, String.valueOf(t.getMessage())), thrown);
    }
    return new CellFailure(errors.thrown(thrown), thrown);
  }
}

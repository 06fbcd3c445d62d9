package thalweg.kernel.java.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.java.compiling.CellCompiler;
import thalweg.kernel.java.compiling.Declaration;
import thalweg.kernel.java.compiling.Declarations;
import thalweg.kernel.java.compiling.DoesNotCompile;
import thalweg.kernel.java.compiling.SourceMap;
import thalweg.kernel.java.errors.ExceptionReport;
import thalweg.kernel.java.javac.Addition;
import thalweg.kernel.java.javac.ClassPath;
import thalweg.kernel.java.javac.Javac;
import thalweg.kernel.java.javac.JavacFiles;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.reading.PieceText;
import thalweg.kernel.java.reading.Splitter;
import thalweg.kernel.java.running.CellLoader;
import thalweg.kernel.java.running.CellRunner;
import thalweg.kernel.java.running.InterruptibleExecutor;
import thalweg.kernel.java.runtime.CellValue;

/** Java in this JVM: compiles the pieces of a cell, then runs them and yields the last value as an object. */
public final class Session {
  private final ClassPath classPath = ClassPath.ofThisJvm();
  private final CellLoader loader = new CellLoader(classPath);
  private final InterruptibleExecutor runner = new InterruptibleExecutor(loader);
  private final CellRunner control = new CellRunner(loader, runner);
  private final SourceMap places = new SourceMap();
  private final ExceptionReport errors = new ExceptionReport(places);
  private final Variables variables = new Variables(control);
  private final LostNames lost = new LostNames();
  private final Failures failures = new Failures(errors, variables, lost);
  private final Javac javac;
  private final CellCompiler
      compiler; // and who compiles, or changes what is compiled against, locks it
  private final GroupRunner groups;
  private final Scope scope = new Scope(control);

  /** A session in which nothing is declared. */
  public Session() {
    JavacFiles files = new JavacFiles(classPath);
    javac = new Javac(files);
    compiler = new CellCompiler(javac, files, places);
    groups = new GroupRunner(compiler, runner, control, places, scope, variables, failures);
  }

  /** Runs the code of cells. */
  public InterruptibleExecutor runner() {
    return runner;
  }

  /** The compiler of the cells. */
  public Javac javac() {
    return javac;
  }

  /** The module that cells are in. */
  public Module module() {
    return loader.getUnnamedModule();
  }

  /** Describes exceptions of cells. */
  public ExceptionReport errors() {
    return errors;
  }

  /** The jars and folders in which cells find classes. */
  public List<String> classPath() {
    return classPath.entries();
  }

  /** What the cells have declared. */
  public Declarations declared() {
    return scope.now();
  }

  /** What they would have declared, had they not failed. */
  public LostNames lost() {
    return lost;
  }

  /** The variables of the cells. */
  public Variables variables() {
    return variables;
  }

  /**
   * From now on classes are looked for there, too; says so if something of it is overruled by what is there already.
   *
   * @param path a jar or folder
   * @param asked whether a cell names it, or it is just what another needs
   * @throws IOException if it is neither
   */
  public void addToClasspath(String path, boolean asked) throws IOException {
    Addition addition;
    synchronized (compiler) {
      addition = classPath.add(Path.of(path), asked);
      if (addition.isNew()) {
        loader.addPath(Path.of(path));
        javac.refresh();
      }
    }
    if (!addition.note().isEmpty()) System.out.println(addition.note());
  }

  /** Forgets what the cells declared, but for their imports. */
  public void reset() {
    synchronized (compiler) {
      Declarations declared = declared();
      Declarations imports = new Declarations();
      declared.all().filter(Declaration::isVariable).forEach(variables::clear);
      declared.all().filter(Declaration::isImport).forEach(imports::add);
      scope.set(imports);
      lost.clear();
    }
  }

  /**
   * Runs the code of a cell, all Java, which may have more in its lines than the cell shows.
   *
   * @throws DoesNotCompile if it has errors
   * @throws CellFailure if it throws or is stopped
   */
  public @Nullable Object run(Cell cell, String code) {
    List<PieceText> sources = Splitter.split(cell, code);
    variables.releaseIfScarce();
    boolean ownEval =
        declared().of(Piece.Kind.METHOD).anyMatch(d -> d.simpleName().equals("eval"))
            || sources.stream().anyMatch(s -> s.declares("eval"));
    Object result = CellValue.NOTHING;
    for (int from = 0, to; from < sources.size(); from = to) {
      to = from + 1;
      // What a magic adds, such as classes, must be there before the code after it compiles.
      while (to < sources.size() && !sources.get(to - 1).bringsNames(ownEval)) to++;
      result = groups.run(sources.subList(from, to));
    }
    return result;
  }

  /** Why a cell ended early, as the student is told: a {@link CellFailure} or a {@link DoesNotCompile}. */
  public RuntimeException failure(@Nullable Throwable thrown) {
    return failures.of(thrown);
  }
}

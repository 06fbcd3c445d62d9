package thalweg.kernel.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.interpreter.Completeness;
import thalweg.kernel.interpreter.Completion;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.interpreter.Interpreter;
import thalweg.kernel.interpreter.Language;
import thalweg.kernel.interpreter.Outcome;
import thalweg.kernel.java.assistance.Assistant;
import thalweg.kernel.java.errors.UncaughtExceptions;
import thalweg.kernel.java.extension.ExtensionKernel;
import thalweg.kernel.java.magics.KnownMagics;
import thalweg.kernel.java.magics.MagicBook;
import thalweg.kernel.java.magics.Magics;
import thalweg.kernel.java.output.Bundles;
import thalweg.kernel.java.output.Live;
import thalweg.kernel.java.output.Notebook;
import thalweg.kernel.java.output.Streams;
import thalweg.kernel.java.reading.MagicLines;
import thalweg.kernel.java.running.Weaver;
import thalweg.kernel.java.runtime.Guard;
import thalweg.kernel.java.session.CellFailure;
import thalweg.kernel.java.session.Session;
import thalweg.kernel.log.Log;

/** Java as the kernel's language. */
public final class JavaInterpreter implements Interpreter {
  private static final String IMPORTS =
      """
      import static %s.*;
      import java.io.*;
      import java.math.*;
      import java.nio.file.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      import java.util.regex.*;
      import java.util.stream.*;
      """
          .formatted(Notebook.class.getName());

  private static final Pattern CELL_MAGIC =
      Pattern.compile("(?s)\\s*%%(\\w+)([^\\n]*)(?:\\n(.*))?");

  private final List<String> problems = new ArrayList<>();
  private final MagicsRegistry magics = new KnownMagics();
  private volatile @Nullable Session session;
  private volatile MagicBook book = new MagicBook(magics);
  private @Nullable ExtensionKernel face;
  private @Nullable Cell running;

  @Override
  public Language language() {
    String version = Runtime.version().toString();
    String banner = "Thalweg: Java " + version;
    return new Language("java", version, "text/x-java-source", ".jshell", banner);
  }

  @Override
  public void start() {
    try {
      Streams.install();
      new Thread(Weaver::warmUp, "warming").start();
      Session java = new Session();
      session = java;
      Thread.setDefaultUncaughtExceptionHandler(new UncaughtExceptions(java.errors()));
      Guard.explain(e -> String.join("\n", java.errors().thrown(e).traceback()));
      book = Magics.register(java, magics);
      java.preload(IMPORTS);
      face = new ExtensionKernel("0.1.0", magics, this::evaluate);
      face.installExtensions(problems);
      java.warmUp();
    } catch (RuntimeException | Error e) {
      Log.error("start", e);
      problems.add(String.valueOf(e));
    }
  }

  @Override
  public Outcome execute(Cell cell, Frontend frontend) {
    Session java = session();
    Streams.begin(frontend);
    reportProblems(frontend);
    try {
      java.runner().begin();
      running = cell;
      Object value = run(java, cell);
      return new Outcome.Done(
          value == Session.NOTHING ? null : java.runner().call(() -> bundle(value)));
    } catch (CellFailure e) {
      return e.outcome();
    } catch (Exception | Error e) { // of a student's toString, a renderer, or javac itself
      Log.error("cell", e);
      return java.failure(e).outcome();
    } finally {
      running = null;
      java.runner().end();
      endLive();
      Streams.own(null);
    }
  }

  private static void endLive() {
    try {
      Live.endAll();
    } catch (RuntimeException | Error e) { // of a renderer
      Log.error("live", e);
    }
  }

  private Bundle bundle(@Nullable Object value) {
    if (value instanceof DisplayData display) return Bundles.of(display);
    return Bundles.of(face().getRenderer().render(value));
  }

  /** Evaluates code that is not a cell: of an extension, or inside one. */
  private @Nullable Object evaluate(String before, String code, String after) {
    Cell outer = running;
    if (outer == null && session().preload(code)) return Session.NOTHING;
    Cell cell = outer == null ? new Cell(0, code) : part(outer, code);
    String above = cell.code().substring(0, cell.code().length() - code.length());
    return session().run(cell, above + before + code + after, magics.getLineMagicNames());
  }

  /** The code of a cell magic keeps the lines it has in its cell. */
  private static Cell part(Cell outer, String code) {
    int at = outer.code().indexOf(code);
    if (at < 0) return new Cell(outer.number(), code);
    long before = outer.code().substring(0, at).chars().filter(c -> c == '\n').count();
    return new Cell(outer.number(), "\n".repeat((int) before) + code);
  }

  private @Nullable Object run(Session java, Cell cell) {
    Matcher magic = CELL_MAGIC.matcher(cell.code());
    if (!magic.matches()) return java.run(cell, magics.getLineMagicNames());
    List<String> words = MagicLines.words(magic.group(2));
    String body = magic.group(3) == null ? "" : magic.group(3);
    try {
      Object value =
          java.runner().call(() -> magics.evalCellMagic(face(), magic.group(1), words, body));
      return value == null ? Session.NOTHING : value;
    } catch (Exception | Error e) { // whatever a magic throws is the cell's error
      throw java.failure(e);
    }
  }

  private void reportProblems(Frontend frontend) {
    if (problems.isEmpty()) return;
    String text =
        "An extension could not be installed; the rest of the kernel works:\n"
            + String.join("\n", problems);
    problems.clear();
    frontend.display(Bundle.text(text), false);
  }

  @Override
  public Completion complete(String code, int cursor) {
    return new Assistant(session(), book).complete(code, cursor);
  }

  @Override
  public Optional<Bundle> inspect(String code, int cursor, int detail) {
    return new Assistant(session(), book).inspect(code, cursor);
  }

  @Override
  public Completeness isComplete(String code) {
    return new Assistant(session(), book).isComplete(code);
  }

  @Override
  public void interrupt() {
    Session java = session;
    if (java != null) java.runner().interrupt();
  }

  @Override
  public void close() {
    if (face != null)
      face.onShutdown(false); // extensions let go, and another kernel of this JVM may show itself
  }

  private Session session() {
    Session java = session;
    if (java == null) throw new IllegalStateException("Java could not start: " + problems);
    return java;
  }

  private ExtensionKernel face() {
    ExtensionKernel shown = face;
    if (shown == null) throw new IllegalStateException("Java could not start: " + problems);
    return shown;
  }
}

package thalweg.kernel.java.magics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.java.extension.ExtensionKernel;
import thalweg.kernel.java.output.Streams;
import thalweg.kernel.java.reading.Interpolation;
import thalweg.kernel.java.reading.LineNames;
import thalweg.kernel.java.reading.MagicLines;
import thalweg.kernel.java.runtime.CellValue;
import thalweg.kernel.java.session.Prelude;
import thalweg.kernel.java.session.Session;

/** Runs cells: those of Java, those of a cell magic, and the code that a magic or an extension runs inside of one. */
public final class CellEvaluator implements ExtensionKernel.Evaluator {
  private final Session session;
  private final MagicsRegistry magics;
  private final LineNames names;
  private final Libraries libraries;
  private final Prelude prelude;
  private final Map<Object, Cell> running = new ConcurrentHashMap<>(); // by what shows them

  /** Evaluates in a session, with these magics. */
  public CellEvaluator(Session session, MagicsRegistry registry, Magics magics) {
    this.session = session;
    this.magics = registry;
    this.names = new KnownLineNames(session, registry, magics.book());
    this.libraries = magics.libraries();
    this.prelude = new Prelude(session);
  }

  /** Runs a cell and returns its value, or {@link CellValue#NOTHING}. */
  public @Nullable Object run(Cell cell, BaseKernel kernel) {
    running.put(shownBy(), cell);
    try {
      Optional<MagicCell> magic = MagicCell.in(cell.code());
      return magic.isPresent() ? run(cell, magic.get(), kernel) : run(cell, "", cell.code(), "");
    } finally {
      running.remove(shownBy());
    }
  }

  private Object run(Cell cell, MagicCell magic, BaseKernel kernel) {
    List<String> words = words(cell, magic);
    Object value = stoppable(() -> magics.evalCellMagic(kernel, magic.name(), words, magic.body()));
    return value == null ? CellValue.NOTHING : value;
  }

  /** The words after a cell magic, with the values of the expressions in them. */
  private List<String> words(Cell cell, MagicCell magic) {
    if (!Interpolation.isIn(magic.arguments())) return MagicLines.words(magic.arguments());
    String words = String.join(", ", Interpolation.words(magic.arguments()));
    String code = cell.code();
    String above = lines(code.substring(0, code.length() - magic.body().length()).stripTrailing());
    Object value = session.run(cell, above + "new String[] {" + words + "}");
    return value instanceof String[] all ? List.of(all) : List.of();
  }

  private @Nullable Object run(Cell cell, String before, String code, String after) {
    if (Directives.areIn(code))
      stoppable(
          () -> {
            new Directives(libraries).apply(code);
            return null;
          });
    String above = cell.code().substring(0, cell.code().length() - code.length());
    return session.run(cell, above + before + MagicLines.translate(code, names) + after);
  }

  private @Nullable Object stoppable(Callable<?> work) {
    try {
      return session.runner().call(work);
    } catch (Exception | Error e) { // whatever a magic throws is the cell's error
      throw session.failure(e);
    }
  }

  @Override
  public @Nullable Object eval(BaseKernel kernel, String before, String code, String after) {
    Cell outer = running.get(shownBy());
    if (outer == null && prelude.add(code)) return CellValue.NOTHING;
    Cell cell = outer == null ? new Cell(0, code) : part(outer, code);
    Optional<MagicCell> magic = MagicCell.in(code);
    return magic.isPresent() ? run(cell, magic.get(), kernel) : run(cell, before, code, after);
  }

  @Override
  public void addToClasspath(String paths) {
    try {
      libraries.addFiles(List.of(paths));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  @Override
  public void asKernel(Runnable work) {
    Object shownBy = shownBy();
    Cell outer = running.put(shownBy, new Cell(0, ""));
    try {
      work.run();
    } finally {
      if (outer == null) running.remove(shownBy);
      else running.put(shownBy, outer);
    }
  }

  /** What shows the cell of this thread; something else before the first one. */
  private Object shownBy() {
    Frontend frontend = Streams.frontend();
    return frontend == null ? this : frontend;
  }

  /** Code inside of a cell keeps the lines it has there. */
  private static Cell part(Cell outer, String code) {
    int from = MagicCell.in(outer.code()).map(MagicCell::offset).orElse(0);
    int at = outer.code().indexOf(code, from);
    if (at < 0) return new Cell(outer.number(), code);
    return new Cell(outer.number(), lines(outer.code().substring(0, at)) + code);
  }

  private static String lines(String text) {
    return "\n".repeat((int) text.chars().filter(c -> c == '\n').count());
  }
}

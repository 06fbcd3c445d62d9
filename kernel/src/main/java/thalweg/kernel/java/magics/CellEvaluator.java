package thalweg.kernel.java.magics;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.java.extension.ExtensionKernel;
import thalweg.kernel.java.output.Streams;
import thalweg.kernel.java.runtime.CellValue;
import thalweg.kernel.java.session.Prelude;
import thalweg.kernel.java.session.Session;

/** Runs cells: those of Java, those of a cell magic, and the code that a magic or an extension runs inside of one. */
public final class CellEvaluator implements ExtensionKernel.Evaluator {
  private final Session session;
  private final MagicsRegistry magics;
  private final Prelude prelude;
  private final Map<Frontend, Cell> running = new ConcurrentHashMap<>(); // by what shows them

  /** Evaluates in a session, with these magics. */
  public CellEvaluator(Session session, MagicsRegistry magics) {
    this.session = session;
    this.magics = magics;
    this.prelude = new Prelude(session);
  }

  /** Runs a cell and returns its value, or {@link CellValue#NOTHING}. */
  public @Nullable Object run(Cell cell, BaseKernel kernel) {
    Frontend frontend = Streams.frontend();
    if (frontend != null) running.put(frontend, cell);
    try {
      return MagicCell.in(cell.code())
          .map(magic -> run(magic, kernel))
          .orElseGet(() -> session.run(cell, cell.code(), names()));
    } finally {
      if (frontend != null) running.remove(frontend);
    }
  }

  private Object run(MagicCell magic, BaseKernel kernel) {
    try {
      Object value =
          session
              .runner()
              .call(() -> magics.evalCellMagic(kernel, magic.name(), magic.words(), magic.body()));
      return value == null ? CellValue.NOTHING : value;
    } catch (Exception | Error e) { // whatever a magic throws is the cell's error
      throw session.failure(e);
    }
  }

  @Override
  public @Nullable Object eval(BaseKernel kernel, String before, String code, String after) {
    Optional<MagicCell> magic = MagicCell.in(code);
    if (magic.isPresent()) return run(magic.get(), kernel);
    Frontend frontend = Streams.frontend();
    Cell outer = frontend == null ? null : running.get(frontend);
    if (outer == null && prelude.add(code)) return CellValue.NOTHING;
    Cell cell = outer == null ? new Cell(0, code) : part(outer, code);
    String above = cell.code().substring(0, cell.code().length() - code.length());
    return session.run(cell, above + before + code + after, names());
  }

  /** Code inside of a cell keeps the lines it has there. */
  private static Cell part(Cell outer, String code) {
    int from = MagicCell.in(outer.code()).map(MagicCell::offset).orElse(0);
    int at = outer.code().indexOf(code, from);
    if (at < 0) return new Cell(outer.number(), code);
    long before = outer.code().substring(0, at).chars().filter(c -> c == '\n').count();
    return new Cell(outer.number(), "\n".repeat((int) before) + code);
  }

  private Set<String> names() {
    return magics.getLineMagicNames();
  }
}

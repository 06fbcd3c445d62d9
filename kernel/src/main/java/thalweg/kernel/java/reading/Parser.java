package thalweg.kernel.java.reading;

import com.sun.source.tree.CompilationUnitTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import thalweg.kernel.java.javac.Javac;

/** Says of each piece of a cell what it is, by letting javac read it as each of the things it could be. */
public final class Parser {

  private static final CompileError UNMATCHED =
      new CompileError(
          "compiler.err.illegal.start.of.expr", "illegal start of expression", 0, 0, 1);

  private final Javac javac;

  public Parser(Javac javac) {
    this.javac = javac;
  }

  /**
   * Parses.
   *
   * @param faults gets what is wrong with those that cannot be read, which are left out
   */
  public List<Piece> parse(List<PieceText> sources, Map<PieceText, List<CompileError>> faults) {
    List<JavaFileObject> files = new ArrayList<>();
    for (PieceText source : sources)
      for (Frame frame : Frame.around(source.text()))
        files.add(Javac.source("$", frame.with(source.text())));
    Map<JavaFileObject, List<CompileError>> errors = new HashMap<>();
    List<Piece> pieces = new ArrayList<>();
    javac.task(
        files,
        d -> note(d, errors),
        task -> {
          List<CompilationUnitTree> trees = new ArrayList<>();
          task.parse().forEach(trees::add);
          int file = 0;
          for (PieceText source : sources) {
            List<Frame> frames = Frame.around(source.text());
            int first = file;
            List<JavaFileObject> mine = files.subList(first, file += frames.size());
            Piece piece = null;
            Optional<CompileError> stray = Optional.empty();
            for (int i = 0; i < frames.size() && piece == null; i++) {
              if (errors.containsKey(mine.get(i))) continue;
              ParsedText parsed = new ParsedText(task, trees.get(first + i), source, frames.get(i));
              piece = new PieceReader(parsed).piece();
              if (piece != null) stray = StrayCode.in(parsed);
            }
            if (stray.isPresent()) faults.put(source, List.of(stray.get()));
            else if (piece != null) pieces.add(piece);
            else faults.put(source, furthest(source, frames, mine, errors));
          }
          return null;
        });
    return pieces;
  }

  private static void note(
      Diagnostic<? extends JavaFileObject> d, Map<JavaFileObject, List<CompileError>> errors) {
    if (d.getKind() != Diagnostic.Kind.ERROR || d.getSource() == null) return;
    errors.computeIfAbsent(d.getSource(), f -> new ArrayList<>()).add(CompileError.of(d));
  }

  /** The errors of the reading that came furthest: it is what was meant. */
  private static List<CompileError> furthest(
      PieceText source,
      List<Frame> frames,
      List<JavaFileObject> files,
      Map<JavaFileObject, List<CompileError>> errors) {
    List<CompileError> best = List.of();
    for (int i = 0; i < frames.size(); i++) {
      int before = frames.get(i).before().length();
      List<CompileError> found =
          errors.getOrDefault(files.get(i), List.of()).stream()
              .map(f -> f.moved(-before, source.text().length()))
              .toList();
      if (best.isEmpty() || (!found.isEmpty() && found.get(0).at() > best.get(0).at()))
        best = found;
    }
    return best.isEmpty() ? List.of(UNMATCHED) : causes(best, source.text());
  }

  /** Without what merely follows: javac reads on behind an error and stumbles over the rest of its line. */
  private static List<CompileError> causes(List<CompileError> faults, String text) {
    List<CompileError> causes = new ArrayList<>();
    int read = -1; // how far the lines reach that have an error
    for (CompileError fault : faults) {
      if (fault.at() <= read || (!causes.isEmpty() && fault.isLost())) continue;
      causes.add(fault);
      int end = text.indexOf('\n', fault.at());
      read = end < 0 || fault.isOpen() ? text.length() : end;
    }
    return causes;
  }
}

package thalweg.kernel.java.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.javac.Javac;

/** Finds out what each piece of a cell is by letting javac read it as each of the things it could be. */
public final class Parser {

  private static final CompileError UNMATCHED =
      new CompileError(
          "compiler.err.illegal.start.of.expr", "illegal start of expression", 0, 0, 1);

  private final Javac javac;

  /** Parses with a javac. */
  public Parser(Javac javac) {
    this.javac = javac;
  }

  /**
   * Parses.
   *
   * @param faults gets what is wrong with those that cannot be read, which are left out
   */
  public List<Piece> parse(List<PieceText> sources, Map<PieceText, List<CompileError>> faults) {
    List<Piece> pieces = new ArrayList<>();
    for (PieceText source : sources) {
      Piece piece = read(source, faults);
      if (piece != null) pieces.add(piece);
    }
    return pieces;
  }

  /** The piece in the first frame in which it makes sense; null if it has faults. */
  private @Nullable Piece read(PieceText source, Map<PieceText, List<CompileError>> faults) {
    List<CompileError> furthest =
        List.of(); // of the reading that came furthest: it is what was meant
    for (Frame frame : Frame.around(source.text())) {
      ParsedText form = ParsedText.of(source, frame, javac);
      Piece piece = form.isWellFormed() ? new PieceReader(form).piece() : null;
      if (piece != null) {
        Optional<CompileError> stray = StrayCode.in(form);
        stray.ifPresent(error -> faults.put(source, List.of(error)));
        return stray.isPresent() ? null : piece;
      }
      List<CompileError> found = form.errors();
      if (furthest.isEmpty() || (!found.isEmpty() && found.get(0).at() > furthest.get(0).at()))
        furthest = found;
    }
    faults.put(source, furthest.isEmpty() ? List.of(UNMATCHED) : causes(furthest, source.text()));
    return null;
  }

  /** Without consequential errors: after an error javac reads on and stumbles over the rest of its line. */
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

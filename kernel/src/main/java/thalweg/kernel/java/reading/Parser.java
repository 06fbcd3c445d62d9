package thalweg.kernel.java.reading;

import com.sun.source.tree.CompilationUnitTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
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

  /** A piece in each of the frames it could have, as files. */
  private record Forms(PieceText source, List<Frame> frames, List<JavaFileObject> files) {

    static Forms of(PieceText source) {
      List<Frame> frames = Frame.around(source.text());
      List<JavaFileObject> files =
          frames.stream().map(frame -> Javac.source("$", frame.with(source.text()))).toList();
      return new Forms(source, frames, files);
    }
  }

  /**
   * Parses.
   *
   * @param faults gets what is wrong with those that cannot be read, which are left out
   */
  public List<Piece> parse(List<PieceText> sources, Map<PieceText, List<CompileError>> faults) {
    List<Forms> all = sources.stream().map(Forms::of).toList();
    List<JavaFileObject> files = all.stream().flatMap(forms -> forms.files().stream()).toList();
    Map<JavaFileObject, List<CompileError>> errors = new HashMap<>();
    List<Piece> pieces = new ArrayList<>();
    javac.task(
        files,
        d -> note(d, errors),
        task -> {
          Iterator<? extends CompilationUnitTree> trees = task.parse().iterator();
          for (Forms forms : all) {
            List<ParsedText> parsed = new ArrayList<>();
            for (int i = 0; i < forms.frames().size(); i++) {
              CompilationUnitTree tree = trees.next();
              if (!errors.containsKey(forms.files().get(i)))
                parsed.add(new ParsedText(task, tree, forms.source(), forms.frames().get(i)));
            }
            if (!read(parsed, pieces, faults)) faults.put(forms.source(), furthest(forms, errors));
          }
          return null;
        });
    return pieces;
  }

  /** Takes the first form that makes sense; false if none does. */
  private static boolean read(
      List<ParsedText> forms, List<Piece> pieces, Map<PieceText, List<CompileError>> faults) {
    for (ParsedText form : forms) {
      Piece piece = new PieceReader(form).piece();
      if (piece == null) continue;
      StrayCode.in(form)
          .ifPresentOrElse(
              stray -> faults.put(form.source(), List.of(stray)), () -> pieces.add(piece));
      return true;
    }
    return false;
  }

  private static void note(
      Diagnostic<? extends JavaFileObject> d, Map<JavaFileObject, List<CompileError>> errors) {
    if (d.getKind() != Diagnostic.Kind.ERROR || d.getSource() == null) return;
    errors.computeIfAbsent(d.getSource(), f -> new ArrayList<>()).add(CompileError.of(d));
  }

  /** The errors of the reading that came furthest: it is what was meant. */
  private static List<CompileError> furthest(
      Forms forms, Map<JavaFileObject, List<CompileError>> errors) {
    String text = forms.source().text();
    List<CompileError> best = List.of();
    for (int i = 0; i < forms.frames().size(); i++) {
      int before = forms.frames().get(i).before().length();
      List<CompileError> found =
          errors.getOrDefault(forms.files().get(i), List.of()).stream()
              .map(f -> f.moved(-before, text.length()))
              .toList();
      if (best.isEmpty() || (!found.isEmpty() && found.get(0).at() > best.get(0).at()))
        best = found;
    }
    return best.isEmpty() ? List.of(UNMATCHED) : causes(best, text);
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

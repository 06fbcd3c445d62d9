package thalweg.kernel.java.assistance;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Completeness;
import thalweg.kernel.interpreter.Completion;
import thalweg.kernel.java.advice.NamesInScope;
import thalweg.kernel.java.magics.MagicBook;
import thalweg.kernel.java.magics.Magics;
import thalweg.kernel.java.reading.CompletenessCheck;
import thalweg.kernel.java.reading.MagicLines;
import thalweg.kernel.java.session.Session;

/** Helps while a cell is being written: what could come next, what a name means, whether the code is whole. */
public final class Assistant {
  /** After a closing bracket, a literal or a number comes no name; in a number, a dot is no member's. */
  private static final Pattern ENDED =
      Pattern.compile("(?s).*(?:[)\\]}\"']|(?<![\\w$.])\\d[\\d_]*\\.)");

  private static final PathCompletion FILES = new PathCompletion(Path::of); // as Java finds them

  private final Session session;
  private final MagicBook book;
  private final MagicCompletion magics;
  private final Analysis analysis;
  private final Inspector inspector;
  private final CompletenessCheck completeness;

  /** Helps with code for a session that has these magics. */
  public Assistant(Session session, Magics magics) {
    this.session = session;
    this.book = magics.book();
    this.magics = new MagicCompletion(book, magics::path);
    this.analysis = new Analysis(session);
    this.inspector = new Inspector(session, analysis);
    this.completeness = new CompletenessCheck(session.javac());
  }

  /** The names a cell could use, for hints on those it got wrong. */
  public NamesInScope names() {
    return new KnownNames(analysis, session);
  }

  /** What could come next at the cursor. */
  public Completion complete(String code, int cursor) {
    String before = code.substring(0, cursor);
    return magics.complete(before).orElseGet(() -> complete(MagicLines.java(before)));
  }

  private Completion complete(String code) {
    int end = code.length();
    Optional<OpenString> string = OpenString.in(code);
    if (string.isPresent())
      return isPath(code, string.get())
          ? FILES.inString(string.get(), end)
          : new Completion(end, end, List.of());
    int start = nameStart(code, end);
    String typed = code.substring(start);
    String before = code.substring(0, start);
    if (typed.isEmpty() && ENDED.matcher(before).matches())
      return new Completion(end, end, List.of());
    return new Completion(
        start,
        end,
        analysis
            .ask(before, Abbreviation.of(typed)::fits, caret -> new Completer(caret, typed).items())
            .orElse(List.of()));
  }

  /** Whether a string names a file, by its slashes or by what it is an argument of. */
  private boolean isPath(String code, OpenString string) {
    return string.text().contains("/")
        || analysis
            .ask(code.substring(0, string.start() - 1), name -> false, PathPlace::is)
            .orElse(false);
  }

  /** What the name at the cursor is; empty if it is unknown. */
  public Optional<Bundle> inspect(String code, int cursor) {
    int end = cursor;
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) end++;
    Optional<String> magic = MagicCompletion.name(code.substring(0, end));
    if (magic.isPresent()) return book.help(magic.get()).map(Bundle::text);
    int start = nameStart(code, end);
    return inspector.inspect(MagicLines.java(code.substring(0, start)), code.substring(start, end));
  }

  private static int nameStart(String code, int end) {
    int start = end;
    while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) start--;
    return start;
  }

  /** Whether code can be run as it is. */
  public Completeness isComplete(String code) {
    return completeness.of(MagicLines.blank(code));
  }
}

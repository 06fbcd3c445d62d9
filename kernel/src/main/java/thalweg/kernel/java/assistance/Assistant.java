package thalweg.kernel.java.assistance;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Completeness;
import thalweg.kernel.interpreter.Completion;
import thalweg.kernel.java.advice.NamesInScope;
import thalweg.kernel.java.magics.MagicBook;
import thalweg.kernel.java.reading.CompletenessCheck;
import thalweg.kernel.java.reading.MagicLines;
import thalweg.kernel.java.session.Session;

/** Helps while a cell is being written: what could come next, what a name means, whether the code is whole. */
public final class Assistant {
  private static final Pattern MAGIC_BEGUN = Pattern.compile("(?m)^[ \\t]*(%%?\\w*)\\z");

  private final Session session;
  private final MagicBook magics;
  private final Analysis analysis;
  private final Inspector inspector;
  private final CompletenessCheck completeness;

  /** Helps with code for a session that has these magics. */
  public Assistant(Session session, MagicBook magics) {
    this.session = session;
    this.magics = magics;
    this.analysis = new Analysis(session);
    this.inspector = new Inspector(session, analysis);
    this.completeness = new CompletenessCheck(session.javac());
  }

  /** The names a cell could use, for hints on those it got wrong. */
  public NamesInScope names() {
    return new KnownNames(analysis, session.javac().packages());
  }

  /** What could come next at the cursor. */
  public Completion complete(String code, int cursor) {
    Matcher magic = MAGIC_BEGUN.matcher(code.substring(0, cursor));
    if (magic.find()) return magics(magic.group(1), magic.start(1), cursor);
    int start = nameStart(code, cursor);
    String typed = code.substring(start, cursor);
    List<Completion.Item> items =
        analysis
            .ask(
                MagicLines.blank(code.substring(0, start)),
                name -> name.startsWith(typed),
                caret -> new Completer(caret, typed).items())
            .orElse(List.of());
    return new Completion(start, cursor, items);
  }

  private Completion magics(String typed, int start, int cursor) {
    List<Completion.Item> items =
        magics.all().entrySet().stream()
            .filter(e -> e.getKey().startsWith(typed))
            .map(e -> new Completion.Item(e.getKey(), "magic", e.getValue()))
            .toList();
    return new Completion(start, cursor, items);
  }

  /** What the name at the cursor is; empty if it is unknown. */
  public Optional<Bundle> inspect(String code, int cursor) {
    int end = cursor;
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) end++;
    Matcher magic = MAGIC_BEGUN.matcher(code.substring(0, end));
    if (magic.find()) return magics.help(magic.group(1)).map(Bundle::text);
    int start = nameStart(code, end);
    return inspector.inspect(
        MagicLines.blank(code.substring(0, start)), code.substring(start, end));
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

package thalweg.kernel.jshell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Completeness;
import thalweg.kernel.interpreter.Completion;

/** Helps while a cell is being written: what could come next, and whether the code is whole. */
final class Assistant {
  private static final int MOST = 200; // candidates that do not fit where nothing is typed yet
  private static final Pattern MAGIC_BEGUN = Pattern.compile("(?m)^[ \\t]*(%%?\\w*)\\z");
  private static final Pattern RECEIVER = Pattern.compile("([\\w.\"()\\[\\]]+\\.)\\w*$");

  private final Session session;
  private final MagicBook magics;

  Assistant(Session session, MagicBook magics) {
    this.session = session;
    this.magics = magics;
  }

  Completion complete(String code, int cursor) {
    Matcher magic = MAGIC_BEGUN.matcher(code.substring(0, cursor));
    if (magic.find()) return magics(magic.group(1), magic.start(1), cursor);
    String java = MagicLines.blank(code);
    int from = start(java, cursor);
    int[] anchor = {cursor - from};
    List<Suggestion> suggestions =
        session.analysis().completionSuggestions(java.substring(from), cursor - from, anchor);
    String typed = java.substring(Math.min(from + anchor[0], cursor), cursor);
    Matcher receiver = RECEIVER.matcher(java.substring(from, cursor));
    Signatures signatures = new Signatures(session, receiver.find() ? receiver.group(1) : "");
    Map<String, Completion.Item> items = new LinkedHashMap<>();
    boolean anyFits = suggestions.stream().anyMatch(Suggestion::matchesType);
    for (boolean fits : new boolean[] {true, false}) {
      for (Suggestion s : suggestions) {
        boolean many = anyFits && typed.isEmpty() && !fits && items.size() > MOST;
        if (s.matchesType() == fits && !many)
          items.computeIfAbsent(s.continuation(), text -> item(text, signatures));
      }
    }
    return new Completion(from + anchor[0], cursor, List.copyOf(items.values()));
  }

  private Completion magics(String typed, int start, int cursor) {
    List<Completion.Item> items =
        magics.all().entrySet().stream()
            .filter(e -> e.getKey().startsWith(typed))
            .map(e -> new Completion.Item(e.getKey(), "magic", e.getValue()))
            .toList();
    return new Completion(start, cursor, items);
  }

  private Completion.Item item(String text, Signatures signatures) {
    String name = text.replaceFirst("\\(.*", "");
    boolean call = name.length() < text.length();
    return new Completion.Item(text, kind(text, call), call ? signatures.of(name) : "");
  }

  /** The kinds that JupyterLab has icons for. */
  private String kind(String text, boolean call) {
    if (call) return "function";
    if (SourceVersion.isKeyword(text)) return "keyword";
    if (session.declared().get(text) != null) return "instance";
    if (!text.isEmpty() && Character.isUpperCase(text.charAt(0)))
      return text.equals(text.toUpperCase(java.util.Locale.ROOT)) ? "constant" : "class";
    return "";
  }

  Optional<Bundle> inspect(String code, int cursor) {
    int end = cursor;
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) end++;
    Matcher magic = MAGIC_BEGUN.matcher(code.substring(0, end));
    if (magic.find()) return magics.help(magic.group(1)).map(Bundle::text);
    String java = MagicLines.blank(code);
    return new Inspector(session).inspect(java.substring(start(java, cursor), end));
  }

  Completeness isComplete(String code) {
    String rest = MagicLines.blank(code);
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo info = session.textAnalysis().analyzeCompletion(rest);
      switch (info.completeness()) {
        case UNKNOWN -> {
          return Completeness.INVALID;
        }
        case CONSIDERED_INCOMPLETE, DEFINITELY_INCOMPLETE -> {
          return Completeness.INCOMPLETE;
        }
        case EMPTY -> {
          return Completeness.COMPLETE;
        }
        default -> rest = info.remaining() == null ? "" : info.remaining();
      }
    }
    return Completeness.COMPLETE;
  }

  /** JShell looks at one piece at a time: where the piece under the cursor starts. */
  private int start(String code, int cursor) {
    int from = 0;
    while (true) {
      SourceCodeAnalysis.CompletionInfo info =
          session.textAnalysis().analyzeCompletion(code.substring(from));
      String rest = info.remaining();
      if (!info.completeness().isComplete() || rest == null || rest.isBlank()) return from;
      int next = code.length() - rest.length();
      if (next > cursor || next <= from) return from;
      from = next;
    }
  }
}

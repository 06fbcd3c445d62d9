package thalweg.kernel.jshell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Completeness;
import thalweg.kernel.interpreter.Completion;

/** Helps while a cell is being written: what could come next, what a name means, whether the code is whole. */
final class Assistant {
  private final SourceCodeAnalysis analysis;

  Assistant(Session session) {
    this.analysis = session.analysis();
  }

  Completion complete(String code, int cursor) {
    int from = start(code, cursor);
    int[] anchor = {cursor - from};
    List<Suggestion> suggestions =
        analysis.completionSuggestions(code.substring(from), cursor - from, anchor);
    String typed = code.substring(Math.min(from + anchor[0], cursor), cursor);
    Map<String, Completion.Item> items = new LinkedHashMap<>();
    boolean anyFits = suggestions.stream().anyMatch(Suggestion::matchesType);
    for (boolean fits : new boolean[] {true, false}) {
      for (Suggestion s : suggestions) {
        if (s.matchesType() != fits || (anyFits && typed.isEmpty() && !fits && items.size() > 200))
          continue;
        String text = s.continuation();
        if (!items.containsKey(text)) items.put(text, new Completion.Item(text, kind(text), ""));
      }
    }
    return new Completion(from + anchor[0], cursor, List.copyOf(items.values()));
  }

  Optional<Bundle> inspect(String code, int cursor) {
    int from = start(code, cursor);
    int end = cursor;
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) end++;
    List<Documentation> found = documentation(code.substring(from, end));
    if (found.isEmpty()) return Optional.empty();
    return Optional.of(
        Bundle.text(
            found.stream().map(Assistant::text).distinct().collect(Collectors.joining("\n\n"))));
  }

  private List<Documentation> documentation(String code) {
    List<Documentation> found = analysis.documentation(code, code.length(), true);
    // At the end of a method's name only its call has a signature to show.
    if (found.isEmpty()) found = analysis.documentation(code + "(", code.length() + 1, true);
    return found;
  }

  private static String text(Documentation documentation) {
    String javadoc = documentation.javadoc();
    if (javadoc == null) return documentation.signature();
    String plain = javadoc.replaceAll("<[^>]+>", "").replaceAll("\\{@\\w+ ([^}]*)}", "$1");
    return documentation.signature() + "\n" + plain.strip();
  }

  Completeness isComplete(String code) {
    String rest = code;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo info = analysis.analyzeCompletion(rest);
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
      SourceCodeAnalysis.CompletionInfo info = analysis.analyzeCompletion(code.substring(from));
      String rest = info.remaining();
      if (!info.completeness().isComplete() || rest == null || rest.isBlank()) return from;
      int next = code.length() - rest.length();
      if (next > cursor || next <= from) return from;
      from = next;
    }
  }

  private static String kind(String continuation) {
    return continuation.contains("(") ? "function" : "";
  }
}

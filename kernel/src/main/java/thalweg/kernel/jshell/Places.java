package thalweg.kernel.jshell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import thalweg.kernel.interpreter.Cell;

/**
 * Where the lines of JShell's generated classes stand in the cells.
 *
 * <p>JShell wraps each piece of a cell into a class of its own; a stack frame names that class and a line of it.
 */
final class Places {
  private static final Pattern WRAPPER = Pattern.compile("(REPL\\.\\$JShell\\$\\w+)(?:\\$(.*))?");

  /**
   * A line of a cell.
   *
   * @param cell the cell
   * @param line from 1
   * @param method such as {@code Point.norm}; empty for the top level of a cell
   */
  record Place(Cell cell, int line, String method) {}

  private record Wrapped(Cell cell, TreeMap<Integer, Integer> lines) {}

  private final Map<String, Wrapped> classes = new HashMap<>();

  /** Notes how a piece was wrapped. */
  void learn(Source source, SnippetWrapper wrapper) {
    TreeMap<Integer, Integer> lines = new TreeMap<>();
    String text = source.text();
    int[] breaks = breaks(wrapper.wrapped());
    int line = source.line(0);
    for (int start = 0;
        start >= 0 && start < text.length();
        start = text.indexOf('\n', start) + 1, line++) {
      int end = text.indexOf('\n', start);
      int first = start;
      int stop = end < 0 ? text.length() : end;
      while (first < stop && Character.isWhitespace(text.charAt(first))) first++;
      int at = first < stop ? wrapper.sourceToWrappedPosition(first) : -1;
      if (at >= 0) lines.put(lineAt(breaks, at), line);
      if (end < 0) break;
    }
    classes.put(wrapper.fullClassName(), new Wrapped(source.cell(), lines));
  }

  /** The frames of a trace that are lines of cells, innermost first. */
  List<Place> find(StackTraceElement[] trace) {
    List<Place> places = new ArrayList<>();
    for (StackTraceElement frame : trace) find(frame).ifPresent(places::add);
    return places;
  }

  private Optional<Place> find(StackTraceElement frame) {
    Matcher m = WRAPPER.matcher(frame.getClassName());
    if (!m.matches()) return Optional.empty();
    Wrapped wrapped = classes.get(m.group(1));
    if (wrapped == null || wrapped.lines.isEmpty()) return Optional.empty();
    // "return $1 =" stands on a line before the code, and what is no call is counted to that line.
    int at = Math.max(frame.getLineNumber(), wrapped.lines.firstKey());
    Map.Entry<Integer, Integer> line = wrapped.lines.floorEntry(at);
    return Optional.of(
        new Place(wrapped.cell, line.getValue(), method(m.group(2), frame.getMethodName())));
  }

  private static String method(String nested, String method) {
    String name = method.startsWith("lambda$") ? "lambda" : method;
    if (nested == null) return name.equals("do_it$") ? "" : name;
    String type = nested.replace('$', '.');
    return name.equals("<init>") ? "new " + type : type + "." + name;
  }

  /** Where a text's lines end, found once: a long cell asks for each of its lines. */
  private static int[] breaks(String text) {
    return IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').toArray();
  }

  private static int lineAt(int[] breaks, int position) {
    int before = Arrays.binarySearch(breaks, position);
    return 1 + (before < 0 ? -before - 1 : before);
  }
}

package thalweg.kernel.java.compiling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.java.reading.PieceText;
import thalweg.kernel.java.reading.Tokens;
import thalweg.kernel.java.runtime.CellNames;
import thalweg.kernel.java.runtime.CellValue;

/** Maps lines of the cells' classes to lines of the cells: a stack frame names a class and a line of it. */
public final class SourceMap {
  /** The numbers that Java gives to anonymous and local classes. */
  private static final Pattern UNNAMED = Pattern.compile("(?:^|\\$)\\d+");

  /**
   * A line of a cell.
   *
   * @param cell the cell
   * @param line from 1
   * @param method such as {@code Point.norm}; empty for the top level of a cell
   */
  public record Place(Cell cell, int line, String method) {}

  private final Map<String, NavigableMap<Integer, TrackedCode.Spot>> units = new HashMap<>();
  private final Map<PieceText, PieceText> moved = new HashMap<>();

  /** Notes where the lines of a class came from. */
  public synchronized void learn(CompiledClass compiled) {
    units.put(compiled.type(), compiled.code().lines());
  }

  /** A declaration is now in another cell, unchanged. */
  synchronized void move(PieceText from, PieceText to) {
    moved.put(from, to);
  }

  /** The frames of a trace that are lines of cells, innermost first. */
  public List<Place> find(StackTraceElement[] trace) {
    List<Place> places = new ArrayList<>();
    for (StackTraceElement frame : trace) {
      // The value of a cell is computed in a lambda that the student did not write.
      if (frame.getClassName().equals(CellValue.class.getName()) && !places.isEmpty())
        places.remove(places.size() - 1);
      Optional<Place> place = find(frame);
      place.ifPresent(places::add);
      // Whoever called a cell was a magic in it.
      if (place.isPresent() && frame.getMethodName().equals(CellNames.RUN)) break;
    }
    return places;
  }

  /** Whether a line of a class holds something that a student wrote. */
  public synchronized boolean isWritten(String className, int line) {
    Matcher m = CellNames.read(className);
    NavigableMap<Integer, TrackedCode.Spot> lines = m.matches() ? units.get(m.group(1)) : null;
    return lines != null && lines.containsKey(line);
  }

  /** Where a frame is; empty if it is not in a cell. */
  public synchronized Optional<Place> find(StackTraceElement frame) {
    Matcher m = CellNames.read(frame.getClassName());
    if (!m.matches()) return Optional.empty();
    NavigableMap<Integer, TrackedCode.Spot> lines = units.get(m.group(1));
    if (lines == null || lines.isEmpty()) return Optional.empty();
    int at = Math.max(frame.getLineNumber(), lines.firstKey());
    TrackedCode.Spot spot = lines.floorEntry(at).getValue();
    PieceText source = moved.getOrDefault(spot.source(), spot.source());
    return Optional.of(
        new Place(
            source.cell(),
            source.line(Tokens.translate(spot.source().text(), source.text(), spot.offset())),
            method(m.group(2), frame.getMethodName())));
  }

  private static String method(String nested, String method) {
    String name = method.startsWith("lambda$") ? "lambda" : method;
    if (nested == null) return name.equals(CellNames.RUN) ? "" : name;
    String type = UNNAMED.matcher(nested).replaceAll("").replace('$', '.');
    if (type.isEmpty()) return name;
    return name.equals("<init>") ? "new " + type : type + "." + name;
  }
}

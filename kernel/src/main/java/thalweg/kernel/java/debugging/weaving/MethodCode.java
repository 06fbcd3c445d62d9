package thalweg.kernel.java.debugging.weaving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.objectweb.asm.Label;
import thalweg.kernel.java.debugging.weaving.Outline.Variable;

/** What is known, and found out, of a method that is woven. */
final class MethodCode {
  private record Caught(Label from, Label to, String type) {}

  private record Region(Label from, Label to, List<Variable> visible) {}

  private record Line(int number, Label start) {}

  private final String name;
  private final List<Variable> variables;
  private final int firstLine;
  private final Set<Integer> counts;
  private final List<Integer> points = new ArrayList<>();
  private final List<Caught> caught = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private int slotsBefore;
  private int slotsAfter;

  /**
   * A method.
   *
   * @param name with its descriptor
   * @param firstLine one that gets no probe where the method begins, for its caller has one; 0 for none
   * @param counts where lines begin whose statement is counted first
   */
  MethodCode(String name, List<Variable> variables, int firstLine, Set<Integer> counts) {
    this.name = name;
    this.variables = variables;
    this.firstLine = firstLine;
    this.counts = counts;
  }

  String name() {
    return name;
  }

  List<Variable> variables() {
    return variables;
  }

  int firstLine() {
    return firstLine;
  }

  Set<Integer> counts() {
    return counts;
  }

  /** There is a probe on a line. */
  void point(int line) {
    points.add(line);
  }

  /** A part of the code catches exceptions of a class. */
  void caught(Label from, Label to, String type) {
    caught.add(new Caught(from, to, type));
  }

  /** Some variables are kept all over a part of the code. */
  void kept(Label from, Label to, List<Variable> visible) {
    regions.add(new Region(from, to, visible));
  }

  /** A frame has so many slots before it is woven, and so many afterwards. */
  void sizes(int before, int after) {
    slotsBefore = before;
    slotsAfter = after;
  }

  /** A line begins. */
  void line(int number, Label start) {
    lines.add(new Line(number, start));
  }

  List<Integer> points() {
    return points;
  }

  /** What it catches where, in the code as it was written. */
  List<WovenClass.Catch> catches() {
    return caught.stream()
        .map(
            c ->
                new WovenClass.Catch(
                    c.from.getOffset(), c.to.getOffset(), c.type.replace('/', '.')))
        .toList();
  }

  /** Its frames by how many slots they have: those of the code as it was read, in which nothing is sure, and as it was written. */
  Map<Integer, Layout> layouts() {
    List<Layout.Part> parts =
        regions.stream()
            .map(r -> new Layout.Part(r.from.getOffset(), r.to.getOffset(), r.visible))
            .toList();
    return Map.of(
        slotsBefore, new Layout(starts(PlacedLabels::offset), List.of()),
        slotsAfter, new Layout(starts(Label::getOffset), parts));
  }

  private NavigableMap<Integer, Integer> starts(ToIntFunction<Label> offset) {
    NavigableMap<Integer, Integer> starts = new TreeMap<>();
    for (Line line : lines) starts.put(offset.applyAsInt(line.start), line.number);
    return starts;
  }
}

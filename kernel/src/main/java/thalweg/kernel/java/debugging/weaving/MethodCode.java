package thalweg.kernel.java.debugging.weaving;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Label;
import thalweg.kernel.java.debugging.weaving.Outline.Variable;

/** What is known, and found out, of a method that is woven. */
final class MethodCode {
  private record Caught(Label from, Label to, String type) {}

  private final String name;
  private final List<Variable> variables;
  private final int firstLine;
  private final Set<Integer> counts;
  private final boolean exceptions;
  private final List<Integer> points = new ArrayList<>();
  private final List<Caught> caught = new ArrayList<>();

  /**
   * A method.
   *
   * @param name with its descriptor
   * @param firstLine one that gets no probe where the method begins, for its caller has one; 0 for none
   * @param counts where lines begin whose statement is counted first
   * @param exceptions whether they are watched
   */
  MethodCode(
      String name,
      List<Variable> variables,
      int firstLine,
      Set<Integer> counts,
      boolean exceptions) {
    this.name = name;
    this.variables = variables;
    this.firstLine = firstLine;
    this.counts = counts;
    this.exceptions = exceptions;
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

  boolean exceptions() {
    return exceptions;
  }

  /** There is a probe on a line. */
  void point(int line) {
    points.add(line);
  }

  /** A part of the code catches exceptions of a class. */
  void caught(Label from, Label to, String type) {
    caught.add(new Caught(from, to, type));
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
}

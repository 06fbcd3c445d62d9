package thalweg.kernel.java.compiling;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.reading.Piece.Mutability;
import thalweg.kernel.java.reading.Piece.Range;
import thalweg.kernel.java.reading.Piece.Variable;
import thalweg.kernel.java.reading.PieceText;
import thalweg.kernel.java.runtime.CellBase;
import thalweg.kernel.java.runtime.CellNames;

/** A part of a cell as the class that javac compiles: what it declares as static members, what runs as a method. */
public final class CellClass {
  private static final String BASE = CellBase.class.getName();

  private final TrackedCode members = new TrackedCode();
  private final TrackedCode run = new TrackedCode();
  private int steps;
  private String end = "return nothing$();\n";

  /** A class of a simple name with imports. */
  public CellClass(String name, Collection<String> imports, List<Piece> importing) {
    members.add("package ", CellNames.PACKAGE, ";\n");
    for (String line : imports) members.add(line, '\n');
    for (Piece piece : importing)
      members.add(piece, all(piece)).add(piece.code().endsWith(";") ? "\n" : ";\n");
    members.add(
        "public class ", name, " extends ", BASE, " {\npublic static int ", CellNames.STEP, ";\n");
  }

  /** Declares a class or method, with a stub in the place of some bodies. */
  public void declare(Piece piece, Collection<Range> bodies, String stub) {
    SortedMap<Range, String> replaced = new TreeMap<>(Comparator.comparing(Range::from));
    // As public as the record, which its author did not know to be public.
    piece.constructors().forEach(c -> replaced.put(new Range(c, c), "public "));
    bodies.forEach(body -> replaced.put(body, "{ " + stub + " }"));
    members.add("public static ");
    int from = 0;
    for (Map.Entry<Range, String> one : replaced.entrySet()) {
      members.add(piece, new Range(from, one.getKey().from())).add(one.getValue());
      from = one.getKey().to();
    }
    members.add(piece, new Range(from, piece.code().length())).add('\n');
  }

  /** Declares a variable of a type, with the value that it had in another class, if there is one. */
  public void declare(Piece piece, Variable variable, String type, @Nullable String before) {
    members.add(isConstant(variable) ? "public static final " : "public static ");
    Range at = variable.typeAt();
    if (at != null) members.add(piece, at);
    else members.standIn(piece, type);
    members.add(' ', variable.name());
    Range value = variable.value();
    if (isConstant(variable) && value != null) members.add(" = ").add(piece, value).add("\n");
    else if (before != null) members.add(" = ", before, '.', variable.name());
    members.add(";\n");
  }

  /** Declares the class of a variable's anonymous object. */
  void declare(Piece piece, Variable variable, @Nullable NamedClass type) {
    if (type == null || variable.anonymous() == null) return;
    members.add("static class ").standIn(piece, type.head());
    members.add(piece, variable.anonymous().members()).add("\n");
  }

  private static boolean isConstant(Variable variable) {
    return variable.mutability() == Mutability.CONSTANT;
  }

  /** Gives a variable its value. */
  void assign(Piece piece, Variable variable, String type, @Nullable NamedClass named) {
    String name = variable.name();
    Range value = variable.value();
    if (isConstant(variable)) return; // it has it already
    if (named != null && variable.anonymous() != null)
      run.add(name, " = new ", named.name(), "(")
          .add(piece, variable.anonymous().arguments())
          .add(");\n");
    else if (value == null) run.add(name, " = ", VariableTypes.zero(type), ";\n");
    else if (variable.braces())
      run.add("{ ")
          .standIn(piece, type)
          .add(" $ = ")
          .add(piece, value)
          .add("\n; ", name, " = $; }\n");
    else run.add(name, " = ").add(piece, value).add("\n;\n");
  }

  /** Declares a local variable with {@code var}, for javac to infer its type. */
  public void infer(Piece piece, Variable variable) {
    run.add("var ", variable.name());
    Range value = variable.value();
    if (value != null) run.add(" = ").add(piece, value);
    run.add("\n;\n");
  }

  /**
   * Runs a statement or an expression, whose value is that of the cell if it is the last.
   *
   * @param shown whether a call is run for its value, too
   */
  void run(Piece piece, boolean last, boolean shown) {
    switch (piece.kind()) {
      // What follows an endless loop is no error.
      case STATEMENT -> run.add("if (true) ").add(piece, all(piece)).add("\n;\n");
      case EXPRESSION -> {
        String head = last ? "return " : "";
        if (last && !LastValue.isDoubtful(piece)) run.add(head).add(piece, all(piece)).add("\n;\n");
        else run.add(head, "value$(() -> ").add(piece, all(piece)).add("\n);\n");
        if (last) end = "";
      }
      case CALL -> {
        run.add(piece, all(piece)).add("\n;\n");
        if (shown) end = LastValue.NO_VALUE;
      }
      default -> run.add(piece, all(piece)).add("\n;\n");
    }
  }

  /** Runs code that is still being written. */
  public void write(String head, PieceText source, String tail) {
    run.add(head).add(source, source.text(), new Range(0, source.text().length())).add(tail);
  }

  /** Counts a piece that runs. */
  void step() {
    run.add(CellNames.STEP, " = ", ++steps, "; ");
  }

  /** The whole class. */
  public TrackedCode code() {
    TrackedCode whole = new TrackedCode().add(members);
    whole.add("public static java.lang.Object ", CellNames.RUN);
    whole.add("() throws java.lang.Throwable {\n").add(run);
    return whole.add(end, "}\n}\n");
  }

  private static Range all(Piece piece) {
    return new Range(0, piece.code().length());
  }
}

package thalweg.kernel.java.compiling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.reading.Piece.Range;
import thalweg.kernel.java.reading.Piece.Variable;
import thalweg.kernel.java.reading.PieceText;
import thalweg.kernel.java.runtime.CellNames;
import thalweg.kernel.java.runtime.CellValue;

/**
 * A part of a cell as the class that javac compiles: what it declares as static members, what runs as a method. Knows
 * for each character of the student's where it came from.
 */
public final class CellClass {
  private static final String EXPRESSION = CellValue.class.getName() + ".of(() -> ";

  /** Some text of a piece in the unit; generated if all of it stands for one place. */
  private record Part(int at, int length, PieceText source, int offset, boolean generated) {}

  /** Where something of the unit stands. */
  record Spot(PieceText source, int offset) {}

  private final String name;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder run = new StringBuilder();
  private final List<Part> parts = new ArrayList<>();
  private final List<Part> runParts = new ArrayList<>();
  private int steps;

  /** A class of a simple name with imports. */
  public CellClass(String name, Collection<String> imports, List<Piece> importing) {
    this.name = name;
    text.append("package ").append(CellNames.PACKAGE).append(";\n");
    for (String line : imports) text.append(line).append('\n');
    for (Piece piece : importing) {
      verbatim(text, parts, piece.source(), piece.code(), new Range(0, piece.code().length()));
      if (!piece.code().endsWith(";")) text.append(';');
      text.append('\n');
    }
    text.append("public class ")
        .append(name)
        .append(" {\npublic static int ")
        .append(CellNames.STEP)
        .append(";\n");
  }

  String name() {
    return name;
  }

  /** Declares a class or method, with a stub in the place of some bodies. */
  public void declare(Piece piece, Collection<Range> bodies, String stub) {
    SortedMap<Range, String> replaced = new TreeMap<>(Comparator.comparing(Range::from));
    // As public as the record, which its author did not know to be public.
    piece.constructors().forEach(c -> replaced.put(new Range(c, c), "public "));
    bodies.forEach(body -> replaced.put(body, "{ " + stub + " }"));
    text.append("public static ");
    int from = 0;
    for (Map.Entry<Range, String> one : replaced.entrySet()) {
      verbatim(text, parts, piece.source(), piece.code(), new Range(from, one.getKey().from()));
      text.append(one.getValue());
      from = one.getKey().to();
    }
    verbatim(text, parts, piece.source(), piece.code(), new Range(from, piece.code().length()));
    text.append('\n');
  }

  /** Declares a variable of a type, with the value that it had in another class, if there is one. */
  public void declare(Piece piece, Variable variable, String type, @Nullable String before) {
    text.append("public static ");
    Range at = variable.typeAt();
    if (at != null) verbatim(text, parts, piece.source(), piece.code(), at);
    else generated(text, parts, piece.source(), 0, type);
    text.append(' ').append(variable.name());
    if (before != null) text.append(" = ").append(before).append('.').append(variable.name());
    text.append(";\n");
  }

  /** Gives a variable its value. */
  void assign(Piece piece, Variable variable, String type) {
    Range value = variable.value();
    if (value == null) {
      run.append(variable.name()).append(" = ").append(zero(type)).append(";\n");
      return;
    }
    if (variable.braces()) {
      run.append("{ ");
      generated(run, runParts, piece.source(), 0, type);
      run.append(" $ = ");
    } else {
      run.append(variable.name()).append(" = ");
    }
    verbatim(run, runParts, piece.source(), piece.code(), value);
    run.append("\n;");
    if (variable.braces()) run.append(' ').append(variable.name()).append(" = $; }");
    run.append('\n');
  }

  /** Declares a variable where its type is to be inferred. */
  public void infer(Piece piece, Variable variable) {
    run.append("var ").append(variable.name());
    Range value = variable.value();
    if (value != null) {
      run.append(" = ");
      verbatim(run, runParts, piece.source(), piece.code(), value);
    }
    run.append("\n;\n");
  }

  /** Runs a statement or an expression, whose value is that of the cell if it is the last. */
  void run(Piece piece, boolean last) {
    Range all = new Range(0, piece.code().length());
    boolean shown = last && !piece.code().startsWith("display(");
    switch (piece.kind()) {
      case STATEMENT -> {
        run.append("if (true) "); // what follows an endless loop is no error
        verbatim(run, runParts, piece.source(), piece.code(), all);
        run.append("\n;\n");
      }
      case EXPRESSION, CALL -> {
        boolean value = shown || piece.kind() == Piece.Kind.EXPRESSION;
        if (value) run.append(last ? "return " : "").append(EXPRESSION);
        verbatim(run, runParts, piece.source(), piece.code(), all);
        run.append(value ? "\n);\n" : "\n;\n");
      }
      default -> {
        verbatim(run, runParts, piece.source(), piece.code(), all);
        run.append("\n;\n");
      }
    }
  }

  /** Runs what is still being written. */
  public void write(String head, PieceText source, String tail) {
    run.append(head);
    verbatim(run, runParts, source, source.text(), new Range(0, source.text().length()));
    run.append(tail);
  }

  /** Counts a piece that runs. */
  void step() {
    run.append(CellNames.STEP).append(" = ").append(++steps).append("; ");
  }

  /** The whole class. */
  public String text() {
    String head = "public static Object " + CellNames.RUN + "() throws Throwable {\n";
    int before = text.length() + head.length();
    for (Part p : runParts)
      parts.add(new Part(p.at + before, p.length, p.source, p.offset, p.generated));
    runParts.clear();
    boolean returns =
        run.lastIndexOf("return " + EXPRESSION) > run.lastIndexOf(CellNames.STEP + " = ");
    text.append(head).append(run);
    run.setLength(0);
    if (!returns) text.append("return ").append(CellValue.class.getName()).append(".NOTHING;\n");
    return text.append("}\n}\n").toString();
  }

  /** Where a place of the unit came from; empty if it is all ours. */
  Optional<Spot> find(int at) {
    Part before = null;
    for (Part part : parts) {
      boolean near = before == null || part.at > before.at;
      if (part.at <= at && near) before = part;
    }
    if (before == null) return Optional.empty();
    int offset = before.generated ? 0 : Math.min(at - before.at, before.length);
    return Optional.of(new Spot(before.source, before.offset + offset));
  }

  /** For each line of the unit that holds code of the student's, where it came from. */
  NavigableMap<Integer, Spot> lines() {
    NavigableMap<Integer, Spot> lines = new TreeMap<>();
    for (Part part : parts) {
      int line = line(part.at);
      lines.putIfAbsent(line, new Spot(part.source, part.offset));
      if (part.generated) continue;
      for (int i = 1; i < part.length; i++) {
        if (text.charAt(part.at + i - 1) == '\n')
          lines.putIfAbsent(++line, new Spot(part.source, part.offset + i));
      }
    }
    return lines;
  }

  private int line(int at) {
    return 1 + (int) text.chars().limit(at).filter(c -> c == '\n').count();
  }

  private static void verbatim(
      StringBuilder to, List<Part> parts, PieceText source, String code, Range range) {
    parts.add(new Part(to.length(), range.to() - range.from(), source, range.from(), false));
    to.append(code, range.from(), range.to());
  }

  private static void generated(
      StringBuilder to, List<Part> parts, PieceText source, int offset, String code) {
    parts.add(new Part(to.length(), code.length(), source, offset, true));
    to.append(code);
  }

  private static String zero(@Nullable String type) {
    return switch (String.valueOf(type)) {
      case "boolean" -> "false";
      case "byte", "short", "char", "int", "long", "float", "double" -> "(" + type + ") 0";
      default -> "null";
    };
  }
}

package thalweg.kernel.jshell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.interpreter.Outcome.Failed;
import thalweg.kernel.jshell.Places.Place;

/** Errors as a student reads them: what happened, the line of the cell it happened on, and only frames of cells. */
final class Errors {
  private static final int FRAMES = 10;
  private static final String RED = "\u001b[1;31m";
  private static final String BLUE = "\u001b[34m";
  private static final String PLAIN = "\u001b[0m";

  private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+[.$]");

  private final Places places;

  Errors(Places places) {
    this.places = places;
  }

  /** An exception the cell threw. */
  Failed thrown(Throwable e) {
    String value = value(e);
    List<String> lines = new ArrayList<>();
    lines.add(RED + name(e) + PLAIN + (value.isEmpty() ? "" : ": " + value));
    frames(e, lines);
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.add(e);
    for (Throwable c = e.getCause(); c != null && seen.add(c); c = c.getCause()) {
      lines.add("Caused by " + name(c) + ": " + value(c));
    }
    return new Failed(name(e), value, lines);
  }

  /** A cell that was interrupted. */
  Failed interrupted(@Nullable Throwable at) {
    String value = "the cell was stopped; variables keep the values they had";
    List<String> lines = new ArrayList<>();
    lines.add(RED + "Interrupted" + PLAIN + ": " + value);
    if (at != null) frames(at, lines);
    return new Failed("InterruptedException", value, lines);
  }

  /** A call of a method whose body names what is not declared. */
  Failed unresolved(Throwable e, String value) {
    List<String> lines = new ArrayList<>();
    lines.add(RED + "UnresolvedReferenceException" + PLAIN + ": " + value);
    frames(e, lines);
    return new Failed("UnresolvedReferenceException", value, lines);
  }

  /** Several errors of one cell as one. */
  static Failed together(List<Failed> failures) {
    List<String> lines = failures.stream().flatMap(f -> f.traceback().stream()).toList();
    return new Failed(failures.get(0).name(), failures.get(0).value(), lines);
  }

  /** A piece of a cell that does not compile. */
  Failed notCompiled(Source source, List<Diag> diagnostics) {
    List<String> lines = new ArrayList<>();
    String first = "";
    for (Diag diag : diagnostics) {
      if (!diag.isError()) continue;
      String message = diag.getMessage(Locale.ENGLISH).strip();
      if (first.isEmpty()) first = message;
      int from = at(diag.getStartPosition(), diag.getPosition());
      int line = source.line(from);
      lines.add(head(source.cell(), line) + ": " + RED + "error" + PLAIN + ": " + message);
      String code = codeLine(source.cell(), line);
      lines.add("    " + code);
      int column = source.column(from);
      int width = Math.max(1, (int) Math.min(diag.getEndPosition() - from, code.length() - column));
      lines.add(
          "    "
              + code.substring(0, Math.min(column, code.length())).replaceAll("[^\t]", " ")
              + RED
              + "^".repeat(width)
              + PLAIN);
    }
    if (lines.isEmpty()) {
      first = "incomplete code: a bracket, quote or semicolon is missing";
      lines.add(
          head(source.cell(), source.line(source.text().length()))
              + ": "
              + RED
              + "error"
              + PLAIN
              + ": "
              + first);
    }
    return new Failed("CompilationException", first, lines);
  }

  private static int at(long start, long position) {
    return (int) Math.max(0, start >= 0 ? start : position);
  }

  private void frames(Throwable e, List<String> lines) {
    List<Place> found = places.find(e.getStackTrace());
    if (found.isEmpty()) return;
    Place top = found.get(0);
    lines.add("  " + head(top.cell(), top.line()));
    for (int line = Math.max(1, top.line() - 1); line <= top.line() + 1; line++) {
      String code = codeLine(top.cell(), line);
      if (line == top.line()) lines.add(RED + "  --> " + PLAIN + line + "  " + code);
      else if (!code.isBlank()) lines.add("      " + line + "  " + code);
    }
    for (int i = 0; i < Math.min(found.size(), FRAMES); i++) {
      Place place = found.get(i);
      String method = place.method().isEmpty() ? "" : place.method() + " ";
      lines.add("  at " + method + "(" + head(place.cell(), place.line()) + ")");
    }
    if (found.size() > FRAMES) lines.add("  … " + (found.size() - FRAMES) + " more calls");
  }

  private static String head(Cell cell, int line) {
    return BLUE + "Cell [" + cell.number() + "], line " + line + PLAIN;
  }

  private static String codeLine(Cell cell, int line) {
    List<String> lines = cell.code().lines().toList();
    return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
  }

  /** The class's name as the student knows it: without JShell's wrapper around a class of a cell. */
  private static String name(Throwable e) {
    return e instanceof Guard.Exit ? "SystemExit" : plain(e.getClass().getName());
  }

  private static String plain(String text) {
    return WRAPPER.matcher(text).replaceAll("");
  }

  private static String value(Throwable e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    if (e instanceof OutOfMemoryError) {
      return message
          + ": the values kept in variables fill the kernel's memory; drop the large ones (x = null;) or"
          + " restart the kernel";
    }
    if (e instanceof StackOverflowError)
      return "a method called itself too often: does its recursion ever end?";
    return plain(message);
  }
}

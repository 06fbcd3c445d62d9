package thalweg.kernel.jshell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.advice.RuntimeAdvice;
import thalweg.kernel.interpreter.Outcome.Failed;
import thalweg.kernel.jshell.Places.Place;

/** Exceptions as a student reads them: what happened, the line of the cell it happened on, and only frames of cells. */
final class Errors {
  private static final int FRAMES = 10;
  private static final Pattern MODULES = Pattern.compile(" \\([^()]*(?:module|loader)[^()]*\\)$");
  private static final Pattern LOOP = Pattern.compile("\\b(?:while|for|do)\\b");

  private final Places places;

  Errors(Places places) {
    this.places = places;
  }

  /** An exception the cell threw. */
  Failed thrown(Throwable e) {
    String value = value(e);
    List<String> lines = new ArrayList<>();
    lines.add(Look.red(name(e)) + (value.isEmpty() ? "" : ": " + value));
    frames(e, lines);
    Throwable root = e;
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.add(e);
    for (Throwable c = e.getCause(); c != null && seen.add(c); c = c.getCause()) {
      lines.add("Caused by " + name(c) + ": " + value(c));
      root = c;
    }
    RuntimeAdvice.on(root).map(Look::hint).ifPresent(lines::add);
    return new Failed(name(e), value, lines);
  }

  /** A cell that was interrupted. */
  Failed interrupted(@Nullable Throwable at) {
    String value = "the cell was stopped; variables keep the values they had";
    List<String> lines = new ArrayList<>();
    lines.add(Look.red("Interrupted") + ": " + value);
    if (at != null) {
      frames(at, lines);
      loop(at).map(Look::hint).ifPresent(lines::add);
    }
    return new Failed("InterruptedException", value, lines);
  }

  /** A call of a method whose body names what is not declared. */
  Failed unresolved(Throwable e, String value) {
    List<String> lines = new ArrayList<>();
    lines.add(Look.red("UnresolvedReferenceException") + ": " + value);
    frames(e, lines);
    return new Failed("UnresolvedReferenceException", value, lines);
  }

  private void frames(Throwable e, List<String> lines) {
    List<Place> found = places.find(e.getStackTrace());
    if (found.isEmpty()) return;
    Place top = found.get(0);
    lines.add("  " + Look.place(top.cell(), top.line()));
    for (int line = Math.max(1, top.line() - 1); line <= top.line() + 1; line++) {
      String code = Look.code(top.cell(), line);
      if (line == top.line()) lines.add(Look.red("  --> ") + line + "  " + code);
      else if (!code.isBlank()) lines.add("      " + line + "  " + code);
    }
    for (int i = 0; i < Math.min(found.size(), FRAMES); i++) {
      Place place = found.get(i);
      String method = place.method().isEmpty() ? "" : place.method() + " ";
      lines.add("  at " + method + "(" + Look.place(place.cell(), place.line()) + ")");
    }
    if (found.size() > FRAMES) lines.add("  … " + (found.size() - FRAMES) + " more calls");
  }

  /** The loop in which the cell was stopped, as far as the lines above tell. */
  private Optional<String> loop(Throwable at) {
    for (Place place : places.find(at.getStackTrace())) {
      for (int line = place.line(); line >= 1; line--) {
        if (!LOOP.matcher(Look.code(place.cell(), line)).find()) continue;
        return Optional.of(
            "if it should have ended by itself: is there always a way out of the loop in line "
                + line
                + " of Cell ["
                + place.cell().number()
                + "]?");
      }
    }
    return Optional.empty();
  }

  /** The class's name as the student knows it: without JShell's wrapper around a class of a cell. */
  private static String name(Throwable e) {
    return e instanceof Guard.Exit ? "SystemExit" : Look.plain(e.getClass().getName());
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
    if (e instanceof ClassCastException) message = MODULES.matcher(message).replaceAll("");
    return Look.plain(message);
  }
}

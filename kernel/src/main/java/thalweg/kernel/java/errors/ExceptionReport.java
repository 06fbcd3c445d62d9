package thalweg.kernel.java.errors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Outcome.Failed;
import thalweg.kernel.java.advice.RuntimeAdvice;
import thalweg.kernel.java.compiling.SourceMap;
import thalweg.kernel.java.compiling.SourceMap.Place;
import thalweg.kernel.java.runtime.Guard;

/** Exceptions as a student reads them: what happened, the line of the cell it happened on, and only frames of cells. */
public final class ExceptionReport {
  private static final int FRAMES = 10;
  private static final int OTHERS = 8; // causes and what was thrown on the way
  private static final Pattern LOOP = Pattern.compile("\\b(?:while|for|do)\\b");

  private static final String LEFT =
      "this line waits or computes outside of the notebook's code, where nothing stops it: the kernel goes on without"
          + " it. To be rid of it, restart the kernel.";

  private final SourceMap places;

  /** Reports lines of cells, found in a map. */
  public ExceptionReport(SourceMap places) {
    this.places = places;
  }

  /** Where the lines of cells are found. */
  public SourceMap places() {
    return places;
  }

  /** An exception the cell threw. */
  public Failed thrown(Throwable e) {
    ExceptionText message = ExceptionText.of(e);
    List<String> lines = new ArrayList<>();
    lines.add(
        ErrorStyle.strong(message.name())
            + (message.text().isEmpty() ? "" : ": " + message.text()));
    frames(e, lines);
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Throwable root = e;
    List<String> others = new ArrayList<>();
    for (Throwable c = e; c != null && seen.add(c); c = ExceptionText.cause(c)) {
      if (c != e) others.add("Caused by " + inOneLine(c));
      for (Throwable also : c.getSuppressed()) others.add("Then also " + inOneLine(also));
      root = c;
    }
    lines.addAll(others.subList(0, Math.min(OTHERS, others.size())));
    if (others.size() > OTHERS) lines.add("… " + (others.size() - OTHERS) + " more exceptions");
    advice(root).or(() -> advice(e)).map(ErrorStyle::hint).ifPresent(lines::add);
    return new Failed(message.name(), message.text(), lines);
  }

  private static Optional<String> advice(Throwable e) {
    return RuntimeAdvice.on(e, ExceptionText.of(e).text());
  }

  private String inOneLine(Throwable e) {
    String where =
        places.find(e.getStackTrace()).stream()
            .findFirst()
            .map(p -> ", " + ErrorStyle.place(p.cell(), p.line()))
            .orElse("");
    ExceptionText message = ExceptionText.of(e);
    String text = ErrorStyle.cut(message.text(), ErrorStyle.WIDTH, 3);
    return message.name() + (text.isEmpty() ? "" : ": " + text) + where;
  }

  /** A cell that was interrupted. */
  public Failed interrupted(@Nullable Throwable at) {
    String value =
        at instanceof Guard.Stopped stopped && stopped.isBetween()
            ? "the cell was stopped; the call that ran ended early and handed over what it had"
            : "the cell was stopped; variables keep the values they had";
    List<String> lines = new ArrayList<>();
    lines.add(ErrorStyle.strong("Interrupted") + ": " + value);
    if (at != null) {
      frames(at, lines);
      if (at instanceof Guard.Left) lines.add(ErrorStyle.hint(LEFT));
      else loop(at).map(ErrorStyle::hint).ifPresent(lines::add);
    }
    return new Failed("InterruptedException", value, lines);
  }

  /** A call of a method whose body uses something that is not declared. */
  public Failed unresolved(Throwable e, String value) {
    List<String> lines = new ArrayList<>();
    lines.add(ErrorStyle.strong("UnresolvedReferenceException") + ": " + value);
    frames(e, lines);
    return new Failed("UnresolvedReferenceException", value, lines);
  }

  private void frames(Throwable e, List<String> lines) {
    List<Place> found = places.find(e.getStackTrace());
    if (found.isEmpty()) return;
    Place top = found.get(0);
    lines.add("  " + ErrorStyle.place(top.cell(), top.line()));
    for (int line = Math.max(1, top.line() - 1); line <= top.line() + 1; line++) {
      String code = ErrorStyle.cut(ErrorStyle.code(top.cell(), line), ErrorStyle.WIDTH);
      if (line == top.line()) lines.add(ErrorStyle.strong("  --> ") + line + "  " + code);
      else if (!code.isBlank()) lines.add("      " + line + "  " + code);
    }
    if (found.size() > 1) calls(found, lines);
  }

  /** How the cell came there; a call that repeats itself is said once. */
  private static void calls(List<Place> found, List<String> lines) {
    int said = 0;
    int at = 0;
    for (int next; at < found.size() && said < FRAMES; at = next, said++) {
      Place place = found.get(at);
      for (next = at + 1; next < found.size() && found.get(next).equals(place); next++) {}
      String method = place.method().isEmpty() ? "" : place.method() + " ";
      String times = next - at > 1 ? " " + (next - at) + " times" : "";
      lines.add(
          "  at " + method + "(" + ErrorStyle.place(place.cell(), place.line()) + ")" + times);
    }
    if (at < found.size()) lines.add("  … " + (found.size() - at) + " more calls");
  }

  /** The loop in which the cell was stopped, as far as the lines above tell. */
  private Optional<String> loop(Throwable at) {
    for (Place place : places.find(at.getStackTrace())) {
      for (int line = place.line(); line >= 1; line--) {
        if (!LOOP.matcher(ErrorStyle.code(place.cell(), line)).find()) continue;
        return Optional.of(
            "If it should have ended by itself: is there always a way out of the loop in line "
                + line
                + " of Cell ["
                + place.cell().number()
                + "]?");
      }
    }
    return Optional.empty();
  }
}

package thalweg.kernel.java.compiling;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.reading.Piece.Range;
import thalweg.kernel.java.reading.PieceText;

/** Generated code with a student's in it, which knows where each of the student's characters came from. */
public final class TrackedCode {
  /** A place in a piece of a cell. */
  record Spot(PieceText source, int offset) {}

  /** Code that came from a piece; all of it from one place if it was generated for the piece. */
  private record Part(int at, int length, Spot from, boolean standsIn) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Part> parts = new ArrayList<>();

  /** Appends generated code. */
  TrackedCode add(Object... code) {
    for (Object some : code) text.append(some);
    return this;
  }

  /** Appends some of a piece, as it was written. */
  TrackedCode add(Piece piece, Range range) {
    return add(piece.source(), piece.code(), range);
  }

  /** Appends some of the text of a piece. */
  TrackedCode add(PieceText source, String code, Range range) {
    int length = range.to() - range.from();
    parts.add(new Part(text.length(), length, new Spot(source, range.from()), false));
    text.append(code, range.from(), range.to());
    return this;
  }

  /** Appends generated code for a piece: an error in it is an error of the piece. */
  TrackedCode standIn(Piece piece, String code) {
    parts.add(new Part(text.length(), code.length(), new Spot(piece.source(), 0), true));
    text.append(code);
    return this;
  }

  /** Appends other code. */
  TrackedCode add(TrackedCode other) {
    for (Part p : other.parts)
      parts.add(new Part(text.length() + p.at, p.length, p.from, p.standsIn));
    text.append(other.text);
    return this;
  }

  /** Where a place of the code came from; empty if nothing of the student's is before it. */
  Optional<Spot> find(int at) {
    Part before = null;
    for (Part part : parts) {
      boolean near = before == null || part.at > before.at;
      if (part.at <= at && near) before = part;
    }
    if (before == null) return Optional.empty();
    int offset = before.standsIn ? 0 : Math.min(at - before.at, before.length);
    return Optional.of(new Spot(before.from.source, before.from.offset + offset));
  }

  /** Whether there may be an annotation in it. */
  boolean isAnnotated() {
    return text.indexOf("@") >= 0;
  }

  /** Whether a student wrote what is at a place of the code. */
  boolean isWritten(int at) {
    return parts.stream().anyMatch(p -> !p.standsIn && p.at <= at && at < p.at + p.length);
  }

  /** For each line that holds code of the student's, where it came from. */
  NavigableMap<Integer, Spot> lines() {
    NavigableMap<Integer, Spot> lines = new TreeMap<>();
    for (Part part : parts) {
      int line = 1 + (int) text.chars().limit(part.at).filter(c -> c == '\n').count();
      lines.putIfAbsent(line, part.from);
      if (part.standsIn) continue;
      for (int i = 1; i < part.length; i++) {
        if (text.charAt(part.at + i - 1) == '\n')
          lines.putIfAbsent(++line, new Spot(part.from.source, part.from.offset + i));
      }
    }
    return lines;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

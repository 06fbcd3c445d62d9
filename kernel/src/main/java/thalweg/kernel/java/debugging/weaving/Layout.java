package thalweg.kernel.java.debugging.weaving;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import thalweg.kernel.java.debugging.weaving.Outline.Variable;

/**
 * What the frames of a method mean: where its lines begin, and where which variables are kept.
 *
 * @param lines by where in the code they begin
 */
public record Layout(NavigableMap<Integer, Integer> lines, List<Part> parts) {

  /** A part of the code in which a handler needs these variables: the JVM keeps them as long as they may be needed. */
  record Part(int from, int to, List<Variable> kept) {}

  /** The line at an offset into the code; 0 for none. */
  public int line(int offset) {
    Map.Entry<Integer, Integer> start = lines.floorEntry(offset);
    return start == null ? 0 : start.getValue();
  }

  /** The variables of a frame that is at an offset into the code. */
  public List<Variable> kept(int offset) {
    for (Part part : parts) if (part.from <= offset && offset < part.to) return part.kept;
    return List.of();
  }
}

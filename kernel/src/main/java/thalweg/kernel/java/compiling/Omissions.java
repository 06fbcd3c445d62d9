package thalweg.kernel.java.compiling;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.reading.Piece.Range;

/** What is left out of a unit, because it uses what is not declared yet or no longer fits. */
final class Omissions {
  private final Map<Piece, TreeMap<Integer, Range>> stubs = new HashMap<>();
  private final Map<Piece, Set<String>> missing = new HashMap<>();
  private final Set<Piece> dropped = new HashSet<>();

  /** Leaves out what cannot be compiled: the body around an offset, or else the piece; false if it is out already. */
  boolean add(Piece piece, int offset, String why) {
    missing.computeIfAbsent(piece, p -> new LinkedHashSet<>()).add(why);
    for (Range body : piece.bodies())
      if (body.contains(offset))
        return stubs.computeIfAbsent(piece, p -> new TreeMap<>()).put(body.from(), body) == null;
    return dropped.add(piece);
  }

  /** What a piece names that is not declared yet, or no longer fits; empty if it is whole. */
  String missing(Piece piece) {
    return String.join(", ", missing.getOrDefault(piece, Set.of()));
  }

  /** Whether a piece is left out as a whole. */
  boolean isDropped(Piece piece) {
    return dropped.contains(piece);
  }

  /** The bodies of a piece that are left out. */
  Collection<Range> stubs(Piece piece) {
    return stubs.getOrDefault(piece, new TreeMap<>()).values();
  }
}

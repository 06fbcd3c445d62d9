package thalweg.kernel.java.compiling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import thalweg.kernel.java.reading.Piece;

/**
 * Cuts a cell where a name changes its meaning: within one class a name has one, and what a cell runs before it declares
 * a name speaks of an earlier cell's. Also where the code that runs would be too long for one method.
 */
final class Segments {
  private static final Pattern FREE_WORD =
      Pattern.compile("(?<![\\w$.])[\\p{L}_$][\\p{L}\\p{N}_$]*");

  /** Characters that run in one class, whose method has room for 64 kB of bytecode: up to four for each. */
  private static final int LONGEST = 15_000;

  private final List<List<Piece>> segments = new ArrayList<>();
  private Set<String> declared = new HashSet<>();
  private Set<String> used = new HashSet<>();
  private Map<String, Set<String>> usedByCalling = new HashMap<>();

  private int length; // of the code that runs

  private Segments() {}

  /** The pieces, each list with names of one meaning. */
  static List<List<Piece>> of(List<Piece> pieces) {
    Segments cut = new Segments();
    cut.begin();
    pieces.forEach(cut::add);
    return cut.segments;
  }

  private void begin() {
    segments.add(new ArrayList<>());
    declared = new HashSet<>();
    used = new HashSet<>();
    usedByCalling = new HashMap<>();
    length = 0;
  }

  private void add(Piece piece) {
    List<String> keys = piece.keys();
    boolean variable = piece.kind() == Piece.Kind.VARIABLE;
    if (keys.stream().anyMatch(declared::contains)
        || (variable && keys.stream().anyMatch(used::contains))
        || (!piece.isDeclaration() && length > 0 && length + piece.code().length() > LONGEST))
      begin();
    if (!piece.isDeclaration()) length += piece.code().length();
    segments.get(segments.size() - 1).add(piece);
    declared.addAll(keys);
    Set<String> words = words(piece.code());
    if (piece.kind() == Piece.Kind.METHOD || piece.kind() == Piece.Kind.TYPE)
      usedByCalling.computeIfAbsent(piece.name(), n -> new HashSet<>()).addAll(words);
    else if (piece.kind() != Piece.Kind.IMPORT) use(words);
    if (variable) used.removeAll(keys); // its own name is no use of another
  }

  private void use(Set<String> words) {
    for (String word : words) {
      if (!used.add(word)) continue;
      Set<String> more = usedByCalling.get(word);
      if (more != null) use(more);
    }
  }

  private static Set<String> words(String code) {
    Set<String> words = new HashSet<>();
    FREE_WORD.matcher(code).results().forEach(m -> words.add(m.group()));
    return words;
  }
}

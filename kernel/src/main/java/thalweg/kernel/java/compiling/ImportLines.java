package thalweg.kernel.java.compiling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import thalweg.kernel.java.javac.Packages;
import thalweg.kernel.java.reading.Piece;

/**
 * The imports of a class of cells.
 *
 * <p>What a student imports, also with {@code *}, wins over what the kernel and its extensions import for every cell: a
 * class found in exactly one package of the student's is imported by its own name.
 */
public final class ImportLines {
  private final Declarations scope;
  private final Packages packages;
  private final Collection<String> words;
  private final Set<String> own;
  private final List<Piece> importing;

  /**
   * Imports for a class.
   *
   * @param scope what is declared
   * @param packages where classes are looked for
   * @param words that the class mentions
   * @param own names that the class declares, as {@link Declaration#name} has them
   * @param importing the imports of the class itself
   */
  public ImportLines(
      Declarations scope,
      Packages packages,
      Collection<String> words,
      Set<String> own,
      List<Piece> importing) {
    this.scope = scope;
    this.packages = packages;
    this.words = words;
    this.own = own;
    this.importing = importing;
  }

  /** The import statements. */
  public List<String> lines() {
    SortedMap<String, String> preferred = preferred();
    List<String> lines = new ArrayList<>();
    Set<String> ofCells = new LinkedHashSet<>();
    scope
        .all()
        .forEach(
            d -> {
              if (d.isImport()) {
                boolean replaced =
                    !d.isStaticImport()
                        && (own.contains("class " + d.simpleName())
                            || (d.isProvided() && preferred.containsKey(d.simpleName())));
                if (!replaced) lines.add(d.key() + ";");
              } else if (d.owner() != null
                  && words.contains(d.simpleName())
                  && !own.contains(d.name())) ofCells.add(ofCell(d));
            });
    lines.addAll(preferred.values());
    lines.addAll(ofCells);
    return lines;
  }

  private static String ofCell(Declaration d) {
    String how = d.piece().kind() == Piece.Kind.TYPE ? "import " : "import static ";
    return how + d.owner() + "." + d.simpleName() + ";";
  }

  /** Imports of single classes, by simple name, that decide between a student's imports and provided ones. */
  private SortedMap<String, String> preferred() {
    SortedMap<String, String> preferred = new TreeMap<>();
    List<String> homes = homes(true).distinct().toList();
    if (homes.isEmpty()) return preferred;
    List<String> provided = homes(false).toList();
    for (String word : words) {
      if (!Character.isUpperCase(word.charAt(0)) || isNamed(word)) continue;
      List<String> found = homes.stream().filter(p -> packages.has(p, word)).toList();
      if (found.size() != 1) continue;
      boolean rival = isProvided(word) || provided.stream().anyMatch(p -> packages.has(p, word));
      if (rival) preferred.put(word, "import " + found.get(0) + "." + word + ";");
    }
    return preferred;
  }

  /** The packages that a student, or else the kernel or an extension, has imported as a whole. */
  private Stream<String> homes(boolean ofStudent) {
    Stream<Piece> imported =
        scope
            .of(Piece.Kind.IMPORT)
            .filter(d -> d.isProvided() != ofStudent)
            .map(Declaration::piece);
    return Stream.concat(imported, ofStudent ? importing.stream() : Stream.empty())
        .filter(Piece::isOnDemand)
        .map(Piece::home)
        .filter(home -> !home.isEmpty());
  }

  /** Whether a word is declared by a cell, or imported by its own name by the student. */
  private boolean isNamed(String word) {
    return own.contains("class " + word)
        || importing.stream().anyMatch(p -> p.name().equals(word))
        || scope
            .all()
            .filter(d -> d.piece().kind() == Piece.Kind.TYPE || (d.isImport() && !d.isProvided()))
            .anyMatch(d -> d.simpleName().equals(word));
  }

  private boolean isProvided(String word) {
    return scope.of(Piece.Kind.IMPORT).anyMatch(d -> d.isProvided() && d.simpleName().equals(word));
  }
}

package thalweg.kernel.java.compiling;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.reading.Piece.Kind;
import thalweg.kernel.java.reading.Tokens;

/** What the cells have declared so far. */
public final class Declarations {
  private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  private static final Pattern ESCAPE = Pattern.compile("\\\\u+(\\p{XDigit}{4})");

  private final Map<String, Declaration> byKey;

  /** Nothing yet. */
  public Declarations() {
    byKey = new LinkedHashMap<>();
  }

  private Declarations(Declarations other) {
    byKey = new LinkedHashMap<>(other.byKey);
  }

  /** The same, to be changed on trial. */
  public Declarations copy() {
    return new Declarations(this);
  }

  /** Declares; an import and a declaration of one simple name take each other's place. */
  public void add(Declaration declaration) {
    String name = declaration.simpleName();
    boolean single = declaration.isImport() && !name.equals("*");
    byKey
        .values()
        .removeIf(
            old ->
                (declaration.isImport()
                        ? single && isSameKind(old, declaration)
                        : old.isImport() && isSameKind(declaration, old))
                    && old.simpleName().equals(name)
                    && !old.key().equals(declaration.key()));
    byKey.remove(declaration.key()); // the newest comes last
    byKey.put(declaration.key(), declaration);
  }

  /** Whether an import is one of such things as the declaration declares. */
  private static boolean isSameKind(Declaration declaration, Declaration imported) {
    if (declaration.isImport()) return !declaration.isStaticImport() && !imported.isStaticImport();
    return imported.isStaticImport()
        ? declaration.piece().kind() != Kind.TYPE
        : declaration.piece().kind() == Kind.TYPE;
  }

  /** Forgets a declaration. */
  public void remove(String key) {
    byKey.remove(key);
  }

  /** Changes what differs between two others. */
  @SuppressWarnings("ReferenceEquality") // a declaration is one object
  public void change(Declarations before, Declarations after) {
    before.all().filter(d -> after.get(d.key()) == null).forEach(d -> remove(d.key()));
    after.all().filter(d -> before.get(d.key()) != d).forEach(this::add);
  }

  /** The variables of pieces that never ran are what they were before. */
  public void restore(List<Piece> pieces, Declarations before) {
    for (Piece piece : pieces) {
      if (piece.kind() != Kind.VARIABLE) continue;
      for (String key : piece.keys()) {
        Declaration old = before.get(key);
        remove(key);
        if (old != null) add(old);
      }
    }
  }

  public @Nullable Declaration get(String key) {
    return byKey.get(key);
  }

  /** All of them, in the order of their cells. */
  public Stream<Declaration> all() {
    return byKey.values().stream();
  }

  /** Those of a kind. */
  public Stream<Declaration> of(Kind kind) {
    return all().filter(d -> d.piece().kind() == kind);
  }

  /** The class, method or import that was declared by the same code and still holds. */
  Optional<Declaration> unchanged(Piece piece) {
    if (!piece.isDeclaration()) return Optional.empty();
    return Optional.ofNullable(byKey.get(piece.keys().get(0)))
        .filter(d -> d.missing().isEmpty() && isSame(d.piece(), piece))
        // The student's import now, though the kernel had it already.
        .filter(d -> !d.isProvided());
  }

  /** A class is the same up to white space and comments: declared again, it would lose its objects. */
  private static boolean isSame(Piece old, Piece piece) {
    String text = piece.source().text();
    return piece.kind() == Kind.TYPE
        ? Tokens.areSame(old.source().text(), text)
        : old.source().text().equals(text);
  }

  /** The names in a text, and more: words in its comments, too. */
  public static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    String decoded =
        text.contains("\\u") ? ESCAPE.matcher(text).replaceAll(Declarations::character) : "";
    WORD.matcher(text + ' ' + decoded).results().forEach(m -> words.add(m.group()));
    return words;
  }

  private static String character(MatchResult escape) {
    char written = (char) Integer.parseInt(escape.group(1), 16);
    return written == '\\' ? " " : Matcher.quoteReplacement(String.valueOf(written));
  }

  /** Everything compiled against names that now mean something else, directly or indirectly. */
  Set<Declaration> dependents(Set<String> changed) {
    Set<String> names = new LinkedHashSet<>(changed);
    Set<Declaration> found = new LinkedHashSet<>();
    for (boolean more = !names.isEmpty(); more; ) {
      more = false;
      for (Declaration d : byKey.values()) {
        if (names.contains(d.name()) || d.needs().stream().anyMatch(names::contains)) {
          more |= found.add(d);
          names.add(d.name());
        }
      }
    }
    return found;
  }
}

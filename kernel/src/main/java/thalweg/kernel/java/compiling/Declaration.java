package thalweg.kernel.java.compiling;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.reading.Piece;

/**
 * A name the cells have given a meaning.
 *
 * @param key {@code class Point}, {@code twice(int)} or {@code x}; of an import, the import
 * @param piece that declares it
 * @param owner the class whose static member it is; null for imports, and for what names what is not declared
 * @param type of a variable or of what a method returns, as Java writes it; else empty
 * @param needs the names of cells it is compiled against: {@code class Point}, {@code twice}, {@code x}
 * @param missing what it names that is not declared yet, such as {@code variable y}; empty if it is whole
 */
public record Declaration(
    String key,
    Piece piece,
    @Nullable String owner,
    String type,
    Set<String> needs,
    String missing) {

  /** How what is missing begins, if the names are there and mean something else now. */
  public static final String BROKEN = "!";

  public static Declaration ofImport(Piece piece) {
    return new Declaration(piece.keys().get(0), piece, null, "", Set.of(), "");
  }

  /** The name that others are compiled against: all methods of one name go together. */
  String name() {
    int parameters = key.indexOf('(');
    return parameters < 0 ? key : key.substring(0, parameters);
  }

  /** The name as it stands in code. */
  public String simpleName() {
    return piece.kind() == Piece.Kind.VARIABLE ? key : piece.name();
  }

  public boolean isVariable() {
    return piece.kind() == Piece.Kind.VARIABLE;
  }

  public boolean isImport() {
    return piece.kind() == Piece.Kind.IMPORT;
  }

  public boolean isStaticImport() {
    return isImport() && key.startsWith("import static ");
  }

  /** Why it cannot be used. */
  public String why() {
    return missing.startsWith(BROKEN)
        ? simpleName() + " no longer fits what it uses: " + missing.substring(BROKEN.length())
        : simpleName() + " cannot be used until " + missing + " is declared";
  }
}

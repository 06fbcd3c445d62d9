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
 * @param missing what it uses that is not declared yet, such as {@code variable y}; empty if it is complete
 */
public record Declaration(
    String key,
    Piece piece,
    @Nullable String owner,
    String type,
    Set<String> needs,
    String missing) {

  /** Begins {@link #missing} if the names are declared but mean something else now. */
  public static final String BROKEN = "!";

  /** An import. */
  public static Declaration ofImport(Piece piece) {
    return new Declaration(piece.keys().get(0), piece, null, "", Set.of(), "");
  }

  /** The name that others are compiled against: all methods of one name go together. */
  String name() {
    int parameters = key.indexOf('(');
    return parameters < 0 ? key : key.substring(0, parameters);
  }

  /** The name as written in code. */
  public String simpleName() {
    return piece.kind() == Piece.Kind.VARIABLE ? key : piece.name();
  }

  /** Whether it is a variable. */
  public boolean isVariable() {
    return piece.kind() == Piece.Kind.VARIABLE;
  }

  /** Whether it is an import. */
  public boolean isImport() {
    return piece.kind() == Piece.Kind.IMPORT;
  }

  /** Whether the kernel or an extension declared it, before the first cell. */
  public boolean isProvided() {
    return piece.source().cell().number() == 0;
  }

  /** Whether it is a static import. */
  public boolean isStaticImport() {
    return isImport() && key.startsWith("import static ");
  }

  /** Why it cannot be used. */
  public String why() {
    if (missing.startsWith(BROKEN))
      return simpleName() + " no longer fits what it uses: " + missing.substring(BROKEN.length());
    int last = missing.lastIndexOf(", ");
    String names =
        last < 0
            ? missing + " is"
            : missing.substring(0, last) + " and " + missing.substring(last + 2) + " are";
    return simpleName() + " cannot be used until " + names + " declared";
  }
}

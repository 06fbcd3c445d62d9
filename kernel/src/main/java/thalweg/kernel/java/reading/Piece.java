package thalweg.kernel.java.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a cell as it was parsed; the meaning of its names is not known yet.
 *
 * @param source its text and place
 * @param kind what it is
 * @param name of the class or method it declares; of an import, its last word; else empty
 * @param parameters the types of the method's parameters, as written; else empty
 * @param code the text, with blanks for the modifiers that have no meaning in a cell
 * @param variables those it declares
 * @param bodies of the methods in it
 * @param constructors where those of a record begin that do not say who may call them
 */
public record Piece(
    PieceText source,
    Kind kind,
    String name,
    String parameters,
    String code,
    List<Variable> variables,
    List<Range> bodies,
    List<Integer> constructors) {
  private static final Pattern HOME =
      Pattern.compile("\\s*import\\s+((?!static\\b)[\\w.\\s]+)\\.\\s*\\*[\\s;]*");

  /** What a piece is. */
  public enum Kind {
    IMPORT,
    TYPE,
    METHOD,
    VARIABLE,
    STATEMENT,
    /** An expression that is also a statement, such as a call. */
    CALL,
    /** An expression that is not a statement. */
    EXPRESSION,
    /** An assignment: it has a value, and nobody wants to see it. */
    ASSIGNMENT
  }

  /** From one offset of the text to before another. */
  public record Range(int from, int to) {
    /** Whether an offset is in it. */
    public boolean contains(int at) {
      return from <= at && at < to;
    }

    String of(String text) {
      return text.substring(from, to);
    }
  }

  /**
   * A variable.
   *
   * @param name its name
   * @param type as Java writes it; null for {@code var}
   * @param typeAt where the type is written; null if it is in several places, as in {@code int a[]}
   * @param value its initializer; null if it has none
   * @param braces whether the initializer is an array's without {@code new}
   * @param mutability whether it can be assigned again
   * @param anonymous the parts of the initializer, if the type is that of an anonymous class
   */
  public record Variable(
      String name,
      @Nullable String type,
      @Nullable Range typeAt,
      @Nullable Range value,
      boolean braces,
      Mutability mutability,
      @Nullable AnonymousObject anonymous) {}

  /** Whether a variable can be assigned again. */
  public enum Mutability {
    /** It can. */
    ASSIGNABLE,
    /** It is final. */
    FINAL,
    /** It is final, and its value is known to the compiler: a {@code case} may name it. */
    CONSTANT
  }

  /**
   * A new object of a class without a name.
   *
   * @param arguments of the constructor, without the parentheses
   * @param members of the class, with the brace that ends it
   */
  public record AnonymousObject(Range arguments, Range members) {}

  /** An import, which needs no parsing. */
  public static Piece ofImport(PieceText source) {
    String text = source.text();
    String name = text.replaceAll("[\\s;]+$", "").replaceAll("(?s).*[.\\s]", "");
    return new Piece(source, Kind.IMPORT, name, "", text, List.of(), List.of(), List.of());
  }

  /** Whether it declares something, which need not run. */
  public boolean isDeclaration() {
    return kind == Kind.IMPORT || kind == Kind.TYPE || kind == Kind.METHOD;
  }

  /** Whether it imports all members of a package or class. */
  public boolean isOnDemand() {
    return kind == Kind.IMPORT && name.equals("*");
  }

  /** The package or class that an import takes all of; empty for static imports and those of one class. */
  public String home() {
    Matcher m = HOME.matcher(code);
    return m.matches() ? m.group(1).replaceAll("\\s", "") : "";
  }

  /** Whether it is a class or a method, whose bodies may name what is declared later. */
  public boolean hasBodies() {
    return kind == Kind.TYPE || kind == Kind.METHOD;
  }

  /** The keys of what it declares: {@code class Point}, {@code twice(int)}, {@code x}. */
  public List<String> keys() {
    return switch (kind) {
      case TYPE -> List.of("class " + name);
      case METHOD -> List.of(name + "(" + parameters + ")");
      case VARIABLE -> variables.stream().map(Variable::name).toList();
      case IMPORT -> List.of(code.replaceAll("[\\s;]+", " ").strip());
      default -> List.of();
    };
  }
}

package thalweg.kernel.java.reading;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells {@code !list.isEmpty()}, which is Java, from {@code !ls}, which is a command. */
final class Negations {
  private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*";

  /** A parenthesis, another negation, a literal, a call. */
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "\\s*(?:[(!]|(?:true|false|this|super|new)\\b|(?:NAME\\s*\\.\\s*)*NAME\\s*\\().*"
              .replace("NAME", NAME),
          Pattern.DOTALL);

  /** A variable and what may follow it in Java. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\s*(" + NAME + ")\\s*($|[;)&|^=!?:,.\\[]|//|/\\*)");

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?<![\\w.])((?!(?:else|do|case|return|yield)\\b)[\\w.]+(?:\\s*<[^;{}=]*>)?(?:\\s*\\[\\s*])*)\\s+"
              + NAME
              + "\\s*=\\s*\\z");
  private static final Pattern ASSIGNED = Pattern.compile("(" + NAME + ")\\s*=\\s*\\z");
  private static final Set<String> TRUTH = Set.of("boolean", "Boolean", "java.lang.Boolean", "var");

  private static final String UNKNOWN = "unknown";

  private Negations() {}

  /**
   * Whether what follows an exclamation mark is an expression.
   *
   * @param types the types of variables by name, null for what is none
   */
  static boolean isOne(String text, UnaryOperator<@Nullable String> types) {
    if (EXPRESSION.matcher(text).matches()) return true;
    Matcher variable = VARIABLE.matcher(text);
    if (!variable.lookingAt()) return false;
    String type = types.apply(variable.group(1));
    if (type == null) return false;
    return variable.group(2).matches("[.\\[]") || TRUTH.contains(type);
  }

  /** Whether a variable of a type can never hold the value of a negation: an array, a list of something. */
  static boolean takesNone(String type) {
    return type.endsWith("]") || type.endsWith(">");
  }

  /** The type of the variable that code ends by assigning, {@code var} included; another word if that is not known. */
  static String target(String code, UnaryOperator<@Nullable String> types) {
    String statement = code.substring(code.lastIndexOf(';') + 1);
    Matcher declared = DECLARED.matcher(statement);
    if (declared.find()) return declared.group(1).replaceAll("\\s+", "");
    Matcher assigned = ASSIGNED.matcher(statement);
    String type = assigned.find() ? types.apply(assigned.group(1)) : null;
    return type == null ? UNKNOWN : type;
  }
}

package thalweg.kernel.java.advice;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How code uses a class whose name is unknown, so that another class of that name is not taken for it.
 *
 * @param before what stands before the name on its line
 * @param after what follows it
 */
record Usage(String before, String after) {
  /** Nothing is known of the use. */
  static final Usage ANY = new Usage("", "");

  private static final Pattern MEMBER = Pattern.compile("(?U)\\s*\\.\\s*(\\w+).*");

  /** The use at the place of an error. */
  static Usage of(String name, CompilerMessage problem) {
    String rest = problem.rest();
    int at = rest.indexOf(name);
    return at < 0
        ? ANY
        : new Usage(problem.before() + rest.substring(0, at), rest.substring(at + name.length()));
  }

  /** Whether a class can be used like that. */
  boolean fits(Class<?> type) {
    if (!Modifier.isPublic(type.getModifiers())) return false;
    if (type.isAnnotation() != before.matches(".*@\\s*")) return false;
    if (before.matches("(?s).*\\b(?:throw new|throws|catch \\()\\s*")
        && !Throwable.class.isAssignableFrom(type)) return false;
    if (after.matches("\\s*<.*") && type.getTypeParameters().length == 0) return false;
    if (before.matches("(?s).*\\bnew\\s+")
        && after.matches("\\s*[(<].*")
        && (type.isInterface() || Modifier.isAbstract(type.getModifiers()))
        && !after.contains("{")) return false;
    Matcher member = MEMBER.matcher(after);
    return !member.matches() || hasStatic(type, member.group(1));
  }

  private static boolean hasStatic(Class<?> type, String name) {
    return name.equals("class")
        || Arrays.stream(type.getFields()).anyMatch(f -> f.getName().equals(name))
        || Arrays.stream(type.getClasses()).anyMatch(c -> c.getSimpleName().equals(name))
        || Arrays.stream(type.getMethods())
            .anyMatch(m -> m.getName().equals(name) && Modifier.isStatic(m.getModifiers()));
  }
}

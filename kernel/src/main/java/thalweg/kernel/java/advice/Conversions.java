package thalweg.kernel.java.advice;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** From the type of a value to the type that is asked for. */
final class Conversions {
  private static final Pattern ASSIGNED = Pattern.compile("[^=!<>+\\-*/%&|^]=[^=]");
  private static final Pattern CONDITION =
      Pattern.compile("\\b(?:if|while)\\s*\\([^)]*[^=!<>]=\\s*$");
  private static final Set<String> PRIMITIVE =
      Set.of("byte", "short", "int", "long", "char", "float", "double", "boolean");
  private static final Map<String, String> PARSERS =
      Map.of(
          "int",
          "Integer.parseInt",
          "long",
          "Long.parseLong",
          "double",
          "Double.parseDouble",
          "boolean",
          "Boolean.parseBoolean");

  private Conversions() {}

  /** What to do about a value of one type that must be of another; both names are simple. */
  static Optional<String> advice(String source, String target, CompilerMessage problem) {
    String value = problem.at();
    if (source.equals("void"))
      return Optional.of("The method returns nothing (void), so there is no value to use.");
    if (problem.before().matches(".*\\bfor\\s*\\([^;:]*:\\s*"))
      return Optional.of(
          "The elements are of type " + source + ": declare the loop variable with that type.");
    if (source.startsWith("<null"))
      return Optional.of(
          "Only objects can be null: " + Words.article(target) + " always has a value, such as 0.");
    if (source.startsWith("Optional"))
      return Optional.of(
          "An Optional may be empty: get its value with .orElse(…) or .orElseThrow().");
    if (target.equals("boolean") || target.equals("Boolean")) return condition(source, problem);
    if (source.equals("boolean"))
      return Optional.of(
          "true and false are not numbers: use Integer.compare(a, b) to order two numbers, n > 0 ? 1 : 0 to get one.");
    if (source.equals("Object") && !PRIMITIVE.contains(target))
      return Optional.of(
          "If you are sure it is "
              + Words.article(target)
              + ", cast it: ("
              + target
              + ") "
              + value
              + ".");
    if (target.equals("String"))
      return Optional.of("Write String.valueOf(" + value + ") to get its text.");
    if (source.equals("String") && target.equals("char"))
      return Optional.of(
          "A char is written in single quotes, 'a'; .charAt(0) is the first of a String.");
    if (source.equals("String") && PARSERS.containsKey(target))
      return Optional.of("Write " + PARSERS.get(target) + "(…) to read a number from text.");
    if (source.endsWith("[]") && target.endsWith("[]"))
      return Optional.of(
          "The elements of an array cannot change their type: create it as "
              + Words.article(target)
              + ".");
    return Optional.empty();
  }

  private static Optional<String> condition(String source, CompilerMessage problem) {
    String value = problem.at();
    boolean assigned = ASSIGNED.matcher(value).find() || CONDITION.matcher(problem.before()).find();
    if (assigned) return Optional.of("= assigns; == compares.");
    return Optional.of(
        value.matches("[\\d.]+") || !PRIMITIVE.contains(source)
            ? "A boolean is true or false."
            : "A condition is true or false: compare the value, as in " + value + " != 0.");
  }
}

package thalweg.kernel.advice;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value of a type that does not fit where it stands. */
final class WrongType {
  private static final Pattern LOSSY = Pattern.compile("lossy conversion from (\\S+) to (\\S+)");
  private static final Pattern CONVERTED =
      Pattern.compile("incompatible types: (\\S+) cannot be converted to (\\S+)");
  private static final Pattern ASSIGNED = Pattern.compile("[^=!<>+\\-*/%&|^]=[^=]");
  private static final Pattern CONDITION =
      Pattern.compile("\\b(?:if|while)\\s*\\([^)]*[^=!<>]=\\s*$");
  private static final Set<String> WHOLE = Set.of("byte", "short", "int", "long", "char");
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

  private WrongType() {}

  static Optional<String> advice(Problem problem, Scope scope) {
    Optional<String> advice = advice(problem);
    if (problem.code().endsWith("operator.cant.be.applied.1")) return advice;
    String takes = String.join(" or ", scope.signatures(problem.text(), problem.start()));
    return takes.isEmpty()
        ? advice
        : Optional.of(("The call takes " + takes + ". " + advice.orElse("")).strip());
  }

  private static Optional<String> advice(Problem problem) {
    Matcher lossy = LOSSY.matcher(problem.message());
    if (lossy.find()) return Optional.of(lossy(lossy.group(1), lossy.group(2), problem.at()));
    Matcher converted = CONVERTED.matcher(problem.message());
    if (converted.find()) return converted(converted.group(1), converted.group(2), problem);
    if (problem.message().contains("missing return value"))
      return Optional.of("The method promises a value: write it behind return.");
    if (problem.message().contains("unexpected return value"))
      return Optional.of(
          "A void method returns nothing: write its type instead of void, or return alone.");
    if (problem.message().contains("bad operand types"))
      return Optional.of(
          "This operator does not work on these types: convert one side, or call a method.");
    return Optional.empty();
  }

  private static String lossy(String from, String to, String value) {
    boolean fraction = !WHOLE.contains(from) && WHOLE.contains(to);
    String cast = value.matches("[\\w.]+") ? "(" + to + ") " + value : "(" + to + ") (…)";
    return "A "
        + from
        + " may not fit into "
        + article(to)
        + ": write "
        + cast
        + (fraction ? " to drop what is behind the point" : " if it surely fits")
        + ", or declare a "
        + from
        + ".";
  }

  private static Optional<String> converted(String from, String to, Problem problem) {
    String source = CompileAdvice.simple(from);
    String target = CompileAdvice.simple(to);
    if (target.equals("boolean") && isAssigned(problem))
      return Optional.of("= assigns; == compares.");
    if (target.equals("boolean"))
      return Optional.of(
          "A condition is true or false: compare the value, as in " + problem.at() + " != 0.");
    if (target.equals("String"))
      return Optional.of("Write String.valueOf(" + problem.at() + ") to get its text.");
    if (source.equals("String") && PARSERS.containsKey(target))
      return Optional.of("Write " + PARSERS.get(target) + "(…) to read the number in a text.");
    return Optional.empty();
  }

  private static boolean isAssigned(Problem problem) {
    return ASSIGNED.matcher(problem.at()).find() || CONDITION.matcher(problem.before()).find();
  }

  private static String article(String type) {
    return (type.startsWith("i") ? "an " : "a ") + type;
  }
}

package thalweg.kernel.java.advice;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value whose type does not fit where it is used. */
final class WrongType {
  private static final Pattern LOSSY = Pattern.compile("lossy conversion from (\\S+) to (\\S+)");
  private static final Pattern CONVERTED =
      Pattern.compile("(?m)(?:^|: )\\s*([^:\\n]+) cannot be converted to ([^\\n]+)$");
  private static final Pattern BOUNDS =
      Pattern.compile("(?s)equality constraints: (\\S+).*lower bounds: (\\S+)");
  private static final Set<String> WHOLE = Set.of("byte", "short", "int", "long", "char");

  private WrongType() {}

  static Optional<String> advice(CompilerMessage problem, NamesInScope scope) {
    if (problem.key().startsWith("operator")) return Optional.of(operator(problem));
    Optional<String> advice = advice(problem);
    // The call's signature matters to an argument, and to the value of a lambda that is one.
    boolean given = problem.above().strip().matches("(?s).*(?:[(,]|->)");
    String takes =
        given ? String.join(" or ", scope.signatures(problem.text(), problem.start())) : "";
    return takes.isEmpty()
        ? advice
        : Optional.of(("The call takes " + takes + ". " + advice.orElse("")).strip());
  }

  private static Optional<String> advice(CompilerMessage problem) {
    String message = problem.message();
    Matcher lossy = LOSSY.matcher(message);
    if (lossy.find()) return Optional.of(lossy(lossy.group(1), lossy.group(2), problem.at()));
    Matcher converted = CONVERTED.matcher(message);
    if (converted.find())
      return Conversions.advice(simple(converted.group(1)), simple(converted.group(2)), problem);
    Matcher bounds = BOUNDS.matcher(message);
    if (bounds.find())
      return Optional.of(
          "The elements are "
              + simple(bounds.group(2))
              + " where "
              + simple(bounds.group(1))
              + " is asked for"
              + (bounds.group(1).endsWith("Double") ? ": 1.0 is a Double, 1 is not." : "."));
    if (message.contains("missing return value"))
      return Optional.of("The method must return a value: write it after return.");
    if (message.contains("unexpected return value"))
      return Optional.of(
          "A void method returns nothing: declare its return type instead of void, or write return; without a value.");
    if (message.contains("incompatible parameter types in lambda"))
      return Optional.of("The parameters of a lambda must match the interface it implements.");
    return Optional.empty();
  }

  private static String operator(CompilerMessage problem) {
    String message = problem.message();
    if (message.matches("(?s).*operator '[<>]=?'.*first type:\\s+boolean.*"))
      return "Java compares two values at a time: 0 < n && n < 3.";
    if (message.contains("unary"))
      return "This operator does not work on this type: ! negates a boolean, - and ++ need numbers.";
    if (message.contains("[]")) return "An array is not a number: use a loop over its elements.";
    return "This operator does not work on these types: convert one side, or call a method.";
  }

  private static String lossy(String from, String to, String value) {
    boolean fraction = !WHOLE.contains(from) && WHOLE.contains(to);
    boolean single = value.matches("[\\w.]+(\\([^()]*\\))?");
    String cast =
        "(" + to + ") " + (single ? value : value.length() < 30 ? "(" + value + ")" : "(…)");
    String given = Words.article(from);
    return Character.toUpperCase(given.charAt(0))
        + given.substring(1)
        + " may not fit into "
        + Words.article(to)
        + ": write "
        + cast
        + (fraction ? " to drop the digits after the point" : " if you are sure it fits")
        + ", or declare "
        + given
        + ".";
  }

  /** {@code java.util.List<java.lang.String>} as {@code List<String>}. */
  private static String simple(String type) {
    return type.strip().replaceAll("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])", "");
  }
}

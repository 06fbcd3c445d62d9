package thalweg.kernel.java.advice;

import java.util.Optional;
import java.util.regex.Pattern;

/** A value that is neither true nor false where a condition is needed. */
final class Conditions {
  private static final Pattern ASSIGNED = Pattern.compile("[^=!<>+\\-*/%&|^]=(?![=!])");
  private static final Pattern CONDITION =
      Pattern.compile("\\b(?:if|while)\\s*\\([^)]*[^=!<>]=\\s*$");

  private Conditions() {}

  /** What to say of a value that is true or false where another is needed. */
  static Optional<String> asValue(String target, String value) {
    if (value.matches("(?Us)\\w+\\.(?:add|addAll|remove|removeIf|offer)\\(.*"))
      return Optional.of(
          "The method changes the collection itself and returns true or false: call it without =.");
    return Words.isPrimitive(target) || !Words.unboxed(target).isEmpty()
        ? Optional.of(
            "true and false are not numbers: use Integer.compare(a, b) to order two numbers, n > 0 ? 1 : 0 to get one.")
        : Optional.empty();
  }

  static String advice(String source, CompilerMessage problem) {
    String value = problem.at();
    if (value.matches("(?s).*[^=]=![^=].*") || problem.rest().matches("(?U)\\w+\\s*=!.*"))
      return "Java writes != for unequal.";
    if (ASSIGNED.matcher(value).find() || CONDITION.matcher(problem.before()).find())
      return "= assigns; == compares.";
    if (value.matches("\"(?:true|false)\""))
      return "true and false are written without quotation marks.";
    boolean literal = value.matches("[\\d.]+|\".*\"|'.*'");
    boolean asked =
        problem
            .before()
            .matches(".*(?:->|\\b(?:if|while)\\s*\\(|\\breturn\\b|&&|\\|\\||!|\\?)\\s*.*");
    if (literal || !asked) return "A boolean is true or false.";
    if (source.equals("String") || source.matches("\\w*(?:List|Set|Map|Deque|Queue)\\b.*"))
      return "A condition is true or false: write one, such as !" + value + ".isEmpty().";
    return "A condition is true or false: compare the value, as in "
        + value
        + (Words.isPrimitive(source) ? " != 0." : " != null.");
  }
}

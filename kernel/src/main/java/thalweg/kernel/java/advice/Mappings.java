package thalweg.kernel.java.advice;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A step of a stream whose lambda gives values that the next stream does not hold. */
final class Mappings {
  private static final Pattern STEP =
      Pattern.compile("(?:Int|Long|Double)Stream (\\w*)Stream(?:<.*>)?\\.(map|mapTo\\w+)\\(.*");
  private static final Pattern VALUE =
      Pattern.compile(
          "(?s).*bad return type in lambda.*?(?:conversion from|^|\\n)\\s*(\\S+) (?:to|cannot be converted to) \\w+.*");

  private Mappings() {}

  /**
   * The step that holds such values.
   *
   * @param calls the signatures of the step that was called
   */
  static Optional<String> advice(CompilerMessage problem, Collection<String> calls) {
    Matcher value = VALUE.matcher(problem.message());
    Matcher step = STEP.matcher(calls.iterator().next());
    if (calls.size() != 1 || !step.matches() || !value.matches()) return Optional.empty();
    String type = Words.plain(value.group(1));
    if (type.endsWith("[]"))
      return Optional.of("Stream.of makes one element of a whole array: write Arrays.stream(…).");
    if (!Words.unboxed(type).isEmpty()) type = Words.unboxed(type);
    boolean ofObjects = step.group(1).isEmpty();
    String meant =
        type.matches("int|long|double")
            ? "mapTo" + Character.toUpperCase(type.charAt(0)) + type.substring(1)
            : ofObjects ? "map" : "mapToObj";
    return Words.isPrimitive(type) || !ofObjects
        ? Optional.of(
            "The lambda gives "
                + Words.article(type)
                + ": write "
                + meant
                + " instead of "
                + step.group(2)
                + ".")
        : Optional.empty();
  }
}

package thalweg.kernel.java.advice;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Arguments of the right number whose types a generic method does not take. */
final class Bounds {
  private static final Pattern PRIMITIVE =
      Pattern.compile("equality constraints: (byte|short|int|long|char|float|double|boolean)\\b");
  private static final Pattern ORDERED = Pattern.compile("bounds?: [^\\n]*\\bComparable<");
  private static final Pattern OF_NUMBERS =
      Pattern.compile("method (\\w+) in interface (?:[\\w.]+\\.)?(?:Int|Long|Double)Stream\\b");

  private Bounds() {}

  /** What its types must be; empty if the message tells no more than that they are wrong. */
  static Optional<String> advice(String message, int arguments) {
    Matcher primitive = PRIMITIVE.matcher(message);
    if (primitive.find()) {
      String type = primitive.group(1);
      return Optional.of(
          "It takes an array of objects: " + Words.boxed(type) + "[] instead of " + type + "[].");
    }
    if (ORDERED.matcher(message).find())
      return Optional.of(
          "Objects need an order to be sorted: pass a Comparator, or let the class implement Comparable.");
    Matcher ofNumbers = OF_NUMBERS.matcher(message);
    return ofNumbers.find()
            && takes(Stream.class, ofNumbers.group(1), arguments)
            && !takes(IntStream.class, ofNumbers.group(1), arguments)
        ? Optional.of("Write .boxed() before it: it works on objects.")
        : Optional.empty();
  }

  private static boolean takes(Class<?> stream, String method, int arguments) {
    return Arrays.stream(stream.getMethods())
        .anyMatch(m -> m.getName().equals(method) && m.getParameterCount() == arguments);
  }
}

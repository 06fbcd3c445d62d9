package thalweg.kernel.java.advice;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A member that its receiver has by another name, or that another class has. */
final class Elsewhere {
  private static final List<String[]> METHODS =
      Sentences.lines("methods.txt").stream().map(line -> line.split(" ", 3)).toList();

  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?:[\\w.]+\\.)?\\w*(?:Function|Operator|Predicate|Supplier|Consumer|Runnable|Callable|Comparator)(?:<.*)?");

  private Elsewhere() {}

  static Optional<String> advice(Missing m) {
    if (m.owner().endsWith("[]")) return Optional.of(ofAnArray(m));
    return METHODS.stream()
        .filter(row -> row[0].equals(m.name()) && m.has(row[1]))
        .findFirst()
        .map(row -> "Write " + row[2].replace("$", m.object()) + " here.")
        .or(() -> ofAFunction(m))
        .or(() -> property(m))
        .or(() -> m.isMethod() ? ofAStream(m) : Optional.empty());
  }

  /** The component of a record that was asked for by getX(), or the getX() by its field. */
  private static Optional<String> property(Missing m) {
    String name = m.name().replaceFirst("^(?:get|is)(?=[A-Z])", "");
    String plain = name.isEmpty() ? "" : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    String getter =
        "get" + Character.toUpperCase(m.name().charAt(0)) + m.name().substring(1) + "()";
    return Stream.of(plain + "()", plain, getter)
        .filter(n -> !n.equals(m.name()) && !n.equals(m.name() + "()") && m.has(n))
        .findFirst()
        .map(n -> "Did you mean " + n + "?");
  }

  /** The method of a function that is called as that of another one. */
  private static Optional<String> ofAFunction(Missing m) {
    return m.isMethod()
            && m.name().matches("(?:apply|call|invoke|accept|test|get|run|eval)\\w*")
            && FUNCTION.matcher(m.owner()).matches()
        ? OtherUse.function(m.members()).map(call -> "Write " + m.object() + "." + call + " here.")
        : Optional.empty();
  }

  private static String ofAnArray(Missing m) {
    String array = m.object();
    if (isMethodOf(Arrays.class, m.name()))
      return "Write Arrays." + m.name() + "(" + array + ") here.";
    if (m.name().equals("forEach"))
      return "To go through an array, write for (var x : " + array + ").";
    boolean ofObjects = Character.isUpperCase(m.owner().replaceAll("^.*\\.", "").charAt(0));
    if (ofObjects && isMethodOf(List.class, m.name()) && !m.name().matches("add.*|remove.*|clear"))
      return "Write Arrays.asList(" + array + ")." + m.name() + "(…) here.";
    return "An array has elements, a[0], and a.length without ( ), but no methods; use an ArrayList for a list that grows.";
  }

  private static Optional<String> ofAStream(Missing m) {
    String o = m.object();
    if (m.has("stream()")) {
      if (isMethodOf(Collections.class, m.name()) && !m.name().startsWith("empty"))
        return Optional.of("Write Collections." + m.name() + "(" + o + ") here.");
      if (isMethodOf(Stream.class, m.name()))
        return Optional.of("Write " + o + ".stream()." + m.name() + "(…) here.");
    }
    if (m.has("boxed()") && isMethodOf(Stream.class, m.name()))
      return Optional.of("Write .boxed() before it: it works on objects.");
    if (m.has("mapToInt(") && isMethodOf(IntStream.class, m.name()))
      return Optional.of("Write .mapToDouble(x -> x) before it: it works on a stream of numbers.");
    return Optional.empty();
  }

  private static boolean isMethodOf(Class<?> type, String name) {
    return Arrays.stream(type.getMethods()).anyMatch(method -> method.getName().equals(name));
  }
}

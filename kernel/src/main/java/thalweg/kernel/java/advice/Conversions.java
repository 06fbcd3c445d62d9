package thalweg.kernel.java.advice;

import java.util.Map;
import java.util.Optional;

/** From the type of a value to the type that is needed. */
final class Conversions {
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
    if (source.equals("void"))
      return Optional.of("The method returns nothing (void), so there is no value to use.");
    if (source.equals(target))
      return Optional.of("Two classes have this name: rename the one that a cell declares.");
    Optional<String> place = ofPlace(source, target, problem);
    if (place.isPresent()) return place;
    if (source.startsWith("<null"))
      return Optional.of(
          "Only objects can be null: " + Words.article(target) + " always has a value, such as 0.");
    if (source.startsWith("Optional"))
      return Optional.of(
          "An Optional may be empty: get its value with .orElse(…) or .orElseThrow().");
    if (target.equals("boolean") || target.equals("Boolean"))
      return Optional.of(Conditions.advice(source, problem));
    if (source.equals("boolean") || source.equals("Boolean"))
      return target.equals("String")
          ? text(problem.at())
          : Conditions.asValue(target, problem.at());
    if (source.equals("Object"))
      return Optional.of(
          "If you are sure it is "
              + Words.article(target)
              + ", cast it: ("
              + target
              + ") "
              + problem.at()
              + ".");
    if (target.matches("Big(?:Integer|Decimal)") && Words.isPrimitive(source))
      return Optional.of("Write " + target + ".valueOf(" + problem.at() + ").");
    if (target.startsWith("Optional<"))
      return Optional.of("Use Optional.of(…) to put a value into an Optional.");
    if (target.equals("Throwable"))
      return Optional.of(
          "Only exceptions are thrown: throw new IllegalArgumentException("
              + problem.at().replaceFirst("^throw\\s+", "").replaceFirst("\\s*;$", "")
              + ");");
    if (Words.isPrimitive(source) && !Words.unboxed(target).isEmpty())
      return boxed(Words.unboxed(target), source, target, problem.at());
    if (source.equals("String") || target.equals("String"))
      return ofText(source, target, problem.at());
    return ManyValues.advice(source, target, problem.at());
  }

  /** What follows from where the value stands. */
  private static Optional<String> ofPlace(String source, String target, CompilerMessage p) {
    if (p.before().matches(".*\\bfor\\s*\\([^;:]*:\\s*"))
      return Optional.of(
          "The elements are of type " + source + ": declare the loop variable with that type.");
    boolean asked =
        p.rest().startsWith(p.at())
            && p.rest().substring(p.at().length()).matches("\\s*instanceof.*");
    if (asked || p.at().contains(" instanceof "))
      return Optional.of("It can never be of that type, so instanceof has nothing to check.");
    if (p.before().matches(".*\\bcase\\s+"))
      return Optional.of(
          source.equals("boolean")
              ? "A case lists values; for conditions, use if and else if."
              : "Each case must be of the type of the value in switch (…): " + target + ".");
    return Optional.empty();
  }

  private static Optional<String> boxed(String needed, String source, String target, String value) {
    String number =
        value.matches("-?\\d+") && needed.equals("double")
            ? value + ".0"
            : value.matches("-?\\d+") && needed.equals("long")
                ? value + "L"
                : "("
                    + needed
                    + ") "
                    + (value.matches("[\\w.]+(\\([^()]*\\))?") ? value : "(" + value + ")");
    return source.equals("char")
        ? Optional.empty()
        : Optional.of(
            Words.beginning(target)
                + " holds "
                + Words.article(needed)
                + ", not "
                + Words.article(source)
                + ": write "
                + number
                + ".");
  }

  private static Optional<String> ofText(String source, String target, String value) {
    if (source.equals("String") && target.matches("char|Character"))
      return Optional.of(
          value.matches("\".\"")
              ? "A char is written in single quotes: '" + value.charAt(1) + "'."
              : "A char is a single character: s.charAt(0) is the first of a String.");
    String number = Words.isPrimitive(target) ? target : Words.unboxed(target);
    if (source.equals("String") && PARSERS.containsKey(number))
      return Optional.of(
          value.matches("\"[^\"]*\"") && !value.matches("\"\\s*-?[\\d.]+\\s*\"")
              ? "A value in quotes is a String, not " + Words.article(target) + "."
              : value.matches("(?s)[^(]*\\+.*")
                  ? "Read the number from the string first, with " + PARSERS.get(number) + "(…)."
                  : "Write "
                      + PARSERS.get(number)
                      + "("
                      + (value.length() < 30 ? value : "…")
                      + ") to read the number from the string.");
    if (target.equals("String[]"))
      return Optional.of("Use s.split(\" \") to split a string into an array.");
    if (target.equals("char[]"))
      return Optional.of("s.toCharArray() gives the characters of a string.");
    if (!target.equals("String")) return Optional.empty();
    if (value.matches("'.*'"))
      return Optional.of(
          "A String is written in double quotes: \""
              + value.substring(1, value.length() - 1)
              + "\".");
    if (source.endsWith("[]") && !source.equals("char[]"))
      return Optional.of("Write Arrays.toString(" + value + ") to turn it into a string.");
    return text(value);
  }

  private static Optional<String> text(String value) {
    return Optional.of(
        "Write String.valueOf("
            + (value.length() < 40 ? value : "…")
            + ") to turn it into a string.");
  }
}

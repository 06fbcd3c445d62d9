package thalweg.kernel.java.advice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thalweg.kernel.java.reading.Brackets;

/** A value whose type does not fit where it is used. */
final class WrongType {
  private static final Pattern LOSSY = Pattern.compile("lossy conversion from (\\S+) to (\\S+)");
  private static final Pattern CONVERTED =
      Pattern.compile("(?m)(?:^|: )\\s*([^:\\n]+) cannot be converted to ([^\\n]+)$");
  private static final Pattern CONFORMS =
      Pattern.compile("exist so that ([^\\n]+) conforms to ([^\\n]+)");
  private static final Pattern BOUNDS =
      Pattern.compile("(?s)equality constraints: (\\S+).*lower bounds: (\\S+)");
  private static final Set<String> WHOLE = Set.of("byte", "short", "int", "long", "char");
  private static final int SHOWN = 3; // signatures

  private WrongType() {}

  static Optional<String> advice(CompilerMessage problem, NamesInScope scope) {
    Optional<String> getter = Getters.advice(problem, scope);
    if (getter.isPresent()) return getter;
    // The call's signature matters to an argument, and to the value of a lambda that is one.
    boolean given = problem.above().strip().matches("(?s).*(?:[(,]|->)");
    String code = problem.written(problem.start());
    List<String> calls =
        given
            ? Arguments.fitting(
                scope.signatures(problem.cell(), code.length()),
                Arguments.count(problem.cell(), code))
            : List.of();
    Optional<String> advice = advice(problem, !calls.isEmpty());
    if (calls.isEmpty() || calls.size() > SHOWN) return advice;
    Optional<String> mapping = Mappings.advice(problem, calls);
    if (mapping.isPresent()) return mapping;
    String takes = "The signature is " + String.join(" or ", calls) + ".";
    return Optional.of(calls.size() > 1 ? takes : (takes + " " + advice.orElse("")).strip());
  }

  private static Optional<String> advice(CompilerMessage problem, boolean given) {
    String message = problem.message();
    Matcher lossy = LOSSY.matcher(message);
    if (lossy.find())
      return Optional.of(lossy(lossy.group(1), lossy.group(2), problem.at(), given));
    for (Pattern pattern : List.of(CONVERTED, CONFORMS)) {
      Matcher types = pattern.matcher(message);
      if (types.find())
        return Conversions.advice(
            Words.plain(types.group(1)), Words.plain(types.group(2)), problem);
    }
    Matcher bounds = BOUNDS.matcher(message);
    if (bounds.find() && bounds.group(2).matches("(?:int|long|double)\\[]"))
      return Optional.of(
          "An array of numbers is one value here: write Arrays.stream(…).boxed().toList().");
    bounds.reset();
    if (bounds.find())
      return Optional.of(
          "The elements are "
              + Words.plain(bounds.group(2))
              + " where "
              + Words.plain(bounds.group(1))
              + " is needed"
              + (bounds.group(1).endsWith("Double") ? ": 1.0 is a Double, 1 is not." : "."));
    if (message.contains("bad return type in lambda") && message.contains("missing return value"))
      return Optional.of(
          "This lambda must do something, such as print; to compute a new value from each, use map.");
    if (message.contains("lambda body is not compatible with a void"))
      return Optional.of("This lambda must do something, such as print, not just give a value.");
    if (message.contains("missing return value"))
      return Optional.of("The method must return a value: write it after return.");
    if (message.contains("unexpected return value") && Brackets.isInLambda(problem.above()))
      return Optional.of(
          "The interface's method returns nothing: remove the value, or take one that returns it, such as Supplier or Function.");
    if (message.contains("unexpected return value"))
      return Optional.of(
          "A void method returns nothing: declare its return type instead of void, or write return; without a value.");
    if (message.contains("is not a functional interface"))
      return Optional.of(
          "A lambda is written for an interface with one method, such as Function<String, Integer>.");
    if (message.contains("incompatible parameter types in lambda"))
      return Optional.of("The parameters of a lambda must match the interface it implements.");
    return Optional.empty();
  }

  private static String lossy(String from, String to, String value, boolean given) {
    Optional<String> number = Numbers.advice(to, value);
    if (number.isPresent()) return number.get();
    if (to.equals("float") && value.matches("[\\d.]+"))
      return "A number with a decimal point is a double: write " + value + "f for a float.";
    boolean fraction = !WHOLE.contains(from) && WHOLE.contains(to);
    boolean single = value.matches("(?U)[\\w.]+(\\([^()]*\\))?");
    String cast =
        "(" + to + ") " + (single ? value : value.length() < 30 ? "(" + value + ")" : "(…)");
    return Words.beginning(from)
        + " may not fit into "
        + Words.article(to)
        + ": write "
        + cast
        + (fraction ? " to drop the digits after the point" : " if you are sure it fits")
        + (given ? "" : ", or declare " + Words.article(from))
        + ".";
  }
}

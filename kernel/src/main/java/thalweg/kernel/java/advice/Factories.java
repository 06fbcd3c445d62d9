package thalweg.kernel.java.advice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A class whose objects static methods make, and no constructor with so many arguments. */
final class Factories {
  private static final Pattern CONSTRUCTOR =
      Pattern.compile("(?s)(?:no suitable constructor found for|constructor) ([\\w$]+)\\b.*");
  private static final Pattern HIDDEN =
      Pattern.compile(
          "(?s)(?:<.*?>)?([\\w.$]+)\\(([^)]*)\\) has private access in (?:[\\w.$]+\\.)?\\1.*");
  private static final int SHOWN = 3;

  private Factories() {}

  /**
   * The methods that take so many arguments.
   *
   * @param there the constructors
   */
  static Optional<String> advice(
      CompilerMessage problem, String given, Collection<String> there, NamesInScope scope) {
    Matcher constructor = CONSTRUCTOR.matcher(problem.message());
    int arguments = Arguments.ofList(given);
    return constructor.matches() && there.stream().noneMatch(s -> Arguments.takes(s, arguments))
        ? of(constructor.group(1), arguments, scope)
        : Optional.empty();
  }

  /** The methods that take as many arguments as a constructor that cannot be called. */
  static Optional<String> ofHidden(CompilerMessage problem, NamesInScope scope) {
    Matcher hidden = HIDDEN.matcher(problem.message());
    return hidden.matches()
        ? of(Words.simple(hidden.group(1)), Arguments.ofList(hidden.group(2)), scope)
        : Optional.empty();
  }

  private static Optional<String> of(String type, int arguments, NamesInScope scope) {
    List<String> methods =
        scope.names(type + ".").stream()
            .filter(n -> n.contains("("))
            .map(n -> type + "." + n.replaceFirst("\\(.*", "("))
            .flatMap(call -> scope.signatures(call, call.length()).stream())
            .filter(s -> s.matches(type + "(?:<.*>)? .*") && Arguments.takes(s, arguments))
            .map(
                s ->
                    s.substring(s.indexOf(" " + type + ".") + 1).replaceFirst("\\) throws .*", ")"))
            .distinct()
            .sorted()
            .limit(SHOWN)
            .toList();
    return methods.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Use " + String.join(" or ", methods) + " to make " + Words.article(type) + ".");
  }
}

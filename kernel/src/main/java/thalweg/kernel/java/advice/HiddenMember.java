package thalweg.kernel.java.advice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A member or constructor that is private or protected. */
final class HiddenMember {
  private static final Pattern CONSTRUCTOR =
      Pattern.compile("(?s)(?:<.*?>)?(\\w+)\\(.*has private access in (?:\\w+\\.)*\\1\\b.*");
  private static final List<String> MAKERS = List.of("of(", "valueOf(", "getInstance(", "create(");

  private HiddenMember() {}

  /** What makes an object of a class whose constructor is private. */
  private static Optional<String> maker(CompilerMessage problem, NamesInScope scope) {
    Matcher type = CONSTRUCTOR.matcher(problem.message());
    if (!type.matches()) return Optional.empty();
    Collection<String> members = scope.names(type.group(1) + ".");
    return MAKERS.stream()
        .filter(members::contains)
        .findFirst()
        .map(method -> "Its constructor is private: write " + type.group(1) + "." + method + "…).")
        .or(() -> Optional.of("Its constructor is private: a static method may make an object."));
  }

  /** What is private or protected: the method that reads it, if there is one. */
  static Optional<String> advice(CompilerMessage problem, NamesInScope scope) {
    if (problem.message().contains("protected"))
      return Optional.of(
          "A protected member can only be used in subclasses and in its own package.");
    String name = problem.at().replaceAll("(?Us).*\\W", "");
    boolean isCalled = problem.message().matches("(?s)^\\S+\\(.*");
    if (isCalled) return maker(problem, scope);
    if (name.isEmpty()) return Optional.empty();
    String owner = problem.message().replaceFirst("(?s).* in (\\S+).*", "$1");
    String getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "()";
    Pattern component =
        Pattern.compile("record\\s+" + Pattern.quote(owner) + "\\b[^(]*\\([^)]*\\b" + name + "\\b");
    Stream<String> written = Stream.of(component.matcher(problem.cell()).find() ? name + "()" : "");
    String receiver = problem.at().substring(0, problem.at().length() - name.length());
    Stream<String> known =
        Stream.concat(
            scope.names(Missing.instance(owner)).stream(),
            receiver.isEmpty()
                ? Stream.empty()
                : scope.names(problem.written(problem.start() + receiver.length())).stream());
    List<String> names = Stream.concat(written, known).toList();
    return names.stream()
        .filter(n -> n.equals(name + "()") || n.equals(getter))
        .findFirst()
        .map(n -> name + " is private: use " + n + ".")
        .or(
            () ->
                names.stream()
                    .filter(n -> n.equalsIgnoreCase(name) && !n.equals(name))
                    .findFirst()
                    .map(n -> "Did you mean " + n + "?"));
  }
}

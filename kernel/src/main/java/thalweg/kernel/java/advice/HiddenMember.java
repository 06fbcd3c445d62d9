package thalweg.kernel.java.advice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A member or constructor that is private or protected. */
final class HiddenMember {
  private HiddenMember() {}

  /** What is private or protected: the method that reads it, if there is one. */
  static Optional<String> advice(CompilerMessage problem, NamesInScope scope) {
    if (problem.message().contains("protected"))
      return Optional.of(
          "A protected member can only be used in subclasses and in its own package.");
    String name = problem.at().replaceAll("(?Us).*\\W", "");
    boolean isCalled = problem.message().matches("(?s)^\\S+\\(.*");
    if (isCalled) return Factories.ofHidden(problem, scope);
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

package thalweg.kernel.java.advice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An unknown name: which known one was probably meant. */
final class UnknownName {
  private static final Pattern OF_A_FUNCTION =
      Pattern.compile("(apply|test|accept|get|run|call|compare|value)\\w*\\(.*");
  private static final Pattern TYPE =
      Pattern.compile("[A-Z].*|boolean|byte|char|double|float|int|long|short|var|void");
  private static final Pattern CLASS = Pattern.compile("[A-Z]\\w*[a-z]\\w*");
  private static final Set<String> SIZES = Set.of("length", "size", "count", "len");
  private static final Sentences WORDS = new Sentences("words.properties");

  private UnknownName() {}

  static Optional<String> advice(CompilerMessage problem, NamesInScope scope) {
    Missing missing = Missing.of(problem, scope);
    return otherUse(missing, scope)
        .or(() -> ofAnArray(missing))
        .or(() -> size(missing))
        .or(() -> missing.isGlobal() ? global(missing, scope) : Optional.empty())
        .or(() -> elsewhere(missing))
        .or(() -> nearest(missing, problem))
        .or(() -> unknown(missing, problem));
  }

  /** The method that reads what is private. */
  static Optional<String> accessor(CompilerMessage problem, NamesInScope scope) {
    String name = problem.at().replaceAll("(?s).*\\W", "");
    if (name.isEmpty()) return Optional.empty();
    String owner = problem.message().replaceFirst("(?s).* in (\\S+).*", "$1");
    String getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "()";
    Pattern component =
        Pattern.compile("record\\s+" + Pattern.quote(owner) + "\\b[^(]*\\([^)]*\\b" + name + "\\b");
    return Stream.concat(
            scope.names(Missing.instance(owner)).stream(),
            component.matcher(problem.cell()).results().map(m -> name + "()"))
        .filter(n -> n.equals(name + "()") || n.equals(getter))
        .findFirst()
        .map(n -> name + " is private: use " + n + ".");
  }

  /** A method used as a variable, a variable as a method, a class without new. */
  private static Optional<String> otherUse(Missing m, NamesInScope scope) {
    if (!m.isMethod())
      return m.isClass()
          ? Optional.empty()
          : m.call(m.name()).map(c -> m.name() + " is a method: write " + c + " to call it.");
    boolean capital = Character.isUpperCase(m.name().charAt(0));
    if (capital && m.isGlobal() && (m.isNoMethod() || !Importable.of(m.name(), scope).isEmpty()))
      return Optional.of("Write new " + m.name() + "(…) to make an object.");
    if (!m.isNoMethod()) return Optional.empty();
    if (!m.isGlobal()) return Optional.of(m.name() + " is not a method: write it without ( ).");
    String method =
        scope.names(m.name() + ".").stream()
            .filter(n -> OF_A_FUNCTION.matcher(n).matches())
            .findFirst()
            .map(n -> ", as in " + m.name() + "." + n.replaceAll("\\).*", "") + "…)")
            .orElse("");
    return Optional.of(
        m.name() + " is a variable, not a method: call a method on it" + method + ".");
  }

  private static Optional<String> ofAnArray(Missing m) {
    return m.owner().endsWith("[]")
        ? Optional.of(
            "An array has elements, a[0], and a.length without ( ), but no methods; use an ArrayList for a list that grows.")
        : Optional.empty();
  }

  private static Optional<String> size(Missing m) {
    return SIZES.contains(m.name())
        ? SIZES.stream()
            .flatMap(
                n ->
                    m
                        .call(n)
                        .or(
                            () ->
                                m.members().contains(n)
                                    ? Optional.of(m.receiver() + n)
                                    : Optional.empty())
                        .stream())
            .filter(call -> !m.isGlobal())
            .findFirst()
            .map(call -> "Use " + call + " here.")
        : Optional.empty();
  }

  private static Optional<String> global(Missing m, NamesInScope scope) {
    Optional<String> word = WORDS.of(m.name());
    if (word.isPresent()) return word;
    String call = m.name() + (m.isMethod() ? "(" : "");
    if (!m.isClass()
        && scope.names("Math.").stream()
            .anyMatch(n -> m.isMethod() ? n.startsWith(call) : n.equals(call)))
      return Optional.of("Did you mean Math." + m.name() + "?");
    boolean type = Character.isUpperCase(m.name().charAt(0)) && !m.isMethod();
    List<String> imports = !type ? List.of() : Importable.of(m.name(), scope);
    return imports.isEmpty() ? Optional.empty() : Optional.of(Importable.sentence(imports));
  }

  private static Optional<String> elsewhere(Missing m) {
    return m.isGlobal() && m.kind().equals("variable") && m.nearby().contains(m.name())
        ? Optional.of(
            "A name is only known after its declaration, and inside the braces or loop where it is declared.")
        : Optional.empty();
  }

  /** The nearest name of its kind. */
  private static Optional<String> nearest(Missing m, CompilerMessage problem) {
    boolean beforeDot = problem.rest().matches("\\w+\\s*\\..*");
    boolean all = m.isGlobal() || m.members().isEmpty();
    List<String> candidates =
        Stream.concat(m.members().stream(), all ? m.nearby().stream() : Stream.empty())
            .filter(n -> n.contains("(") == m.isMethod())
            .filter(n -> !m.isClass() || TYPE.matcher(n).matches())
            .filter(n -> !m.kind().equals("variable") || beforeDot || !CLASS.matcher(n).matches())
            .map(n -> n.replaceAll("\\(.*", ""))
            .toList();
    return Nearest.to(m.name(), candidates).map(n -> "Did you mean " + n + "?");
  }

  private static Optional<String> unknown(Missing m, CompilerMessage problem) {
    if (problem.line().strip().startsWith("import"))
      return Optional.of(
          "An import names a class, or all of a package: import java.util.List; import java.util.*;");
    if (m.owner().equals("java.lang.Object"))
      return Optional.of(
          "It is declared as an Object: declare it with its own type, or cast it, as in ((String) value).length().");
    if (!m.isGlobal())
      return m.members().isEmpty() || m.receiver().contains("\n")
          ? Optional.empty()
          : Optional.of("Type " + m.receiver() + " and press Tab to see its members.");
    if (m.kind().equals("variable") && problem.line().strip().matches(m.name() + "\\s*=[^=].*"))
      return Optional.of(
          "A variable is declared with its type, or with var: var " + m.name() + " = …;");
    return Optional.of(
        m.kind().equals("variable")
            ? "No variable of that name is declared: was the cell that declares it run?"
            : "No "
                + m.kind()
                + " of that name is known: was the cell that declares it run, or is an import missing?");
  }
}

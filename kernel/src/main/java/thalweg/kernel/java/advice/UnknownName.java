package thalweg.kernel.java.advice;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An unknown name: which known one was probably meant. */
final class UnknownName {
  private static final Pattern TYPE = Pattern.compile("(?U)[\\p{Lu}].*");
  private static final Pattern CLASS = Pattern.compile("(?U)\\p{Lu}\\w*\\p{Ll}\\w*");
  private static final List<String> TYPES =
      List.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "void", "var");
  private static final List<String> VALUES = List.of("true", "false", "null", "this");
  private static final Sentences WORDS = new Sentences("words.properties");

  private UnknownName() {}

  static Optional<String> advice(CompilerMessage problem, NamesInScope scope) {
    Missing missing = Missing.of(problem, scope);
    String imported = problem.line().strip();
    if (imported.matches("import\\s+(?!static).*")) {
      Optional<String> elsewhere = UnknownPackage.elsewhere(problem.at(), scope);
      if (elsewhere.isPresent()) return elsewhere;
    }
    Optional<String> untyped = Untyped.advice(missing, problem);
    if (untyped.isPresent()) return untyped;
    return (missing.isGlobal() && !missing.isNearby()
            ? scope.lost(missing.name())
            : Optional.<String>empty())
        .or(() -> Namesakes.advice(missing, problem, scope))
        .or(() -> OtherUse.advice(missing, problem, scope))
        .or(() -> Totals.advice(problem))
        .or(() -> word(missing))
        .or(() -> missing.isGlobal() ? global(missing, problem, scope) : Elsewhere.advice(missing))
        .or(() -> Namesakes.plural(missing, scope))
        .or(() -> nearest(missing, problem, scope))
        .or(() -> Generated.advice(missing, scope))
        .or(() -> unknown(missing, problem));
  }

  /** A method reference whose name is unknown. */
  static Optional<String> reference(CompilerMessage problem, NamesInScope scope) {
    return nearest(Missing.of(problem, scope), problem, scope);
  }

  /** A word of another language. */
  private static Optional<String> word(Missing m) {
    String kind = m.isMethod() ? "call." : m.isClass() ? "type." : "value.";
    Optional<String> word = WORDS.of(kind + m.receiver() + m.name());
    return m.isClass() ? word.or(() -> WORDS.of(m.name())) : word;
  }

  private static Optional<String> global(Missing m, CompilerMessage problem, NamesInScope scope) {
    String call = m.name() + (m.isMethod() ? "(" : "");
    if (!m.isClass())
      for (String owner : List.of("Math.", "Collectors."))
        if (scope.names(owner).stream()
            .anyMatch(n -> m.isMethod() ? n.startsWith(call) : n.equals(call)))
          return Optional.of("Did you mean " + owner + m.name() + "?");
    if (Arguments.isNamed(problem))
      return Optional.of("Java has no named arguments: write just the value, in its place.");
    Optional<String> constant = Constants.advice(m, problem, scope);
    if (constant.isPresent()) return constant;
    List<String> imports =
        m.isCapital() && !m.isMethod()
            ? Importable.of(m.name(), Usage.of(m.name(), problem), scope)
            : List.of();
    if (!imports.isEmpty()) return Optional.of(Importable.sentence(imports));
    return m.kind().equals("variable") && m.nearby().contains(m.name())
        ? Optional.of(
            "A name is only known after its declaration, and inside the braces or loop where it is declared.")
        : Optional.empty();
  }

  /** The nearest name of its kind. */
  private static Optional<String> nearest(Missing m, CompilerMessage problem, NamesInScope scope) {
    boolean beforeDot = problem.rest().matches("(?U)\\w+\\s*\\..*");
    boolean all = m.isGlobal() || m.members().isEmpty();
    boolean variable = m.kind().equals("variable");
    Stream<String> known =
        Stream.concat(m.members().stream(), all ? m.nearby().stream() : Stream.empty());
    Set<String> candidates =
        Stream.concat(known, m.isGlobal() && variable ? VALUES.stream() : Stream.empty())
            .filter(n -> m.kind().equals("static") || n.contains("(") == m.isMethod())
            .filter(n -> n.indexOf('$') < 0 || m.name().indexOf('$') >= 0)
            .filter(n -> !m.isClass() || TYPE.matcher(n).matches())
            .filter(n -> !variable || beforeDot || !CLASS.matcher(n).matches())
            .map(n -> n.replaceAll("\\(.*", ""))
            .collect(Collectors.toCollection(HashSet::new));
    Optional<String> type = m.isClass() ? Nearest.typo(m.name(), TYPES) : Optional.empty();
    return type.or(() -> visible(m, candidates, scope)).map(n -> "Did you mean " + n + "?");
  }

  private static Optional<String> visible(Missing m, Set<String> candidates, NamesInScope scope) {
    for (; ; ) {
      Optional<String> nearest = Nearest.to(m.name(), candidates);
      boolean hidden =
          m.isGlobal()
              && nearest.isPresent()
              && CLASS.matcher(nearest.get()).matches()
              && !m.nearby().contains(nearest.get())
              && !scope.sees(nearest.get());
      if (!hidden) return nearest;
      candidates.remove(nearest.get());
    }
  }

  private static Optional<String> unknown(Missing m, CompilerMessage problem) {
    String line = problem.line().strip();
    if (line.startsWith("import") && !m.kind().equals("static"))
      return Optional.of(
          "An import names a class, or all of a package: import java.util.List; import java.util.*;");
    if (m.owner().equals("java.lang.Object") || m.owner().equals("Object"))
      return Optional.of(
          "It is declared as an Object: declare it with its own type, or cast it, as in ((String) value).length().");
    if (!m.isGlobal())
      return m.members().isEmpty() || m.receiver().contains("\n") || m.receiver().length() > 40
          ? Optional.empty()
          : Optional.of("Type " + m.receiver() + " and press Tab to see its members.");
    if (m.kind().equals("variable") && line.matches("(?U)for\\s*\\(" + m.name() + "\\s*=.*"))
      return Optional.of(
          "The variable of a loop is declared in it: for (int " + m.name() + " = 0; …).");
    if (m.kind().equals("variable") && line.matches("(?U)" + m.name() + "\\s*=[^=].*"))
      return Optional.of(
          "A variable is declared with its type, or with var: var " + m.name() + " = …;");
    Optional<String> command = ShellCommand.advice(problem);
    if (command.isPresent()) return command;
    return Optional.of(
        m.kind().equals("variable")
            ? "No variable of that name is declared: was the cell that declares it run?"
            : "No "
                + m.kind()
                + " of that name is known: was the cell that declares it run, or is an import missing?");
  }
}

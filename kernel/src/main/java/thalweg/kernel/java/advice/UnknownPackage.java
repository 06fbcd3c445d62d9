package thalweg.kernel.java.advice;

import java.util.List;
import java.util.Optional;

/** A package that is not there: a class of that name elsewhere, or a variable that was meant. */
final class UnknownPackage {
  private UnknownPackage() {}

  static Optional<String> advice(CompilerMessage problem, NamesInScope scope) {
    String name = problem.at().replaceAll("\\s", "");
    String last = Words.simple(name);
    boolean ofAClass = !last.isEmpty() && Character.isUpperCase(last.charAt(0));
    // Of systm.out.println javac says that there is no package systm.
    if (!problem.line().strip().startsWith("import") && (!ofAClass || name.matches("\\w+\\.\\w+")))
      return UnknownName.advice(problem, scope);
    List<String> elsewhere = Importable.of(last, scope);
    return elsewhere.isEmpty()
        ? Optional.empty()
        : Optional.of("Did you mean " + elsewhere.get(0) + "?");
  }
}

package thalweg.kernel.advice;

import java.util.Optional;

/** One sentence on an error of the compiler. */
public final class CompileAdvice {
  private CompileAdvice() {}

  /** What to do about it; empty if the message says all there is to say. */
  public static Optional<String> on(Problem problem, Scope scope) {
    String key = problem.code().replaceFirst("^compiler\\.err\\.", "");
    if (key.startsWith("cant.resolve")
        || (key.startsWith("doesnt.exist") && !problem.line().strip().startsWith("import")))
      return UnknownName.advice(problem, scope);
    if (key.startsWith("cant.apply")) return Optional.of(WrongArguments.advice(problem));
    if (key.startsWith("ref.ambiguous")) return Optional.of(ambiguous(problem));
    if (key.startsWith("expected") || key.startsWith("premature.eof"))
      return MissingSign.advice(problem);
    if (key.startsWith("prob.found.req") || key.startsWith("operator.cant.be.applied"))
      return WrongType.advice(problem, scope);
    if (key.startsWith("unreported.exception")) {
      String type = problem.message().replaceFirst("(?s)^\\D*exception (\\S+);.*", "$1");
      return Optional.of(
          "Call it inside try { … } catch ("
              + simple(type)
              + " e) { … }, or write throws "
              + simple(type)
              + " behind the method's parameters.");
    }
    return Sentences.on(key);
  }

  private static String ambiguous(Problem problem) {
    return "Two imports bring this name: write the full name, or import the one you mean by its own line (import java.util."
        + problem.at()
        + ";).";
  }

  static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}

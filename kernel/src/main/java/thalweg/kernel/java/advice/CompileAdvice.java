package thalweg.kernel.java.advice;

import java.util.Optional;
import thalweg.kernel.java.reading.Brackets;

/** One sentence on an error of the compiler. */
public final class CompileAdvice {
  private static final Sentences SENTENCES = new Sentences("compile.properties");

  private CompileAdvice() {}

  /** What to do about it; empty if the message says all there is to say. */
  public static Optional<String> on(CompilerMessage problem, NamesInScope scope) {
    return special(problem, scope).or(() -> SENTENCES.ofBeginning(problem.key()));
  }

  private static Optional<String> special(CompilerMessage problem, NamesInScope scope) {
    String key = problem.key();
    if (key.startsWith("cant.resolve")) return UnknownName.advice(problem, scope);
    if (key.startsWith("doesnt.exist")) return UnknownPackage.advice(problem, scope);
    if (key.startsWith("cant.apply")) return Optional.of(WrongArguments.advice(problem, scope));
    if (key.startsWith("ref.ambiguous")) return Optional.of(ambiguous(problem));
    if (key.startsWith("prob.found.req") || key.startsWith("operator.cant.be.applied"))
      return WrongType.advice(problem, scope);
    if (key.startsWith("unreported.exception")) return Optional.of(uncaught(problem));
    if (key.startsWith("report.access")) return UnknownName.accessor(problem, scope);
    if (key.startsWith("type.found.req")) return boxed(problem.at());
    return WrongSigns.advice(problem);
  }

  private static String ambiguous(CompilerMessage problem) {
    return "Two imports bring this name: write the full name, or import the one you mean by its own line (import java.util."
        + problem.at()
        + ";).";
  }

  private static String uncaught(CompilerMessage problem) {
    String type =
        Words.simple(problem.message().replaceFirst("(?s)^\\D*exception (\\S+);.*", "$1"));
    if (Brackets.isInLambda(problem.above()))
      return "A lambda must handle it itself: try { … } catch ("
          + type
          + " e) { … } inside the lambda.";
    return "Call it inside try { … } catch ("
        + type
        + " e) { … }, or write throws "
        + type
        + " after the method's parameters.";
  }

  private static Optional<String> boxed(String primitive) {
    String type =
        switch (primitive) {
          case "int" -> "Integer";
          case "char" -> "Character";
          case "double", "long", "boolean", "float", "byte", "short" ->
              Character.toUpperCase(primitive.charAt(0)) + primitive.substring(1);
          default -> "";
        };
    return type.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Generic types hold objects: write " + type + " instead of " + primitive + ".");
  }
}

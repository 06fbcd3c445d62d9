package thalweg.kernel.java.advice;

import java.util.Optional;
import java.util.regex.Pattern;

/** A member of a lambda's parameter that javac takes for an Object because nothing says more. */
final class Untyped {
  private Untyped() {}

  static Optional<String> advice(Missing m, CompilerMessage problem) {
    String name = m.object();
    boolean parameter =
        m.owner().matches("(?:java\\.lang\\.)?Object")
            && name.matches("(?U)\\w+")
            && Pattern.compile("(?U)\\b" + name + "\\s*->").matcher(problem.above()).find();
    return parameter
        ? Optional.of(
            "Java cannot tell the type of "
                + name
                + " here: write it, as in (String "
                + name
                + ") -> ….")
        : Optional.empty();
  }
}

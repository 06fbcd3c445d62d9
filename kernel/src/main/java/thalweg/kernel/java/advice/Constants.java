package thalweg.kernel.java.advice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A constant of the type that the line declares, such as one of an enum, without the name of that type. */
final class Constants {
  private static final Pattern DECLARED =
      Pattern.compile("(?U)\\s*(?:final\\s+)?(\\p{Lu}\\w*)\\s+\\w+\\s*=\\s*");

  private Constants() {}

  static Optional<String> advice(Missing m, CompilerMessage problem, NamesInScope scope) {
    Matcher type = DECLARED.matcher(problem.before());
    return m.kind().equals("variable")
            && type.matches()
            && scope
                .names(problem.written(problem.start()) + type.group(1) + ".")
                .contains(m.name())
        ? Optional.of("Write " + type.group(1) + "." + m.name() + ".")
        : Optional.empty();
  }
}

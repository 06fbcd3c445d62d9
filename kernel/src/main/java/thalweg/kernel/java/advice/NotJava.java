package thalweg.kernel.java.advice;

import java.util.Optional;
import thalweg.kernel.java.reading.Brackets;

/** A line that is not Java at all: HTML, a prompt, the report of an error, the assignment of a tuple. */
final class NotJava {
  private static final Shapes SHAPES = new Shapes("not-java.txt");

  private NotJava() {}

  static Optional<String> advice(CompilerMessage problem) {
    return SHAPES.of(Brackets.OPAQUE.matcher(problem.line().strip()).replaceAll("\"\""));
  }
}

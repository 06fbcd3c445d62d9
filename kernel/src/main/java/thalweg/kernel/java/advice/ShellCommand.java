package thalweg.kernel.java.advice;

import java.util.Optional;
import java.util.regex.Pattern;

/** A command of the shell as the line of a cell. */
final class ShellCommand {
  private static final Pattern LINE =
      Pattern.compile(
          "(?:ls|dir|cd|pwd|cat|mkdir|rm|cp|mv|git|curl|wget|which|head|tail|grep|find|java|javac|mvn|python3?"
              + "|touch|unzip|tar|chmod|sudo|apt|apt-get|brew|docker|make|jupyter)"
              + "(?: -{0,2}(?:[\\w./*~:=@+,?&%-]+|\"[^\"]*\"))*;?");

  private ShellCommand() {}

  static Optional<String> advice(CompilerMessage problem) {
    String line = problem.line().strip();
    return LINE.matcher(line).matches()
        ? Optional.of("To run a shell command, put an exclamation mark before it: !" + line)
        : Optional.empty();
  }
}

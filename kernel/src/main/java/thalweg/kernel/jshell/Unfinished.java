package thalweg.kernel.jshell;

import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/** Methods and classes whose bodies name what is not declared yet: they may be declared, and not used. */
final class Unfinished {
  private final JShell shell;

  Unfinished(JShell shell) {
    this.shell = shell;
  }

  boolean is(DeclarationSnippet snippet) {
    Snippet.Status status = shell.status(snippet);
    return status == Snippet.Status.RECOVERABLE_DEFINED
        || status == Snippet.Status.RECOVERABLE_NOT_DEFINED;
  }

  /** What such a declaration waits for. */
  String why(DeclarationSnippet snippet) {
    String missing = shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? snippet.name()
            + " was used before what it needs is declared: declare that in an earlier cell"
        : snippet.name() + " cannot be used until " + missing + " is declared";
  }

  /** Why a call failed: JShell lets such a method throw. */
  String why(Throwable thrown) {
    StackTraceElement frame = thrown.getStackTrace()[0];
    Optional<DeclarationSnippet> caller =
        shell
            .snippets()
            .filter(s -> s instanceof DeclarationSnippet && shell.status(s).isActive())
            .map(DeclarationSnippet.class::cast)
            .filter(s -> isIn(s, frame))
            .reduce((first, last) -> last);
    return caller.map(this::why).orElse(frame.getMethodName() + " names what is not declared");
  }

  private static boolean isIn(DeclarationSnippet snippet, StackTraceElement frame) {
    return snippet.name().equals(frame.getMethodName())
        || frame.getClassName().endsWith("$" + snippet.name());
  }
}

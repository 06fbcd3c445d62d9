package thalweg.kernel.java.advice;

import thalweg.kernel.java.reading.Brackets;

/** Errors that only follow from others: javac reads on after an error and stumbles over what comes next. */
final class Consequences {
  private Consequences() {}

  static boolean follows(CompilerMessage later, CompilerMessage earlier) {
    var notJava = NotJava.advice(earlier);
    if (notJava.isPresent() && notJava.equals(NotJava.advice(later))) return true;
    if (isOnOneLine(later, earlier))
      return earlier.isOfSyntax()
          || notJava.isPresent()
          || ShellCommand.advice(earlier).isPresent()
          || isSaid(later, earlier);
    if (earlier.isOfSyntax() && later.key().contains(".without."))
      return true; // it cut off its if or try
    if (later.offset() != earlier.offset()) return false;
    if (isOpenToTheEnd(earlier)) return true;
    // The statement above was not finished, so its next word belongs to it.
    return earlier.isOfSyntax() && later.isOfSyntax() && later.before().matches("(?U)\\s*\\w+");
  }

  private static boolean isOnOneLine(CompilerMessage a, CompilerMessage b) {
    int from = a.offset() + a.start();
    int to = b.offset() + b.start();
    return a.cell().equals(b.cell())
        && a.cell().indexOf('\n', Math.min(from, to)) == a.cell().indexOf('\n', Math.max(from, to));
  }

  /** Whether the earlier error says the same, or that there is no index or list for the later one to be wrong in. */
  private static boolean isSaid(CompilerMessage later, CompilerMessage earlier) {
    return earlier.key().startsWith("static.imp")
        || (later.key().startsWith("var.might") && later.message().equals(earlier.message()))
        || (earlier.key().startsWith("cant.apply") && later.message().contains("cannot infer type"))
        || later.message().contains("lambda body is not compatible with a void")
        || (earlier.key().startsWith("wrong.number.type.args")
            && later.key().startsWith("unexpected."))
        || (earlier.key().matches("(?:array\\.req|illegal\\.initializer).*")
            && later.start() < earlier.end());
  }

  /** Whether nothing below can be read, because what is open there is never closed. */
  private static boolean isOpenToTheEnd(CompilerMessage p) {
    return p.key().matches("unclosed\\.(?:text\\.block|comment)|premature\\.eof")
        || (Brackets.unclosed(p.text()).isPresent() && Braces.advice(p).isPresent());
  }
}

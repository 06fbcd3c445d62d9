package thalweg.kernel.java.magics;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.java.output.Streams;
import thalweg.kernel.java.session.Session;
import thalweg.kernel.java.shell.Shell;
import thalweg.kernel.java.shell.Workplace;

/** The magics there are, and how a student finds them. */
public final class Magics {
  private static final String HELP =
      """
      A cell is Java as in jshell: statements, declarations and expressions; the last expression is shown.
      Tab completes, Shift-Tab explains. The stop button stops a cell and keeps the variables.
      display(value), html(…), markdown(…), latex(…), svg(…), json(…) and vegaLite(…) show more than text;
      progress("epochs", n) is a bar that fills by step(), live() an output that changes in place by show(value).

      !COMMAND at the start of a line runs a command of the shell, List<String> lines = !COMMAND keeps what it prints.
      What could be Java is Java: a call (!list.isEmpty()), a parenthesis, a boolean variable.
      \\{expression} in a command or after a magic stands for the value of the expression.
      //DEPS GROUP:ARTIFACT:VERSION adds libraries before the cell is compiled, //REPOS URL a repository.
      /vars, /methods, /types, /imports, /list and /reset are commands of jshell.

      """;

  private final MagicBook book;
  private final Workplace workplace = new Workplace();
  private final Libraries libraries;
  private final Shell shell;

  /** Registers the magics. */
  public Magics(Session session, MagicsRegistry registry) {
    book = new MagicBook(registry);
    libraries = new Libraries(session, workplace);
    shell = new Shell(workplace);
    book.line("lsmagic", "list the magics there are", (kernel, words) -> list());
    book.line("help [MAGIC]", "show this help", (kernel, words) -> help(words));
    new TimeMagics(session).register(book);
    new PathMagics(session, workplace, libraries).register(book);
    new MavenMagics(libraries).register(book);
    new DependencyMagics(libraries).register(book);
    new JavacMagics(session).register(book);
    new SessionMagics(session).register(book);
    new WorkplaceMagics(workplace).register(book);
    new ShellMagics(shell).register(book);
    DisplayMagics.register(book, workplace);
  }

  /** The help for each. */
  public MagicBook book() {
    return book;
  }

  /** Where a path of a magic leads to. */
  public Path path(String path) {
    return workplace.resolve(path);
  }

  /** What adds libraries. */
  Libraries libraries() {
    return libraries;
  }

  /** Ends the programs that still run. */
  public void close() {
    shell.close();
  }

  private @Nullable Object list() {
    System.out.println(String.join(" ", book.all().keySet()));
    return null;
  }

  private @Nullable Object help(List<String> words) {
    Frontend frontend = Streams.frontend();
    String text = words.isEmpty() ? HELP + book.help() : help(words.get(0));
    if (frontend != null) frontend.page(Bundle.text(text));
    return null;
  }

  private String help(String magic) {
    String name = magic.replace("%", "");
    List<String> found =
        Stream.of("%" + name, "%%" + name).flatMap(n -> book.help(n).stream()).toList();
    if (found.isEmpty())
      throw new IllegalArgumentException("there is no magic " + magic + "; %lsmagic lists all");
    return String.join("\n\n", found);
  }
}

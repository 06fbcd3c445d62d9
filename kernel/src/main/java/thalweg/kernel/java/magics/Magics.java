package thalweg.kernel.java.magics;

import java.util.List;
import java.util.stream.Stream;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.java.output.Streams;
import thalweg.kernel.java.session.Session;

/** The magics there are, and how a student finds them. */
public final class Magics {
  private static final String HELP =
      """
      A cell is Java as in jshell: statements, declarations and expressions; the last expression is shown.
      Tab completes, Shift-Tab explains. The stop button stops a cell and keeps the variables.
      display(value), html(…), markdown(…), latex(…), svg(…), json(…) and vegaLite(…) show more than text;
      progress("epochs", n) is a bar that fills by step(), live() an output that changes in place by show(value).

      """;

  private Magics() {}

  /** Registers them and returns the book of their help. */
  public static MagicBook register(Session session, MagicsRegistry registry) {
    MagicBook book = new MagicBook(registry);
    book.line("lsmagic", "list the magics there are", (kernel, words) -> list(book));
    book.line("help [MAGIC]", "show this help", (kernel, words) -> help(book, words));
    new TimeMagics(session).register(book);
    new PathMagics(session).register(book);
    new JavacMagics(session).register(book);
    new MavenMagics(session).register(book);
    new SessionMagics(session).register(book);
    return book;
  }

  private static @Nullable Object list(MagicBook book) {
    System.out.println(String.join(" ", book.all().keySet()));
    return null;
  }

  private static @Nullable Object help(MagicBook book, List<String> words) {
    Frontend frontend = Streams.frontend();
    String text = words.isEmpty() ? HELP + book.help() : help(book, words.get(0));
    if (frontend != null) frontend.page(Bundle.text(text));
    return null;
  }

  private static String help(MagicBook book, String magic) {
    String name = magic.replace("%", "");
    List<String> found =
        Stream.of("%" + name, "%%" + name).flatMap(n -> book.help(n).stream()).toList();
    if (found.isEmpty())
      throw new IllegalArgumentException("there is no magic " + magic + "; %lsmagic lists all");
    return String.join("\n\n", found);
  }
}

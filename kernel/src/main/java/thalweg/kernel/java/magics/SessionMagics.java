package thalweg.kernel.java.magics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.session.Session;

/** What the cells have declared: shown, or dropped; also by the commands of jshell. */
final class SessionMagics {
  /** Commands of jshell that a notebook has no use for, and what it has instead. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "/exit", "a notebook is left by closing it; Kernel > Shut Down ends the kernel",
          "/edit", "change the cell and run it again",
          "/save", "a notebook saves its cells itself; %%writefile writes a cell to a file",
          "/history", "the cells of the notebook are the history",
          "/reload", "choose Kernel > Restart and Run All Cells",
          "/drop", "declare the name again, or drop all names by /reset",
          "/set", "a notebook has no settings for that",
          "/env", "add libraries by %jars or %maven, options of the compiler by %javac");

  private final Session session;
  private final DeclaredNames names;

  SessionMagics(Session session) {
    this.session = session;
    this.names = new DeclaredNames(session);
  }

  void register(MagicBook book) {
    book.line("who", "list the variables, methods and classes of the cells", (k, w) -> who());
    book.line("reset", "drop the variables, methods and classes of the cells", (k, w) -> reset());
    book.line(
        "jshell /COMMAND [ARGUMENT…]",
        "a command of jshell: /vars, /methods, /types, /imports, /list, /reset or /help;"
            + " on a line of their own they need no %jshell",
        this::jshell);
  }

  private @Nullable Object who() {
    List<String> rows = new ArrayList<>(names.variables());
    rows.addAll(names.methods());
    rows.addAll(names.types());
    return print(rows);
  }

  private static @Nullable Object print(List<String> rows) {
    System.out.println(rows.isEmpty() ? "Nothing is declared yet." : String.join("\n", rows));
    return null;
  }

  private @Nullable Object reset() {
    session.reset();
    System.out.println("Dropped what the cells declared; imports and the class path stay.");
    return null;
  }

  private @Nullable Object jshell(BaseKernel kernel, List<String> words) throws Exception {
    String command = words.get(0);
    List<String> arguments = words.subList(1, words.size());
    return switch (command) {
      case "/vars" -> print(names.variables());
      case "/methods" -> print(names.methods());
      case "/types" -> print(names.types());
      case "/imports" -> print(names.imports());
      case "/list" -> print(names.code());
      case "/reset" -> reset();
      case "/help" -> kernel.getMagicsRegistry().evalLineMagic(kernel, "help", arguments);
      case "/open" -> kernel.getMagicsRegistry().evalLineMagic(kernel, "load", arguments);
      default ->
          throw MagicBook.failure(
              command,
              "NoSuchCommand",
              INSTEAD.getOrDefault(command, "there is no such command; %help lists what there is"));
    };
  }
}

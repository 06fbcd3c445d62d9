package thalweg.kernel.java.magics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.shell.Shell;

/** Commands of the shell, and scripts for other programs. */
final class ShellMagics {
  private static final String TOLERANT = "--no-raise-error";

  private final Shell shell;

  ShellMagics(Shell shell) {
    this.shell = shell;
  }

  void register(MagicBook book) {
    book.line(
        "sh COMMAND",
        "run a command of the shell and show what it prints, as !COMMAND does",
        (k, w) -> show(String.join(" ", w)));
    book.line("ls [ARGUMENT…]", "list files", (k, w) -> show("ls " + String.join(" ", w)));
    book.line(
        "system COMMAND",
        "run a command of the shell; the value is the list of the lines it prints",
        (k, w) -> lines(String.join(" ", w)));
    book.alias("%system", "sx");
    for (String program : new String[] {"bash", "sh"})
      book.cell(
          program + " [ARGUMENT…]",
          "run the lines below as a script; fails if it does, unless told " + TOLERANT,
          (k, w, body) -> script(program, w, body));
    book.cell(
        "script PROGRAM [ARGUMENT…]",
        "run a program, such as python3, that reads the lines below",
        (k, w, body) -> program(w, body));
  }

  private @Nullable Object show(String command) throws IOException, InterruptedException {
    tell(shell.run(command(command), "", System.out));
    return null;
  }

  private List<String> lines(String command) throws IOException, InterruptedException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    tell(shell.run(command(command), "", output));
    return output.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private List<String> command(String text) {
    return List.of(shell.program(), "-c", text);
  }

  private static void tell(int status) {
    if (status != 0) System.err.println("exit status " + status);
  }

  private @Nullable Object script(String program, List<String> words, String body)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(words);
    command.add("-c");
    // The first line is that of the magic: what the shell says of a line is right for the cell.
    command.add("\n" + body);
    return run("%%" + program, command, "");
  }

  private @Nullable Object program(List<String> words, String body)
      throws IOException, InterruptedException {
    return run("%%script", new ArrayList<>(words), body + "\n");
  }

  private @Nullable Object run(String magic, List<String> command, String input)
      throws IOException, InterruptedException {
    boolean tolerant = command.remove(TOLERANT);
    int status = shell.run(command, input, System.out);
    if (status != 0 && !tolerant)
      throw MagicBook.failure(
          magic, "CommandFailed", "the script ended with exit status " + status);
    return null;
  }
}

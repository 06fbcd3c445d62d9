package thalweg.kernel.java.magics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.shell.Workplace;

/** The folder and the environment variables of commands, and files that cells write. */
final class WorkplaceMagics {
  private final Workplace workplace;

  WorkplaceMagics(Workplace workplace) {
    this.workplace = workplace;
  }

  void register(MagicBook book) {
    book.line("pwd", "say in which folder commands and magics work", (k, w) -> folder());
    book.line(
        "cd [FOLDER]",
        "let commands and magics work in another folder; paths in Java code stay as they are",
        (k, w) -> enter(w));
    book.line(
        "env [NAME[=VALUE]]",
        "show the environment variables of commands, or one, or set it; System.getenv stays as it is",
        (k, w) -> env(String.join(" ", w)));
    book.cell(
        "writefile [-a] FILE",
        "write the lines below into a file, or with -a at its end",
        (k, w, body) -> write(w, body));
    book.alias("%%writefile", "file");
  }

  private String folder() {
    return workplace.folder().toString();
  }

  private @Nullable Object enter(List<String> words) throws IOException {
    workplace.enter(words.isEmpty() ? "~" : String.join(" ", words));
    String folder = folder();
    System.out.println(
        workplace.folder().equals(Workplace.START)
            ? folder
            : folder
                + " (for commands and magics; relative paths in Java code still start at "
                + Workplace.START
                + ", for Java cannot change that)");
    return null;
  }

  private @Nullable Object env(String words) {
    Map<String, String> variables = workplace.variables();
    if (words.isEmpty()) {
      variables.forEach((name, value) -> System.out.println(name + "=" + shown(name, value)));
      return null;
    }
    String[] parts = words.split("\\s*=\\s*|\\s+", 2);
    if (parts.length == 2) return set(parts[0], unquoted(parts[1]));
    String value = variables.get(words);
    if (value == null)
      throw new IllegalArgumentException("no environment variable is named " + words);
    return value;
  }

  private @Nullable Object set(String name, String value) {
    if (!name.matches("\\w+"))
      throw new IllegalArgumentException(
          "the name of a variable must be letters, digits and _ but was " + name);
    workplace.set(name, value);
    System.out.println(
        name
            + "="
            + shown(name, value)
            + " (for commands; System.getenv in Java still returns what the kernel was started with)");
    return null;
  }

  private static String unquoted(String value) {
    return value.matches("(?s)([\"']).*\\1") && value.length() > 1
        ? value.substring(1, value.length() - 1)
        : value;
  }

  /** Notebooks are published: secrets stay out of their outputs. */
  private static String shown(String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean secret = Stream.of("key", "token", "secret", "password").anyMatch(lower::contains);
    return secret ? "<hidden>" : value;
  }

  private @Nullable Object write(List<String> words, String body) throws IOException {
    boolean append = words.stream().anyMatch(w -> w.equals("-a") || w.equals("--append"));
    String name =
        words.stream().filter(w -> !w.matches("-a|--append")).collect(Collectors.joining(" "));
    if (name.isEmpty() || name.startsWith("-"))
      throw new IllegalArgumentException("this magic needs a file: write %%writefile [-a] FILE");
    Path file = workplace.resolve(name);
    if (Files.isDirectory(file)) throw new IllegalArgumentException(file + " is a folder");
    String done = !Files.exists(file) ? "Wrote " : append ? "Appended to " : "Overwrote ";
    String text = body.endsWith("\n") ? body : body + "\n";
    if (append) Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    else Files.writeString(file, text);
    System.out.println(done + file);
    return null;
  }
}

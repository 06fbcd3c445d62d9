package thalweg.kernel.java.assistance;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thalweg.kernel.interpreter.Completion;
import thalweg.kernel.interpreter.Completion.Item;

/** Completes the names of files: in strings, after magics and in the lines of a shell. */
final class PathCompletion {
  private static final Pattern JAVA_ESCAPE = Pattern.compile("\\\\([\"'\\\\])");
  private static final Pattern SHELL_WORD =
      Pattern.compile("(?:[^\\s\\\\\"']|\\\\.)*+(?:([\"'])[^\"']*+)?\\z");
  private static final Pattern MAGIC_WORD = Pattern.compile("(?:\"[^\"]*+|[^\\s\"]*+)\\z");
  private static final Pattern SPECIAL = Pattern.compile("[^\\w./+@%:,=~\\-\\p{L}]");

  private final Function<String, Path> folders;

  /** Looks for files where a path leads to; an empty one leads to where the others start. */
  PathCompletion(Function<String, Path> folders) {
    this.folders = folders;
  }

  /**
   * The names, or what all of them begin with.
   *
   * <p>JupyterLab takes what follows a parenthesis in an entry for parameters, and lists no entries that have one in
   * common: such a beginning is offered alone, and what is typed of it is not replaced again.
   */
  private static Completion of(int start, int end, List<String> texts) {
    int common = common(texts).lastIndexOf('(') + 1;
    if (texts.size() < 2 || common == 0) return items(start, end, texts);
    return start + common > end
        ? items(start, end, List.of(texts.get(0).substring(0, common)))
        : items(start + common, end, texts.stream().map(t -> t.substring(common)).toList());
  }

  private static Completion items(int start, int end, List<String> texts) {
    return new Completion(start, end, texts.stream().map(t -> new Item(t, "path", "")).toList());
  }

  private static String common(List<String> texts) {
    String common = texts.isEmpty() ? "" : texts.get(0);
    for (String text : texts)
      while (!text.startsWith(common)) common = common.substring(0, common.length() - 1);
    return common;
  }

  /** In a string of Java. */
  Completion inString(OpenString string, int cursor) {
    String path = JAVA_ESCAPE.matcher(string.text()).replaceAll("$1");
    int start = string.start() + FileNames.folder(string.text()).length();
    return of(
        start,
        cursor,
        FileNames.of(path, folders).stream()
            .map(name -> name.replace("\\", "\\\\").replace("\"", "\\\""))
            .toList());
  }

  /** In the arguments of a magic, where double quotes keep a name with spaces together. */
  Completion inMagic(String arguments, int cursor) {
    Matcher word = MAGIC_WORD.matcher(arguments);
    if (!word.find()) return of(cursor, cursor, List.of());
    boolean quoted = word.group().startsWith("\"");
    String path = word.group().substring(quoted ? 1 : 0);
    String folder = FileNames.folder(path);
    return of(
        cursor - word.group().length(),
        cursor,
        FileNames.of(path, folders).stream()
            .filter(name -> name.indexOf('"') < 0)
            .map(name -> folder + name)
            .map(name -> quoted || name.indexOf(' ') >= 0 ? quoted(name) : name)
            .toList());
  }

  /** A folder stays open, for its files. */
  private static String quoted(String name) {
    return "\"" + name + (name.endsWith("/") ? "" : "\"");
  }

  /** In a line of a shell. */
  Completion inShell(String line, int cursor) {
    Matcher word = SHELL_WORD.matcher(line);
    if (!word.find()) return of(cursor, cursor, List.of());
    String typed = word.group();
    Optional<String> quote = Optional.ofNullable(word.group(1));
    String path =
        quote.isPresent()
            ? typed.substring(typed.indexOf(quote.get()) + 1)
            : typed.replaceAll("\\\\(.)", "$1");
    int kept =
        quote.isPresent()
            ? FileNames.folder(path).length() - path.length()
            : FileNames.folder(typed).length() - typed.length();
    return of(
        cursor + kept,
        cursor,
        FileNames.of(path, folders).stream()
            .filter(name -> quote.isEmpty() || !name.contains(quote.get()))
            .map(name -> quote.isPresent() ? name : SPECIAL.matcher(name).replaceAll("\\\\$0"))
            .toList());
  }
}

package thalweg.kernel.java.assistance;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thalweg.kernel.interpreter.Completion;
import thalweg.kernel.java.magics.MagicBook;
import thalweg.kernel.java.reading.MagicLines;

/** Completes magics: their names, and the arguments that their usage describes. */
final class MagicCompletion {
  private static final Pattern NAME = Pattern.compile("(?m)(?:^[ \\t]*|=[ \\t]*)(%%?\\w*)\\z");
  private static final Pattern CALL =
      Pattern.compile("(?m)(?:^[ \\t]*|=[ \\t]*)(%%?\\w+)[ \\t]([^\\n]*)\\z");
  private static final Pattern COMMAND = Pattern.compile("^[^/]*\\b(?:COMMAND|ARGUMENT)\\b");
  private static final Pattern SCRIPT = Pattern.compile("\\s*%%\\w*sh\\b");
  private static final Pattern FILES =
      Pattern.compile("\\b(?:FILE|PATH|GLOB|FOLDER|DIR|DIRECTORY)\\b");

  private final MagicBook book;
  private final PathCompletion files;

  /** Completes the magics of a book, with files where a path leads to. */
  MagicCompletion(MagicBook book, Function<String, Path> folders) {
    this.book = book;
    this.files = new PathCompletion(folders);
  }

  /** The name of the magic that code ends in; empty if it ends elsewhere. */
  static Optional<String> name(String code) {
    Matcher name = NAME.matcher(code);
    return name.find() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /** What could come next where code ends; empty if that is a matter of Java. */
  Optional<Completion> complete(String code) {
    int cursor = code.length();
    Optional<String> name = name(code);
    if (name.isPresent()) return Optional.of(names(name.get(), cursor));
    Matcher call = CALL.matcher(code);
    if (call.find()) return ofCall(usage(call.group(1)), call.group(2), cursor);
    return notJava(code)
        .map(
            text ->
                text.startsWith("!") || SCRIPT.matcher(code).lookingAt()
                    ? files.inShell(text.replaceFirst("^!", ""), cursor)
                    : new Completion(cursor, cursor, List.of()));
  }

  private Optional<Completion> ofCall(String usage, String arguments, int cursor) {
    if (usage.contains("CODE")) return Optional.empty();
    if (COMMAND.matcher(usage).find()) return Optional.of(files.inShell(arguments, cursor));
    if (FILES.matcher(usage).find()) return Optional.of(files.inMagic(arguments, cursor));
    String word = arguments.replaceFirst("(?s).*\\s", "");
    return Optional.of(
        usage.contains("MAGIC") ? names(word, cursor) : new Completion(cursor, cursor, List.of()));
  }

  /** The end of the last line from where it is no Java; empty if it is. */
  private static Optional<String> notJava(String code) {
    int start = code.lastIndexOf('\n') + 1;
    String line = code.substring(start);
    String java = MagicLines.java(code).substring(start);
    int from = 0;
    while (from < line.length() && line.charAt(from) == java.charAt(from)) from++;
    return from < line.length() ? Optional.of(line.substring(from)) : Optional.empty();
  }

  private Completion names(String typed, int cursor) {
    return new Completion(
        cursor - typed.length(),
        cursor,
        book.all().entrySet().stream()
            .filter(e -> e.getKey().startsWith(typed))
            .map(e -> new Completion.Item(e.getKey(), "magic", e.getValue()))
            .toList());
  }

  private String usage(String magic) {
    return book.help(magic).map(help -> help.split("\n", 2)[0]).orElse("");
  }
}

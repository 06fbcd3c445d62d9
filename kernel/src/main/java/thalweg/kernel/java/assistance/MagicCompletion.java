package thalweg.kernel.java.assistance;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thalweg.kernel.interpreter.Completion;
import thalweg.kernel.java.magics.MagicBook;

/** Completes magics: their names, and what they take, as their usage tells. */
final class MagicCompletion {
  private static final Pattern NAME = Pattern.compile("(?m)(?:^[ \\t]*|=[ \\t]*)(%%?\\w*)\\z");
  private static final Pattern CALL =
      Pattern.compile("(?m)(?:^[ \\t]*|=[ \\t]*)(%%?\\w+)[ \\t]([^\\n]*)\\z");
  private static final Pattern SHELL = Pattern.compile("(?m)^[ \\t]*!([^\\n]*)\\z");
  private static final Pattern FILES =
      Pattern.compile("\\b(?:FILE|PATH|GLOB|FOLDER|DIR|DIRECTORY)\\b");

  private final MagicBook book;

  MagicCompletion(MagicBook book) {
    this.book = book;
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
    Matcher shell = SHELL.matcher(code);
    if (shell.find()) return Optional.of(PathCompletion.inShell(shell.group(1), cursor));
    Matcher call = CALL.matcher(code);
    if (!call.find() || takes(call.group(1), "CODE")) return Optional.empty();
    String usage = usage(call.group(1));
    if (FILES.matcher(usage).find())
      return Optional.of(PathCompletion.inMagic(call.group(2), cursor));
    String word = call.group(2).replaceFirst("(?s).*\\s", "");
    boolean named = takes(call.group(1), "MAGIC");
    return Optional.of(named ? names(word, cursor) : new Completion(cursor, cursor, List.of()));
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

  private boolean takes(String magic, String argument) {
    return usage(magic).contains(argument);
  }

  private String usage(String magic) {
    return book.help(magic).map(help -> help.split("\n", 2)[0]).orElse("");
  }
}
